import type { Catalogue } from './catalogue.ts';
import { indicatorOf } from './code.ts';
import type { Indicator } from './indicator.ts';
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
