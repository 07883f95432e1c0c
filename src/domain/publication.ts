import type { Answer, Commentary } from './indicator.ts';
import { findMissing } from './missing.ts';
import type { Observation } from './observation.ts';
import type { ObservedSeries } from './observed-series.ts';
import { type Period, periodKey } from './period/period.ts';
import type { Author } from './person.ts';
import type { SincePublication } from './provenance.ts';

/** One figure as it was published for a quarter. */
export type PublishedFigure = {
  readonly measure: string;
  readonly series: string;
  /** Code of the area that it is for. */
  readonly area: string;
  readonly period: Period;
  /** As a number; null for a text, and for a figure that was reported as missing. */
  readonly value: number | null;
  /** As it was printed; absent where it was published as missing. */
  readonly printed?: string;
};

/** The answers to one indicator's questions as they were published, by which a change is recognised. */
type PublishedText = {
  readonly indicator: string;
  /** Of the agreed answers; null where there were none. */
  readonly digest: string | null;
};

/** The figures of an outcome for one quarter, as the performance team published them; it never changes. */
export type Publication = {
  /** Code of the outcome. */
  readonly outcome: string;
  readonly quarter: Period;
  readonly by: Author;
  readonly at: Date;
  /** Everything that the quarter asks for, whether it was there or missing. */
  readonly figures: readonly PublishedFigure[];
  /** One for each indicator of the outcome; absent in a publication that was made before texts were kept. */
  readonly texts?: readonly PublishedText[];
};

/** Gives the same short text for the same answers, and for others another. */
export type DigestAnswers = (answers: readonly Answer[]) => string;

/** The publication of a quarter; undefined while it is not published here. */
export const findPublication = (
  publications: readonly Publication[],
  outcome: string,
  quarter: Period,
): Publication | undefined =>
  publications.find(
    (one) => one.outcome === outcome && periodKey(one.quarter) === periodKey(quarter),
  );

type Dated = { readonly figure: PublishedFigure; readonly at: Date };

const keyOf = (place: Pick<PublishedFigure, 'measure' | 'series' | 'area'>, period: Period) =>
  [place.measure, place.series, place.area, periodKey(period)].join('~');

/** The catalogue is held in memory, so what it has of publications is put in order once. */
const ordered = new WeakMap<readonly Publication[], ReadonlyMap<string, Dated>>();

const byPlace = (publications: readonly Publication[]): ReadonlyMap<string, Dated> => {
  const known = ordered.get(publications);
  if (known) return known;
  const all = publications.flatMap(({ figures, at }) =>
    figures.map((figure) => [keyOf(figure, figure.period), { figure, at }] as const),
  );
  const made = new Map(all);
  ordered.set(publications, made);
  return made;
};

const isSame = (
  { value, printed }: PublishedFigure,
  now: Pick<Observation, 'value' | 'printed'>,
): boolean =>
  value !== null || now.value !== null ? value === now.value : printed === now.printed;

/**
 * How a figure differs from what was published of it.
 *
 * @returns undefined where it is the same; a number that is withheld by now is not told
 * @example compareWithPublished({ value: 6100, printed: '6,100' }, now, at) // { kind: 'changed', was: '6,100', at }
 */
const compareWithPublished = (
  figure: PublishedFigure,
  now: Pick<Observation, 'value' | 'printed' | 'flags'>,
  at: Date,
): SincePublication | undefined => {
  if (figure.printed === undefined) return { kind: 'added', at };
  if (isSame(figure, now)) return undefined;
  return findMissing(now) === 'suppressed'
    ? { kind: 'withheld', at }
    : { kind: 'changed', at, was: figure.printed };
};

type Bare = Omit<Observation, 'period' | 'lastGood'>;

const markBare = <T extends Bare>(one: T, { figure, at }: Dated): T => {
  const sincePublication = one.provenance && compareWithPublished(figure, one, at);
  return sincePublication ? { ...one, provenance: { ...one.provenance, sincePublication } } : one;
};

/**
 * Marks each figure that is no longer as it was published, and the one that readers see while it is
 * not signed off, so that the mark stands wherever the figure does.
 *
 * @param observed as stored
 */
export const markRevised = (
  observed: readonly ObservedSeries[],
  publications: readonly Publication[],
): readonly ObservedSeries[] => {
  if (publications.length === 0) return observed;
  const published = byPlace(publications);
  return observed.map((series) => ({
    ...series,
    observations: series.observations.map((one) => {
      const dated = published.get(keyOf(series, one.period));
      if (!dated) return one;
      const { lastGood, ...stored } = markBare(one, dated);
      return { ...stored, ...(lastGood ? { lastGood: markBare(lastGood, dated) } : {}) };
    }),
  }));
};

type Written = Pick<Commentary, 'answers' | 'sincePublication'>;

const compareText = (
  { digest }: PublishedText,
  now: Written,
  { at, digestAnswers }: { readonly at: Date; readonly digestAnswers: DigestAnswers },
): Pick<Commentary, 'sincePublication'> => {
  if (digest === null) return { sincePublication: { kind: 'added', at } };
  return digest === digestAnswers(now.answers) ? {} : { sincePublication: { kind: 'changed', at } };
};

/**
 * Marks each commentary that is no longer as it was published for its quarter, and the one that readers see
 * while it is not signed off.
 *
 * @param written as stored
 */
export const markRevisedTexts = (
  written: readonly Commentary[],
  publications: readonly Publication[],
  digestAnswers: DigestAnswers,
): readonly Commentary[] =>
  written.map((one) => {
    const found = publications
      .filter(({ quarter }) => periodKey(quarter) === periodKey(one.period))
      .flatMap(({ at, texts = [] }) => texts.map((text) => ({ text, at })))
      .find(({ text }) => text.indicator === one.indicator);
    if (!found) return one;
    const compare = (now: Written) => compareText(found.text, now, { at: found.at, digestAnswers });
    const { lastGood } = one;
    return {
      ...one,
      ...compare(one),
      ...(lastGood ? { lastGood: { ...lastGood, ...compare(lastGood) } } : {}),
    };
  });
