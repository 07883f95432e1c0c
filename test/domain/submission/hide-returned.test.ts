import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hideReturn, hideUnagreed } from '../../../src/domain/submission/hide-returned.ts';
import type {
  ChangeKind,
  Difference,
  RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { andy, at, q2, q3 } from './build-form.ts';

const figure = { what: 'S05A', when: 'Q3 2018/19' };

/** The oldest first; the history itself has the newest first. */
const trail = (
  ...changes: readonly (readonly [
    ChangeKind,
    readonly Partial<Difference>[],
    Partial<RecordedChange>?,
  ])[]
): RecordedChange[] =>
  changes
    .map(([kind, differences, differs], n): RecordedChange => {
      const made = { indicator: 'S05', version: n + 1, seen: n, kind, round: q3, at, by: andy };
      return {
        ...{ ...made, digest: String(n) },
        differences: differences.map((one) => ({ ...figure, ...one })),
        ...differs,
      };
    })
    .toReversed();

const shown = (
  changes: readonly RecordedChange[],
  readersSee: 'submitted' | 'signed-off' = 'submitted',
) =>
  hideUnagreed(changes, readersSee)
    .toReversed()
    .flatMap(({ differences }) => differences.map(({ from = '', to = '' }) => `${from}>${to}`));

/** What happened, and what others than the people of the round see of it. */
const cases: [string, RecordedChange[], string[]][] = [
  ['waits for its sign-off', trail(['submission', [{ to: '1' }]]), ['>1']],
  ['was signed off', trail(['submission', [{ to: '1' }]], ['sign-off', []]), ['>1']],
  ['was sent back', trail(['submission', [{ to: '1' }]], ['return', []]), []],
  [
    'was sent back and corrected',
    trail(['submission', [{ to: '1' }]], ['return', []], ['submission', [{ from: '1', to: '2' }]]),
    ['>2'],
  ],
  [
    'was sent back twice and corrected',
    trail(
      ['import', [{ to: '0' }]],
      ['submission', [{ from: '0', to: '1' }]],
      ['return', []],
      ['submission', [{ from: '1', to: '2' }]],
      ['return', []],
      ['submission', [{ from: '2', to: '3' }]],
    ),
    ['>0', '0>3'],
  ],
  [
    'was sent back and became what it had been',
    trail(
      ['import', [{ to: '0' }]],
      ['submission', [{ from: '0', to: '1' }]],
      ['return', []],
      ['submission', [{ from: '1', to: '0' }]],
    ),
    ['>0'],
  ],
  [
    'was sent back and came in again as it was',
    trail(['submission', [{ to: '1' }]], ['return', []], ['submission', []]),
    ['>1'],
  ],
  [
    'was sent back, loaded from a file since',
    trail(['submission', [{ to: '1' }]], ['return', []], ['import', [{ from: '1', to: '2' }]]),
    ['>2'],
  ],
  [
    'was corrected before it was sent back',
    trail(['submission', [{ to: '1' }]], ['submission', [{ from: '1', to: '2' }]], ['return', []]),
    [],
  ],
  [
    'stands, while another round was sent back',
    trail(['submission', [{ to: '1' }]], ['return', [], { round: q2 }]),
    ['>1'],
  ],
  ['was loaded before a return', trail(['import', [{ to: '1' }]], ['return', []]), ['>1']],
  [
    'was signed off before another was revised and returned',
    trail(
      ['submission', [{ to: '1' }, { what: 'S05B', to: '7' }]],
      ['sign-off', []],
      ['revision', [{ from: '1', to: '2' }]],
      ['return', []],
    ),
    ['>1', '>7'],
  ],
];

/** The same where readers see what is signed off alone. */
const later: [string, RecordedChange[], string[]][] = [
  ['waits for its sign-off', trail(['submission', [{ to: '1' }]]), []],
  ['was signed off', trail(['submission', [{ to: '1' }]], ['sign-off', []]), ['>1']],
  ['was sent back', trail(['submission', [{ to: '1' }]], ['return', []]), []],
  [
    'was corrected before it was signed off',
    trail(
      ['submission', [{ to: '1' }]],
      ['submission', [{ from: '1', to: '2' }]],
      ['sign-off', []],
    ),
    ['>2'],
  ],
  [
    'was revised, which waits for its sign-off',
    trail(['submission', [{ to: '1' }]], ['sign-off', []], ['revision', [{ from: '1', to: '2' }]]),
    ['>1'],
  ],
  [
    'was signed off, until that was taken back',
    trail(['submission', [{ to: '1' }]], ['sign-off', []], ['withdrawal', []]),
    [],
  ],
  ['was loaded', trail(['import', [{ to: '1' }]]), ['>1']],
];

describe('hideUnagreed', () => {
  for (const [what, changes, expected] of cases)
    it(`of a figure that ${what}`, () => {
      assert.deepEqual(shown(changes), expected);
    });

  for (const [what, changes, expected] of later)
    it(`of a figure that ${what}, where readers see it after sign-off`, () => {
      assert.deepEqual(shown(changes, 'signed-off'), expected);
    });

  it('hides a text of the round that was sent back, and not that of another round', () => {
    const text = (to: string) => ({ what: 'issues', when: undefined, to }) as Partial<Difference>;
    const both = trail(
      ['submission', [text('Ice.')], { round: q2 }],
      ['submission', [text('Snow.')]],
      ['return', []],
    ).map((change) => ({
      ...change,
      differences: change.differences.map(({ when: _, ...one }) => one),
    }));
    assert.deepEqual(shown(both), ['>Ice.']);
  });

  it('leaves no trace of a return', () => {
    const kindsIn = (changes: readonly RecordedChange[]) =>
      hideUnagreed(changes, 'submitted').map(({ kind }) => kind);
    assert.deepEqual(kindsIn(trail(['submission', []], ['return', []])), []);
    const corrected = trail(
      ['submission', [{ to: '1' }]],
      ['return', []],
      ['submission', []],
      ['sign-off', []],
    );
    assert.deepEqual(kindsIn(corrected), ['sign-off', 'submission', 'submission']);
  });
});

describe('hideReturn', () => {
  const round = { indicator: 'S05', period: q3, version: 2 };
  const submitted = { by: andy, at };
  const returned = { by: andy, at, note: 'Which quarter?' };

  it('shows what was returned as not come in', () => {
    assert.deepEqual(hideReturn({ ...round, status: 'returned', submitted, returned }), {
      ...round,
      status: 'open',
    });
  });

  it('shows a correction as what came in', () => {
    assert.deepEqual(hideReturn({ ...round, status: 'submitted', submitted, corrects: returned }), {
      ...round,
      status: 'submitted',
      submitted,
    });
  });
});
