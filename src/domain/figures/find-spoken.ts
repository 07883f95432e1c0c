import { yearCounted } from '../counts-from.ts';
import { formatDate, formatMonths } from '../format.ts';
import { formatMissing } from '../missing.ts';
import { isGiven, type Observation } from '../observation.ts';
import { shortMonth } from '../period/month-names.ts';
import {
  describePeriod,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
  previousPeriod,
  samePeriodLastYear,
  samePeriodYearsAgo,
  shiftPeriod,
} from '../period/period.ts';
import {
  isMeant,
  isRelative,
  periodFurtherBack,
  quarterBegun,
  type SpokenPeriod,
} from '../period/spoken-period.ts';
import { comparedPeriod, type Series, statusSeries } from '../series.ts';
import type { KnownSeries } from './known-series.ts';

/** A value that was asked for, with the series that it is in. */
export type Found = { readonly series: Series; readonly observation: Observation };

const newestOf = (known: KnownSeries | undefined): Found | undefined => {
  const newest = known?.observations.at(-1);
  return known && newest && isGiven(newest)
    ? { series: known.series, observation: newest }
    : undefined;
};

/** Where there are figures of quarters, a quarter never means the months of another series that end with it. */
const withoutWindows = (
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
  isWanted: (one: Observation) => boolean,
): readonly KnownSeries[] => {
  const isQuarter =
    spoken.kind === 'quarter' ||
    (spoken.kind === 'label' && parsePeriod('financial-quarter', spoken.label) !== undefined);
  const quarterly = known.filter(
    ({ series, observations }) =>
      series.periodKind === 'financial-quarter' &&
      (series.id !== statusSeries || observations.some(isWanted)),
  );
  return isQuarter && quarterly.length > 0 ? quarterly : known;
};

/** “The one before” of a series that is compared with the quarter before is the figure of then. */
const inSeries = (spoken: SpokenPeriod, known: KnownSeries | undefined): SpokenPeriod => {
  const latest = known?.observations.at(-1)?.period;
  return spoken.kind === 'previous' && latest && known.series.comparedWith === 'quarter-before'
    ? { kind: 'label', label: periodLabel(comparedPeriod(known.series, latest, [])) }
    : spoken;
};

/**
 * The value of the period that somebody named, in the first series that has one.
 *
 * @param known what {@link knownSeries} gives
 * @param isWanted which count: those that are given, unless something else is looked for
 * @returns undefined when no series has a value for it; no other period is used instead
 * @example findSpoken(s05a, { kind: 'previous' })?.observation.printed // '6,038'
 */
export const findSpoken = (
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
  isWanted: (one: Observation) => boolean = isGiven,
): Found | undefined => {
  // Most answers are about the latest figure, which needs no search.
  if (spoken.kind === 'latest') return newestOf(known[0]);
  // Words that count from the latest figure refer to the series that is shown first, and no other.
  const searched = isRelative(spoken) ? known.slice(0, 1) : withoutWindows(known, spoken, isWanted);
  for (const one of searched) {
    const { series, observations, today } = one;
    const latest = observations.at(-1)?.period;
    const meant = inSeries(spoken, one);
    const isAsked = latest && isMeant(meant, latest, today);
    const observation = [
      findInSeason(one, meant) ??
        findInOwnWay(one, meant) ??
        (isAsked ? observations.findLast(({ period }) => isAsked(period)) : undefined),
    ].find((found) => found !== undefined && isWanted(found));
    if (observation) return { series, observation };
  }
  return findTwelveMonths(searched, spoken, isWanted);
};

/** A year of which there is no figure by that name is the twelve months that end with it. */
const findTwelveMonths = (
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
  isWanted: (one: Observation) => boolean,
): Found | undefined => {
  const year = yearOf(spoken);
  const end = year && periodDates(year).end;
  for (const { series, observations } of known) {
    const observation = observations.findLast(
      (one) =>
        one.period.kind === 'rolling-12-months' &&
        periodDates(one.period).end === end &&
        isWanted(one),
    );
    if (observation) return { series, observation };
  }
  return undefined;
};

