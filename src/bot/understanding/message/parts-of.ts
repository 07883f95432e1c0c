import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';

/** What a figure is of, in one text; undefined where there is none. */
const formOf = ({ series: [first] }: Measure): string | undefined =>
  first && `${first.unit} ${first.valueKind} ${first.periodKind}`;

/**
 * The parts of an indicator: those printed with a code of their own, and of the further measures those that count a
 * part of it, or are shares of the same thing as its own figure.
 */
export const partsOf = ({ code, measures, performanceMeasures }: Indicator): Measure[] => {
  const own = measures.find((one) => one.code === code);
  const isPart = (one: Measure): boolean =>
    one.partOf !== undefined ||
    one.breakdown !== undefined ||
    (own !== undefined && one.unprinted === true && formOf(one) === formOf(own));
  const parts = [...measures.filter((one) => one !== own), ...performanceMeasures.filter(isPart)];
  return parts.length > 1 ? parts : [];
};
