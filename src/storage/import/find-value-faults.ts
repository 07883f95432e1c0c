import { isNeverNegative } from '../../domain/measure.ts';
import type { Content } from '../rows/row.ts';

type Observation = Content<'values'>['observations'][number];
type Form = Pick<Content<'series'>, 'valueKind' | 'per' | 'decimals'>;
type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'why'> & {
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

const findNumberFaults = (series: Form, value: number, figure: Figure): string[] => {
  const hidden = withheld.find((flag) => figure.flags?.includes(flag));
  const given = givenBy(series, figure);
  const isOff = given !== undefined && Math.abs(given - value) > slack * 10 ** -series.decimals;
  return [
    ...(hidden ? [`a figure that is ${hidden} must not have a number`] : []),
    ...(Math.abs(value) > largest ? [`${value} is too large to be a real figure`] : []),
    ...(value < 0 && isNeverNegative(series) ? [`${value} is below 0`] : []),
    ...(series.valueKind === 'count' && series.decimals === 0 && !Number.isInteger(value)
      ? [`${value} is not a whole number`]
      : []),
    ...(isOff
      ? [
          `${value} does not match the numerator and denominator, which give ${given.toFixed(series.decimals + 1)}`,
        ]
      : []),
  ];
};

/**
 * What cannot be right: a number that should be withheld, a count or a rate below 0, a count that is not
 * whole, or a number that differs from what its numerator and denominator give. A percentage may lie above
 * 100 or below 0 (106% of the homes that were planned); whether it is plausible is asked elsewhere.
 * A judgement would depend on it. The counts given with a value have to be possible even where the
 * value itself is withheld.
 *
 * @returns each fault as the end of a sentence that begins with its place
 * @example findValueFaults(count, { value: 6.5 }) // ['6.5 is not a whole number']
 * @example findValueFaults(count, { value: null, numerator: -4 }) // ['the numerator -4 is below 0']
 */
export const findValueFaults = (series: Form, figure: Figure): string[] => [
  ...(figure.value === null ? [] : findNumberFaults(series, figure.value, figure)),
  ...(figure.value !== null && figure.why !== undefined
    ? ['a figure that has a number is not missing, so there is no reason why']
    : []),
  ...findCompanionFaults(series, figure),
];
