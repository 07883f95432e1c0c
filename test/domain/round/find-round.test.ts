import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { periodLabel } from '../../../src/domain/period/period.ts';
import { findRoundFor } from '../../../src/domain/round/find-round.ts';
import { buildMeasure, buildSeries } from '../build.ts';
import { buildIndicator } from './build-indicator.ts';
import { quarter } from './round-data.ts';

const monthly = buildIndicator({
  measures: [buildMeasure({ series: [buildSeries({ periodKind: 'month' })] })],
});

/** "Q4 2025/26", and "not asked" where the round asks for other months. */
const find = (label: string | undefined, round = 'Q3 2025/26'): string => {
  const found = findRoundFor(label, monthly, quarter(round));
  return found ? `${periodLabel(found.round)}${found.asks ? '' : ', not asked'}` : 'none';
};

describe('the round in which a figure is given', () => {
  it('is that under way where none is named, and that of a quarter', () => {
    assert.equal(find(undefined), 'Q3 2025/26');
    assert.equal(find('Q2'), 'Q2 2025/26');
    assert.equal(find('Q4 2025/26'), 'Q4 2025/26');
    assert.equal(find('Q4 1998/99'), 'none');
  });

  it('is the one that asks for a month of a year', () => {
    assert.equal(find('Mar 2025'), 'Q4 2024/25');
    assert.equal(find('Mar 2026'), 'Q4 2025/26');
    assert.equal(find('Nov 2025'), 'Q3 2025/26, not asked');
  });

  it('is this one or the next of a month without its year, and none of a year ago', () => {
    assert.equal(find('December'), 'Q3 2025/26');
    assert.equal(find('march'), 'Q4 2025/26');
    assert.equal(find('feb'), 'Q4 2025/26, not asked');
    assert.equal(find('sept'), 'Q2 2025/26');
    assert.equal(find('Jun'), 'Q1 2025/26');
  });

  it('is none of what names no period', () => {
    assert.equal(find('soon'), 'none');
  });
});
