import { isOutcome } from '../domain/catalogue.ts';
import { readersView, shownCommentaries, shownSeries } from '../domain/figures/shown-series.ts';
import { targetStanding } from '../domain/figures/target-standing.ts';
import { commentaryQuestions, type Indicator } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { stateWords } from '../domain/milestones/milestone.ts';
import { formatMissing } from '../domain/missing.ts';
import type { Observation } from '../domain/observation.ts';
import type { ObservedSeries } from '../domain/observed-series.ts';
import { printedOnce } from '../domain/part-texts.ts';
import { describePeriod, periodDates, periodLabel } from '../domain/period/period.ts';
import { formatProvenance, formatTextSince } from '../domain/provenance.ts';
import type { RiskStep } from '../domain/risks/risk.ts';
import { totalOf } from '../domain/risks/risk-matrix.ts';
import type { Series } from '../domain/series.ts';
import { dateAnswers } from '../domain/statement-age.ts';
import { polarityWords } from '../domain/statistics/movement.ts';
import type { StoredOutcome } from './material.ts';
import { namePeople } from './names.ts';

/** A number with the decimal places that it is shown with. */
type NumberCell = { readonly number: number; readonly decimals: number };

/** A day, as an ISO date. */
type DayCell = { readonly day: string };

/** What a cell holds: text, a number that can be worked with, a day, or nothing. */
export type SheetCell = string | NumberCell | DayCell | null;

export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
};

const column = (title: string, width: number) => ({ title, width });

const numberCell = (number: number | null | undefined, decimals: number): SheetCell =>
  number === null || number === undefined ? null : { number, decimals };

type Placed = { readonly indicator: Indicator; readonly measure: Measure };

const placedMeasures = (indicators: readonly Indicator[]): Placed[] =>
  indicators.flatMap((indicator) =>
    [...indicator.measures, ...indicator.performanceMeasures].map((measure) => ({
      indicator,
      measure,
    })),
  );

const indicatorSheet = (stored: StoredOutcome, indicators: readonly Indicator[]): Sheet => ({
  name: 'Indicators',
  columns: [
    column('Indicator', 10),
    column('Name', 60),
    column('Outcome leads', 28),
    column('Indicator leads', 28),
    column('Benchmark as printed', 60),
  ],
  rows: indicators.map(({ code, name, outcomeLeads, indicatorLeads, benchmarks }) => [
    code,
    name,
    namePeople(stored, outcomeLeads),
    namePeople(stored, indicatorLeads),
    printedOnce(benchmarks)
      .flatMap(({ statement, notes }) => [statement, ...notes])
      .join(' '),
  ]),
});

const measureSheet = (placed: readonly Placed[]): Sheet => ({
  name: 'Measures',
  columns: [
    column('Measure', 28),
    column('Indicator', 10),
    column('Name', 60),
    column('Series', 16),
    column('Kind of value', 14),
    column('Unit', 34),
    column('Kind of period', 20),
    column('Better', 24),
    column('Source', 60),
    column('Licence', 30),
  ],
  rows: placed.flatMap(({ indicator, measure }) => {
    const named = [measure.code, indicator.code, measure.name];
    if (measure.series.length === 0) return [[...named, ...Array(7).fill(null)]];
    return measure.series.map((one) => [
      ...named,
      one.id,
      one.valueKind,
      one.unit,
      one.periodKind.replaceAll('-', ' '),
      polarityWords[measure.polarity],
      one.source,
      one.licence ?? null,
    ]);
  }),
});

const targetCells = (measure: Measure, series: Series, one: Observation): SheetCell[] => {
  const standing = targetStanding(measure, series, one);
  return [standing?.target || null, one.status ?? null, standing?.computed?.word ?? null];
};

const valueRow = (
  { indicator, measure }: Placed,
  series: Series,
  { area, value }: { readonly area: string; readonly value: Observation },
): SheetCell[] => {
  const { start, end } = periodDates(value.period);
  return [
    ...[measure.code, indicator.code, measure.shortName, series.id, area],
    periodLabel(value.period),
    ...[{ day: start }, { day: end }],
    value.words ?? numberCell(value.value, series.decimals),
    series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit,
    value.flags.join(', ') || null,
    numberCell(value.numerator, 0),
    numberCell(value.denominator, 0),
    ...targetCells(measure, series, value),
    value.reported ?? null,
    formatMissing(value) || null,
    value.printed,
    value.provenance ? formatProvenance(value.provenance) : null,
  ];
};

const rowsOf = (
  placed: readonly Placed[],
  { catalogue: { areas } }: StoredOutcome,
  observed: ObservedSeries,
): SheetCell[][] => {
  const place = placed.find(({ measure }) => measure.code === observed.measure);
  const series = place?.measure.series.find(({ id }) => id === observed.series);
  if (!place || !series) return [];
  const area = areas.find(({ code }) => code === observed.area)?.name ?? observed.area;
  return observed.observations.map((value) => valueRow(place, series, { area, value }));
};

