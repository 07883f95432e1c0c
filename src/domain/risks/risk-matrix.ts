import type { RiskMark, RiskScore, RiskStep } from './risk.ts';

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
export const placeOnScale = (step: RiskStep, scale: readonly string[] = []): number | undefined => {
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
