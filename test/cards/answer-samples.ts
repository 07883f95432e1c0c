import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/cards/card.ts';
import type { Run } from '../../src/cards/chart/chart-model.ts';
import { figuresCard } from '../../src/cards/figures-card.ts';
import { sayLatest } from '../../src/cards/latest-change.ts';
import { passagesCard } from '../../src/cards/message-card.ts';
import { movementsCard } from '../../src/cards/movements-card.ts';
import { trendCard } from '../../src/cards/trend-card.ts';
import { comparePeriodsOf, headlineAt } from '../../src/domain/figures/headline-at.ts';
import { knownSeries } from '../../src/domain/figures/known-series.ts';
import type { Measure } from '../../src/domain/measure.ts';
import type { ObservedSeries } from '../../src/domain/observed-series.ts';
import { periodDates } from '../../src/domain/period/period.ts';
import type { SpokenPeriod } from '../../src/domain/period/spoken-period.ts';
import { trendOf } from '../../src/domain/statistics/trend-of.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { rowsOfKind } from '../../src/storage/rows/row.ts';
import { toCatalogue, toObservedSeries } from '../../src/storage/rows/to-domain.ts';
import { commentaryOf, headlinesOf, outcome, catalogue as reportOnly } from './real-data.ts';

const today = '2019-01-02';
const data = join(import.meta.dirname, '../../data');

const rows = [
  'reports/2018-12-people-in-dorset-are-safe.json',
  'history/dfe-childrens-services.json',
]
  .map((name) => ({ name, text: readFileSync(join(data, name), 'utf8') }))
  .flatMap(({ name, text }) => fileRows(parseFile(name, text)));
const catalogue = toCatalogue('test', rows);
const observed = rowsOfKind(rows, 'values').map(toObservedSeries);

const measuresOf = (code: string): readonly Measure[] => {
  const indicator = catalogue.indicators.find((one) => code.startsWith(one.code));
  const all = [...(indicator?.measures ?? []), ...(indicator?.performanceMeasures ?? [])];
  return all.filter(
    (one) => one.code === code || (code === indicator?.code && !one.code.includes('-')),
  );
};

const button = (title: string, request: Record<string, unknown>) => ({ title, request });
const show = (code: string) => button(`Show ${code}`, { kind: 'show', code });

const figures = (code: string, title: string, period?: SpokenPeriod): Card =>
  figuresCard({
    above: '',
    title,
    headlines: measuresOf(code).flatMap((measure) => {
      const headline = headlineAt(measure, knownSeries(measure, observed, today), period);
      return headline ? [{ headline, press: show(measure.code) }] : [];
    }),
    notes: ['Source: as printed.'],
    next: [show(code)],
  });

const compared = (code: string, from: SpokenPeriod, to?: SpokenPeriod): Card =>
  figuresCard({
    above: '',
    title: `${code}, two periods`,
    headlines: measuresOf(code).flatMap((measure) => {
      const known = knownSeries(measure, observed, today);
      const headline = comparePeriodsOf(measure, known, { from, to });
      return headline ? [{ headline, press: show(measure.code) }] : [];
    }),
    notes: [],
    next: [show(code)],
  });

const england = 'E92000001';

const endedBy = ({ observations }: ObservedSeries) =>
  observations.filter(({ period }) => periodDates(period).end <= today);

const runsOf = (measure: Measure): Run[] => {
  const known = knownSeries(measure, observed, today);
  const headline = headlineAt(measure, known);
  const latest = headline?.verdict && sayLatest(headline.verdict);
  return known.map(({ series, observations }) => {
    const other = observed.find(
      (one) => one.measure === measure.code && one.series === series.id && one.area === england,
    );
    return {
      series,
      observations,
      trend: trendOf(measure, { series, observations }),
      revisions: new Map(),
      ...(latest && headline.series?.id === series.id ? { latest } : {}),
      ...(other ? { comparator: { name: 'England', observations: endedBy(other) } } : {}),
    };
  });
};

const trend = (code: string): Card =>
  trendCard({
    above: outcome.name,
    title: `Trend of ${code}`,
    measures: measuresOf(code).map((measure) => ({
      name: measure.shortName,
      runs: runsOf(measure),
    })),
    next: [show(code)],
  });

const movements = (): Card =>
  movementsCard({
    above: outcome.name,
    title: 'What has got worse since the period before',
    rows: reportOnly.indicators
      .flatMap(({ code }) => headlinesOf(code))
      .filter(({ verdict }) => verdict?.kind === 'compared' && verdict.judgement === 'worsening')
      .map((headline) => ({ headline, press: show(headline.measure.code) })),
    nothing: 'No measure of the report has.',
    risks: [
      {
        heading: 'Risks that are worsening',
        risks: reportOnly.risks
          .filter((risk) => risk.latest.trend === 'WORSENING')
          .map((risk) => ({ risk, places: risk.featuresUnder })),
      },
    ],
    next: [button('Overview', { kind: 'overview' })],
  });

const nothingMoved = (): Card =>
  movementsCard({
    above: outcome.name,
    title: 'What has got better since the period before',
    rows: [],
    nothing: 'No measure of the report has.',
    risks: [],
    next: [],
  });

const fact = (): Card =>
  passagesCard({
    title: 'What the report says',
    passages: [
      {
        heading: 'S06, Q2 2018/19',
        blocks: commentaryOf('S06')?.answers[0]?.blocks.slice(0, 1) ?? [],
      },
    ],
    next: [show('S06')],
  });

const focus = (): Card =>
  passagesCard({
    above: outcome.report.title,
    title: 'Areas for focus',
    passages: [{ heading: outcome.name, blocks: outcome.areasForFocus }],
    next: [button('Overview', { kind: 'overview' })],
  });

/** The cards of what can be asked beyond the page of an indicator. */
export const answerSamples: Readonly<Record<string, () => Card>> = {
  'figures-S05-Q1': () => figures('S05', 'S05 in Q1 2018/19', { kind: 'quarter', quarter: 1 }),
  'figures-children-in-need': () => figures('S01-children-in-need', 'Children in need'),
  'figures-S01-compared': () => compared('S01', { kind: 'previous' }),
  'figures-S03-compared': () => compared('S03', { kind: 'label', label: '2015/16' }),
  'trend-S01': () => trend('S01'),
  'trend-S03': () => trend('S03'),
  'trend-S05': () => trend('S05'),
  movements,
  'movements-none': nothingMoved,
  fact,
  focus,
};
