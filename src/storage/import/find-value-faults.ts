import { findPrintedFaults } from '../../domain/printed-target.ts';
import { isNeverNegative } from '../../domain/series.ts';
import type { Target } from '../../domain/target.ts';
import { parseTarget } from '../../domain/target-text.ts';
import type { Content } from '../rows/row.ts';

type Observation = Content<'values'>['observations'][number];
type Form = Pick<Content<'series'>, 'valueKind' | 'per' | 'decimals' | 'scale'> &
  Partial<Pick<Content<'series'>, 'unit'>>;
type Figure = Pick<
  Observation,
  'value' | 'numerator' | 'denominator' | 'why' | 'target' | 'yearTarget'
> & {
  readonly flags?: readonly Observation['flags'][number][];
};

/** A figure with one of these flags must have no value. */
const withheld = ['suppressed', 'not-available', 'not-applicable'] as const;

/**
 * The same limit as for an officer: beyond it a number is no longer exact, and no council counts
 * that high.
 */
const largest = 1e12;

/**
 * The difference that is allowed, in units of the last printed place; published counts are rounded
 * too.
 */
const slack = 1.5;

const givenBy = (
  { valueKind, per }: Form,
  { numerator, denominator }: Figure,
): number | undefined => {
  const factor = valueKind === 'percentage' ? 100 : valueKind === 'rate' ? per : undefined;
  if (factor === undefined || numerator === undefined || !denominator) return undefined;
  return (factor * numerator) / denominator;
};

/** Faults in the counts behind a value, whether or not the value itself may be known. */
const findCompanionFaults = (
  { valueKind }: Form,
  { value, numerator, denominator }: Figure,
): string[] => [
  ...(numerator !== undefined && numerator < 0 ? [`the numerator ${numerator} is below 0`] : []),
  ...(denominator !== undefined && denominator <= 0
    ? [`the denominator ${denominator} is not above 0`]
    : []),
  // A value above 100 says so itself.
  ...(value === null &&
  valueKind === 'percentage' &&
  numerator !== undefined &&
  denominator !== undefined &&
  denominator > 0 &&
  numerator > denominator
    ? [`the numerator ${numerator} is more than the denominator ${denominator}`]
    : []),
];

/** What goes up and down by itself, as a balance or a net change does, is neither counted nor a share. */
const sayNegative = (value: number, { valueKind }: Form): string =>
  `${value} is below 0, which no ${valueKind} can be; where the figures are a balance or a change, make the kind of the series (valueKind) "index" and import its definition first`;

const hiddenBy = ({ flags }: Figure) => withheld.find((flag) => flags?.includes(flag));

const findNumberFaults = (series: Form, value: number, figure: Figure): string[] => {
  const hidden = hiddenBy(figure);
  const given = givenBy(series, figure);
  const isOff = given !== undefined && Math.abs(given - value) > slack * 10 ** -series.decimals;
  return [
    ...(hidden ? [`a figure that is ${hidden} must not have a number`] : []),
    ...(Math.abs(value) > largest ? [`${value} is too large to be a real figure`] : []),
    ...(value < 0 && isNeverNegative(series) ? [sayNegative(value, series)] : []),
    ...(series.valueKind === 'count' && series.decimals === 0 && !Number.isInteger(value)
      ? [`${value} is not a whole number`]
      : []),
    ...(isOff
      ? [
          `${value} does not match the numerator and denominator, which give ${given.toFixed(series.decimals + 1)}${series.valueKind === 'rate' ? '; leave these out where the rate is standardised' : ''}`,
        ]
      : []),
  ];
};

/** Words are those of the scale, where there is one, and nothing is reckoned with them. */
const findWordsFaults = ({ scale }: Form, words: string, figure: Figure): string[] => {
  const hidden = hiddenBy(figure);
  return [
    ...(hidden ? [`a value that is ${hidden} must not be given`] : []),
    ...(scale && !scale.words.includes(words)
      ? [`"${words}" is not on the scale: ${scale.words.join(', ')}`]
      : []),
  ];
};

const findNoNumbers = ({ scale }: Form, { numerator, denominator, target }: Figure): string[] => [
  ...Object.entries({ numerator, denominator }).flatMap(([name, given]) =>
    given === undefined ? [] : [`a value in words has no ${name}`],
  ),
  ...(target && !('words' in target)
    ? ['the target of a value in words is in words too: { "words": "Good" }']
    : []),
  ...(target && 'words' in target && scale && !scale.words.includes(target.words)
    ? [`the target "${target.words}" is not on the scale: ${scale.words.join(', ')}`]
    : []),
];

/** What official tables print where a number is withheld or not there. */
const sign = /^(?:<\s?\d+|\.{2,3}|n\/a|\[[a-z]\])$/i;

const sayNotNumber = (words: string): string =>
  sign.test(words)
    ? `"${words}" is not a number: write null, with the flag suppressed or not-available`
    : `"${words}" is not a number; if the values are words, give the series the valueKind "words"`;

/** Words in place of a target judge nothing, so a limit is not hidden in them. */
const findLimitInWords = (series: Form, target: Target | undefined): string[] => {
  if (!target || !('words' in target)) return [];
  const read = parseTarget(target.words, series);
  return read.kind === 'target' && !('words' in read.target)
    ? [`the target "${target.words}" is a number, a limit or a range, and is not to be in words`]
    : [];
};

/** A number where there are to be words, or words where there is to be a number. */
const findKindFaults = (series: Form, figure: Figure): string[] => {
  const { value } = figure;
  if (series.valueKind !== 'words') {
    const limit = [figure.target, figure.yearTarget].flatMap((one) =>
      findLimitInWords(series, one),
    );
    if (limit.length > 0) return limit;
    if (typeof value === 'string') return [sayNotNumber(value)];
    return value === null ? [] : findNumberFaults(series, value, figure);
  }
  const own = findNoNumbers(series, figure);
  if (value === null) return own;
  return typeof value === 'number'
    ? [`${value} is a number, and the values of this series are words`, ...own]
    : [...findWordsFaults(series, value, figure), ...own];
};

/**
 * What cannot be right: a number that should be withheld, a count or a rate below 0, a count that is not
 * whole, words that are not on the scale of their series, or a number that differs from what its numerator and denominator give. A percentage may lie above
 * 100 or below 0 (106% of the homes that were planned); whether it is plausible is asked elsewhere.
 * A judgement would depend on it. The counts given with a value have to be possible even where the
 * value itself is withheld.
 *
 * @returns each fault as the end of a sentence that begins with its place
 * @example findValueFaults(count, { value: 6.5 }) // ['6.5 is not a whole number']
 * @example findValueFaults(count, { value: null, numerator: -4 }) // ['the numerator -4 is below 0']
 */
export const findValueFaults = (series: Form, figure: Figure): string[] => [
  ...findKindFaults(series, figure),
  ...(figure.value !== null && figure.why !== undefined
    ? ['a figure that has a value is not missing, so there is no reason why']
    : []),
  ...findCompanionFaults(series, figure),
  ...[figure.target, figure.yearTarget].flatMap((one) => findPrintedFaults(series, one)),
];
