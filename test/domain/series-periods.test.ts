import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parsePeriod, periodLabel } from '../../src/domain/period/period.ts';
import type { PeriodKind } from '../../src/domain/period/period-kinds.ts';
import { nextExpected } from '../../src/domain/round/owed.ts';
import { isCollected, isInMonths, newestInMonths } from '../../src/domain/series-periods.ts';

const read = (kind: PeriodKind, label: string) => {
  const period = parsePeriod(kind, label);
  assert.ok(period, label);
  return period;
};

describe('periods of a series', () => {
  it('are some months of the year, where it names them', () => {
    const spring = { months: [4, 10] };
    assert.equal(isInMonths(spring, read('month', 'Apr 2026')), true);
    assert.equal(isInMonths(spring, read('month', 'May 2026')), false);
    assert.equal(isInMonths({}, read('month', 'May 2026')), true);
    assert.equal(periodLabel(newestInMonths(spring, read('month', 'Mar 2026'))), 'Oct 2025');
  });

  it('are asked for in the rounds in which such a month ends', () => {
    const series = { periodKind: 'month', months: [4, 10] } as const;
    const next = nextExpected(series, read('financial-quarter', 'Q2 2026/27'));
    assert.deepEqual([next.period, next.round].map(periodLabel), ['Oct 2026', 'Q3 2026/27']);
  });

  it('end with the one before the day from which nothing is collected', () => {
    const ended = { discontinued: { from: '2025-04-01', reason: 'The line closed' } };
    assert.equal(isCollected(ended, read('financial-year', '2024/25')), true);
    assert.equal(isCollected(ended, read('financial-year', '2025/26')), false);
  });
});
