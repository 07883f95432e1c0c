import { formatNumber } from '../format.ts';
import { type Observation, unfirmFlags } from '../observation.ts';
import { describePeriod, periodDates } from '../period/period.ts';
import { addsUp } from '../series.ts';
import { add, average } from './add-figures.ts';
import {
  areOfOneMeasure,
  areOfOnePeriod,
  areOfOneUnit,
  type Calculation,
  nameFigure,
  refuse,
  units,
} from './calculation.ts';
import { differ, ratio } from './compare-figures.ts';
import { type Figure, formatFigureAt, formatWithUnit } from './figure.ts';

/** What can be worked out from figures. */
export const operations = ['difference', 'sum', 'share', 'average', 'ratio'] as const;
/** One of the {@link operations}. */
export type Operation = (typeof operations)[number];

const isWithin = (part: Figure, whole: Figure): boolean => {
  const [inner, outer] = [part, whole].map(({ observation }) => periodDates(observation.period));
  return (
    inner !== undefined &&
    outer !== undefined &&
    outer.start <= inner.start &&
    inner.end <= outer.end
  );
};

/** A percentage is a share already, with the numbers behind it where they are known. */
const ownShare = (figure: Figure): Calculation => {
  const { numerator, denominator } = figure.observation;
  if (figure.series.valueKind !== 'percentage')
    return refuse('A share needs a part and a whole, and here is one figure.');
  const behind =
    numerator === undefined || denominator === undefined
      ? ''
      : `: ${formatNumber(numerator, 0)} of ${formatNumber(denominator, 0)}`;
  return {
    kind: 'result',
    result: formatWithUnit(figure.observation.value, figure.series),
    sentence: `${nameFigure(figure)} is a share already${behind}.`,
  };
};

/** The part and the whole among two figures of different measures, where the data says which is which. */
const partAndWhole = (one: Figure, other: Figure): readonly [Figure, Figure] | undefined => {
  if (one.measure.partOf === other.measure.code) return [one, other];
  return other.measure.partOf === one.measure.code ? [other, one] : undefined;
};

const shareOf = (part: Figure, whole: Figure): Calculation => {
  if (whole.observation.value <= 0) return refuse('The whole is zero, so there is no share.');
  const percent = formatNumber((100 * part.observation.value) / whole.observation.value, 1);
  return {
    kind: 'result',
    result: `${percent}%`,
    sentence: `${nameFigure(part)} of ${areOfOneMeasure([part, whole]) ? formatFigureAt(whole) : nameFigure(whole)}.`,
  };
};

/** A part of another measure at one time. */
const shareOfMeasure = (one: Figure, other: Figure): Calculation => {
  const pair = partAndWhole(one, other);
  if (!pair)
    return refuse(
      `The report does not say that ${one.measure.shortName} is a part of ${other.measure.shortName}, or the other way round, so there is no share.`,
    );
  if (!areOfOnePeriod(pair)) return refuse('These figures are for different periods.');
  return areOfOneUnit(pair) && pair.every(({ series }) => addsUp(series))
    ? shareOf(...pair)
    : refuse(`These figures count different things (${units(pair)}).`);
};

const share = (figures: readonly Figure[]): Calculation => {
  const [one, other, ...more] = figures;
  if (one && !other) return ownShare(one);
  if (!one || !other || more.length > 0) return refuse('A share needs one part and one whole.');
  if (!areOfOneMeasure(figures)) return shareOfMeasure(one, other);
  const [part, whole] = isWithin(one, other) ? [one, other] : [other, one];
  if (!addsUp(part.series) || !addsUp(whole.series) || !isWithin(part, whole))
    return refuse(
      `${describePeriod(part.observation.period)} is not a part of ${describePeriod(whole.observation.period)}.`,
    );
  return shareOf(part, whole);
};

const work: Readonly<Record<Operation, (figures: readonly Figure[]) => Calculation>> = {
  difference: differ,
  sum: add,
  share,
  average,
  ratio,
};

const monthsOfAYear = 12;

const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * monthsOfAYear + Number(date.slice(5, 7));

/**
 * Whether a withheld value is so near that a sum, a difference or a share could reveal it: within a
 * year of one of the figures.
 */
const isNearWithheld = (figures: readonly Figure[], beside: readonly Observation[]): boolean =>
  beside
    .filter(({ value, flags }) => value === null && flags.includes('suppressed'))
    .some(({ period }) =>
      figures.some(
        ({ observation }) =>
          Math.abs(
            monthNumber(periodDates(period).end) - monthNumber(periodDates(observation.period).end),
          ) <= monthsOfAYear,
      ),
    );

/** The difference or the ratio of two shown values of one measure reveals nothing more. */
const mayReveal = (operation: Operation, figures: readonly Figure[]): boolean =>
  !areOfOneMeasure(figures) || operation === 'sum' || operation === 'average';

const unfirm = (figures: readonly Figure[]): string => {
  const flags = unfirmFlags.filter((flag) =>
    figures.some(({ observation }) => observation.flags.includes(flag)),
  );
  return flags.length > 0 ? `Some of the figures are ${flags.join(' and ')}.` : '';
};

/**
 * Works something out from figures, where figures of that kind allow it: only counts of what happens in
 * a period are added up; differences and ratios are of one unit, and never across a break; a part of
 * a whole is one by its dates.
 *
 * @param beside all values of the indicators that the figures are of, the withheld ones among them
 * @returns the reason where it is not worked out
 * @see docs/domain.md#what-may-be-worked-out
 * @example calculate('sum', [q1Crimes, q2Crimes], []) // { kind: 'result', result: '12,308 crimes', … }
 */
export const calculate = (
  operation: Operation,
  figures: readonly Figure[],
  beside: readonly Observation[],
): Calculation => {
  if (mayReveal(operation, figures) && isNearWithheld(figures, beside))
    return refuse('A figure beside these is withheld, and the result could reveal it.');
  const calculated = work[operation](figures);
  if (calculated.kind === 'refused') return calculated;
  const caution = [calculated.caution ?? '', unfirm(figures)].filter((text) => text !== '');
  return caution.length > 0 ? { ...calculated, caution: caution.join(' ') } : calculated;
};
