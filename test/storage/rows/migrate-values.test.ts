import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type {
  ChangeKind,
  RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { hasOldValues, migrateValues } from '../../../src/storage/rows/migrate-values.ts';
import { type Content, makeRow, rowsOfKind } from '../../../src/storage/rows/row.ts';
import { andy, at, q3 } from '../build-update.ts';

const difference = { what: 'S05A', when: 'Q3 2018/19', to: '6,100' };

/** The oldest first; the trail has the newest first. */
const trail = (...kinds: readonly (ChangeKind | readonly [ChangeKind])[]): RecordedChange[] =>
  kinds
    .map((one, n): RecordedChange => {
      // In brackets: one that changes the value.
      const [kind, changes] = typeof one === 'string' ? [one, false] : [one[0], true];
      const made = { indicator: 'S05', version: n + 1, seen: n, kind, round: q3, at, digest: '' };
      const by = kind === 'import' ? { objectId: '', name: 'import of x.csv' } : andy;
      return { ...made, by, differences: changes ? [difference] : [] };
    })
    .toReversed();

const values: Content<'values'> = {
  ...{ indicator: 'S05', measure: 'S05A', series: 'council', periodKind: 'financial-quarter' },
  area: 'E10000009',
  observations: [{ period: 'Q3 2018/19', printed: '6,100', value: 6100, flags: [] }],
};

const kindAfter = (changes: readonly RecordedChange[]): string | undefined => {
  const [row] = rowsOfKind(
    migrateValues([makeRow('values', values)], {
      ...{ changes, outcomes: [], series: [] },
      findOwnAreas: () => [{ code: 'E10000009' }],
    }),
    'values',
  );
  return row?.observations[0]?.provenance?.kind;
};

const cases: [string, RecordedChange[], string | undefined][] = [
  ['waits for its sign-off', trail(['submission']), 'submitted'],
  ['was signed off', trail(['submission'], 'sign-off'), 'signed-off'],
  ['was sent back', trail(['submission'], 'return'), 'returned'],
  ['came in again as it was', trail(['submission'], 'return', 'submission'), 'submitted'],
  [
    'came in again and was signed off',
    trail(['submission'], 'return', 'submission', 'sign-off'),
    'signed-off',
  ],
  [
    'was signed off before something else was revised',
    trail(['submission'], 'sign-off', 'revision'),
    'signed-off',
  ],
  ['was revised', trail(['submission'], 'sign-off', ['revision']), 'submitted'],
  ['was given more time', trail(['submission'], 'extension'), 'submitted'],
  ['was sent back and waived', trail(['submission'], 'return', 'waiver'), 'returned'],
  ['was imported', trail(['submission'], ['import']), 'imported'],
  ['is not in the trail, of a report that is not known', trail('submission'), undefined],
];

describe('a value that was stored without where it comes from', () => {
  for (const [what, changes, kind] of cases)
    it(`is ${kind ?? 'left as it is'} when it ${what}`, () => {
      assert.equal(kindAfter(changes), kind);
    });

  it('is known from others', () => {
    const provenance = { kind: 'official', publisher: 'Home Office' } as const;
    const observations = values.observations.map((one) => ({ ...one, provenance }));
    assert.equal(hasOldValues([makeRow('values', values)]), true);
    assert.equal(hasOldValues([makeRow('values', { ...values, observations })]), false);
  });
});
