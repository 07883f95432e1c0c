import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  halfYearLabel,
  monthLabel,
  quarterLabel,
  splitYearLabel,
  termLabel,
  threeMonthsLabel,
  threeYearsLabel,
} from '../../../src/domain/period/period-labels.ts';

describe('the label', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['of a year across a century', splitYearLabel(1999), '1999/00'],
    ['of a quarter', quarterLabel(2018 * 4 + 3), 'Q4 2018/19'],
    ['of half a year', halfYearLabel(2018 * 2), 'H1 2018/19'],
    ['of a term', termLabel(2018 * 3 + 2), 'Summer 2018/19'],
    ['of three years', threeYearsLabel(1998), '1998 - 00'],
    ['of a month', monthLabel(2018 * 12 + 6), 'Jul 2018'],
    ['of three months of a year', threeMonthsLabel(2018 * 12 + 6), 'Jul-Sep 2018'],
    ['of three months of two years', threeMonthsLabel(2018 * 12 + 10), 'Nov 2018 to Jan 2019'],
  ];
  for (const [title, label, printed] of cases)
    it(`${title} is ${printed}`, () => {
      assert.equal(label, printed);
    });
});
