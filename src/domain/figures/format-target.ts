import { splitEndBrackets } from '../end-brackets.ts';
import { formatFigure, placesOfLimits } from '../format.ts';
import { isOneSided, type Polarity } from '../measure.ts';
import type { Series } from '../series.ts';
import type { Target } from '../target.ts';
import { splitDue, withDueBy } from '../target-due.ts';
import { beginsWithSide, sideIn } from '../target-side.ts';
import { splitUnit } from '../unit.ts';

/** What the words of a target need of its series. */
export type TargetForm = Pick<Series, 'valueKind' | 'decimals' | 'scale'> &
  Partial<Pick<Series, 'unit' | 'timing'>>;

/** The lowest and the highest value that meet a target; an absent one is no limit. */
export type Limits = {
  readonly low?: number;
  readonly high?: number;
  /** A value that is equal to the limit does not meet the target. */
  readonly strict?: true;
};

/**
 * The values that meet a target.
 *
 * @returns undefined where nothing says which side of a single value is the good one
 * @example limitsOf({ value: 6000 }, 'lower-is-better') // { high: 6000 }
 * @example limitsOf({ value: 6000 }, 'not-judged') // undefined
 * @example limitsOf({ below: 20 }, 'not-judged') // { high: 20, strict: true }
 */
export const limitsOf = (target: Target, polarity: Polarity): Limits | undefined => {
  if ('words' in target) return undefined;
  if ('value' in target) {
    if (!isOneSided(polarity)) return undefined;
    return polarity === 'lower-is-better' ? { high: target.value } : { low: target.value };
  }
  if ('below' in target) return { high: target.below, strict: true };
  if ('above' in target) return { low: target.above, strict: true };
  if (!('atLeast' in target)) return { high: target.atMost };
  const { atLeast, atMost } = target;
  return { low: atLeast, ...(atMost === undefined ? {} : { high: atMost }) };
};

/** Those that its text has, or else those that its limits need. */
const placesFor = ({ decimals }: TargetForm, target: Target, printed: string): number => {
  const limits = Object.values(target).filter((one) => typeof one === 'number');
  const given = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  return Math.max(given, placesOfLimits(decimals, limits));
};

const printedNumber = /\d[\d,]*(?:\.\d+)?/g;

/** A day, a quarter and a remark have numbers too, and none of them is a percentage. */
const signLimits = (printed: string, target: Target): string => {
  const limit = splitDue(printed)?.limit ?? printed;
  const outside = splitEndBrackets(limit)?.before ?? limit;
  const bare = /\d/.test(outside) ? outside : limit;
  if (/%|per ?cent/i.test(bare)) return printed;
  const limits = Object.values(target).map((one) => Math.abs(Number(one)));
  const signed = bare.replaceAll(printedNumber, (one) =>
    limits.includes(Number(one.replaceAll(',', ''))) ? `${one}%` : one,
  );
  return printed.replace(bare, () => signed);
};

/** In the report's own words, which have the sign of a percentage in any case. */
const sayPrinted = (printed: string, { valueKind }: TargetForm, target: Target): string => {
  const said = beginsWithSide(printed)
    ? `${printed.charAt(0).toLowerCase()}${printed.slice(1)}`
    : printed;
  return valueKind === 'percentage' ? signLimits(said, target) : said;
};

/** Which side of a single limit is good; empty for a range, and where nothing says it. */
const sideOf = ({ low, high, strict }: Limits): string => {
  if ((low === undefined) === (high === undefined)) return '';
  if (high !== undefined) return strict ? 'below' : 'at most';
  return strict ? 'above' : 'at least';
};

/** A report that prints a number alone leaves it to its readers which side of it is good. */
const isBare = (target: Target, form: TargetForm): boolean => {
  if ('words' in target) return false;
  const { printed } = target;
  if (printed === undefined) return 'value' in target;
  return sideIn(printed, form) === undefined;
};

/** Signs are read out badly, and a number of pounds that is printed without its sign is one of anything. */
const isSaidAsPrinted = (printed: string, { unit = '' }: TargetForm): boolean =>
  /[a-z]/i.test(printed) ||
  (printed !== '' && !/[<>≤≥]/.test(printed) && printed.includes(splitUnit(unit).before));

/**
 * A target as the report prints it: a number alone stays one.
 *
 * @example formatTarget({ value: 6000 }, count, 'lower-is-better') // '6,000'
 * @example formatTarget({ below: 20 }, percentage, 'lower-is-better') // 'below 20%'
 * @example formatTarget({ value: 80, by: '2026-03' }, percentage, 'higher-is-better') // '80% by March 2026'
 * @example formatTarget({ atMost: 410, printed: '410 or fewer' }, rate, 'lower-is-better') // '410 or fewer'
 */
export const formatTarget = (target: Target, form: TargetForm, polarity: Polarity): string =>
  withDueBy(formatAim(target, form, polarity), target);

const formatAim = (target: Target, form: TargetForm, polarity: Polarity): string => {
  const { printed = '' } = target;
  if ('words' in target) return printed || target.words;
  if (isSaidAsPrinted(printed, form)) return sayPrinted(printed, form, target);
  const decimals = placesFor(form, target, printed);
  const print = (value: number): string => formatFigure(value, { ...form, decimals });
  if ('value' in target) return print(target.value);
  const limits = limitsOf(target, polarity) ?? {};
  const numbers = [limits.low, limits.high].flatMap((one) => (one === undefined ? [] : [one]));
  const said = numbers.map(print).join(' to ');
  return isBare(target, form) ? said : `${sideOf(limits)} ${said}`.trim();
};

/**
 * The same with the side that is good where the print has none, for where nothing is said to meet or to miss it.
 *
 * @example sayTarget({ value: 6000 }, count, 'lower-is-better') // '6,000 (at most)'
 */
export const sayTarget = (target: Target, form: TargetForm, polarity: Polarity): string => {
  const side = isBare(target, form) ? sideOf(limitsOf(target, polarity) ?? {}) : '';
  const aim = formatAim(target, form, polarity);
  const dated = withDueBy(aim, target);
  const behind = side && ` (${side})`;
  return aim === dated ? `${aim}${behind}` : withDueBy(`${aim}${behind}`, target);
};
