import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { type DirectionWords, wordOfDirection } from '../direction-words.ts';
import type { Benchmark } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import { isGiven, type Observation, sayDirection } from '../observation.ts';
import { type ObservedSeries, ownObservations } from '../observed-series.ts';
import type { OverallStatus } from '../overall-status.ts';
import { parsePeriod, periodDates, periodLabel } from '../period/period.ts';
import { type Series, statusSeries } from '../series.ts';
import { directionOfTravel } from '../statistics/direction-of-travel.ts';
import type { Verdict } from '../statistics/verdict.ts';
import { isReportedBy } from './first-known.ts';
import { partNotDue } from './not-due-yet.ts';
import {
  findOther,
  type OtherReported,
  type PrintedWay,
  printedWay,
  reportedOf,
  unlikeReported,
  usualReported,
} from './reported-direction.ts';

/** Id of the series that the reports print; every measure has at most one. */
export const councilSeries = 'council';

/**
 * The series of a measure that is shown and judged: the council's own. Any others are shown next to
 * it.
 *
 * @returns undefined when the report printed a picture only
 */
export const judgedSeries = ({ series }: Measure): Series | undefined =>
  series.find(({ id }) => id === councilSeries);

/** A measure with the series that is judged, its newest value and the verdict. */
export type Headline = {
  readonly measure: Measure;
  /** Undefined when the report printed a picture only. */
  readonly series: Series | undefined;
  readonly verdict: Verdict | undefined;
  /** Its figures up to the one that is shown, oldest first; absent where none is known. */
  readonly upTo?: readonly Observation[];
  /** The second direction that the report prints of it, against the other of two periods; absent for none. */
  readonly other?: OtherReported;
  /** The period after the one that is shown, where it was printed without a figure before one was due. */
  readonly awaited?: Observation;
  /** What was published of its status in periods of their own, which have no figure, oldest first; absent for none. */
  readonly statuses?: readonly Observation[];
  /** It stands for a whole indicator, with what was published of that and the statuses of its parts in words. */
  readonly overall?: { readonly status: OverallStatus; readonly parts: string };
  /** Why the council has no figure at all, and what other areas have; absent where it has one. */
  readonly none?: string;
  /** The council's newest figure in a series that is not judged, where it is of a later time than the one shown. */
  readonly newer?: { readonly series: Series; readonly observation: Observation };
  /** The figures of another area in the same series, to be drawn beside them. */
  readonly comparator?: { readonly name: string; readonly observations: readonly Observation[] };
};

const endOf = ({ period }: Pick<Observation, 'period'>): string => periodDates(period).end;

const ownUntil = (
  { code }: Measure,
  series: Series,
  { observed, today }: { readonly observed: readonly ObservedSeries[]; readonly today: string },
): Observation[] =>
  ownObservations(code, series, observed).filter((one) =>
    isReportedBy(one.period, one, series, today),
  );

type Beside = { readonly series: Series; readonly observations: readonly Observation[] };

/**
 * The newest figure of other series, where it ends later than the one that is shown.
 *
 * @param others of the same measure; nothing that was added up from the series that is shown
 */
export const findNewer = (
  shown: Observation | undefined,
  others: readonly Beside[],
): Pick<Headline, 'newer'> => {
  const [newest] = others
    .flatMap(({ series, observations }) => {
      const observation = observations.findLast(isGiven);
      return observation ? [{ series, observation }] : [];
    })
    .toSorted((a, b) => (endOf(a.observation) < endOf(b.observation) ? 1 : -1));
  return newest && shown && endOf(newest.observation) > endOf(shown) ? { newer: newest } : {};
};

/** What was published of the status alone, among other series of a measure. */
export const findStatuses = (others: readonly Beside[]): Pick<Headline, 'statuses'> => {
  const statuses = others.find(({ series }) => series.id === statusSeries)?.observations ?? [];
  return statuses.length > 0 ? { statuses } : {};
};

/** How a measure goes by what is known of it, with what was reported besides. */
export const travelOf = (
  measure: Measure,
  series: Series,
  upTo: readonly Observation[],
): Pick<Headline, 'measure' | 'series' | 'verdict' | 'upTo' | 'other'> => {
  const verdict = directionOfTravel(measure, series, upTo);
  return { measure, series, verdict, upTo, ...findOther(measure, series, { ...verdict, upTo }) };
};

