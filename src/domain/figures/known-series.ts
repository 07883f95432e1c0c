import { formatDate, formatFigure } from '../format.ts';
import {
  addsUp,
  isGiven,
  type Measure,
  type Observation,
  type Series,
  unfirmFlags,
} from '../measure.ts';
import { formatMissing } from '../missing.ts';
import { type ObservedSeries, ownObservations } from '../observed-series.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  newestEnded,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
  previousPeriod,
  quarterOf,
  samePeriodLastYear,
  samePeriodYearsAgo,
} from '../period/period.ts';
import { isMeant, isRelative, type SpokenPeriod } from '../period/spoken-period.ts';
import {
  compareObservations,
  directionOfTravel,
  findBreak,
} from '../statistics/direction-of-travel.ts';
import { councilSeries, findNewer, type Headline } from './headline.ts';

/** A series of a measure with the council's known values in it, oldest first. */
export type KnownSeries = {
  readonly series: Series;
  readonly observations: readonly Observation[];
  /** The series that it was added up from; absent for one that was published. */
  readonly derivedFrom?: Series;
};

/** A value that was asked for, with the series that it is in. */
export type Found = { readonly series: Series; readonly observation: Observation };

const publishedSeries = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): KnownSeries[] =>
  measure.series.flatMap((series) => {
    const observations = ownObservations(measure.code, series, observed).filter(
      ({ period }) => periodDates(period).end <= today,
    );
    return observations.length > 0 ? [{ series, observations }] : [];
  });

/** Twelve-month figures that were added up here, each from four quarters. */
type DerivedSeries = {
  readonly series: Series;
  readonly observations: readonly Observation[];
};

const quarters = 4;

const isUnbroken = ({ breaks }: Series, first: Period, last: Period): boolean =>
  last.index - first.index === quarters - 1 && !findBreak(breaks, first, last);

const sumOf = (numbers: readonly (number | null | undefined)[]): number | undefined =>
  numbers.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === null || one === undefined ? undefined : sum + one),
    0,
  );

/** Counts and amounts are added up; a percentage only from its numerator and denominator. */
const addUp = (
  { valueKind }: Series,
  four: readonly Observation[],
): Pick<Observation, 'value' | 'numerator' | 'denominator'> | undefined => {
  if (valueKind !== 'percentage') {
    const value = sumOf(four.map((one) => one.value));
    return value === undefined ? undefined : { value };
  }
  const numerator = sumOf(four.map((one) => one.numerator));
  const denominator = sumOf(four.map((one) => one.denominator));
  if (numerator === undefined || !denominator) return undefined;
  return { value: (100 * numerator) / denominator, numerator, denominator };
};

const derive = (series: Series, four: readonly Observation[]): Observation[] => {
  const [first, last] = [four[0], four.at(-1)];
  if (!first || !last || !isUnbroken(series, first.period, last.period)) return [];
  const sum = addUp(series, four);
  if (sum?.value === undefined || sum.value === null) return [];
  // What is true of a quarter is true of every sum that it is part of.
  const flags = unfirmFlags.filter((flag) => four.some((one) => one.flags.includes(flag)));
  return [
    {
      ...sum,
      period: newestEnded('rolling-12-months', last.period),
      printed: formatFigure(sum.value, series),
      flags: [...flags, 'derived'],
      provenance: {
        kind: 'derived',
        from: 'four quarters',
        parts: four.flatMap(({ provenance }) => provenance ?? []),
      },
    },
  ];
};

/**
 * Figures for the twelve months to each quarter's end, added up from four quarters where all four
 * are known and there is no break between them. This covers counts over a quarter, and percentages
 * whose numerator and denominator are known. Snapshots on one day are never added up, nor are
 * rates, whose population differs each quarter.
 *
 * @param series of any kind; nothing is derived from one that is not quarterly
 * @param observations of one area, oldest first
 * @returns undefined when nothing can be derived
 * @see docs/domain.md#periods: windows twelve months apart do not overlap, so those are compared
 * @example deriveTwelveMonths(s05a, [q1, q2, q3, q4])?.observations[0]?.value // the year's crimes
 */
export const deriveTwelveMonths = (
  series: Series,
  observations: readonly Observation[],
): DerivedSeries | undefined => {
  if (series.periodKind !== 'financial-quarter' || series.timing !== 'flow') return undefined;
  if (!addsUp(series) && series.valueKind !== 'percentage') return undefined;
  const derived = observations.flatMap((_, index) =>
    derive(series, observations.slice(index, index + quarters)),
  );
  if (derived.length === 0) return undefined;
  return {
    series: {
      ...series,
      id: `${series.id}-twelve-months`,
      periodKind: 'rolling-12-months',
      source: [
        'Derived: the four quarters of each twelve months, added up.',
        // Where the council's own come from stands beside them.
        ...(series.id === councilSeries ? [] : [series.source]),
      ].join(' '),
    },
    observations: derived,
  };
};

/**
 * The series of a measure in which the council has values by a given day, in the measure's order,
 * followed by the twelve-month figures that are worked out from quarters.
 *
 * @param today ISO date; periods that have not ended by then are left out
 */