/** The year that a label names: "2017", "2017/18". */
const yearOf = (spoken: SpokenPeriod): Period | undefined =>
  spoken.kind === 'label'
    ? (parsePeriod('calendar-year', spoken.label) ?? parsePeriod('financial-year', spoken.label))
    : undefined;

/** The stretch of months that words name, as ISO dates; without its year where none was said. */
const stretchOf = (
  spoken: SpokenPeriod,
): { readonly start: string; readonly end: string } | undefined => {
  if (spoken.kind === 'months') return { start: `${spoken.from}-01`, end: spoken.to };
  const half = spoken.kind === 'label' ? parsePeriod('half-year', spoken.label) : undefined;
  return half && periodDates(half);
};

/** Of what counts from the beginning of a year, the figure at the end of a stretch of months that begins there. */
const findFromStart = (
  series: KnownSeries['series'],
  given: readonly Observation[],
  spoken: SpokenPeriod,
): Observation | undefined => {
  const stretch = stretchOf(spoken);
  return given.findLast(({ period }) => {
    const { end } = periodDates(period);
    const { start } = yearCounted(series, period);
    if (spoken.kind === 'from-april')
      return start.endsWith('-04-01') && Number(end.slice(5, 7)) === spoken.to;
    return stretch !== undefined && stretch.start === start && end.startsWith(stretch.end);
  });
};

/** The quarter that words name: "Q3 2025/26", or the newest third one that has begun. */
const quarterOf = (spoken: SpokenPeriod, { observations, today }: KnownSeries) => {
  const latest = observations.at(-1)?.period;
  if (spoken.kind === 'label') return parsePeriod('financial-quarter', spoken.label);
  return spoken.kind === 'quarter' && latest && today
    ? quarterBegun(spoken.quarter, latest, today)
    : undefined;
};

/**
 * Of what is counted on a day, the figure of the month or the quarter that ends on that day: of quarters that of "Sep 2025",
 * and of months that of "Q2 2025/26".
 */
const findAtEnd = (known: KnownSeries, spoken: SpokenPeriod): Observation | undefined => {
  const { periodKind, timing } = known.series;
  if (timing !== 'snapshot') return undefined;
  const month = spoken.kind === 'label' ? parsePeriod('month', spoken.label) : undefined;
  const other = { month: quarterOf(spoken, known), 'financial-quarter': month };
  const meant =
    periodKind === 'month' || periodKind === 'financial-quarter' ? other[periodKind] : undefined;
  return (
    meant &&
    known.observations.findLast(
      (one) => isGiven(one) && periodDates(one.period).end === periodDates(meant).end,
    )
  );
};

/**
 * Of what is counted in some months only, the figure of the season that is named ("Spring 2025": its three months, or else
 * those of the term).
 */
const findInSeason = (
  { series: { months, irregular, periodKind }, observations }: KnownSeries,
  spoken: SpokenPeriod,
): Observation | undefined => {
  const isBySeason = periodKind === 'month' && (months !== undefined || irregular);
  const label = spoken.kind === 'label' ? spoken.label : '';
  const term = isBySeason ? parsePeriod('school-term', label) : undefined;
  if (!term) return undefined;
  const { start } = periodDates(term);
  const first = Number(start.slice(0, 4)) * 12 + firstOfSeason[(term.index % 3) as 0 | 1 | 2];
  const within = (from: number, count: number): Observation | undefined =>
    observations.findLast(
      (one) => isGiven(one) && one.period.index >= from && one.period.index < from + count,
    );
  return (
    within(first, 3) ?? within(Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1, 4)
  );
};

/** September, March and June, counted from 0. */
const firstOfSeason = [8, 2, 5] as const;

/** Of what comes when it comes, or once a year, a year means the figure in it, whatever month that is of. */
const isOncePerYear = ({ irregular, months }: Series, year: Period | undefined): boolean =>
  irregular === true || (year !== undefined && months?.length === 1);

const endsWithin =
  (dates: ReturnType<typeof periodDates> | undefined) =>
  ({ period }: Observation): boolean => {
    const { end } = periodDates(period);
    return dates !== undefined && end >= dates.start && end <= dates.end;
  };

