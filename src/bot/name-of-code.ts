import { cutText, nameMeasure } from '../cards/format-text.ts';
import { type Catalogue, findIndicator, findMeasures, printedCode } from '../domain/catalogue.ts';
import { formatSpokenPeriod } from '../domain/figures/find-spoken.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { SpokenPeriod } from '../domain/period/spoken-period.ts';

/**
 * The name of a code or an id on a button.
 *
 * @example nameOfCode(catalogue, 'S05A') // 'S05A Total crime'
 */
export const nameOfCode = (catalogue: Catalogue, id: string): string => {
  const indicator = findIndicator(catalogue, id);
  const [measure] = indicator ? findMeasures(indicator, id) : [];
  const named = indicator?.code === id ? indicator : measure;
  if (named) return nameMeasure(named);
  const person = catalogue.people.find((one) => one.id === id);
  return person?.name ?? catalogue.outcomes.find(({ code }) => code === id)?.name ?? id;
};

/**
 * An indicator in as few words as people know it by: its code, or its name where no code is printed.
 *
 * @example nameBriefly(catalogue, 'S05') // 'S05'
 */
export const nameBriefly = (catalogue: Catalogue, code: string): string => {
  const indicator = findIndicator(catalogue, code);
  return indicator && printedCode(indicator, code) ? code : nameOfCode(catalogue, code);
};

/** What is handed in is of the whole form, which a part of an indicator has none of. */
export const sayWholeForm = (asked: string, { code }: Indicator, catalogue: Catalogue): string[] =>
  asked === code
    ? []
    : [`It is part of the form of ${nameOfCode(catalogue, code)}, which this is about.`];

/** More does not fit on a button of a narrow card. */
const longestTitle = 28;

/** A name as far as it fits on a button. */
export const fitTitle = (name: string): string => cutText(name, longestTitle);

/**
 * The title of a button that shows a figure: a code that readers know, or a name as far as it fits.
 *
 * @example showTitle(catalogue, 'S05A') // 'Show S05A'
 */
export const showTitle = (catalogue: Catalogue, code: string): string => {
  const indicator = findIndicator(catalogue, code);
  const printed = indicator && printedCode(indicator, code);
  return `Show ${printed ?? fitTitle(nameOfCode(catalogue, code))}`;
};

/** A name with the period asked for, if there is one. */
export const withPeriod = (name: string, period: SpokenPeriod | undefined): string =>
  period ? `${name}, ${formatSpokenPeriod(period, [])}` : name;