export const knownSeries = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): KnownSeries[] => {
  const published = publishedSeries(measure, observed, today);
  const derived = published.flatMap(({ series, observations }) => {
    const found = deriveTwelveMonths(series, observations);
    return found ? [{ ...found, derivedFrom: series }] : [];
  });
  return [...published, ...derived];
};

const newestOf = (known: KnownSeries | undefined): Found | undefined => {
  const newest = known?.observations.at(-1);
  return known && newest && isGiven(newest)
    ? { series: known.series, observation: newest }
    : undefined;
};

/**
 * The value of the period that somebody named, in the first series that has one.
 *
 * @param known what {@link knownSeries} gives
 * @returns undefined when no series has a value for it; no other period is used instead
 * @example findSpoken(s05a, { kind: 'previous' })?.observation.printed // '6,038'
 */
export const findSpoken = (
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
): Found | undefined => {
  // Most answers are about the latest figure, which needs no search.
  if (spoken.kind === 'latest') return newestOf(known[0]);
  // Words that count from the latest figure refer to the series that is shown first, and no other.
  const searched = isRelative(spoken) ? known.slice(0, 1) : known;
  for (const { series, observations } of searched) {
    const latest = observations.at(-1)?.period;
    const isAsked = latest && isMeant(spoken, latest);
    const observation =
      findInOwnWay({ series, observations }, spoken) ??
      (isAsked ? observations.findLast(({ period }) => isAsked(period)) : undefined);
    if (observation && isGiven(observation)) return { series, observation };
  }
  return undefined;
};

/** The year that a label names: "2017", "2017/18". */
const yearOf = (spoken: SpokenPeriod): Period | undefined =>
  spoken.kind === 'label'
    ? (parsePeriod('calendar-year', spoken.label) ?? parsePeriod('financial-year', spoken.label))
    : undefined;

/**
 * What words mean of series that are not one period after the other. Of values that come when they come, a year means
 * the newest in it; of these and of windows that are compared with the one before, “the one before” is that. Of what
 * counts from April, a year means the figure at its end, or the newest of the year that is under way; of what is counted
 * on a day, “this year” is the newest too.
 */
const findInOwnWay = (
  { series, observations }: KnownSeries,
  spoken: SpokenPeriod,
): Observation | undefined => {
  const given = observations.filter(isGiven);
  const year = yearOf(spoken);
  const dates = year && periodDates(year);
  const inYear = given.filter(({ period }) => {
    const { end } = periodDates(period);
    return dates !== undefined && end >= dates.start && end <= dates.end;
  });
  const isByTurn = series.irregular || series.comparedWith === 'previous';
  if (isByTurn && spoken.kind === 'previous') return given.at(-2);
  if (series.irregular) return inYear.at(-1);
  const newest = given.at(-1);
  if (spoken.kind === 'this-year')
    return newest && series.timing !== 'flow' && quarterOf(newest.period) !== 4
      ? newest
      : undefined;
  if (series.timing !== 'cumulative') return undefined;
  const last = year?.kind === 'financial-year' ? inYear.at(-1) : undefined;
  return last && (quarterOf(last.period) === 4 || last === newest) ? last : undefined;
};

/**
 * Why there is no value for the period that somebody named, as it was reported.
 *
 * @param known what {@link knownSeries} gives
 * @returns empty where there is a value, or where nobody said why there is none
 * @example sayMissingAt(s05a, { kind: 'latest' }) // 'Not available yet: the police return is late'
 */
export const sayMissingAt = (known: readonly KnownSeries[], spoken: SpokenPeriod): string => {
  const { observations = [] } = known[0] ?? {};
  const newest = observations.at(-1);
  if (!newest) return '';
  const isAsked = isMeant(spoken, newest.period);
  const found =
    spoken.kind === 'latest' ? newest : observations.findLast(({ period }) => isAsked(period));
  return found ? formatMissing(found) : '';
};

/**
 * The headline of a measure at a period: its value then, against the period before it.
 *
 * @param known what {@link knownSeries} gives for the measure
 * @param spoken the latest when absent
 * @returns undefined when there is no value for it
 */
export const headlineAt = (
  measure: Measure,
  known: readonly KnownSeries[],
  spoken: SpokenPeriod = { kind: 'latest' },
): Headline | undefined => {
  const found = findSpoken(known, spoken);
  if (!found) return undefined;
  const { series, observation } = found;
  const all = known.find((one) => one.series === series)?.observations ?? [];
  const until = all.slice(0, all.indexOf(observation) + 1);
  const others = known.filter((one) => one.series !== series && !one.derivedFrom);
  return {
    ...{ measure, series, verdict: directionOfTravel(measure, series, until), upTo: until },
    ...(spoken.kind === 'latest' ? findNewer(observation, others) : {}),
  };
};

/**
 * The newest headline of a measure, also where somebody reported why its newest value is missing.
 *
 * @param known what {@link knownSeries} gives for the measure
 * @returns undefined when there is neither a value nor a reason
 */
