import { capitalise } from '../format.ts';
import { type RiskAssessment, type RiskLevel, type RiskScore, riskLevels } from './risk.ts';

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
