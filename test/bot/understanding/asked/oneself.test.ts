import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { language } from '../../catalogue.ts';
import { requestIn } from '../../request-of.ts';

const asked = (text: string, speaker: string, byOfficer = true): Request | undefined => {
  const said = { ...language, byOfficer, speaker };
  return requestIn(interpret(text, {}, said), said);
};

const led = ['S01', 'S02', 'S03'];

describe('what an officer asks of “mine”', () => {
  it('is of the indicators that they lead', () => {
    const worse = { kind: 'list', codes: led, way: 'worse' };
    assert.deepEqual(asked('which of my figures got worse', 'claire-shiels'), worse);
    assert.deepEqual(asked('which of mine are getting worse', 'claire-shiels'), worse);
    assert.deepEqual(asked('are any of mine red', 'mike-potter'), {
      kind: 'list',
      codes: ['S06'],
      statuses: ['red'],
    });
    assert.equal(asked('have mine gone up or down', 'andy-frost')?.kind, 'compare');
  });

  it('is of those of their outcome for an outcome lead, who says “ours”', () => {
    const worse = asked('are any of ours getting worse', 'paul-leivers');
    assert.deepEqual(worse, { kind: 'list', codes: ['S05'], way: 'worse' });
  });

  it('is of everything for readers, for “our figures”, and of risks where those are named', () => {
    assert.equal(asked('which of our figures got worse', 'claire-shiels')?.kind, 'movements');
    assert.equal(asked('which of mine got worse', 'claire-shiels', false)?.kind, 'movements');
    assert.equal(asked('are any of my risks red', 'mike-potter')?.kind, 'risks');
  });

  it('is answered for somebody who is named as well', () => {
    const worse = asked("which of Claire Shiels' figures got worse", 'david-bonner');
    assert.deepEqual(worse, { kind: 'list', codes: led, way: 'worse' });
  });

  it('is of the officers whose figures an outcome lead signs off', () => {
    for (const text of [
      "which of my officers haven't sent theirs in",
      'who in my team has not handed in yet',
    ]) {
      const request = asked(text, 'paul-leivers');
      assert.equal(request?.kind, 'progress', text);
      assert.equal(request?.kind === 'progress' && request.person, 'paul-leivers', text);
      const own = asked(text, 'andy-frost');
      assert.ok(own?.kind !== 'progress' || own.person === undefined, text);
    }
  });
});
