import { capitalise } from '../capitalise.ts';
import type { RiskAssessment, RiskScore } from '../risk.ts';
import { levelInMatrix, type RiskMatrix } from './risk-matrix.ts';
import { sayScore } from './say-score.ts';

const sayOutside = (score: RiskScore, matrix: RiskMatrix): string => {
  const [name, scale] =
    score.likelihood > matrix.likelihood.length
      ? ['likelihood', matrix.likelihood]
      : ['impact', matrix.impact];
  return `${capitalise(sayScore(score, matrix))}: the ${name} is outside the council's scale of 1 to ${scale.length}.`;
};

/**
 * What is to be said where the level reported is not the one that the matrix gives: both stand, neither
 * is corrected. Published arithmetic can be wrong.
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
  return `${capitalise(sayScore(score, matrix))} is ${given} in the council's matrix; the level reported is ${level}.`;
};
