import { measuresNamed } from '../../../domain/catalogue.ts';
import { formatClockLength, isClockUnit } from '../../../domain/clock-length.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { Asked } from './asked.ts';
import type { Placed } from './said-numbers.ts';

const million = 1_000_000;

/** So many of what a figure counts are one of its unit: "£m", "thousand visits". */
const sizeOfUnit = (unit: string): number => {
  if (/^£?m(?:n|ill)?\b|million/i.test(unit)) return million;
  return /^£?k\b|thousand|£000/i.test(unit) ? 1000 : 1;
};

/**
 * A figure in the unit of what it is of: "£950k" is 0.95 where millions are counted.
 *
 * @returns undefined of "1.4m" where single ones are counted that are no pounds
 */
export const inUnit = (
  value: number,
  said: 'k' | 'm' | undefined,
  unit: string,
): number | undefined => {
  const size = sizeOfUnit(unit);
  if (said === undefined) return value;
  if (said === 'm' && size === 1 && !unit.startsWith('£')) return undefined;
  return Number(((said === 'm' ? million * value : value) / size).toPrecision(12));
};

/** A share of counts as it is typed: with the decimals of its measure. */
export const typedShare = (code: string, is: number, { catalogue }: Asked): string => {
  const [measure] = measuresNamed(catalogue, code);
  return String(Number(is.toFixed((measure && judgedSeries(measure)?.decimals) ?? 1)));
};

/** A figure as it is typed into the field of a measure; minutes and seconds are none of what has another unit. */
export const typedFigure = (
  code: string,
  { at, is }: Placed<number>,
  { reading: { tokens }, catalogue }: Asked,
): string | undefined => {
  const [measure] = measuresNamed(catalogue, code);
  const unit = (measure && judgedSeries(measure)?.unit) ?? '';
  const isTimed = isClockUnit(unit);
  const { mark } = tokens[at] ?? {};
  if (mark?.kind === 'number' && mark.isLength) return isTimed ? formatClockLength(is) : undefined;
  const isMinutes = /^(?:minutes?|mins?)$/.test(tokens[at + 1]?.word ?? '');
  if (isTimed && isMinutes) return formatClockLength(60 * is);
  const value = mark?.kind === 'number' ? inUnit(is, mark.said, unit) : is;
  // As a change it would be told from the last figure.
  const isBelowZero = tokens[at - 1]?.word === 'minus';
  return value === undefined ? undefined : String(isBelowZero ? -value : value);
};
