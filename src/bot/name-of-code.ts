import { nameMeasure } from '../cards/name-measure.ts';
import type { Catalogue } from '../domain/catalogue.ts';

/**
 * How a code or an id reads on a button.
 *
 * @example nameOfCode(catalogue, 'S05A') // 'S05A Total crime'
 */
export const nameOfCode = (catalogue: Catalogue, id: string): string => {
  const named = [
    ...catalogue.indicators,
    ...catalogue.indicators.flatMap(({ measures, performanceMeasures }) => [
      ...measures,
      ...performanceMeasures,
    ]),
  ].find(({ code }) => code === id);
  if (named) return nameMeasure(named);
  const person = catalogue.people.find((one) => one.id === id);
  return person?.name ?? catalogue.outcomes.find(({ code }) => code === id)?.name ?? id;
};
