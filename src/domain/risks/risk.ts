import { isSamePeriod, type Period } from '../period/period.ts';
import type { Severity } from './risk-key.ts';

/**
 * The trend of the exposure: IMPROVING means that it falls. A risk can be both HIGH and IMPROVING.
 * NEW: it was not on the register before.
 */
export const riskTrends = ['WORSENING', 'UNCHANGED', 'IMPROVING', 'NEW'] as const;
/** One of the {@link riskTrends}. */
export type RiskTrend = (typeof riskTrends)[number];

/** A step of a scale: a whole number from 1, the most serious highest, or a letter or word of the council's. */
export type RiskStep = number | string;

/** A risk's place on the scales of a matrix. */
export type RiskScore = { readonly likelihood: RiskStep; readonly impact: RiskStep };

/** A score as it was published: likelihood and impact, one number, or both. */
export type RiskMark = {
  /** Absent where only a number or a level is published. */
  readonly score?: RiskScore;
  /** The score as one number; printed, and so not always the product. */
  readonly total?: number;
};

/** What was reported about a risk in one round. */
export type RiskAssessment = RiskMark &
  Severity & {
    /** A financial quarter. */
    readonly period: Period;
    /** As printed, one of the council's key. */
    readonly level: string;
    /** As reported; what the history says is computed separately and shown next to it. Absent where none was. */
    readonly trend?: RiskTrend;
  };

/** A risk of the corporate register. */
export type Risk = {
  /** As printed: "04l". */
  readonly code: string;
  readonly title: string;
  /** What may happen and what would follow, as the register has it. */
  readonly description?: string;
  /** Codes of the indicators it features under ("S01"), or of the outcome alone ("S"). */
  readonly featuresUnder: readonly string[];
  /** Codes of those parts of its indicators that it is about, where it is not about all of one. */
  readonly parts?: readonly string[];
  /** Id of the person who answers for it, where one is recorded. */
  readonly owner?: string;
  /** ISO date by which it must be reviewed. */
  readonly reviewBy?: string;
  /** The score before any controls. */
  readonly inherent?: RiskMark;
  /** The score that the controls are to reach. */
  readonly target?: RiskMark;
  /** The highest score that the council accepts for this risk, or its appetite in words: "Cautious". */
  readonly appetite?: number | string;
  /** What is done to contain it, one control each. */
  readonly controls?: readonly string[];
  readonly latest: RiskAssessment;
  /** Assessments of earlier quarters, oldest first, one for each quarter. */
  readonly earlier: readonly RiskAssessment[];
};

/** The most serious first; within a level, in their original order. */
export const byLevel = (risks: readonly Risk[]): Risk[] =>
  risks.toSorted((a, b) => a.latest.rank - b.latest.rank);

/**
 * The risks as they were assessed in a quarter, without those that have no assessment of it.
 *
 * @example risksAt(risks, Q1_2018_19).map(({ latest }) => latest.level)
 */
export const risksAt = (risks: readonly Risk[], quarter: Period): Risk[] =>
  risks.flatMap((risk) => {
    const all = [...risk.earlier, risk.latest];
    const at = all.findIndex(({ period }) => isSamePeriod(period, quarter));
    const latest = all[at];
    return latest ? [{ ...risk, latest, earlier: all.slice(0, at) }] : [];
  });
