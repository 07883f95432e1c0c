import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator, findMeasures, printedCode } from '../../../domain/catalogue.ts';
import { comparatorOf } from '../../../domain/figures/comparator.ts';
import {
  findSpoken,
  formatSpokenPeriod,
  sayMissingAt,
} from '../../../domain/figures/find-spoken.ts';
import { firstKnown } from '../../../domain/figures/first-known.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { type KnownSeries, knownSeries } from '../../../domain/figures/known-series.ts';
import {
  neighbouringPeriods,
  type ShownFigure,
} from '../../../domain/figures/neighbouring-periods.ts';
import { sayNoFigure } from '../../../domain/figures/no-figure.ts';
import { statusAt } from '../../../domain/figures/printed-status.ts';
import type { Commentary, Indicator } from '../../../domain/indicator.ts';
import { isGiven, type Measure, type Series } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  parsePeriod,
  periodLabel,
  samePeriodLastYear,
} from '../../../domain/period/period.ts';
import { monthsMeant, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { sayNoLonger } from '../../../domain/say-series.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, inPlace, type Request } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { withPartNames } from '../with-part-names.ts';

/** A measure, and what is known about it. */
export type KnownMeasure = { readonly measure: Measure; readonly known: readonly KnownSeries[] };

const sayRange = ({ observations: all }: KnownSeries): string => {
  const observations = all.filter(isGiven);
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last) return '';
  if (first === last) return describePeriod(first.period);
  const between = observations.length > 2 ? ' to ' : ' and ';
  return `${describePeriod(first.period)}${between}${describePeriod(last.period)}`;
};

/** The periods of which there are figures. */
export const sayKnown = (measures: readonly KnownMeasure[]): string => {
  const said = measures.flatMap(({ known }) => known.map(sayRange));
  const ranges = [...new Set(said.filter((range) => range !== ''))];
  return ranges.length > 0
    ? `What I have is for ${ranges.join('; ')}.`
    : 'I have no figures for it.';
};

/** The same quarter of the year before one that has no figure yet. */
const yearBefore = (label: string, [first]: readonly KnownMeasure[]): Period[] => {
  const quarter = parsePeriod('financial-quarter', label);
  const before = quarter && periodLabel(samePeriodLastYear(quarter));
  const found = before && first && findSpoken(first.known, { kind: 'label', label: before });
  return found ? [found.observation.period] : [];
};

const periodButtons = (code: string, asked: string, measures: readonly KnownMeasure[]) => {
  const known = measures[0]?.known[0]?.observations.filter(isGiven);
  const isPrinted = !measures.some(({ measure }) => measure.code === code && measure.unprinted);
  const newest =
    known
      ?.slice(-2)
      .toReversed()
      .map(({ period }) => period) ?? [];
  const before = yearBefore(asked, measures);
  const others = newest.filter((one) => !before.some((other) => isSamePeriod(one, other)));
  return [...before, ...others].map((period) =>
    button(`${isPrinted ? code : 'Figure'}, ${describePeriod(period)}`, {
      kind: 'show',
      code,
      period: { kind: 'label', label: periodLabel(period) },
    }),
  );
};

/** What was reported in place of the figures of a period, one line for each measure. */
const sayMissing = (measures: readonly KnownMeasure[], spoken: SpokenPeriod): string[] =>
  measures.flatMap(({ measure, known }) => {
    const missing = sayMissingAt(known, spoken);
    return missing === '' ? [] : [`${nameMeasure(measure)}: ${missing}`];
  });

/** The status that was published of a period without a figure, one line for each measure. */
const sayStatus = (measures: readonly KnownMeasure[], spoken: SpokenPeriod): string[] =>
  measures.flatMap(({ measure, known }) => {
    const later = statusAt(measure, known, spoken)?.verdict?.later;
    return later?.status
      ? [`${nameMeasure(measure)}: reported as ${later.status} in ${describePeriod(later.period)}.`]
      : [];
  });

