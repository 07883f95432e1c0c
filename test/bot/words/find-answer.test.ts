import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkQuestion } from '../../../src/bot/words/check-question.ts';
import { buildFindAnswer } from '../../../src/bot/words/find-answer.ts';
import { catalogue, language } from '../catalogue.ts';

const by = { objectId: 'dee', name: 'Dee Example' };
const at = new Date('2019-01-02T09:00:00Z');

/** Whether the question is answered with what was written to it, however it came there. */
const isShadowed = (question: string, typed = question): boolean => {
  const answers = [{ question, text: 'No.', by, at }];
  const words = { ...catalogue.words, answers };
  const find = buildFindAnswer({ ...language, catalogue: { ...catalogue, words } });
  return find(typed) !== undefined;
};

describe('a written answer', () => {
  for (const text of [
    'sign off S05',
    'please can you sign off s05 now',
    'show S05',
    'S05 in Q1 please',
    'trend of S05A',
    'risks for S01',
    'snooze until Friday',
    'S05A is 6105',
    'not available, the police data is late',
    'chase Andy Frost',
    'more time for S05 until 4 February',
    'I need more time',
    'delegate to Mike Potter until Friday',
    'return S05, the figures do not add up',
    'my updates',
    'who still owes something',
  ])
    it(`never takes the place of “${text}”, and is refused with the reason`, () => {
      assert.equal(isShadowed(text), false);
      assert.match(checkQuestion(text, language) ?? '', /People (who )?type that/);
    });

  it('never takes the place of an order in other words of the same answer', () =>
    assert.equal(isShadowed('S05 the sign off', 'sign off S05'), false));

  for (const text of [
    'when is the councillors briefing',
    'who prints the poster for the foyer',
    'is there a seagull policy',
    'why is the portal slow',
  ])
    it(`answers “${text}”`, () => {
      assert.equal(checkQuestion(text, language), undefined);
      assert.equal(isShadowed(text), true);
    });

  it('is given to whatever has the code that the report does not have, and no other', () => {
    const question = 'what happened to S09?';
    for (const text of ['S09', 'show s 09', 'why was S09 dropped'])
      assert.equal(isShadowed(question, text), true, text);
    for (const text of ['S08', 'S05', 'S09 and S05', 'what happened'])
      assert.equal(isShadowed(question, text), false, text);
  });
});