/**
 * What words mean of series that are not one period after the other. Of values that come when they come, a year means
 * the newest in it; of these and of windows that are compared with the one before, “the one before” is that. Of what
 * counts from April, a year means the figure at its end, or the newest of the year that is under way, and “April to
 * September” the figure at the end of September; of what is counted on a day, “this year” is the newest too.
 */
const findInOwnWay = (known: KnownSeries, spoken: SpokenPeriod): Observation | undefined => {
  const { series, observations } = known;
  const given = observations.filter(isGiven);
  const year = yearOf(spoken);
  const dates = year && periodDates(year);
  const inYear = given.filter(endsWithin(dates));
  const isByTurn = series.irregular || series.months || series.comparedWith === 'previous';
  if (isByTurn && spoken.kind === 'previous') return given.at(-2);
  if (isOncePerYear(series, year)) return inYear.at(-1);
  const newest = given.at(-1);
  const isAtEnd = ({ period }: Observation): boolean =>
    periodDates(period).end === yearCounted(series, period).end;
  if (spoken.kind === 'this-year')
    return newest && series.timing !== 'flow' && !isAtEnd(newest) ? newest : undefined;
  if (series.timing !== 'cumulative') return findAtEnd(known, spoken);
  const fromApril = findFromStart(series, given, spoken);
  if (fromApril) return fromApril;
  const last = inYear.at(-1);
  const isItsYear = last && dates && yearCounted(series, last.period).start === dates.start;
  return isItsYear && (isAtEnd(last) || last === newest) ? last : undefined;
};

/**
 * Why there is no value for the period that somebody named, as it was reported.
 *
 * @param known what {@link knownSeries} gives
 * @returns empty where there is a value, or where nobody said why there is none
 * @example sayMissingAt(s05a, { kind: 'latest' }) // 'Not available yet: the police return is late'
 */
export const sayMissingAt = (known: readonly KnownSeries[], spoken: SpokenPeriod): string => {
  const { observations = [], awaited, today } = known[0] ?? {};
  const newest = observations.at(-1);
  if (!newest) return '';
  const isAsked = isMeant(inSeries(spoken, known[0]), newest.period, today);
  const found =
    spoken.kind === 'latest'
      ? newest
      : [...observations, ...(awaited ? [awaited] : [])].findLast(({ period }) => isAsked(period));
  return found ? formatMissing(found) : '';
};

/** A quarter without its year, with the year where it has begun. */
const formatQuarter = (quarter: number, [first]: readonly KnownSeries[]): string => {
  const latest = first?.observations.at(-1)?.period;
  const begun = latest && first.today ? quarterBegun(quarter, latest, first.today) : undefined;
  return begun ? periodLabel(begun) : `Q${quarter}`;
};

/**
 * Names a period for a sentence. A period that counts from the latest figure is given by its label.
 *
 * @param known what {@link knownSeries} gives for the measure; empty where no measure is known
 * @example formatSpokenPeriod({ kind: 'last-year' }, s05a) // 'Q2 2017/18'
 */
export const formatSpokenPeriod = (asked: SpokenPeriod, known: readonly KnownSeries[]): string => {
  const spoken = inSeries(asked, known[0]);
  const latest = known[0]?.observations.at(-1)?.period;
  switch (spoken.kind) {
    case 'label':
      return spoken.label;
    case 'quarter':
      return formatQuarter(spoken.quarter, known);
    case 'ends':
      return formatDate(spoken.date);
    case 'months':
      return formatMonths(spoken.from, spoken.to);
    case 'from-april':
      return `${shortMonth(4)} to ${shortMonth(spoken.to)}`;
    case 'this-year':
      return 'the year that is under way';
    case 'latest':
      return latest ? describePeriod(latest) : 'the latest period';
    case 'previous':
      return latest ? describePeriod(previousPeriod(latest)) : 'the period before';
    case 'next':
      return latest ? describePeriod(shiftPeriod(latest, 1)) : 'the period after';
    case 'last-year':
      return latest ? describePeriod(samePeriodLastYear(latest)) : 'the same period last year';
    case 'years-ago':
      return latest
        ? describePeriod(samePeriodYearsAgo(latest, spoken.years))
        : `${spoken.years} years ago`;
    case 'further-back':
      return latest ? describePeriod(periodFurtherBack(latest, spoken)) : 'the period before that';
  }
};
