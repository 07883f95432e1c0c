import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';
import { stateAfter } from '../request-of.ts';

const agrees = (text: string): boolean => {
  const read = interpret(text, { last: { kind: 'remind' } }, { ...language, byOfficer: true });
  return read.kind === 'query' && read.isAssent === true;
};

describe('assent', () => {
  for (const text of [
    'go on then',
    'yes do it',
    'Yes!',
    'yes please',
    'ok, go ahead',
    'right, send it',
    'do it now please',
    'sure',
    'crack on',
  ])
    it(`is ${JSON.stringify(text)}`, () => {
      assert.equal(agrees(text), true);
    });

  for (const text of [
    'ok',
    'thanks',
    'no',
    'yes, S05',
    'go on with S05',
    'do it for S06',
    'send it back',
    'why',
    '',
  ])
    it(`is not ${JSON.stringify(text)}`, () => {
      assert.equal(agrees(text), false);
    });

  it('shows again what is done at a press, and does nothing', () => {
    for (const before of ['remind everyone', 'chase Mike', 'sign off everything', 'update S05']) {
      const state = stateAfter(before);
      const read = interpret('go on then', state, language);
      assert.ok(read.kind === 'query' && read.isAssent, before);
      assert.deepEqual(language.rules.toRequest(read.query), state.last);
    }
  });

  it('after an answer asks for nothing', () => {
    const read = interpret('go on then', stateAfter('show S05'), language);
    assert.ok(!('isAssent' in read));
  });

  it('never does again what was done at once', () => {
    const last = { kind: 'snooze', until: '2019-01-09' } as const;
    const read = interpret('yes do it', { last }, language);
    assert.ok(read.kind === 'query');
    assert.deepEqual(language.rules.toRequest(read.query), { kind: 'small-talk', said: 'ok' });
  });

  it('withheld from what is done at a press is told that nothing is sent or changed', () => {
    const left = { kind: 'small-talk', said: 'left' };
    const say = (text: string, last: Request) => {
      const read = interpret(text, { last }, { ...language, byOfficer: true });
      return read.kind === 'query' ? language.rules.toRequest(read.query) : undefined;
    };
    assert.deepEqual(say('no, leave it', { kind: 'remind' }), left);
    assert.deepEqual(say('forget it', { kind: 'update', code: 'S05' }), left);
    assert.notDeepEqual(say('no, leave it', { kind: 'snooze', until: '2019-01-09' }), left);
    assert.notDeepEqual(say('no, leave it', { kind: 'show', code: 'S05' }), left);
  });
});
