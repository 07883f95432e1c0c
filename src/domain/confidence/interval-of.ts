import type { Series } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { byar } from './byar.ts';
import { exactPoisson } from './exact-poisson.ts';
import { type Interval, scaleInterval } from './interval.ts';
import { wilson } from './wilson.ts';

/** From here on Byar's approximation stands in for the exact interval. */
const enoughForByar = 10;

const ofCount = (count: number): Interval | undefined =>
  count < enoughForByar ? exactPoisson(count) : byar(count);

type Form = Pick<Series, 'valueKind' | 'per'>;

/** What a value is made of; a count is its own numerator, of one. */
const partsOf = ({ valueKind }: Form, { value, numerator, denominator }: Observation) =>
  valueKind === 'count'
    ? { numerator: value ?? undefined, denominator: 1 }
    : { numerator, denominator };

const unscaled = (form: Form, numerator: number, denominator: number): Interval | undefined => {
  if (form.valueKind === 'percentage') return wilson(numerator, denominator);
  const interval = denominator > 0 ? ofCount(numerator) : undefined;
  return interval && scaleInterval(interval, 1 / denominator);
};

/** The n of "per n"; undefined for a rate that does not say it. */
const factorOf = ({ valueKind, per }: Form): number | undefined =>
  valueKind === 'rate' ? per : valueKind === 'percentage' ? 100 : 1;

/**
 * The 95% confidence interval of a value, in the unit of its series: by Wilson for percentages, by Byar
 * for counts and rates, exact where fewer than ten were counted.
 *
 * @returns undefined for a value that is not known, and for a rate or percentage whose numerator or
 *   denominator is not: no interval is guessed
 * @see Domain notes, "Direction of travel" and "Confidence limits"
 * @example intervalOf({ valueKind: 'rate', per: 100_000 }, { value: 2.9, numerator: 1416, denominator: 48_246_126, … })
 *   // { lower: 2.7841, upper: 3.0919 }, rounded
 */
export const intervalOf = (form: Form, observation: Observation): Interval | undefined => {
  const { numerator, denominator } = partsOf(form, observation);
  const factor = factorOf(form);
  if (observation.value === null || numerator === undefined || denominator === undefined)
    return undefined;
  const interval = unscaled(form, numerator, denominator);
  return interval && factor !== undefined ? scaleInterval(interval, factor) : undefined;
};
