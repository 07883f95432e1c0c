import { type RiskLevel, type RiskScore, riskLevels } from '../risk.ts';

/**
 * How a council makes a level of a likelihood and an impact; its own choice, and optional: Dorset
 * publishes levels without one. (data/risk-matrix.json)
 */
export type RiskMatrix = {
  /** What each step of the scale is called, from 1 up. */
  readonly likelihood: readonly string[];
  /** The same of the impact. */
  readonly impact: readonly string[];
  readonly bands:
    | {
        readonly kind: 'product';
        /** The lowest product of likelihood and impact that is of a level. */
        readonly from: Readonly<Record<RiskLevel, number>>;
      }
    | {
        readonly kind: 'cells';
        /** A row for each likelihood from 1 up, in it a level for each impact from 1 up. */
        readonly cells: readonly (readonly RiskLevel[])[];
      };
};

/** Whether likelihood and impact are multiplied; they are where no matrix says otherwise. */
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
