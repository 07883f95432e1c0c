import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findRangeFaults } from '../../../src/storage/import/find-range-faults.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

type Differs = { readonly valueKind?: string; readonly values?: unknown };

/** What is found when the first measure of the December 2018 report is best within a range. */
const faultsOf = (series: Differs, polarity = 'within-range'): string[] => {
  const report = JSON.parse(reportText.text);
  const [measure] = report.indicators[0].measures;
  Object.assign(measure, { polarity });
  Object.assign(measure.series[0], series);
  return findRangeFaults(reportFile.parse(report));
};

const valued = (...targets: readonly unknown[]) => ({
  values: {
    E10000009: targets.map((target, i) => ({
      ...{ period: `Q${i + 1} 2018/19`, printed: '43.6', value: 43.6 },
      ...(target === undefined ? {} : { target }),
    })),
  },
});

const range = { atLeast: 30, atMost: 40 };

describe('findRangeFaults', () => {
  const right: [string, string[]][] = [
    ['a range on one of the values', faultsOf(valued(undefined, range))],
    ['no values yet', faultsOf({ values: {} })],
    ['another polarity', faultsOf(valued(undefined), 'not-judged')],
  ];
  for (const [what, faults] of right)
    it(`finds nothing wrong with ${what}`, () => assert.deepEqual(faults, []));

  const wrong: [string, string[], RegExp][] = [
    ['no target', faultsOf(valued(undefined)), /measures\[0\]\.polarity: .* none of its values/],
    ['one limit', faultsOf(valued({ atLeast: 30 }, 35)), /none of its values has one/],
    [
      'values in words',
      faultsOf({ valueKind: 'words', values: {} }),
      /values in words lie within no range/,
    ],
  ];
  for (const [what, faults, sentence] of wrong)
    it(`finds fault with ${what}`, () => {
      assert.equal(faults.length, 1);
      assert.match(faults[0] ?? '', sentence);
    });
});
