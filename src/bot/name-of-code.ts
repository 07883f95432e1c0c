import { nameMeasure } from '../cards/format-text.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { formatSpokenPeriod } from '../domain/figures/known-series.ts';
import type { SpokenPeriod } from '../domain/period/spoken-period.ts';

/**
 * The name of a code or an id on a button.
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

/** A name with the period asked for, if there is one. */
export const withPeriod = (name: string, period: SpokenPeriod | undefined): string =>
  period ? `${name}, ${formatSpokenPeriod(period, [])}` : name;
