import { measuresNamed } from '../../../domain/catalogue.ts';
import { formatClockLength, isClockUnit } from '../../../domain/clock-length.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { readNumber } from '../../../domain/format.ts';
import { toMoneyUnit } from '../../../domain/money-scale.ts';
import { isNeverNegative, type Series } from '../../../domain/series.ts';
import { splitUnit } from '../../../domain/unit.ts';
import type { Mark } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import type { Placed } from './said-numbers.ts';

/** So many of what a figure counts are one of its unit: "thousand visits". */
const sizeOfUnit = (unit: string): number => {
  if (/million/i.test(unit)) return 1_000_000;
  return /thousand/i.test(unit) ? 1000 : 1;
};

/** What the value of a mark is counted in: thousands are written out. */
const amounts = { k: 1, m: 1e6, bn: 1e9 } as const;

/**
 * A figure in the unit of what it is of: "£950k" is 0.95 where millions are counted.
 *
 * @returns undefined of "1.4m" where single ones are counted that are no pounds
 */
export const inUnit = (value: number, said: Amount['said'], unit: string): number | undefined => {
  if (said === undefined) return value;
  if (splitUnit(unit).before !== '') {
    const whole = said === 'k' ? value / 1000 : value;
    const amount = toMoneyUnit({ number: String(whole), suffix: said, hasSign: true }, unit);
    return amount && readNumber(amount.number);
  }
  const size = sizeOfUnit(unit);
  if (said !== 'k' && size === 1) return undefined;
  return Number(((amounts[said] * value) / size).toPrecision(12));
};

/** A share of counts as it is typed: with the decimals of its measure. */
export const typedShare = (code: string, is: number, { catalogue }: Asked): string => {
  const [measure] = measuresNamed(catalogue, code);
  return String(Number(is.toFixed((measure && judgedSeries(measure)?.decimals) ?? 1)));
};

type Amount = Partial<Mark & { readonly kind: 'number' }>;

const isMinus = ({ isSigned }: Amount, series: Series | undefined): boolean =>
  isSigned === true && series !== undefined && !isNeverNegative(series);

/** A figure as it is typed into the field of a measure; minutes and seconds are none of what has another unit. */
export const typedFigure = (
  code: string,
  { at, is }: Placed<number>,
  { reading: { tokens }, catalogue }: Asked,
): string | undefined => {
  const [measure] = measuresNamed(catalogue, code);
  const series = measure && judgedSeries(measure);
  const unit = series?.unit ?? '';
  const { mark } = tokens[at] ?? {};
  const amount: Amount = mark?.kind === 'number' ? mark : {};
  const isTimed = isClockUnit(unit);
  if (amount.isLength) return isTimed ? formatClockLength(is) : undefined;
  const isMinutes = /^(?:minutes?|mins?)$/.test(tokens[at + 1]?.word ?? '');
  if (isTimed && isMinutes) return formatClockLength(60 * is);
  const value = inUnit(is, amount.said, unit);
  if (value === undefined) return undefined;
  const isBelowZero = tokens[at - 1]?.word === 'minus' || isMinus(amount, series);
  // What is typed with its sign may be in pounds where thousands of them are counted.
  const sign = amount.isMoney && !amount.said ? splitUnit(unit).before : '';
  return `${isBelowZero ? '-' : ''}${sign}${value}`;
};
