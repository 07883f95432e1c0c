import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Commentary } from '../../../src/domain/commentary.ts';
import { givenAnswers, untouchedAnswers } from '../../../src/domain/submission/answers.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { buildRecord } from '../cycle/build-indicator.ts';
import { quarter } from '../cycle/cycle-data.ts';
import { buildCommentary, buildForm, q3 } from './build-form.ts';

const q1 = quarter('Q1 2018/19');
const last = { 'telling-us': 'Crime is up.', 'changed-and-why': 'Summer.', issues: 'None.' };
const before = buildCommentary(last);

const untouchedIn = (form: Partial<Form>, commentaries: readonly Commentary[] = [before]) =>
  untouchedAnswers(buildForm(form), buildRecord({ commentaries }));

const all = ['telling-us', 'changed-and-why', 'issues'];
const q1Too = { ...before, period: q1 };

const cases: [string, Partial<Form>, Commentary[], string[]][] = [
  ['as they were', { answers: last }, [before], all],
  ['with other line ends', { answers: { ...last, issues: '\r\nNone.\r\n\r\n' } }, [before], all],
  ['with other blanks', { answers: { ...last, issues: ' None.\u00a0' } }, [before], all],
  ['where one was edited', { answers: { ...last, issues: 'Ice.' } }, [before], all.slice(0, 2)],
  ['where one was taken out', { answers: { ...last, issues: '' } }, [before], all.slice(0, 2)],
  ['where all were taken out', { answers: {} }, [before], []],
  ['after “No change”', { answers: last, noChange: true }, [before], []],
  ['where there were none', { answers: last }, [], []],
  [
    'once the round has the same words of its own',
    { answers: last },
    [before, buildCommentary(last, q3)],
    [],
  ],
  [
    'once the round has other words of its own',
    { answers: last },
    [before, buildCommentary({ ...last, issues: 'Ice.' }, q3)],
    ['issues'],
  ],
  ['however long ago they were', { answers: last }, [q1Too], all],
  ['older than last round’s', { answers: last }, [q1Too, buildCommentary({ issues: 'Ice.' })], []],
];

describe('untouchedAnswers', () => {
  for (const [title, form, commentaries, expected] of cases)
    it(`finds ${expected.length} of last round’s answers ${title}`, () => {
      assert.deepEqual(untouchedIn(form, commentaries), expected);
    });

  it('is never fooled by a word more', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, fc.constantFrom('telling-us', 'changed-and-why', 'issues'), (more, id) => {
        const answers = { ...last, [id]: `${last[id]} ${more}` };
        assert.ok(!untouchedIn({ answers }).includes(id));
      }),
    );
  });
});

describe('givenAnswers', () => {
  it('counts what was edited, and what is stored for what was not touched', () => {
    const own = buildCommentary({ issues: 'Ice.' }, q3);
    const form = buildForm({ answers: { ...last, 'telling-us': 'Crime is down.' } });
    const record = buildRecord({ commentaries: [before, own] });
    assert.deepEqual(givenAnswers(form, record), {
      'telling-us': 'Crime is down.',
      'changed-and-why': '',
      issues: 'Ice.',
    });
  });
});
