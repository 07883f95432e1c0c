import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { language } from '../../catalogue.ts';
import { requestIn } from '../../request-of.ts';

/** What is asked by somebody who leads S05. */
const officer = { ...language, byOfficer: true, speaker: 'andy-frost', own: ['S05'] };

const asked = (text: string, said = officer) => requestIn(interpret(text, {}, said), said);

describe('what somebody says is not theirs', () => {
  it('is told by a denial of oneself beside what somebody else leads', () => {
    for (const text of [
      "I'm not doing the S06 one",
      "I don't do S06",
      'S06 isnt one of mine is it',
      'not my indicator this, S06',
      'S06 has nothing to do with me',
      "I don't have anything to do with S06",
      'why are you asking me about S06',
      'why am I being chased for S06?',
      'since when do I lead S06',
    ])
      assert.deepEqual(asked(text), { kind: 'not-mine', code: 'S06' }, text);
  });

  it('is told by the name of the one who leads it', () => {
    for (const text of ["S06, that's Potter.", 'S06 belongs to Mike Potter', 'S06: wrong person'])
      assert.deepEqual(asked(text), { kind: 'not-mine', code: 'S06' }, text);
    assert.notEqual(asked('S06 is Paul Leivers')?.kind, 'not-mine');
    assert.equal(asked('who leads S06, is it Potter')?.kind, 'people');
  });

  it('is nothing of the kind where one asks, gives a figure or only waits', () => {
    for (const text of [
      'why is S06 up, it is not my fault',
      "I don't have the S06 figure",
      'is S06 one of mine?',
      "I'm not doing S05 before Friday",
      'S06 was 212, not from me',
    ])
      assert.notEqual(asked(text)?.kind, 'not-mine', text);
  });

  it('may be one’s own where it is plainly said', () => {
    assert.deepEqual(asked('S05 not mine'), { kind: 'not-mine', code: 'S05' });
  });

  it('is told by nobody whom the report does not name', () => {
    const { speaker: _, ...unknown } = officer;
    assert.notEqual(asked("I'm not doing the S06 one", unknown as never)?.kind, 'not-mine');
  });
});
