import type { Run } from '../../src/cards/chart/chart-model.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { trendOf } from '../../src/domain/statistics/trend-of.ts';
import { buildObservations as buildAny, buildSeries } from '../domain/build.ts';
import { buildMeasure, buildObservations } from './build.ts';

/** A run of quarterly figures of a town that does not exist, up to Q2 2018/19; a test states what differs. */
export const buildRun = (
  values: readonly (number | null)[],
  differs: {
    readonly measure?: Partial<Measure>;
    readonly comparator?: Run['comparator'];
    /** By place in the list, counted from the end when negative. */
    readonly flagged?: readonly (readonly [number, Observation['flags'][number]])[];
  } = {},
): Run => {
  const measure = buildMeasure(differs.measure);
  const [series = buildSeries()] = measure.series;
  const flags = new Map(
    differs.flagged?.map(([place, flag]) => [place < 0 ? values.length + place : place, flag]),
  );
  const observations = buildObservations(values).map((one, index) => {
    const flag = flags.get(index);
    return flag ? { ...one, flags: [flag] } : one;
  });
  return {
    series,
    observations,
    revisions: new Map(),
    trend: trendOf(measure, { series, observations }),
    ...(differs.comparator ? { comparator: differs.comparator } : {}),
  };
};

/** Fourteen quarters of lost umbrellas in Nowhere-on-Sea, the last but one far above the others. */
export const umbrellas = [31, 28, 33, 30, 29, 34, 32, 27, 30, 33, 31, 29, 52, 30];

/** A yearly run, since a change of definition, with England's beside it. */
export const buildYearlyRun = (): Run => {
  const series = buildSeries({
    valueKind: 'percentage',
    unit: 'of imaginary pupils',
    decimals: 1,
    periodKind: 'academic-year',
    source: 'an invented survey',
    breaks: [{ from: '2015-09-01', reason: 'From 2015/16 absence means another thing.' }],
  });
  const own = [8.1, 7.8, 7.9, 7.1, 9.4, 9.9, 9.7];
  const england = [9.2, 9, 8.7, 8.4, 10.4, 10.6, 10.9];
  const labels = own.map((_, i) => `${2011 + i}/${12 + i}`);
  const build = (values: readonly number[]) =>
    buildAny(
      'academic-year',
      ...labels.map((label, i): [string, number | null] => [label, values[i] ?? null]),
    );
  const observations = build(own).map((one, i, all) =>
    i === all.length - 1 ? { ...one, flags: ['provisional' as const] } : one,
  );
  return {
    series,
    observations,
    revisions: new Map(),
    trend: trendOf(buildMeasure({ series: [series] }), { series, observations }),
    comparator: { name: 'England', observations: build(england) },
  };
};
