import { capitalise, formatDate } from '../format.ts';
import { addDays } from '../london-time.ts';
import type { Period } from '../period/period.ts';
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
 * optional: some councils publish levels without a matrix. (data/risk-matrix.json)
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
        readonly from: Readonly<Record<string, number>>;
      }
    | {
        readonly kind: 'cells';
        /** A row for each likelihood from 1 up, which holds a level for each impact from 1 up. */
        readonly cells: readonly (readonly string[])[];
      };
};

/** Whether likelihood and impact are multiplied; they are, unless a matrix says otherwise. */
export const isMultiplied = (matrix: RiskMatrix | undefined): boolean =>
  matrix?.bands.kind !== 'cells';

const levelOfProduct = (
  product: number,
  from: Readonly<Record<string, number>>,
): string | undefined =>
  Object.entries(from)
    .toSorted(([, a], [, b]) => b - a)
    .find(([, lowest]) => product >= lowest)?.[0];

/**
 * Where a step stands on a scale, from 1 up. A letter or word is found among the names of the scale,
 * which may go on after a colon: "B: likely".
 *
 * @returns undefined where the scale does not have it
 * @example placeOnScale('B', ['D', 'C: possible', 'B: likely', 'A']) // 3
 */
const placeOnScale = (step: RiskStep, scale: readonly string[] = []): number | undefined => {
  if (typeof step === 'number') return scale.length > 0 && step > scale.length ? undefined : step;
  const meant = step.trim().toLowerCase();
  const at = scale.findIndex((name) => {
    const lower = name.toLowerCase();
    return lower === meant || lower.startsWith(`${meant}:`);
  });
  return at < 0 ? undefined : at + 1;
};

/** Likelihood and impact as numbers. */
type Placed = { readonly likelihood: number; readonly impact: number };

/** A score on the scales of a matrix; undefined where it is not on them. */
export const placeScore = (
  { likelihood, impact }: RiskScore,
  matrix?: RiskMatrix,
): Placed | undefined => {
  const [l, i] = [
    placeOnScale(likelihood, matrix?.likelihood),
    placeOnScale(impact, matrix?.impact),
  ];
  return l === undefined || i === undefined ? undefined : { likelihood: l, impact: i };
};

/**
 * The level that a matrix gives.
 *
 * @returns undefined when the score is outside its scales
 * @see Cambridge's bands of a product, and the cells of the Wiltshire and Swindon resilience forum, in
 *   which 5 × 2 is medium and 5 × 3 high
 * @example levelInMatrix({ likelihood: 3, impact: 4 }, fromProduct) // 'MEDIUM' when HIGH begins at 15
 */
export const levelInMatrix = (score: RiskScore, matrix: RiskMatrix): string | undefined => {
  const placed = placeScore(score, matrix);
  if (!placed) return undefined;
  const { bands } = matrix;
  return bands.kind === 'cells'
    ? bands.cells[placed.likelihood - 1]?.[placed.impact - 1]
    : levelOfProduct(placed.likelihood * placed.impact, bands.from);
};

/**
 * A score as one number: as published, or else the product where likelihood and impact are multiplied.
 *
 * @returns undefined where neither is known
 * @example totalOf({ score: { likelihood: 3, impact: 4 } }) // 12
 */
export const totalOf = ({ total, score }: RiskMark, matrix?: RiskMatrix): number | undefined => {
  if (total !== undefined) return total;
  const placed = score && isMultiplied(matrix) ? placeScore(score, matrix) : undefined;
  return placed && placed.likelihood * placed.impact;
};

const step = (value: RiskStep, names: readonly string[] = []): string => {
  const name = typeof value === 'number' ? names[value - 1] : undefined;
  const said = typeof value === 'string' ? names[(placeOnScale(value, names) ?? 0) - 1] : undefined;
  return name ? `${value} (${name})` : (said ?? String(value));
};

/**
 * A score in words. The product is given only where it means something: with a matrix of cells it
 * does not.
 *
 * @example formatScore({ likelihood: 3, impact: 4 }) // 'likelihood 3 × impact 4 = 12'
 */
