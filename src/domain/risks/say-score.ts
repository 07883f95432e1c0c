import type { RiskScore } from '../risk.ts';
import { isMultiplied, type RiskMatrix } from './risk-matrix.ts';

const step = (value: number, names: readonly string[] = []): string => {
  const name = names[value - 1];
  return name ? `${value} (${name})` : String(value);
};

/**
 * A score in words. The product is given where it means something: a matrix of cells has none.
 *
 * @example sayScore({ likelihood: 3, impact: 4 }) // 'likelihood 3 × impact 4 = 12'
 */
export const sayScore = ({ likelihood, impact }: RiskScore, matrix?: RiskMatrix): string => {
  const [l, i] = [step(likelihood, matrix?.likelihood), step(impact, matrix?.impact)];
  return isMultiplied(matrix)
    ? `likelihood ${l} × impact ${i} = ${likelihood * impact}`
    : `likelihood ${l}, impact ${i}`;
};
