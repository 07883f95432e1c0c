import { formatApart, formatNumber, formatSize } from '../format.ts';
import { comparePeriods } from '../period/period.ts';
import { addsUp } from '../series.ts';
import { compareObservations } from '../statistics/compare-observations.ts';
import { type Strength, strengthWords } from '../statistics/strength.ts';
import {
  areOfOneMeasure,
  areOfOnePeriod,
  areOfOneUnit,
  type Calculation,
  nameFigure,
  refuse,
  units,
} from './calculation.ts';
import { type Figure, formatFigureAt, tellApart } from './figure.ts';

/** Two figures in order of time where they are of one measure; why they have nothing in common. */
type Pair = {
  readonly earlier: Figure;
  readonly later: Figure;
  readonly change: string;
  readonly strength: Strength;
};
type Paired = { readonly kind: 'pair'; readonly pair: Pair };

const pairInTime = (one: Figure, other: Figure): Paired | Calculation => {
  if (one.series.id !== other.series.id)
    return refuse('The two figures are of different series, which are never compared.');
  const isInOrder = comparePeriods(one.observation.period, other.observation.period) < 0;
  const [earlier, later] = isInOrder ? [one, other] : [other, one];
  const verdict = compareObservations(one.measure, one.series, {
    earlier: earlier.observation,
    later: later.observation,
  });
  return verdict.kind === 'withheld'
    ? refuse(verdict.sentence)
    : {
        kind: 'pair',
        pair: { earlier, later, change: verdict.change, strength: verdict.strength },
      };
};

/** Numbers of what happens in a period can be held against each other, though not added up. */
const areCounts = (figures: readonly Figure[]): boolean =>
  figures.every(({ series }) => series.valueKind === 'count' && addsUp(series));

/** Said where two figures are of different units. */
const cautionOf = (figures: readonly Figure[]): { readonly caution?: string } =>
  areOfOneUnit(figures)
    ? {}
    : { caution: `They count different things (${units(figures)}), so read it with care.` };

const findPair = (figures: readonly Figure[]): Paired | Calculation => {
  const [one, other, ...more] = figures;
  if (!one || !other || more.length > 0)
    return refuse(
      `That takes two figures, and here ${figures.length === 1 ? 'is one' : `are ${figures.length}`}.`,
    );
  if (areOfOneMeasure(figures)) return pairInTime(one, other);
  if (!areOfOneUnit(figures) && !areCounts(figures))
    return refuse(`These figures count different things (${units(figures)}).`);
  if (!areOfOnePeriod(figures)) return refuse('These figures are for different periods.');
  return { kind: 'pair', pair: { earlier: other, later: one, change: '', strength: 'unknown' } };
};

/** Two figures that are not the same do not look the same. */
const pair = (figures: readonly Figure[]): Paired | Calculation => {
  const found = findPair(figures);
  if (found.kind !== 'pair') return found;
  const { earlier, later } = found.pair;
  const apart = {
    earlier: tellApart(earlier, later.observation.value),
    later: tellApart(later, earlier.observation.value),
  };
  return { kind: 'pair', pair: { ...found.pair, ...apart } };
};

const formatGap = (size: number, figures: readonly Figure[], { series }: Figure): string => {
  return areOfOneUnit(figures) ? formatApart(size, series) : formatSize(size, series);
};

/**
 * The difference of two figures: of one measure at two times, or of two measures at one, in one unit or both numbers
 * of what happens in a period.
 *
 * @returns the reason where they count different things, or a break is between them
 */
export const differ = (figures: readonly Figure[]): Calculation => {
  const paired = pair(figures);
  if (paired.kind !== 'pair') return paired;
  const { earlier, later, change, strength } = paired.pair;
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  const size = later.observation.value - earlier.observation.value;
  const between = areOfOneMeasure(figures)
    ? `${nameFigure(earlier)} → ${formatFigureAt(later)}${change ? `: ${change}` : ''}${chance}.`
    : `${nameFigure(later)} against ${nameFigure(earlier)}.`;
  return {
    kind: 'result',
    result: formatGap(Math.abs(size), figures, later),
    sentence: between,
    ...cautionOf(figures),
  };
};

/** How many times the smaller of two figures the larger is, in one unit or both numbers of what happens. */
export const ratio = (figures: readonly Figure[]): Calculation => {
  const paired = pair(figures);
  if (paired.kind !== 'pair') return paired;
  const { earlier, later } = paired.pair;
  const [small, large] = [earlier, later].toSorted(
    (a, b) => a.observation.value - b.observation.value,
  );
  if (!small || !large || small.observation.value <= 0)
    return refuse('One of the figures is zero, so there is no ratio.');
  const times = formatNumber(large.observation.value / small.observation.value, 1);
  return {
    kind: 'result',
    result: `${times} times`,
    sentence: `${nameFigure(large)} is ${times} times ${nameFigure(small)}.`,
    ...cautionOf(figures),
  };
};
