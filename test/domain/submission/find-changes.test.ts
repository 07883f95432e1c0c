import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isPublished } from '../../../src/domain/submission/find-changes.ts';
import type {
  IndicatorRecord,
  IndicatorRound,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure } from '../build.ts';
import { buildRecord, buildRound } from '../round/build-indicator.ts';
import { andy, at, crimes, expect, observe, paul, q2, q3, storedNow } from './build-form.ts';

describe('isPublished', () => {
  const submitted = { by: andy, at };

  const loaded = [storedNow()];

  const missing = [observe(crimes)];

  const both = [expect(), expect(buildMeasure({ code: 'S05B' }))];

  const recordOf = (
    series: IndicatorRecord['series'],
    round?: Partial<IndicatorRound>,
  ): IndicatorRecord => buildRecord({ series, rounds: round ? [buildRound(round)] : [] });

  const signedOff = { status: 'signed-off', submitted, signedOff: { by: paul, at } } as const;

  const returned = { status: 'returned', submitted, returned: { by: paul, at, note: '' } } as const;

  /** A round, and whether it is published. */
  const cases: [string, IndicatorRecord, boolean][] = [
    ['of which nothing is stored', buildRecord(), false],
    ['whose value is still to come', recordOf(missing), false],
    ['whose values were loaded', recordOf(loaded), true],
    ['that was loaded, and extended', recordOf(loaded, { extendedTo: '2019-01-31' }), true],
    ['that was extended before it came in', recordOf(missing, { extendedTo: '2019-01-31' }), false],
    ['that was handed in', recordOf(loaded, { status: 'submitted', submitted }), false],
    [
      'that was revised since it was published',
      recordOf(loaded, { status: 'submitted', submitted, published: true }),
      true,
    ],
    ['that was sent back after that', recordOf(loaded, { ...returned, published: true }), true],
    ['that was sent back', recordOf(loaded, returned), false],
    ['that was signed off', recordOf(loaded, signedOff), true],
    ['that was signed off, with a value to come', recordOf(missing, signedOff), true],
    [
      'that was loaded while another was handed in',
      recordOf(loaded, { status: 'submitted', submitted, period: q2 }),
      true,
    ],
    [
      'that is still to come after one that was signed off',
      recordOf(missing, { ...signedOff, period: q2 }),
      false,
    ],
    [
      'loaded with words in place of a value',
      recordOf([storedNow({ printed: 'c', value: null, flags: ['suppressed'] })]),
      true,
    ],
  ];

  for (const [title, record, published] of cases)
    it(`is ${published} of a round ${title}`, () => {
      assert.equal(isPublished(record, q3, [expect()]), published);
    });

  it('wants every value that the round brings', () => {
    const other = storedNow();
    assert.equal(isPublished(recordOf(loaded), q3, both), false);
    assert.equal(isPublished(recordOf([...loaded, { ...other, measure: 'S05B' }]), q3, both), true);
  });

  it('is a matter of the sign-off alone where the round brings no value', () => {
    assert.equal(isPublished(recordOf(loaded), q3, []), false);
    assert.equal(isPublished(recordOf([], signedOff), q3, []), true);
  });
});
