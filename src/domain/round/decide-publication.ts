import { areaAt } from '../area.ts';
import type { Answer, Commentary, Indicator, Outcome } from '../indicator.ts';
import { isGiven } from '../observation.ts';
import type { ObservedSeries } from '../observed-series.ts';
import { comparePeriods, isSamePeriod, type Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import { findPublication, type Publication, type PublishedFigure } from '../publication.ts';
import { type ExpectedValue, findStored } from '../submission/expected-value.ts';
import { findRound, type IndicatorRecord } from '../submission/indicator-record.ts';
import { expectedOf } from './owed.ts';

/**
 * How an indicator goes into a publication. `loaded`: all its figures came from a file, so nobody signs
 * them off; `waiting`, `returned` and `missing`: at least one figure is published as missing;
 * `nothing-new`: the quarter asks for none.
 */
export const publicationStates = [
  'signed-off',
  'loaded',
  'waiting',
  'returned',
  'missing',
  'nothing-new',
] as const;
/** One of the {@link publicationStates}. */
export type PublicationState = (typeof publicationStates)[number];

/** One indicator as it would be published. */
export type ToPublish = {
  readonly indicator: Indicator;
  readonly state: PublicationState;
  /** What is published as missing. */
  readonly missing: readonly ExpectedValue[];
  /** What was reported as not available or withheld, and is published so. */
  readonly unavailable: readonly ExpectedValue[];
  readonly figures: readonly PublishedFigure[];
  /** The agreed answers for the quarter, which are published with it; undefined where there are none. */
  readonly answers: readonly Answer[] | undefined;
};

const toFigure = (one: ExpectedValue, agreed: readonly ObservedSeries[]): PublishedFigure => {
  const { measure, series, period } = one;
  const stored = findStored(agreed, one);
  return {
    ...{ measure: measure.code, series: series.id, area: areaAt(series, period), period },
    value: stored?.value ?? null,
    ...(stored ? { printed: stored.printed } : {}),
  };
};

const stateOf = (
  isWhole: boolean,
  status: NonNullable<ReturnType<typeof findRound>>['status'] | undefined,
): PublicationState => {
  if (status === 'signed-off') return isWhole ? 'signed-off' : 'missing';
  if (status === 'submitted') return 'waiting';
  if (status === 'returned') return 'returned';
  return isWhole ? 'loaded' : 'missing';
};

/**
 * What would be published of an indicator for a quarter: the agreed figures that the quarter asks for.
 * What is not signed off is published as missing, whoever may see it meanwhile.
 *
 * @param agreed the values that readers see once they are agreed (`readersSee` 'signed-off')
 * @param written the commentary that they see then
 * @param record undefined for an indicator with nothing stored
 * @example toPublish(s05, { quarter: Q3_2018_19, agreed, written, record }).state // 'waiting'
 */
export const toPublish = (
  indicator: Indicator,
  {
    quarter,
    agreed,
    written,
    record,
  }: {
    readonly quarter: Period;
    readonly agreed: readonly ObservedSeries[];
    readonly written: readonly Commentary[];
    readonly record: IndicatorRecord | undefined;
  },
): ToPublish => {
  const expected = expectedOf(indicator, quarter);
  const missing = expected.filter((one) => !findStored(agreed, one));
  return {
    indicator,
    state:
      expected.length === 0
        ? 'nothing-new'
        : stateOf(missing.length === 0, findRound(record, quarter)?.status),
    missing,
    unavailable: expected.filter((one) => {
      const stored = findStored(agreed, one);
      return stored !== undefined && !isGiven(stored);
    }),
    figures: expected.map((one) => toFigure(one, agreed)),
    answers: written.find(({ period }) => isSamePeriod(period, quarter))?.answers,
  };
};

/** Why a quarter of an outcome cannot be published. */
export type PublicationRefusal =
  | { readonly kind: 'published'; readonly publication: Publication }
  /** The council's printed report of that quarter, or of a later one, is loaded. */
  | { readonly kind: 'printed'; readonly outcome: Outcome }
  /** Its round has not begun. */
  | { readonly kind: 'too-early'; readonly round: Period };

/**
 * Whether a quarter can still be published: its round has begun, it is after the quarter of the report
 * that was loaded, and it was not published before.
 *
 * @param round the current round
 * @returns why not; undefined where it can
 */
export const refusePublication = (
  outcome: Outcome,
  quarter: Period,
  {
    publications,
    round,
  }: { readonly publications: readonly Publication[]; readonly round: Period },
): PublicationRefusal | undefined => {
  const publication = findPublication(publications, outcome.code, quarter);
  if (publication) return { kind: 'published', publication };
  if (comparePeriods(quarter, round) > 0) return { kind: 'too-early', round };
  return comparePeriods(quarter, outcome.report.period) <= 0
    ? { kind: 'printed', outcome }
    : undefined;
};

/** The publication of what was decided. */
export const makePublication = (
  outcome: string,
  quarter: Period,
  { all, by, at }: { readonly all: readonly ToPublish[]; readonly by: Author; readonly at: Date },
): Omit<Publication, 'texts'> => ({
  ...{ outcome, quarter, by, at },
  figures: all.flatMap(({ figures }) => figures),
});

/** How many figures of a publication are given, were reported as unavailable, and are missing. */
export type FigureCounts = {
  readonly given: number;
  readonly unavailable: number;
  readonly missing: number;
};

/**
 * Counts what would be published.
 *
 * @returns each figure that the quarter asks for is counted once
 * @example countFigures(all) // { given: 4, unavailable: 1, missing: 3 }
 */
export const countFigures = (all: readonly ToPublish[]): FigureCounts => {
  const unavailable = all.flatMap((one) => one.unavailable).length;
  const missing = all.flatMap((one) => one.missing).length;
  const figures = all.flatMap((one) => one.figures).length;
  return { given: figures - unavailable - missing, unavailable, missing };
};

/**
 * Whether nothing of what a quarter asks for is agreed. Publishing cannot be undone, so a quarter that would be
 * published as missing as a whole is not published.
 *
 * @example isEmpty({ given: 0, unavailable: 0, missing: 8 }) // true
 */
export const isEmpty = ({ given, unavailable, missing }: FigureCounts): boolean =>
  given + unavailable === 0 && missing > 0;
