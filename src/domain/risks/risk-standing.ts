import type { Risk } from './risk.ts';
import { type RiskMatrix, totalOf } from './risk-matrix.ts';

/**
 * Whether a risk is above the council's appetite: its score against the highest that is accepted.
 *
 * @returns undefined where no score is known, and no appetite as a number; nothing is then said
 * @example standingToAppetite({ appetite: 12, latest: { total: 16, … } }) // 'above'
 */
export const standingToAppetite = (
  { appetite, latest }: Pick<Risk, 'appetite' | 'latest'>,
  matrix?: RiskMatrix,
): 'above' | 'within' | undefined => {
  const total = totalOf(latest, matrix);
  if (typeof appetite !== 'number' || total === undefined) return undefined;
  return total > appetite ? 'above' : 'within';
};

/**
 * Whether the controls of a risk have brought its score down to its target.
 *
 * @returns undefined where no target or no score is known; nothing is then said
 * @example standingToTarget({ target: { total: 8 }, latest: { total: 12, … } }) // 'above'
 */
export const standingToTarget = (
  { target, latest }: Pick<Risk, 'target' | 'latest'>,
  matrix?: RiskMatrix,
): 'above' | 'reached' | undefined => {
  const [now, aim] = [totalOf(latest, matrix), target && totalOf(target, matrix)];
  if (now === undefined || aim === undefined) return undefined;
  return now <= aim ? 'reached' : 'above';
};
