import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  answerTexts,
  commentaryAround,
  questionsAsIn,
} from '../../../src/domain/submission/answers.ts';
import { quarter } from '../cycle/cycle-data.ts';
import { buildCommentary, q2, q3 } from './build-form.ts';
import { reportContext } from './report-context.ts';

const [q1, q4] = [quarter('Q1 2018/19'), quarter('Q4 2018/19')];

describe('answerTexts', () => {
  it('has a text for each question, empty where nothing was written', () => {
    const none = { 'telling-us': '', 'changed-and-why': '', issues: '' };
    assert.deepEqual(answerTexts(undefined), none);
    assert.deepEqual(answerTexts(buildCommentary({ issues: 'Ice.' })), { ...none, issues: 'Ice.' });
  });
});

describe('questionsAsIn', () => {
  it('goes by the page, and ends with what it left out', () => {
    assert.deepEqual(questionsAsIn(undefined), ['telling-us', 'changed-and-why', 'issues']);
    assert.deepEqual(questionsAsIn(buildCommentary({ issues: 'Ice.' })), [
      'issues',
      'telling-us',
      'changed-and-why',
    ]);
  });

  it('has S04’s questions in the order of its own page', () => {
    const { before } = commentaryAround(reportContext('S04', q3).record.commentaries, q3);
    assert.deepEqual(questionsAsIn(before), ['changed-and-why', 'telling-us', 'issues']);
  });
});

describe('commentaryAround', () => {
  const all = [q1, q2, q3, q4].map((period) => buildCommentary({ issues: 'Ice.' }, period));

  it('finds a round’s own and the newest before it', () => {
    const { own, before } = commentaryAround(all, q3);
    assert.deepEqual([own?.period, before?.period], [q3, q2]);
  });

  it('looks behind a round that was left out, and never ahead', () => {
    const { own, before } = commentaryAround(
      [all[0], all[3]].flatMap((one) => one ?? []),
      q3,
    );
    assert.deepEqual([own, before?.period], [undefined, q1]);
    assert.deepEqual(commentaryAround(all, q1).before, undefined);
  });
});