/** Of a period in which nothing was collected any more, since when and why, one line for each measure. */
const sayEnded = (measures: readonly KnownMeasure[], label: string): string[] => {
  const asked = monthsMeant({ kind: 'label', label });
  return measures.flatMap(({ measure, known }) => {
    const ended = known[0]?.series.discontinued;
    if (!asked || !ended || asked.to < ended.from.slice(0, asked.to.length)) return [];
    return [`${nameMeasure(measure)}: ${sayNoLonger(ended)}`];
  });
};

/** An honest "no" for a period without a figure: what there is instead, without any value. */
export const noFigure = (
  { code, spoken }: { readonly code: string; readonly spoken: SpokenPeriod },
  {
    measures,
    owed = [],
  }: { readonly measures: readonly KnownMeasure[]; readonly owed?: readonly string[] },
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card => {
  const period = formatSpokenPeriod(spoken, measures[0]?.known ?? []);
  const ended = sayEnded(measures, period);
  return receiptCard({
    title: `No figure for ${period}`,
    lines: [
      ...ended,
      ...sayStatus(measures, spoken),
      // What is owed says what was reported in its place.
      ...(owed.length > 0 ? owed : sayMissing(measures, spoken)),
      `For ${nameOfCode(catalogue, code)} I have no figure for ${period}. ${sayKnown(measures)}`,
    ],
    next: [
      ...periodButtons(code, period, measures),
      button('Trend', { kind: 'trend', code }),
      button('Commentary', {
        kind: 'commentary',
        code: findIndicator(catalogue, code)?.code ?? code,
      }),
      ...(ended.length > 0 ? [] : [button('When is the next due', { kind: 'due', code })]),
    ],
  });
};

/** What is known about the measures that a code means. */
export type KnownIndicator = {
  readonly indicator: Indicator;
  readonly measures: readonly KnownMeasure[];
  readonly observed: readonly ObservedSeries[];
  /** The audit trail, the newest first. */
  readonly changes: readonly RecordedChange[];
  /** The newest that was written. */
  readonly commentary: Commentary | undefined;
};

/** What is known about an indicator, with its audit trail, the newest first. */
export const readHistory = async (
  { code }: Indicator,
  { stores: { outcomes, submissions } }: Pick<RequestContext, 'stores'>,
) => {
  const page = await outcomes.readPage(code);
  // Without an entry there is no need to ask: a request to storage costs as much as building the card.
  const changes = page.version > 0 ? await submissions.readChanges(code, 0) : [];
  return { page, changes };
};

/** The measures that a code means with all their values; undefined when it means none. */
export const readKnown = async (
  code: string,
  context: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<KnownIndicator | undefined> => {
  const {
    catalogue,
    clock: { today },
  } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return undefined;
  const { page, changes } = await readHistory(indicator, context);
  const observed = page.series;
  const measures = findMeasures(indicator, code).map((measure) => ({
    measure,
    known: knownSeries(measure, observed, today),
  }));
  return {
    indicator,
    measures,
    observed,
    changes,
    commentary: withPartNames(page.commentary, indicator, code),
  };
};

/** The one measure that was asked for, when the report shows it only as a chart. */
export const pictureOf = ([first, ...more]: readonly KnownMeasure[]) =>
  first && more.length === 0 && isPicture(first) ? first.measure : undefined;

/** Whether the report shows a measure only as a chart: it has no series in which a figure could be. */
export const isPicture = ({ measure, known }: KnownMeasure): boolean =>
  known.length === 0 && measure.series.length === 0;

/** Another area's values for a chart: only what had ended by today; nothing where there is none. */
export const withComparator = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { catalogue, clock: { today } }: Pick<RequestContext, 'catalogue' | 'clock'>,
) => {
  const comparator = comparatorOf(measure, series, observed, catalogue);
  if (!comparator) return {};
  const { name, observations } = comparator;
  const ended = observations.filter(({ period }) => firstKnown(period, series) <= today);
  return ended.length > 0 ? { comparator: { name, observations: ended } } : {};
};

/** Headlines with England's figures beside them, where the same series has them. */
export const besideComparator = (
  headlines: readonly Headline[],
  observed: readonly ObservedSeries[],
  context: Pick<RequestContext, 'catalogue' | 'clock'>,
): Headline[] =>
  headlines.map((one) => {
    if (!one.series) return one;
    const none = one.verdict?.later ? '' : sayNone(one.measure, observed, context);
    return {
      ...one,
      ...withComparator(one.measure, one.series, observed, context),
      ...(none && { none }),
    };
  });

/** Why a measure has no figure of the council's own; empty where it has one. */
export const sayNone = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  { catalogue, clock: { today } }: Pick<RequestContext, 'catalogue' | 'clock'>,
): string => sayNoFigure(measure, observed, { catalogue, today });

