import type { Catalogue } from './catalogue.ts';
import { indicatorOf, outcomeOf } from './code.ts';
import { type Indicator, standsUnder } from './indicator.ts';
import type { Measure } from './measure.ts';
import type { Person } from './person.ts';

/** The indicator that a code names, itself or by one of its measures or performance measures. */
export const findIndicator = (catalogue: Catalogue, code: string): Indicator | undefined =>
  catalogue.indicators.find(
    (one) =>
      one.code === indicatorOf(code) && (one.code === code || findMeasures(one, code).length > 0),
  );

/**
 * The measures that a code means: all of an indicator's for its own code, else the one part or
 * performance measure.
 *
 * @example findMeasures(s05, 'S05A') // [totalCrime]
 */
export const findMeasures = (indicator: Indicator, code: string): readonly Measure[] =>
  code === indicator.code
    ? indicator.measures
    : [...indicator.measures, ...indicator.performanceMeasures].filter((one) => one.code === code);

/** The people whom ids name, in the order of the ids. */
export const findPeople = (catalogue: Catalogue, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => catalogue.people.find((person) => person.id === id) ?? []);

/**
 * Whether what features under an indicator, or under an outcome alone, concerns an outcome: by the
 * indicator's own, or by a further one that it counts for.
 *
 * @param place code of an indicator or an outcome
 * @example concernsOutcome(catalogue, 'S05', 'S') // true
 */
export const concernsOutcome = (catalogue: Catalogue, place: string, outcome: string): boolean => {
  const indicator = findIndicator(catalogue, place);
  return indicator ? standsUnder(indicator, outcome) : outcomeOf(place) === outcome;
};
