import type { Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import type { Person } from './person.ts';

/** The indicator that a code names, itself or by one of its measures. */
export const findIndicator = (catalogue: Catalogue, code: string): Indicator | undefined =>
  catalogue.indicators.find(
    (one) => one.code === code || one.measures.some((measure) => measure.code === code),
  );

/** The people whom ids name, in the order of the ids. */
export const findPeople = (catalogue: Catalogue, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => catalogue.people.find((person) => person.id === id) ?? []);