export const formatScore = (score: RiskScore, matrix?: RiskMatrix): string => {
  const [l, i] = [step(score.likelihood, matrix?.likelihood), step(score.impact, matrix?.impact)];
  const numbers = typeof score.likelihood === 'number' && typeof score.impact === 'number';
  const product =
    numbers && isMultiplied(matrix)
      ? Number(score.likelihood) * Number(score.impact)
      : totalOf({ score }, matrix);
  return product === undefined
    ? `likelihood ${l}, impact ${i}`
    : `likelihood ${l} × impact ${i} = ${product}`;
};

/**
 * A published score in words: one number, likelihood and impact, or both. A published number that is
 * not the product is shown beside it, and neither is corrected.
 *
 * @returns empty where nothing is known
 * @example formatMark({ total: 16 }) // 'score 16'
 * @example formatMark({ total: 16, score: { likelihood: 3, impact: 4 } })
 *   // 'score 16, as published; likelihood 3 × impact 4 = 12'
 */
export const formatMark = ({ total, score }: RiskMark, matrix?: RiskMatrix): string => {
  const scored = score ? formatScore(score, matrix) : '';
  if (total === undefined) return scored;
  if (score && totalOf({ score }, matrix) === total) return scored;
  return scored ? `score ${total}, as published; ${scored}` : `score ${total}`;
};

const sayOutside = (score: RiskScore, matrix: RiskMatrix): string => {
  const [name, scale] =
    placeOnScale(score.likelihood, matrix.likelihood) === undefined
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

/** How a risk stands to what the council accepts. */
export type AppetiteStanding = 'above' | 'within';

/**
 * Whether a risk is above the council's appetite: its score against the highest that is accepted.
 *
 * @returns undefined where no score is known, and no appetite as a number; nothing is then said
 * @example standingToAppetite({ appetite: 12, latest: { total: 16, … } }) // 'above'
 */
export const standingToAppetite = (
  { appetite, latest }: Pick<Risk, 'appetite' | 'latest'>,
  matrix?: RiskMatrix,
): AppetiteStanding | undefined => {
  const total = totalOf(latest, matrix);
  if (typeof appetite !== 'number' || total === undefined) return undefined;
  return total > appetite ? 'above' : 'within';
};

/** How a risk stands to the score that its controls are to reach. */
export type TargetScoreStanding = 'above' | 'reached';

/**
 * Whether the controls of a risk have brought its score down to its target.
 *
 * @returns undefined where no target or no score is known; nothing is then said
 * @example standingToTarget({ target: { total: 8 }, latest: { total: 12, … } }) // 'above'
 */
export const standingToTarget = (
  { target, latest }: Pick<Risk, 'target' | 'latest'>,
  matrix?: RiskMatrix,
): TargetScoreStanding | undefined => {
  const [now, aim] = [totalOf(latest, matrix), target && totalOf(target, matrix)];
  if (now === undefined || aim === undefined) return undefined;
  return now <= aim ? 'reached' : 'above';
};

/**
 * Inherent, target and appetite of a risk, a line each; those that are not known are left out.
 *
 * @example formatMarks(risk)
 *   // ['Before controls: score 20.', 'Target: score 8; not reached yet.', 'Appetite: at most 12; the risk is above it.']
 */
export const formatMarks = (risk: Risk, matrix?: RiskMatrix): string[] => {
  const { inherent, target, appetite } = risk;
  const aim = standingToTarget(risk, matrix);
  const reached = aim ? (aim === 'reached' ? '; reached' : '; not reached yet') : '';
  const standing = standingToAppetite(risk, matrix);
  return [
    ...(inherent ? [`Before controls: ${formatMark(inherent, matrix)}.`] : []),
    ...(target ? [`Target: ${formatMark(target, matrix)}${reached}.`] : []),
    ...(appetite === undefined
      ? []
      : typeof appetite === 'string'
        ? [`Appetite: ${appetite}.`]
        : [`Appetite: at most ${appetite}${standing ? `; the risk is ${standing} it` : ''}.`]),
  ];
};
