import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import { isMonthEnd, readPeriodCell } from '../../../src/storage/import/read-period-cell.ts';

const read = (periodKind: PeriodKind, cell: string): string => {
  const { read: period, faults } = readPeriodCell(cell, { periodKind });
  return period ? periodLabel(period) : faults.join();
};

describe('the cell of a period', () => {
  for (const [kind, cell, label] of [
    ['financial-year', 'Dec-11', '2011/12'],
    ['financial-year', '01/12/2011', '2011/12'],
    ['financial-year', 'Dec 2011', '2011/12'],
    ['academic-year', 'Sep-08', '2008/09'],
    ['month', '31/07/2018', 'Jul 2018'],
    ['month', '43312', 'Jul 2018'],
    ['rolling-12-months', '2018-07-31', 'Jul 2018'],
    ['rolling-12-months', '31-Jul-18', 'Jul 2018'],
    ['financial-quarter', '30 September 2018', 'Q2 2018/19'],
    ['financial-year', '31/03/2018', '2017/18'],
    ['calendar-year', '31/12/2018', '2018'],
    ['month', '28/02/2018', 'Feb 2018'],
  ] as const)
    it(`that is ${cell} is ${label} where periods are of the kind ${kind}`, () => {
      assert.equal(read(kind, cell), label);
    });

  for (const [kind, cell] of [
    ['financial-quarter', '31/07/2018'],
    ['financial-quarter', '01/07/2018'],
    ['financial-year', '31/12/2018'],
    ['month', '30/07/2018'],
  ] as const)
    it(`that is ${cell} has no one meaning where periods are of the kind ${kind}`, () => {
      assert.match(read(kind, cell), /has made a date of it/);
    });

  for (const [kind, cell] of [
    ['financial-year', 'Dec-12'],
    ['calendar-year', 'Dec-11'],
    ['financial-quarter', 'Dec-11'],
  ] as const)
    it(`that is ${cell} is no period of the kind ${kind}`, () => {
      assert.match(read(kind, cell), /is not a period like/);
    });

  it('is the end of a month where it is the last of its days', () => {
    assert.ok(isMonthEnd('30/09/2018'));
    assert.ok(!isMonthEnd('29/09/2018') && !isMonthEnd('Target') && !isMonthEnd('6270'));
  });
});
