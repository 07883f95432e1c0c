import { capitalise, formatDate } from '../format.ts';
import { addDays } from '../london-time.ts';
import type { Risk, RiskAssessment, RiskMark, RiskScore, RiskStep } from './risk.ts';
import {
  isMultiplied,
  levelInMatrix,
  placeOnScale,
  type RiskMatrix,
  totalOf,
} from './risk-matrix.ts';
import { standingToAppetite, standingToTarget } from './risk-standing.ts';

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

/**
 * The score that the controls are to reach, in words.
 *
 * @example formatTarget({ total: 8 }) // 'Target score: 8'
 */
export const formatTarget = (target: RiskMark, matrix?: RiskMatrix): string =>
  target.score || target.total === undefined
    ? `Target: ${formatMark(target, matrix)}`
    : `Target score: ${target.total}`;

/**
 * Inherent, target and appetite of a risk, a line each; those that are not known are left out.
 *
 * @example formatMarks(risk)
 *   // ['Before controls: score 20.', 'Target score: 8; not reached yet.', 'Appetite: at most 12; the risk is above it.']
 */
export const formatMarks = (risk: Risk, matrix?: RiskMatrix): string[] => {
  const { inherent, target, appetite } = risk;
  const aim = standingToTarget(risk, matrix);
  const reached = aim ? (aim === 'reached' ? '; reached' : '; not reached yet') : '';
  const standing = standingToAppetite(risk, matrix);
  return [
    ...(inherent ? [`Before controls: ${formatMark(inherent, matrix)}.`] : []),
    ...(target ? [`${formatTarget(target, matrix)}${reached}.`] : []),
    ...(appetite === undefined
      ? []
      : typeof appetite === 'string'
        ? [`Appetite: ${appetite}.`]
        : [`Appetite: at most ${appetite}${standing ? `; the risk is ${standing} it` : ''}.`]),
  ];
};
