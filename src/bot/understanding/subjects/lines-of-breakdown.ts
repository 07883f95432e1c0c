import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { commonBreakdown } from '../../../domain/figures/breakdown.ts';

/** What the figure of an indicator is broken down by, where codes are several lines of that. */
const breakdownOf = (codes: readonly string[], catalogue: Catalogue): string | undefined => {
  const [indicator, ...more] = new Set(codes.map((code) => findIndicator(catalogue, code)));
  if (!indicator || more.length > 0) return undefined;
  const common = commonBreakdown(codes.flatMap((code) => findMeasures(indicator, code)));
  return common?.category === undefined ? common?.by : undefined;
};

/** Whether codes are several lines of one breakdown of one indicator. */
export const areLines = (codes: readonly string[], catalogue: Catalogue): boolean =>
  breakdownOf(codes, catalogue) !== undefined;
