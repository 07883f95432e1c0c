import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Commentary } from '../../../src/domain/commentary.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { untouchedSince } from '../../../src/domain/submission/untouched-answers.ts';
import { buildRecord } from '../cycle/build-indicator.ts';
import { quarter } from '../cycle/cycle-data.ts';
import { buildCommentary, buildForm, q2, q3 } from './build-form.ts';

const q1 = quarter('Q1 2018/19');
const last = { 'telling-us': 'Crime is up.', 'changed-and-why': 'Summer.', issues: 'None.' };
const before = buildCommentary(last);

const since = (form: Partial<Form>, commentaries: readonly Commentary[] = [before]) =>
  untouchedSince(buildForm(form), buildRecord({ commentaries }));

const untouched: [string, Partial<Form>, Commentary[]][] = [
  ['as they were', { answers: last }, [before]],
  ['with other line ends', { answers: { ...last, issues: '\r\nNone.\r\n\r\n' } }, [before]],
  ['with other blanks', { answers: { ...last, issues: ' None.\u00a0' } }, [before]],
  ['with a mark before a blank line', { answers: { ...last, issues: 'None.\n-\n' } }, [before]],
  [
    'of an answer that stood alone',
    { answers: { issues: 'None.' } },
    [buildCommentary({ issues: 'None.' })],
  ],
  [
    'of a round whose own words were all taken out again',
    { answers: last },
    [before, { ...before, period: q3, answers: [] }],
  ],
];

const touched: [string, Partial<Form>, Commentary[]][] = [
  ['where one answer was edited', { answers: { ...last, issues: 'Ice.' } }, [before]],
  ['where one answer was taken out', { answers: { ...last, issues: '' } }, [before]],
  ['where a full stop was taken out', { answers: { ...last, issues: 'None' } }, [before]],
  ['where all was taken out', { answers: {} }, [before]],
  ['after “No change”', { answers: last, noChange: true }, [before]],
  ['where there were none', { answers: last }, []],
  ['where there is nothing to edit', { answers: {} }, [{ ...before, answers: [] }]],
  [
    'where only a later round has them',
    { answers: last },
    [{ ...before, period: quarter('Q4 2018/19') }],
  ],
  [
    'once the round has words of its own',
    { answers: last },
    [before, buildCommentary({ issues: 'Ice.' }, q3)],
  ],
  [
    'that are older than last round’s',
    { answers: last },
    [{ ...before, period: q1 }, buildCommentary({ issues: 'Ice.' })],
  ],
];

describe('untouchedSince', () => {
  for (const [title, form, commentaries] of untouched)
    it(`knows last round’s words ${title}`, () => {
      assert.deepEqual(since(form, commentaries), q2);
    });

  for (const [title, form, commentaries] of touched)
    it(`knows no words ${title}`, () => {
      assert.equal(since(form, commentaries), undefined);
    });

  it('names the round of the words, however long ago it was', () => {
    assert.deepEqual(since({ answers: last }, [{ ...before, period: q1 }]), q1);
  });

  it('is never fooled by a word more', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, fc.constantFrom('telling-us', 'changed-and-why', 'issues'), (more, id) => {
        const answers = { ...last, [id]: `${last[id]} ${more}` };
        assert.equal(since({ answers }), undefined);
      }),
    );
  });
});
