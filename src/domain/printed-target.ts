import type { Target } from './target.ts';
import {
  isSameTarget,
  longestPrinted,
  parsePrinted,
  type TextForm,
  withHyphen,
  writeLimit,
} from './target-limit.ts';
import { sideIn } from './target-side.ts';
import { withoutUnit } from './target-unit.ts';

type Limits = Exclude<Target, { readonly words: string }>;

const limitNumbers = (limits: Limits): number[] =>
  Object.values(limits).filter((one): one is number => typeof one === 'number');

const numbersIn = (text: string): number[] =>
  (withHyphen(text).match(/(?<!\d)-?\d[\d,]*(?:\.\d+)?/g) ?? []).map((one) =>
    Number(one.replaceAll(',', '')),
  );

/** Whether the numbers of a target stand in a text in their order, as they are printed or in the unit of the series. */
const hasNumbers = (printed: string, limits: Limits, form: TextForm): boolean =>
  [printed, withoutUnit(printed, form)].some((text) => {
    const found = numbersIn(text);
    const places = limitNumbers(limits).map((one) => found.indexOf(one));
    return places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0));
  });

const sideOf = (limits: Limits): 'high' | 'low' | undefined => {
  if ('atMost' in limits && 'atLeast' in limits) return undefined;
  if ('atMost' in limits || 'below' in limits) return 'high';
  return 'value' in limits ? undefined : 'low';
};

const isPrintedAs = (printed: string, limits: Limits, form: TextForm): boolean => {
  const parsed = parsePrinted(printed, form);
  const side = sideIn(printed, form);
  if (side === undefined) return hasNumbers(printed, limits, form);
  if (parsed.kind === 'target') {
    const { printed: _, by: __, ...said } = parsed.target;
    return isSameTarget(said, limits);
  }
  return side === sideOf(limits) && hasNumbers(printed, limits, form);
};

/**
 * A target that is printed as another one: it is judged by its numbers, and shown in its words.
 *
 * @example findPrintedFaults(count, { atMost: 28, printed: '28 days' }) // []
 * @example findPrintedFaults(count, { atMost: 28, printed: '82' }).length // 1
 */
export const findPrintedFaults = (form: TextForm, target: Target | undefined): string[] => {
  if (target?.printed === undefined) return [];
  const { printed, by, ...limits } = target;
  if (printed.length > longestPrinted)
    return [`the target is printed in more than ${longestPrinted} characters`];
  const limit = writeLimit(limits);
  const said = parsePrinted(printed, form);
  const saidBy = said.kind === 'target' ? said.target.by : undefined;
  if (saidBy !== undefined && saidBy !== by)
    return [
      `the target is printed as "${printed}", and its "by" is ${by ?? 'left out'}: it has to be ${saidBy}`,
    ];
  const isSame =
    'words' in limits
      ? printed.toLowerCase().includes(limits.words.toLowerCase())
      : isPrintedAs(printed, limits, form);
  return isSame
    ? []
    : [
        `the target is printed as "${printed}", which is not ${limit}: it must have the same numbers, and no words that make them a different limit; what is printed in another unit goes into a note`,
      ];
};
