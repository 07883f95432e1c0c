import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { answerOnTerm } from '../../../../src/bot/requests/words/answer-on-term.ts';
import { catalogue } from '../../catalogue.ts';

const answers = ['What does Close mean?', 'When does the survey close?'].map((question) => ({
  ...{
    question,
    text: `About: ${question}`,
    by: { kind: 'file' } as never,
    at: new Date('2026-11-09'),
  },
}));
const words = { ...catalogue.words, answers };

describe('the written answer on a term', () => {
  it('is that to the question what it means', () =>
    assert.equal(answerOnTerm('close', { words })?.question, 'What does Close mean?'));

  it('is none to any other question with the word', () => {
    assert.equal(answerOnTerm('survey', { words }), undefined);
    assert.equal(answerOnTerm('the survey close', { words }), undefined);
  });
});