/**
 * The headline of a measure: its judged series, for the council.
 *
 * @param observed what is stored; other measures and areas in it are ignored
 * @param today ISO date; what cannot be known by then is no figure yet, whatever is stored
 */
export const headlineOf = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  today: string,
): Headline => {
  const series = judgedSeries(measure);
  if (!series) return { measure, series, verdict: undefined };
  const all = ownUntil(measure, series, { observed, today });
  const { known: own, awaited } = partNotDue(series, all);
  const others = measure.series
    .filter((one) => one !== series)
    .map((one) => ({
      series: one,
      observations: ownUntil(measure, one, { observed, today }),
    }));
  return {
    ...travelOf(measure, series, own),
    ...(awaited && { awaited }),
    ...findStatuses(others),
    ...findNewer(own.at(-1), others),
  };
};

type Judged = Pick<Headline, 'series' | 'verdict'>;

/**
 * The direction that was printed of a change of which neither way is better: it stands in place of “not judged”. One that
 * was printed against the other of two periods never counts.
 *
 * @returns undefined where the change is judged, or none was printed of it
 * @example printedDirection(flyTipping) // 'up'
 */
export const printedDirection = ({ series, verdict }: Judged): PrintedWay | undefined =>
  verdict?.kind === 'compared' ? printedWay(verdict, usualReported(verdict, series)) : undefined;

/** The same for what is shown: also where a change is that against the other of two periods. */
export const shownDirection = ({ series, verdict }: Judged): PrintedWay | undefined =>
  verdict?.kind === 'compared' ? printedWay(verdict, reportedOf(verdict, series)) : undefined;

/**
 * Whether the newest value was printed with no direction: “n/a”, “No comparison”. Of what is no longer collected, that may
 * have been said since its last figure.
 */
export const isPrintedWithout = ({ verdict, upTo }: Pick<Headline, 'verdict' | 'upTo'>): boolean =>
  verdict?.kind === 'withheld' && (upTo?.at(-1) ?? verdict.later)?.reported === 'not-applicable';

/**
 * What was reported about the newest value, where it differs from what the figures say: both are
 * then shown. Where nothing can be computed, only the reported direction is given, and the text
 * says so.
 *
 * @returns empty when nothing was reported, or the same as was computed
 * @see docs/domain.md#direction-of-travel: what an officer reported is stored next to what was
 *   computed
 * @param series the one that the verdict is about
 * @param own the council's words for directions
 * @example formatReported(verdict, s01) // 'Reported as improving; worked out from the two figures: worsening.'
 */
export const formatReported = (
  verdict: Verdict | undefined,
  series: Series | undefined,
  own?: DirectionWords,
): string => {
  const reported = verdict && reportedOf(verdict, series);
  if (!verdict || !reported) return '';
  if (verdict.kind === 'withheld')
    return reported === 'not-applicable'
      ? ''
      : `Reported as ${sayDirection(reported, own)}; it cannot be worked out.`;
  const found = unlikeReported(verdict, reported);
  return found
    ? `Reported as ${sayDirection(reported, own)}; worked out from the two figures: ${wordOfDirection(found, own)}.`
    : '';
};

/**
 * Says when a benchmark's printed numbers use an older definition than the measure's figures: the
 * series has a break after the start of the period that the numbers are for.
 *
 * @returns undefined when there are no printed numbers, or no break in between
 * @see Outcomes Focused Monitoring Report, December 2018, S04: concerns per 100,000 adults for
 *   2017/18, next to counts of the cohort of 2018/19
 * @example benchmarkCaveat(s04Benchmark, s04)
 *   // 'The figures for 2017/18 use the definition before 1 April 2018 and cannot be compared with the latest figure.'
 */
export const benchmarkCaveat = ({ figures }: Benchmark, measure: Measure): string | undefined => {
  const period = figures && parsePeriod(figures.periodKind, figures.period);
  if (!period) return undefined;
  const { start } = periodDates(period);
  const later = judgedSeries(measure)?.breaks.find(({ from }) => from > start);
  if (!later) return undefined;
  const date = format(parseISO(later.from), 'd MMMM yyyy');
  return `The figures for ${periodLabel(period)} use the definition before ${date} and cannot be compared with the latest figure.`;
};