export const headlineOrReason = (
  measure: Measure,
  known: readonly KnownSeries[],
): Headline | undefined => {
  const [first] = known;
  if (!first || sayMissingAt(known, { kind: 'latest' }) === '') return headlineAt(measure, known);
  const { series, observations } = first;
  return {
    measure,
    series,
    verdict: directionOfTravel(measure, series, observations),
    upTo: observations,
  };
};

/**
 * Compares two named periods of a measure, in the first series that has a value for both.
 *
 * @param pair `to` is the latest when absent; the two may be in either order
 * @returns undefined when no series has both; no other period is used instead
 */
export const comparePeriodsOf = (
  measure: Measure,
  known: readonly KnownSeries[],
  {
    from,
    to = { kind: 'latest' },
  }: { readonly from: SpokenPeriod; readonly to?: SpokenPeriod | undefined },
): Headline | undefined => {
  // Words that count from the latest figure refer to the series that is shown first.
  const searched =
    isRelative(from) || (isRelative(to) && to.kind !== 'latest') ? known.slice(0, 1) : known;
  for (const one of searched) {
    const first = findSpoken([one], from)?.observation;
    const second = findSpoken([one], to)?.observation;
    if (!first || !second || first === second) continue;
    const inOrder = comparePeriods(first.period, second.period) < 0;
    const pair = inOrder ? { earlier: first, later: second } : { earlier: second, later: first };
    const upTo = one.observations.slice(0, one.observations.indexOf(pair.later) + 1);
    return {
      measure,
      series: one.series,
      verdict: compareObservations(measure, one.series, pair),
      upTo: upTo.slice(upTo.indexOf(pair.earlier)),
    };
  }
  return undefined;
};

/**
 * Names a period for a sentence. A period that counts from the latest figure is given by its label.
 *
 * @param known what {@link knownSeries} gives for the measure; empty where no measure is known
 * @example formatSpokenPeriod({ kind: 'last-year' }, s05a) // 'Q2 2017/18'
 */
export const formatSpokenPeriod = (spoken: SpokenPeriod, known: readonly KnownSeries[]): string => {
  const latest = known[0]?.observations.at(-1)?.period;
  switch (spoken.kind) {
    case 'label':
      return spoken.label;
    case 'quarter':
      return `Q${spoken.quarter}`;
    case 'ends':
      return formatDate(spoken.date);
    case 'months':
      return `the months ${spoken.from} to ${spoken.to}`;
    case 'this-year':
      return 'the year that is under way';
    case 'latest':
      return latest ? describePeriod(latest) : 'the latest period';
    case 'previous':
      return latest ? describePeriod(previousPeriod(latest)) : 'the period before';
    case 'last-year':
      return latest ? describePeriod(samePeriodLastYear(latest)) : 'the same period last year';
    case 'years-ago':
      return latest
        ? describePeriod(samePeriodYearsAgo(latest, spoken.years))
        : `${spoken.years} years ago`;
  }
};

/** A measure's headline, and all that is known of the measure. */
export type ShownFigure = { readonly headline: Headline; readonly known: readonly KnownSeries[] };

type Neighbours = {
  readonly before: Period | undefined;
  readonly after: Period | undefined;
  /** The newest that is known. */
  readonly newest: Period | undefined;
};

const shownPeriods = (figures: readonly ShownFigure[]): Period[] =>
  figures.flatMap(({ headline: { verdict } }) => verdict?.later?.period ?? []);

/**
 * The periods that a figure's series has a value for, and that can be found again by their label.
 */
const periodsOf = ({ headline: { series }, known }: ShownFigure): Period[] => {
  const own = known.find((one) => one.series.id === series?.id);
  return (own?.observations ?? [])
    .map(({ period }) => period)
    .filter((period) => {
      const found = findSpoken(known, { kind: 'label', label: periodLabel(period) });
      return (
        found?.series.id === own?.series.id &&
        found !== undefined &&
        isSamePeriod(found.observation.period, period)
      );
    });
};

/**
 * The periods before and after the one shown for which any of the figures has a value.
 *
 * @param figures what one card shows; periods of a different kind from the first figure's are
 *   ignored
 * @example neighbouringPeriods(s05AtQ1_2018_19) // { before: Q4_2017_18, after: Q2_2018_19, newest: Q2_2018_19 }
 */
export const neighbouringPeriods = (figures: readonly ShownFigure[]): Neighbours => {
  const [first, ...others] = shownPeriods(figures);
  if (!first) return { before: undefined, after: undefined, newest: undefined };
  const isOfKind = ({ kind }: Period): boolean => kind === first.kind;
  const shown = Math.max(first.index, ...others.filter(isOfKind).map(({ index }) => index));
  const inOrder = figures
    .flatMap(periodsOf)
    .filter(isOfKind)
    .toSorted((a, b) => a.index - b.index);
  return {
    before: inOrder.findLast(({ index }) => index < shown),
    after: inOrder.find(({ index }) => index > shown),
    newest: inOrder.at(-1),
  };
};
