import { asOfQuarter, isUpTo } from '../domain/as-of-quarter.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { type ReadersSee, readersView } from '../domain/figures/shown-series.ts';
import type { Commentary, Indicator, Outcome } from '../domain/indicator.ts';
import { londonDay } from '../domain/london-time.ts';
import type { ObservedSeries } from '../domain/observed-series.ts';
import { isSamePeriod, type Period } from '../domain/period/period.ts';
import { findPublication, type Publication } from '../domain/publication.ts';
import type { Risk } from '../domain/risks/risk.ts';
import type { Calendar, Schedule } from '../domain/round/deadlines.ts';
import { type OwedItem, owedIn } from '../domain/round/owed.ts';
import type { IndicatorRecord } from '../domain/submission/indicator-record.ts';

/** Everything that is stored about one outcome, and what the council has decided. */
export type StoredOutcome = {
  readonly catalogue: Catalogue;
  readonly outcome: Outcome;
  readonly series: readonly ObservedSeries[];
  readonly commentaries: readonly Commentary[];
  readonly records: readonly IndicatorRecord[];
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly readersSee: ReadersSee;
};

/** Which report is made, and when. */
export type ReportRequest = {
  /** The quarter that it closes. */
  readonly quarter: Period;
  readonly madeAt: Date;
  /** Marked as a draft even where nothing is missing. */
  readonly isDraft?: boolean;
};

/** What a report of one quarter is made from: nothing in it is from a later round. */
export type ReportMaterial = StoredOutcome & {
  readonly quarter: Period;
  readonly madeAt: Date;
  /** ISO date in London. */
  readonly today: string;
  readonly isDraft: boolean;
  /** Present where the quarter was published: what was missing then is no longer waited for. */
  readonly publication?: Publication;
  /** Those of the outcome's own report, in its order. */
  readonly indicators: readonly Indicator[];
  /** As they were assessed by then. */
  readonly risks: readonly Risk[];
  /** What the round of this quarter still waits for. */
  readonly owed: readonly OwedItem[];
  /** The statements of the printed report (benchmarks, areas for focus) are not from a later one. */
  readonly hasStatements: boolean;
};

/** The newest commentary of an indicator by the quarter of the report. */
export const commentaryOf = (
  { commentaries }: Pick<ReportMaterial, 'commentaries'>,
  indicator: string,
): Commentary | undefined => commentaries.findLast((one) => one.indicator === indicator);

/**
 * What a report of a quarter is made from. Readers' eyes decide what is in it: a figure that was sent
 * back, or that was not public when the report was made, is not.
 */
export const materialOf = (
  stored: StoredOutcome,
  { quarter, madeAt, isDraft = false }: ReportRequest,
): ReportMaterial => {
  const { catalogue, outcome, records } = stored;
  const today = londonDay(madeAt);
  const view = readersView({ catalogue, today, readersSee: stored.readersSee });
  const indicators = catalogue.indicators.filter((one) => one.outcome === outcome.code);
  const { schedule, calendar } = stored;
  const owed = owedIn({
    round: quarter,
    delegations: [],
    ...{ indicators, records, today, schedule, calendar },
  });
  const publication = findPublication(catalogue.publications, outcome.code, quarter);
  const hasStatements = isUpTo(outcome.report.period, quarter);
  return {
    ...stored,
    quarter,
    madeAt,
    today,
    isDraft: isDraft || (owed.length > 0 && !publication),
    ...(publication ? { publication } : {}),
    indicators,
    ...asOfQuarter(stored, quarter, view),
    owed,
    hasStatements,
  };
};

/** Whether it is the report that the council published, from which the data came. */
export const isPublishedReport = ({ outcome, quarter }: ReportMaterial): boolean =>
  isSamePeriod(outcome.report.period, quarter);