const showAt = (code: string, period: SpokenPeriod | undefined): Request => ({
  kind: 'show',
  code,
  ...(period ? { period } : {}),
});

const named = (period: Period): SpokenPeriod => ({ kind: 'label', label: periodLabel(period) });

/** Back and forward in time, as far as values are known. */
export const periodSteps = (code: string, figures: readonly ShownFigure[]) => {
  const { before, after, newest } = neighbouringPeriods(figures);
  // The newest figure is shown with everything that goes with it.
  const later = after && newest && after.index < newest.index ? named(after) : undefined;
  return [
    ...(before ? [inPlace(`◀ ${describePeriod(before)}`, showAt(code, named(before)))] : []),
    ...(after ? [inPlace(`${describePeriod(after)} ▶`, showAt(code, later))] : []),
  ];
};

/** A code that the report does not print means nothing to a reader. */
const nameStep = ({ code, unprinted, breakdown, shortName }: Measure): string =>
  unprinted ? (breakdown?.category ?? shortName) : code;

/** From a part of an indicator to the one before it and the next one. */
export const partSteps = (
  code: string,
  { measures, performanceMeasures }: Indicator,
  period?: SpokenPeriod,
) => {
  const parts = [measures, performanceMeasures].find((some) =>
    some.some((one) => one.code === code),
  );
  const at = parts?.findIndex((one) => one.code === code) ?? 0;
  const [before, after] = [parts?.[at - 1], parts?.[at + 1]];
  return [
    ...(before ? [inPlace(`◀ ${nameStep(before)}`, showAt(before.code, period))] : []),
    ...(after ? [inPlace(`${nameStep(after)} ▶`, showAt(after.code, period))] : []),
  ];
};

const nameFigure = (code: string, indicator: Indicator): string =>
  printedCode(indicator, code) ?? 'figure';

/** "Latest S05A" */
export const latestTitle = (code: string, indicator: Indicator): string =>
  `Latest ${nameFigure(code, indicator)}`;

/** Other views of the same figures; a button that leads elsewhere gives a new answer below. */
export const lookSteps = (code: string, indicator: Indicator) => ({
  figure: inPlace(`Show ${nameFigure(code, indicator)}`, { kind: 'show', code }),
  trend: inPlace('Trend', { kind: 'trend', code }),
  method: inPlace('How is this worked out?', { kind: 'method', code }),
});

const isPart = (code: string, { measures }: Indicator): boolean =>
  measures.some((one) => one.code === code);

/** The next steps from a figure of an indicator or a measure, at a period that was named or at the latest. */
export const figureSteps = (code: string, indicator: Indicator, period?: SpokenPeriod) => [
  ...(isPart(code, indicator) && code !== indicator.code
    ? [inPlace(`All of ${indicator.code}`, showAt(indicator.code, period))]
    : []),
  ...(period ? [inPlace(latestTitle(code, indicator), { kind: 'show', code })] : []),
  lookSteps(code, indicator).trend,
  button('Commentary', { kind: 'commentary', code: indicator.code }),
  lookSteps(code, indicator).method,
  button('Who leads', { kind: 'people', indicator: indicator.code }),
];
