import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { printedPair } from '../../../src/domain/figures/printed-pair.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Series } from '../../../src/domain/series.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const days: Partial<Series> = { valueKind: 'average', unit: 'days', decimals: 1 };

/** By a line about the Hill Group, with 30.0 in Q1 and 35.0 in Q2 2018/19. */
const pairOf = (
  statement: string,
  series: Partial<Series> = days,
  differs: Partial<Measure> = {},
) => {
  const own = buildSeries(series);
  return printedPair(statement, buildMeasure({ series: [own], ...differs }), {
    comparator: 'Hill Group',
    own: ['Marlshire'],
    known: [
      {
        series: own,
        observations: buildObservations(
          'financial-quarter',
          ['Q1 2018/19', 30],
          ['Q2 2018/19', 35],
        ),
      },
    ],
  });
};

describe('a printed line with the number of a comparator', () => {
  it('is beside our number in the same line, whatever its unit', () => {
    const line = 'Rate per 1,000 households: Marlshire 4.4, Hill Group 3.7';
    assert.deepEqual(pairOf(line), { side: 'higher', ours: '', isLike: true });
    assert.equal(pairOf('Marlshire 1,402; Hill Group 1,510 on average')?.side, 'lower');
  });

  it('is beside our figure of the period that the line names', () => {
    for (const when of ['Q1 2018/19', 'April to June 2018', 'both for April to June 2018'])
      assert.deepEqual(pairOf(`Hill Group 32.5 days (${when})`), {
        ...{ side: 'lower', ours: '30.0 days (Q1 2018/19)', isLike: true },
      });
  });

  it('is beside our newest figure where the line names another period, which is not like it', () => {
    for (const when of ['2017/18', 'school year 2017/18', ''])
      assert.deepEqual(pairOf(`Hill Group 32.5 days (${when})`), {
        ...{ side: 'higher', ours: '35.0 days (Q2 2018/19)', isLike: false },
      });
  });

  it('is of the part that it names', () => {
    const line = 'A roads - Hill Group 42, England 4; B roads - Hill Group 6, England 7';
    const roads = { valueKind: 'percentage', unit: 'of length' } as const;
    assert.equal(pairOf(line, roads, { shortName: 'Road condition: A roads' })?.side, 'lower');
    assert.equal(pairOf(line, roads, { shortName: 'Road condition: B roads' })?.side, 'higher');
    assert.equal(pairOf(line, roads, { shortName: 'Road condition' }), undefined);
  });

  it('is beside nothing in another unit, nor of a number of things or of a year so far', () => {
    assert.equal(pairOf('Hill Group 32.5% (Q1 2018/19)'), undefined);
    assert.equal(pairOf('Hill Group 32.5 weeks (Q1 2018/19)'), undefined);
    assert.equal(pairOf('Per 1,000 people: Hill Group 3.7'), undefined);
    assert.equal(pairOf('Hill Group £325 (Q1 2018/19)'), undefined);
    assert.equal(pairOf('Hill Group 325 (Q1 2018/19)', {}), undefined);
    assert.equal(pairOf('Hill Group 32.5 (2017/18)', { ...days, timing: 'cumulative' }), undefined);
  });

  it('is none where the name has a year or several numbers behind it, or both are alike', () => {
    assert.equal(pairOf('Hill Group 2017/18 not published'), undefined);
    assert.equal(pairOf('Hill Group 32 days; Hill Group 31 days'), undefined);
    assert.equal(pairOf('Hill Group 30 days (Q1 2018/19)'), undefined);
  });
});
