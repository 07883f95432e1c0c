import type { Series } from './series.ts';
import { splitUnit } from './unit.ts';

type Form = Partial<Pick<Series, 'unit'>>;

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const abbreviated: Readonly<Record<string, string>> = {
  hr: 'hour',
  min: 'minute',
  mth: 'month',
  sec: 'second',
  wk: 'week',
  yr: 'year',
};

const singular = (word: string): string => {
  const one = word.toLowerCase().replace(/s$/, '');
  return abbreviated[one] ?? one;
};

/** How many of what is counted one of the unit is: 1,000 of "£k". */
const scaleOf = ({ unit = '' }: Form): number => {
  const { after, words } = splitUnit(unit);
  return scales[after] ?? scales[words.split(' ')[0]?.toLowerCase() ?? ''] ?? 1;
};

const scaled = /(?<![\d,.])(\d[\d,]*(?:\.\d+)?) ?(k|thousand|m|million|bn|billion)\b/gi;

/** In the unit of the series: "3.40m" is 3400 of thousands. A letter is no scale of what is neither money nor scaled itself. */
const rescale = (text: string, form: Form): string => {
  const unitScale = scaleOf(form);
  const isScaled = unitScale !== 1 || splitUnit(form.unit ?? '').before !== '';
  return text.replace(scaled, (whole: string, digits: string, scale: string) => {
    if (!isScaled && scale.length < 3) return whole;
    const by = (scales[scale.toLowerCase()] ?? 1) / unitScale;
    // Multiplying leaves a tail that nobody printed.
    return by === 1
      ? digits
      : String(Number((Number(digits.replaceAll(',', '')) * by).toPrecision(12)));
  });
};

const numbers = /\d[\d,]*(?:\.\d+)?/g;

const pounds = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Amounts with the sign of a currency and without a scale, of a unit that has one: "£375,000" of "£k". */
const unscaled = (text: string, form: Form): readonly string[] => {
  const { before } = splitUnit(form.unit ?? '');
  const isPlain = before !== '' && scaleOf(form) !== 1 && text.includes(before);
  return isPlain && text.search(scaled) < 0 ? (text.match(numbers) ?? []) : [];
};

/** A column of thousands or millions may print so little as its own unit: “£1,200” of £1.2m. */
const surelyInFull = 100_000;

/**
 * Whether an amount may be one of pounds or of the unit: "£375" and "£1,200" of "£k".
 *
 * @example isOpenAmount('£1,200', { unit: '£k' }) // true
 */
export const isOpenAmount = (text: string, form: Form): boolean =>
  unscaled(text, form).some((one) => pounds(one) !== 0 && pounds(one) < surelyInFull);

/** Amounts in full in the unit of the series: "£375,000" is 375 of "£k". */
const fromPounds = (text: string, form: Form): string =>
  unscaled(text, form).length === 0 || isOpenAmount(text, form)
    ? text
    : text.replace(numbers, (digits) =>
        String(Number((pounds(digits) / scaleOf(form)).toPrecision(12))),
      );

/** Whether a word is one of the unit's, in full or abbreviated: "min" of "minutes". */
export const isUnitWord = (word: string, { unit = '' }: Form): boolean =>
  wordsOf(splitUnit(unit).words).has(singular(word));

const wordsOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/[^a-z£]+/i).map(singular));

/** "88 to 96" of a unit that is “per 10,000 aged 0 to 17”. */
const joining = /^(?:or|to|and)$/;

/** The words of the unit that directly follow a number, in full or in part: "28 days" of calendar days. */
const withoutWords = (text: string, words: string): string => {
  const known = wordsOf(words);
  return text.replace(/(\d)((?:\s*[a-z]+\b)+)/gi, (_, digit: string, following: string) => {
    const said = following.trim().split(/\s+/);
    const after = said.findIndex((word) => joining.test(word) || !known.has(singular(word)));
    const rest = after < 0 ? [] : said.slice(after);
    return [digit, ...rest].join(' ');
  });
};

/**
 * A text without the signs and words of a unit, which a report may print with the number or leave out.
 *
 * @example withoutUnit('24.0 wks or fewer', { unit: 'weeks' }) // '24.0 or fewer'
 * @example withoutUnit('£3.40m', { unit: '£k' }) // '3400'
 * @example withoutUnit('£375,000', { unit: '£k' }) // '375'
 */
export const withoutUnit = (text: string, form: Form): string => {
  const { before, words } = splitUnit(form.unit ?? '');
  const bare = rescale(fromPounds(text.replace(/(\d)\s*%/g, '$1'), form), form);
  const behind = new RegExp(`(\\d)\\s*${RegExp.escape(words)}\\b`, 'gi');
  const worded = withoutWords(words === '' ? bare : bare.replace(behind, '$1'), words);
  return before === '' ? worded : worded.replaceAll(before, '');
};
