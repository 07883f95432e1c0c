import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import type { Breakdown } from '../../../domain/measure.ts';
import { smallNumberOf } from './number-words.ts';

/** Ages that a text says, from the youngest to the oldest. */
export type Ages = {
  readonly from: number;
  readonly to: number;
  /** The words that say it. */
  readonly words: readonly string[];
  /** The one that the others go round: "65s". */
  readonly word: string;
  /** Only a side before a number, which may as well be a value: "over 65". */
  readonly mayBeValue: boolean;
};

const oldest = 120;

const singularOf = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/**
 * "The over-eighties" with digits and without hyphens, "the over 80s", and what was typed for each of them. A number
 * in words that nothing follows is seldom a value: "children under five" are the "under 5s".
 */
const readPlain = (text: string) => {
  const typed = new Map<string, string>();
  const plain = text
    .toLowerCase()
    .replace(/[\s‐-―-]+/g, ' ')
    .replace(/[a-z]+/g, (word, at: number, line: string) => {
      const isLast = /^ ?(?:[^ \w]|$)/.test(line.slice(at + word.length));
      const value = smallNumberOf(word) ?? smallNumberOf(singularOf(word));
      if (value === undefined) return word;
      const said = smallNumberOf(word) === undefined || isLast ? `${value}s` : `${value}`;
      typed.set(said, word);
      return said;
    });
  return { plain, typed };
};

const people = '(?:(?:people|adults|children|those|residents|clients|patients|pupils) )?';
const side = '(under|below|over|above|aged?|ages|who are) (?:the )?';
const number = '(\\d{1,3})(?![.,]?\\d|%)';
const second = '(?: (?:to |and |until |till )?(\\d{1,3})(?!\\w|[.,]\\d|%))?';
const behind =
  '(s(?!\\w)|\\+| plus(?!\\w)| (?:and|or) (?:over|above|older|more|under|below|younger)(?!\\w)| (?:years? |yrs? )?olds?(?!\\w))?';
const ages = new RegExp(`(?<![\\w.,£])${people}(?:${side})?${number}${second}${behind}`, 'g');

const isAbove = /over|above|older|more|plus|\+/;
const isBelow = /under|below|younger/;

/** The ages that a text says: "under-65s", "aged 18 to 64", "65+", "the over eighties", "5-year-olds". */
export const agesIn = (text: string): Ages[] => {
  const { plain, typed } = readPlain(text);
  return [...plain.matchAll(ages)].flatMap((found) => {
    const [all, first = '', low = '', high, last = ''] = found;
    const isAge = /^(?:age|who)/.test(first) || (last !== '' && (last !== 's' || first !== ''));
    const mayBeValue = !isAge && first !== '' && high === undefined;
    if (!isAge && !mayBeValue) return [];
    const [from, to] = [Number(low), Number(high ?? low)];
    const said = `${first}${last}`;
    const word = last === 's' ? `${low}s` : low;
    return [
      {
        from: isBelow.test(said) ? 0 : from,
        to: isAbove.test(said) ? oldest : to,
        words: all.split(/[ +]+/).map((one) => typed.get(one) ?? one),
        word: typed.get(word) ?? word,
        mayBeValue,
      },
    ];
  });
};

/** The ages of people that a line of a breakdown is of: "85 and over". */
export const agesOfCategory = ({ category }: Breakdown): Ages[] =>
  agesIn(`aged ${category.replace(/^aged? /i, '')}`);

const ownAges = (code: string, catalogue: Catalogue): Ages[] => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return [];
  const measures = findMeasures(indicator, code);
  const units = measures.flatMap(({ series }) => series.map(({ unit }) => unit));
  const lines = measures.flatMap(({ breakdown }) => (breakdown ? agesOfCategory(breakdown) : []));
  return [
    ...[indicator.name, ...measures.map(({ name }) => name), ...units].flatMap(agesIn),
    ...lines,
  ];
};

/** Whether what somebody says is the same as an age of what is measured. */
export const isSameAge = (
  said: Pick<Ages, 'from' | 'to'>,
  own: Pick<Ages, 'from' | 'to'>,
): boolean =>
  (said.from === own.from && said.to === own.to) ||
  // "Aged 65" of those who are 65 and over leaves their sign out.
  (said.from === said.to && said.from === own.from && own.to === oldest);

/** The ages that a message says of its subjects. */
export type SaidAges = {
  /** One word for each age that is not the subject's own, of which no figure is. */
  readonly other: readonly string[];
  /** The words of ages that are the subject's own, which narrow nothing. */
  readonly own: readonly string[];
};

/**
 * Tells ages that are the subject's own from others: "65+" narrows nothing of the people aged 65 and over, "under
 * 65s" does. A number behind a side is an age where the subject has the same one, and may be a value otherwise.
 */
export const readSaidAges = (
  text: string,
  codes: readonly string[],
  catalogue: Catalogue,
): SaidAges => {
  const all = codes.map((code) => ownAges(code, catalogue));
  const bounds = new Set(all.flat().flatMap(({ from, to }) => [from, to]));
  const said = agesIn(text).filter(
    ({ mayBeValue, from, to }) => !mayBeValue || bounds.has(from || to),
  );
  // Of two subjects, an age is that of both or of neither.
  const isOwn = (one: Ages): boolean =>
    all.length > 0 && all.every((its) => its.some((age) => isSameAge(one, age)));
  const [own, other] = [said.filter(isOwn), said.filter((one) => !isOwn(one))];
  return { own: own.flatMap(({ words }) => words), other: other.map(({ word }) => word) };
};
