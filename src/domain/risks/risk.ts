import { formatDate } from '../format.ts';
import { addDays } from '../london-time.ts';
import type { Period } from '../period/period.ts';

/** The gravest first; HIGH is outside the council's risk appetite. (Report of December 2018, "Key to risk assessments") */
export const riskLevels = ['HIGH', 'MEDIUM', 'LOW'] as const;
/** One of the {@link riskLevels}. */
export type RiskLevel = (typeof riskLevels)[number];

/**
 * The trend of the exposure: IMPROVING means that it falls. A risk can be both HIGH and IMPROVING.
 */
export const riskTrends = ['WORSENING', 'UNCHANGED', 'IMPROVING'] as const;
/** One of the {@link riskTrends}. */
export type RiskTrend = (typeof riskTrends)[number];

/** A risk's place on the scales of a matrix: whole numbers from 1, the gravest highest. */
export type RiskScore = { readonly likelihood: number; readonly impact: number };

/** What was reported about a risk in one round. */
export type RiskAssessment = {
  /** A financial quarter. */
  readonly period: Period;
  readonly level: RiskLevel;
  /** As reported; what the history says is computed separately and shown next to it. */
  readonly trend: RiskTrend;
  /** Absent where only a level is published, as Dorset does. */
  readonly score?: RiskScore;
};

/** A risk of the corporate register. */
export type Risk = {
  /** As printed: "04l". */
  readonly code: string;
  readonly title: string;
  /** Codes of the indicators it features under ("S01"), or of the outcome alone ("S"). */
  readonly featuresUnder: readonly string[];
  /** Id of the person who answers for it, where one is recorded. */
  readonly owner?: string;
  /** ISO date by which it must be reviewed. */
  readonly reviewBy?: string;
  readonly latest: RiskAssessment;
  /** Assessments of earlier quarters, oldest first, one for each quarter. */
  readonly earlier: readonly RiskAssessment[];
};

/** The gravest first; within a level, in their original order. */
export const byLevel = (risks: readonly Risk[]): Risk[] =>
  riskLevels.flatMap((level) => risks.filter(({ latest }) => latest.level === level));

/**
 * When a risk must be reviewed, and whether that date has passed.
 *
 * @param reviewBy ISO date; the day itself is still in time
 * @param today ISO date in London
 * @example formatReview('2019-01-31', '2019-02-02')
 * // 'Review was due by 31 January 2019; overdue since 1 February 2019.'
 */
export const formatReview = (reviewBy: string, today: string): string =>
  today <= reviewBy
    ? `Review by ${formatDate(reviewBy)}.`
    : `Review was due by ${formatDate(reviewBy)}; overdue since ${formatDate(addDays(reviewBy, 1))}.`;
