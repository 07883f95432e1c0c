import { type Catalogue, findIndicator } from '../catalogue.ts';
import type { Commentary } from '../indicator.ts';
import { londonDay } from '../london-time.ts';
import type { Measure } from '../measure.ts';
import type { Observation } from '../observation.ts';
import type { ObservedSeries } from '../observed-series.ts';
import { isAgreed, type Provenance } from '../provenance.ts';
import type { Series } from '../series.ts';
import { endPlus, firstReported } from './first-known.ts';
import { judgedSeries } from './headline.ts';

/** From when readers see a figure that is handed in; the council's choice. (data/cycle.json) */
export const readersSeeOptions = ['submitted', 'signed-off'] as const;
/** One of the {@link readersSeeOptions}: at once, marked as not signed off, or once it is signed off. */
export type ReadersSee = (typeof readersSeeOptions)[number];

/** Who looks, and when: it decides which values they see. */
export type Viewpoint = {
  readonly catalogue: Catalogue;
  /** ISO date in London; what was not public by then is not known. */
  readonly today: string;
  readonly readersSee: ReadersSee;
  /** Whether they may see what was handed in for an indicator, by its code, whatever became of it. */
  readonly isInRound: (indicator: string) => boolean;
};

/** What everybody may see, whoever asks. */
export const readersView = ({
  catalogue,
  today,
  readersSee,
}: Omit<Viewpoint, 'isInRound'>): Viewpoint => ({
  ...{ catalogue, today, readersSee },
  isInRound: () => false,
});

/** The months that a measure's figures take: those of the series, or of the one that is judged. */
const lagOf = (series: Series | undefined, measure: Measure | undefined): number =>
  series?.lagMonths ?? (measure && judgedSeries(measure)?.lagMonths) ?? 0;

const days = new WeakMap<Date, string>();

/** An import gives thousands of values one instant, and working out its day takes longer than all else. */
const dayOf = (at: Date): string => {
  const day = days.get(at) ?? londonDay(at);
  days.set(at, day);
  return day;
};

/** Of two ISO dates. */
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The day that the source gives, or on which the figure was handed in; the usual one otherwise. */
const saidDay = (one: Provenance | undefined, usual: string): string => {
  switch (one?.kind) {
    case 'published':
      return `${one.month}-01`;
    case 'official':
      return one.on ?? usual;
    case 'submitted':
    case 'returned':
    case 'signed-off':
      return dayOf(one.submitted.at);
    case 'imported':
      return earlier(dayOf(one.at), usual);
    default:
      return usual;
  }
};

type Place = {
  readonly series?: Series | undefined;
  readonly measure?: Measure | undefined;
};

/**
 * The day from which a value is known: when it was published, handed in or imported. Where the
 * source does not say, that is the end of its period plus the time that the measure's figures take.
 * A file may also be loaded later than its figures were published.
 *
 * @returns ISO date, never before the value can be known
 * @see docs/domain.md#where-a-figure-comes-from
 * @example knownFrom(absence2017_18, { series, measure: s03a }) // '2019-03-31'
 */
export const knownFrom = (
  one: Pick<Observation, 'period' | 'provenance'> & Partial<Pick<Observation, 'value' | 'flags'>>,
  { series, measure }: Place,
): string => {
  const { period, provenance } = one;
  const lagMonths = lagOf(series, measure);
  const first = firstReported(period, one, { lagMonths });
  const said = saidDay(provenance, endPlus(period, lagMonths));
  return earlier(said, first) === said ? first : said;
};

const maySee = (
  { provenance }: { readonly provenance?: Provenance },
  indicator: string,
  { readersSee, isInRound }: Viewpoint,
): boolean => {
  if (!provenance || isAgreed(provenance)) return true;
  const isOpen = provenance.kind === 'submitted' && readersSee === 'submitted';
  return isOpen || isInRound(indicator);
};

/** The value of a period that somebody sees: the stored one, or the agreed one that it replaced. */
const shownValue = (
  { lastGood, ...stored }: Observation,
  isShown: (one: Observation) => boolean,
): Observation | undefined => {
  const before = lastGood && { ...lastGood, period: stored.period };
  return [stored, ...(before ? [before] : [])].find(isShown);
};

/**
 * The value of a period for a file that others read: as readers see it, whenever it was public.
 *
 * @returns undefined where nothing was agreed before what was sent back
 */
export const exportedValue = (stored: Observation): Observation | undefined =>
  shownValue(stored, ({ provenance }) => provenance?.kind !== 'returned');

/**
 * The values that somebody sees: the one place where that is decided, for every answer, sum, count,
 * order and search. A value that was sent back is seen by the people of the round alone; everybody
 * else sees the last one that was agreed, or none. Nothing is seen before it was public or handed in.
 *
 * @param observed what is stored
 */
export const shownSeries = (
  observed: readonly ObservedSeries[],
  viewpoint: Viewpoint,
): ObservedSeries[] =>
  observed.map((one) => {
    const indicator = findIndicator(viewpoint.catalogue, one.measure);
    const all = indicator ? [...indicator.measures, ...indicator.performanceMeasures] : [];
    const measure = all.find(({ code }) => code === one.measure);
    const place = { measure, series: measure?.series.find(({ id }) => id === one.series) };
    const isShown = (value: Observation): boolean =>
      maySee(value, one.indicator, viewpoint) && knownFrom(value, place) <= viewpoint.today;
    const isWhole = one.observations.every((value) => !value.lastGood && isShown(value));
    if (isWhole) return one;
    return {
      ...one,
      observations: one.observations.flatMap((value) => shownValue(value, isShown) ?? []),
    };
  });

/**
 * The commentaries that somebody sees, by the rule of {@link shownSeries}: a text that was sent back
 * has the figures that were sent back in it.
 */
export const shownCommentaries = (
  written: readonly Commentary[],
  viewpoint: Viewpoint,
): Commentary[] =>
  written.flatMap(({ lastGood, ...stored }) => {
    const { indicator, period } = stored;
    const before = lastGood && { indicator, period, ...lastGood };
    const all: Commentary[] = [stored, ...(before ? [before] : [])];
    return all.find((one) => maySee(one, indicator, viewpoint)) ?? [];
  });

/** The commentary of a round for a file that others read, by the rule of {@link exportedValue}. */
export const exportedCommentary = ({ lastGood, ...stored }: Commentary): Commentary | undefined => {
  if (stored.provenance?.kind !== 'returned') return stored;
  return lastGood && { ...lastGood, indicator: stored.indicator, period: stored.period };
};

/** Whether any of this was handed in and is not signed off, so that rights matter. */
export const hasUnsigned = (
  observed: readonly ObservedSeries[],
  written: readonly Commentary[] = [],
): boolean =>
  [...observed.flatMap(({ observations }) => observations), ...written].some(
    ({ provenance }) => provenance && !isAgreed(provenance),
  );
