import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAction, readInputs } from '../../src/bot/action.ts';

describe('readInputs', () => {
  it('keeps texts whole, however long', () => {
    const long = 'x'.repeat(250_000);
    assert.deepEqual(readInputs({ a: ' x\r\n', b: long }), { a: ' x\r\n', b: long });
  });

  it('takes numbers and booleans for what a person would have typed', () => {
    const sent = { a: 6270, b: 0, c: -1.5, d: true, e: false };
    assert.deepEqual(readInputs(sent), { a: '6270', b: '0', c: '-1.5', d: 'true', e: 'false' });
  });

  it('keeps anything else as JSON, and passes over what is absent', () => {
    const sent = { a: ['x', 1], b: { c: null }, d: null, e: undefined };
    assert.deepEqual(readInputs(sent), { a: '["x",1]', b: '{"c":null}' });
  });

  it('takes off what a card puts into a text to keep a client from reading it', () => {
    assert.deepEqual(readInputs({ a: '{\u2060{DATE(x)}}' }), { a: '{{DATE(x)}}' });
  });
});

describe('readAction', () => {
  it('reads the buttons of version 0.4.0', () => {
    const form = { indicator: 'S05', round: 'Q3 2018/19', seen: 3, noChange: false, asked: {} };
    for (const kind of ['submit', 'save-draft', 'no-change', 'open-window'])
      assert.deepEqual(readAction({ action: { kind, ...form }, 'value~S05A': '1' }), {
        action: { kind, ...form },
        inputs: { 'value~S05A': '1' },
      });
    const discard = { kind: 'discard-draft', indicator: 'S05', round: 'Q3 2018/19' };
    assert.deepEqual(readAction({ action: discard }), { action: discard, inputs: {} });
  });
});
