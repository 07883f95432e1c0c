import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { headlineAt } from '../../../src/domain/figures/headline-at.ts';
import type { KnownSeries } from '../../../src/domain/figures/known-series.ts';
import {
  neighbouringPeriods,
  type ShownFigure,
} from '../../../src/domain/figures/neighbouring-periods.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import type { PeriodKind } from '../../../src/domain/period/period-kinds.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

describe('neighbouringPeriods', () => {
  const known = (id: string, kind: PeriodKind, ...labels: string[]): KnownSeries => ({
    series: buildSeries({ id, periodKind: kind }),
    observations: buildObservations(kind, ...labels.map((label): [string, number] => [label, 1])),
  });

  const figureAt = (label: string, ...all: KnownSeries[]): ShownFigure => {
    const headline = headlineAt(buildMeasure({ series: all.map(({ series }) => series) }), all, {
      kind: 'label',
      label,
    });
    assert.ok(headline);
    return { headline, known: all };
  };

  const labelsOf = (...figures: ShownFigure[]) => {
    const { before, after, newest } = neighbouringPeriods(figures);
    return [before, after, newest].map((period) => period && periodLabel(period));
  };

  const quarters = known('council', 'financial-quarter', 'Q4 2017/18', 'Q1 2018/19', 'Q2 2018/19');

  const cases: [string, string, (string | undefined)[]][] = [
    ['are both there in the middle', 'Q1 2018/19', ['Q4 2017/18', 'Q2 2018/19', 'Q2 2018/19']],
    ['lack the one before the first', 'Q4 2017/18', [undefined, 'Q1 2018/19', 'Q2 2018/19']],
    ['lack the one after the newest', 'Q2 2018/19', ['Q1 2018/19', undefined, 'Q2 2018/19']],
  ];
  for (const [title, shown, expected] of cases)
    it(title, () => assert.deepEqual(labelsOf(figureAt(shown, quarters)), expected));

  it('pass over a period that has no value', () => {
    const gap = known('council', 'financial-quarter', 'Q4 2017/18', 'Q2 2018/19');
    assert.equal(labelsOf(figureAt('Q2 2018/19', gap))[0], 'Q4 2017/18');
  });

  it('are those that any of the figures has a value for', () => {
    const short = known('council', 'financial-quarter', 'Q1 2018/19');
    const figures = [figureAt('Q1 2018/19', short), figureAt('Q1 2018/19', quarters)];
    assert.deepEqual(labelsOf(...figures), ['Q4 2017/18', 'Q2 2018/19', 'Q2 2018/19']);
  });

  it('are of the kind of the first figure, whatever stands beside it', () => {
    const yearly = known('council', 'financial-year', '2016/17', '2017/18', '2018/19');
    const figures = [figureAt('Q2 2018/19', quarters), figureAt('2017/18', yearly)];
    assert.deepEqual(labelsOf(...figures), ['Q1 2018/19', undefined, 'Q2 2018/19']);
  });

  it('are none whose label leads to another series', () => {
    const published = known('published', 'financial-year', '2015/16', '2016/17');
    const academic = known('school', 'academic-year', '2015/16', '2016/17', '2017/18');
    assert.deepEqual(labelsOf(figureAt('2017/18', published, academic)), [
      undefined,
      undefined,
      '2017/18',
    ]);
  });

  it('are none where nothing is shown', () => {
    assert.deepEqual(labelsOf(), [undefined, undefined, undefined]);
  });
});
