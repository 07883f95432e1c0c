import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parsePeriod } from '../../src/domain/period/period.ts';
import { askedQuestions, questionOf } from '../../src/domain/question-words.ts';
import { nameQuestion } from '../../src/domain/statement-age.ts';

const home = { report: { words: { changedAndWhy: 'Commentary' } } };
const quarter = (label: string) => {
  const period = parsePeriod('financial-quarter', label);
  assert.ok(period);
  return period;
};

describe('a standing question', () => {
  it('is in the words of the report, and otherwise as the bot asks it', () => {
    assert.equal(questionOf('changed-and-why', home), 'Commentary');
    assert.equal(questionOf('changed-and-why', undefined), 'What has changed and why?');
    assert.match(questionOf('issues', home), /^What are the issues/);
  });

  it('is asked where the report has a heading for it, and each where it has none', () => {
    assert.deepEqual(askedQuestions(home), ['changed-and-why']);
    assert.equal(askedQuestions(undefined).length, 3);
    assert.equal(askedQuestions({ report: { words: { risks: 'Risks' } } }).length, 3);
  });

  it('has its quarter where the figures beside it are newer', () => {
    const [q2, q3] = [quarter('Q2 2018/19'), quarter('Q3 2018/19')];
    assert.equal(nameQuestion('changed-and-why', q2, q3, home), 'Commentary, Q2 2018/19');
    assert.equal(nameQuestion('changed-and-why', q2, q2, home), 'Commentary');
    assert.equal(
      nameQuestion('changed-and-why', q2, q3),
      'What had changed in Q2 2018/19, and why',
    );
  });
});
