import { z } from 'zod';
import { addNotice, type Card } from '../../../cards/card.ts';
import type { Run } from '../../../cards/chart/chart-model.ts';
import { nameBriefly, nameMeasure } from '../../../cards/format-text.ts';
import { sayLatest } from '../../../cards/latest-change.ts';
import { withPassages } from '../../../cards/message-card.ts';
import { trendCard } from '../../../cards/trend-card.ts';
import { comparatorsOf, listBeside } from '../../../domain/figures/comparator.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import type { Measure } from '../../../domain/measure.ts';
import { kindRules } from '../../../domain/period/period-kinds.ts';
import { isBefore, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { trendOf } from '../../../domain/statistics/trend-of.ts';
import { findRevisions } from '../../../domain/submission/find-revisions.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, period, type RequestDescriptor } from '../request-descriptor.ts';
import { saySubject } from './figure-in-text.ts';
import { lookSteps } from './figure-steps.ts';
import {
  type KnownIndicator,
  type KnownMeasure,
  readKnown,
  sayNone,
  withComparator,
} from './known-figures.ts';
import { noFigure, sayKnown } from './no-figure.ts';
import { formatRevision } from './show-figures.ts';

const revisionsOf = (
  { code }: Measure,
  { series, observations }: KnownSeries,
  changes: readonly RecordedChange[],
): Run['revisions'] =>
  new Map(
    observations.flatMap((shown): [number, string][] => {
      const found = findRevisions({ measure: code, series, shown }, changes);
      return found.length > 0 ? [[shown.period.index, found.map(formatRevision).join('; ')]] : [];
    }),
  );

const runsOf = (
  { measure, known }: KnownMeasure,
  { observed, changes }: KnownIndicator,
  context: RequestContext,
): Run[] => {
  const headline = headlineAt(measure, known);
  const latest = headline?.verdict && sayLatest(headline.verdict);
  return known.map((one) => ({
    ...one,
    trend: trendOf(measure, one),
    revisions: revisionsOf(measure, one, changes),
    ...(latest && headline.series?.id === one.series.id ? { latest } : {}),
    ...withComparator(measure, one.series, observed, context),
    // The chart and the table have the first.
    others: listBeside(
      one,
      comparatorsOf(measure, one.series, observed, context.catalogue).slice(1),
    ),
  }));
};

const perYear = { month: 12, quarter: 4, year: 1 } as const;

const hasFiguresOf =
  (each: keyof typeof perYear) =>
  ({ known }: KnownMeasure): boolean =>
    known.some(({ series }) => kindRules[series.periodKind].perYear === perYear[each]);

/** "By month" has the months first, where there are figures by the quarter too. */
const inOrder = (runs: readonly Run[], each: RequestOf<'trend'>['each']): Run[] => {
  const isFirst = ({ series }: Run): boolean =>
    each !== undefined && kindRules[series.periodKind].perYear === perYear[each];
  return [...runs.filter(isFirst), ...runs.filter((one) => !isFirst(one))];
};

/** Of a time before the first figure there is nothing to draw: what came later must not pose as it. */
const beginsAfter = (
  { measures }: KnownIndicator,
  since: SpokenPeriod | undefined,
): since is SpokenPeriod => {
  const ends = measures
    .flatMap(({ known }) => known)
    .flatMap(({ observations }) => {
      const [first, latest] = [observations[0]?.period, observations.at(-1)?.period];
      return first && latest ? [{ first, latest }] : [];
    });
  return since !== undefined && ends.length > 0 && ends.every((one) => isBefore(since, one));
};

/** Whether there is anything to say of how it compares with others. */
const isCompared = (
  { indicator, measures, observed }: KnownIndicator,
  { catalogue }: RequestContext,
): boolean =>
  indicator.benchmarks.length > 0 ||
  measures.some(({ measure }) =>
    measure.series.some((one) => comparatorsOf(measure, one, observed, catalogue).length > 0),
  );

/** Every known value of an indicator or a measure, each series separately. */
const answer = async (
  { code, since, oldestFirst, each }: RequestOf<'trend'>,
  context: RequestContext,
): Promise<Card> => {
  const found = await readKnown(code, context);
  if (!found) return noSuchThing('indicator', code, context.catalogue);
  const isLater = beginsAfter(found, since);
  // "Over the last five years" wants what there is of them; a year that is named wants that year.
  if (isLater && since.kind !== 'years-ago')
    return noFigure({ code, spoken: since }, found, context);
  const { indicator, measures } = found;
  const card = trendCard({
    above: code === indicator.code ? '' : nameOfCode(context.catalogue, indicator.code),
    title: `Trend of ${nameMeasure(measures.length === 1 ? (measures[0]?.measure ?? indicator) : indicator)}`,
    oldestFirst,
    measures: measures.map((one) => ({
      name: nameMeasure(one.measure),
      brief: nameBriefly(one.measure),
      runs: inOrder(runsOf(one, found, context), each),
      none: sayNone(one.measure, found.observed, context),
    })),
    next: [
      lookSteps(code, indicator).figure,
      lookSteps(code, indicator).method,
      button('Commentary', { kind: 'commentary', code: indicator.code }),
      ...(isCompared(found, context)
        ? [button('Benchmark', { kind: 'benchmark', code: indicator.code })]
        : []),
    ],
  });
  const all = measures.map(({ measure }) => measure);
  const said = withPassages(card, saySubject('trend', all, found));
  const lacking = [
    ...(isLater ? ['There are no earlier figures.'] : []),
    ...(each && !measures.some(hasFiguresOf(each)) ? [`There are no figures by the ${each}.`] : []),
  ];
  return lacking.length > 0
    ? addNotice(said, [`${lacking.join(' ')} ${sayKnown(measures)}`])
    : said;
};

const schema = z.strictObject({
  kind: z.literal('trend'),
  code: id,
  /** How far back it should go, where the message says so. */
  since: period.optional(),
  /** The newest first, unless the message asks for the other order. */
  oldestFirst: z.literal(true).optional(),
  /** The figures of so long a time come first, where there are some of several lengths. */
  each: z.enum(['month', 'quarter', 'year']).optional(),
});

/** All values that are known, as a chart and in words. */
export const trend: RequestDescriptor<'trend'> = {
  schema,
  purpose:
    'All figures of one measure over the years, as a chart and a table. since is how far back the message wants to go: a year, or {"kind":"years-ago"} for “over the last five years”.',
  heading: 'Figures',
  name: ({ code }, nameOf) => `${nameOf(code)}: trend`,
  query: { subjects: { code: 'indicator' }, periods: ['since'], filter: ['oldestFirst', 'each'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    trend: z.infer<typeof schema>;
  }
}
