import { capitalise, formatDate } from '../format.ts';
import { addDays } from '../london-time.ts';
import type { Period } from '../period/period.ts';

/**
 * The most serious first; HIGH is outside the council's risk appetite. (Report of December 2018,
 * "Key to risk assessments")
 */
export const riskLevels = ['HIGH', 'MEDIUM', 'LOW'] as const;
/** One of the {@link riskLevels}. */
export type RiskLevel = (typeof riskLevels)[number];

/**
 * The trend of the exposure: IMPROVING means that it falls. A risk can be both HIGH and IMPROVING.
 * NEW: it was not on the register before.
 */
export const riskTrends = ['WORSENING', 'UNCHANGED', 'IMPROVING', 'NEW'] as const;
/** One of the {@link riskTrends}. */
export type RiskTrend = (typeof riskTrends)[number];

/** A risk's place on the scales of a matrix: whole numbers from 1, the most serious highest. */
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

/** The most serious first; within a level, in their original order. */
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

/**
 * How a council turns a likelihood and an impact into a level. It is the council's choice, and
 * optional: Dorset publishes levels without a matrix. (data/risk-matrix.json)
 */
export type RiskMatrix = {
  /** What each step of the scale is called, from 1 up. */
  readonly likelihood: readonly string[];
  /** The same for the impact. */
  readonly impact: readonly string[];
  readonly bands:
    | {
        readonly kind: 'product';
        /** The lowest product of likelihood and impact for each level. */
        readonly from: Readonly<Record<RiskLevel, number>>;
      }
    | {
        readonly kind: 'cells';
        /** A row for each likelihood from 1 up, which holds a level for each impact from 1 up. */
        readonly cells: readonly (readonly RiskLevel[])[];
      };
};

/** Whether likelihood and impact are multiplied; they are, unless a matrix says otherwise. */
export const isMultiplied = (matrix: RiskMatrix | undefined): boolean =>
  matrix?.bands.kind !== 'cells';

const levelOfProduct = (
  product: number,
  from: Readonly<Record<RiskLevel, number>>,
): RiskLevel | undefined => riskLevels.find((level) => product >= from[level]);

/**
 * The level that a matrix gives.
 *
 * @returns undefined when the score is outside its scales
 * @see Cambridge's bands of a product, and the cells of the Wiltshire and Swindon resilience forum, in
 *   which 5 × 2 is medium and 5 × 3 high
 * @example levelInMatrix({ likelihood: 3, impact: 4 }, fromProduct) // 'MEDIUM' when HIGH begins at 15
 */
export const levelInMatrix = (
  { likelihood, impact }: RiskScore,
  { bands, ...scales }: RiskMatrix,
): RiskLevel | undefined => {
  if (likelihood > scales.likelihood.length || impact > scales.impact.length) return undefined;
  return bands.kind === 'cells'
    ? bands.cells[likelihood - 1]?.[impact - 1]
    : levelOfProduct(likelihood * impact, bands.from);
};

const step = (value: number, names: readonly string[] = []): string => {
  const name = names[value - 1];
  return name ? `${value} (${name})` : String(value);
};

/**
 * A score in words. The product is given only where it means something: with a matrix of cells it
 * does not.
 *
 * @example formatScore({ likelihood: 3, impact: 4 }) // 'likelihood 3 × impact 4 = 12'
 */
export const formatScore = ({ likelihood, impact }: RiskScore, matrix?: RiskMatrix): string => {
  const [l, i] = [step(likelihood, matrix?.likelihood), step(impact, matrix?.impact)];
  return isMultiplied(matrix)
    ? `likelihood ${l} × impact ${i} = ${likelihood * impact}`
    : `likelihood ${l}, impact ${i}`;
};

const sayOutside = (score: RiskScore, matrix: RiskMatrix): string => {
  const [name, scale] =
    score.likelihood > matrix.likelihood.length
      ? ['likelihood', matrix.likelihood]
      : ['impact', matrix.impact];
  return `${capitalise(formatScore(score, matrix))}: the ${name} is outside the council's scale of 1 to ${scale.length}.`;
};

/**
 * What to say where the level reported is not the one that the matrix gives. Both are shown and
 * neither is corrected. Published arithmetic can be wrong.
 *
 * @returns undefined when they agree, or when there is no matrix or no score
 * @see Wirral's committee minutes, where a likelihood from 3 to 2 takes a score from 16 to 12
 * @example checkLevel(high3by4, matrix)
 * // "Likelihood 3 × impact 4 = 12 is MEDIUM in the council's matrix; the level reported is HIGH."
 */
export const checkLevel = (
  { level, score }: RiskAssessment,
  matrix?: RiskMatrix,
): string | undefined => {
  if (!score || !matrix) return undefined;
  const given = levelInMatrix(score, matrix);
  if (given === level) return undefined;
  if (given === undefined) return sayOutside(score, matrix);
  return `${capitalise(formatScore(score, matrix))} is ${given} in the council's matrix; the level reported is ${level}.`;
};
