import { isSamePeriod } from '../period/period.ts';
import { type Figure, formatFigureAt } from './figure.ts';

/** What was worked out, or why it was not. */
export type Calculation =
  | {
      readonly kind: 'result';
      /** "12,308 crimes" */
      readonly result: string;
      /** What it was worked out from. */
      readonly sentence: string;
      readonly caution?: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** A calculation that is refused. */
export const refuse = (reason: string): Calculation => ({ kind: 'refused', reason });

/**
 * A figure with its measure, unit and period.
 *
 * @example nameFigure(figure) // 'Total crime 6,270 crimes (Q2 2018/19)'
 */
export const nameFigure = (figure: Figure): string =>
  `${figure.measure.shortName} ${formatFigureAt(figure)}`;

/** Whether figures are of one measure. */
export const areOfOneMeasure = ([first, ...others]: readonly Figure[]): boolean =>
  others.every(({ measure }) => measure.code === first?.measure.code);

/** Whether figures count the same thing in the same way. */
export const areOfOneUnit = ([first, ...others]: readonly Figure[]): boolean =>
  others.every(
    ({ series: { unit, valueKind, timing } }) =>
      unit === first?.series.unit &&
      valueKind === first.series.valueKind &&
      timing === first.series.timing,
  );

/** Whether figures are for one period. */
export const areOfOnePeriod = ([first, ...others]: readonly Figure[]): boolean =>
  others.every(
    ({ observation: { period } }) =>
      first !== undefined && isSamePeriod(period, first.observation.period),
  );

/** The units of figures, each once. */
export const units = (figures: readonly Figure[]): string =>
  [...new Set(figures.map(({ series }) => series.unit))].join('; ');