const valueSheet = (placed: readonly Placed[], stored: StoredOutcome): Sheet => ({
  name: 'Values',
  columns: [
    ...[column('Measure', 28), column('Indicator', 10), column('Short name', 34)],
    ...[column('Series', 16), column('Area', 24), column('Period', 14)],
    ...[column('From', 12), column('To', 12), column('Value', 12), column('Unit', 34)],
    ...[column('Flags', 14), column('Numerator', 12), column('Denominator', 12)],
    ...[column('Target', 16), column('Status as published', 18), column('Status worked out', 16)],
    ...[column('Reported direction', 16), column('Why missing', 30), column('As printed', 18)],
    column('Provenance', 44),
  ],
  rows: stored.series.flatMap((one) => rowsOf(placed, stored, one)),
});

const commentarySheet = (indicators: readonly Indicator[], stored: StoredOutcome): Sheet => ({
  name: 'Commentary',
  columns: [
    ...[column('Indicator', 10), column('Quarter', 14), column('Question', 44)],
    ...[column('Kind', 12), column('Text', 100), column('Provenance', 44)],
  ],
  rows: stored.commentaries
    .filter(({ indicator }) => indicators.some(({ code }) => code === indicator))
    .flatMap(({ indicator, period, answers, provenance, sincePublication }) =>
      answers.flatMap(({ question, blocks, since }) =>
        blocks.map(({ kind, text }) => [
          ...[indicator, describePeriod(period), commentaryQuestions[question], kind, text],
          [
            provenance ? formatProvenance(provenance) : '',
            formatTextSince(sincePublication),
            since ? `kept from ${describePeriod(since)}` : '',
          ]
            .filter((one) => one !== '')
            .join('; ') || null,
        ]),
      ),
    ),
});

/** A step of a scale is a number, or a letter. */
const stepCell = (step: RiskStep | undefined): SheetCell =>
  typeof step === 'string' ? step : numberCell(step, 0);

const riskSheet = (indicators: readonly Indicator[], stored: StoredOutcome): Sheet => {
  const { catalogue, outcome } = stored;
  const own = new Set([outcome.code, ...indicators.map(({ code }) => code)]);
  return {
    name: 'Risks',
    columns: [
      ...[column('Risk', 8), column('Title', 80), column('Features under', 16)],
      ...[column('Quarter', 14), column('Level', 10), column('Trend', 14)],
      ...[column('Likelihood', 12), column('Impact', 10), column('Score', 10)],
      ...[column('Target score', 12), column('Appetite', 10), column('Review by', 12)],
    ],
    rows: catalogue.risks
      .filter(({ featuresUnder }) => featuresUnder.some((code) => own.has(code)))
      .flatMap(({ code, title, featuresUnder, reviewBy, target, appetite, earlier, latest }) =>
        [...earlier, latest].map(({ period, level, trend, score, total }): SheetCell[] => [
          ...[code, title],
          featuresUnder.map((at) => (isOutcome(catalogue, at) ? `${at} (outcome)` : at)).join(', '),
          ...[describePeriod(period), level, trend ?? null],
          ...[stepCell(score?.likelihood), stepCell(score?.impact)],
          numberCell(
            totalOf({ ...(score && { score }), ...(total !== undefined && { total }) }),
            0,
          ),
          ...[
            numberCell(target && totalOf(target), 0),
            typeof appetite === 'string' ? appetite : numberCell(appetite, 0),
          ],
          reviewBy ? { day: reviewBy } : null,
        ]),
      ),
  };
};

const milestoneSheet = (indicators: readonly Indicator[], stored: StoredOutcome): Sheet => {
  const own = new Set([stored.outcome.code, ...indicators.map(({ code }) => code)]);
  return {
    name: 'Milestones',
    columns: [
      ...[column('Code', 10), column('Kind', 12), column('Title', 80)],
      ...[column('Features under', 16), column('Owner', 28), column('Due', 12)],
      column('Done on', 12),
      ...[column('State', 14), column('Per cent complete', 16), column('Progress', 24)],
      ...[column('Status as published', 18), column('Note', 60), column('As of', 14)],
      column('Updated by', 28),
    ],
    rows: stored.catalogue.milestones
      .filter(({ featuresUnder }) => featuresUnder.some((code) => own.has(code)))
      .map((one): SheetCell[] => [
        ...[one.code, one.kind, one.title, one.featuresUnder.join(', ')],
        one.owner ? namePeople(stored, [one.owner]) : null,
        one.due ? { day: one.due } : null,
        one.doneOn ? { day: one.doneOn } : null,
        ...[stateWords[one.state], numberCell(one.percent, 0), one.progress ?? null],
        ...[one.status ?? null, one.note ?? null, describePeriod(one.asOf)],
        one.updated?.by ?? null,
      ]),
  };
};

/**
 * An outcome as the sheets of a workbook: a table each of its indicators, measures, values,
 * commentary, risks, and milestones and actions. It has what readers see on that day: nothing that was sent back or was
 * not public by then.
 *
 * @param today ISO date in London
 */
export const buildWorkbook = (all: StoredOutcome, today: string): Sheet[] => {
  const view = readersView({ ...all, today });
  const stored = {
    ...all,
    series: shownSeries(all.series, view),
    commentaries: dateAnswers(shownCommentaries(all.commentaries, view)),
  };
  const indicators = stored.catalogue.indicators.filter(
    ({ outcome }) => outcome === stored.outcome.code,
  );
  const placed = placedMeasures(indicators);
  return [
    indicatorSheet(stored, indicators),
    measureSheet(placed),
    valueSheet(placed, stored),
    commentarySheet(indicators, stored),
    riskSheet(indicators, stored),
    milestoneSheet(indicators, stored),
  ];
};
