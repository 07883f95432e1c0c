import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';

/** What people say loosely of what a report counts under another name. */
type Loosely = {
  readonly said: string;
  readonly counted: RegExp;
  /** Where a report counts one of these by itself, it is none of the others. */
  readonly byThemselves: RegExp;
};

/** Whoever lives together is a family. */
const families: Loosely = {
  said: 'famili',
  counted: /^household$/,
  byThemselves: /^(?:famili|child|children|parent|coupl)$/,
};

/** And lives in a house. */
const houses: Loosely = {
  said: 'hous',
  counted: /^(?:home|dwell|properti)$/,
  byThemselves: /^(?:hous|flat|bungalow|bedsit|maisonett)$/,
};

const unitsOf = (code: string, catalogue: Catalogue): string[] =>
  measuresNamed(catalogue, code).flatMap(({ series }) => series.flatMap(({ unit }) => unit));

const namesOf = (code: string, catalogue: Catalogue): string[] => {
  const indicator = findIndicator(catalogue, code);
  const parts = indicator ? partsOf(indicator) : [];
  return [...(indicator ? [indicator.name] : []), ...parts.map(({ name }) => name)];
};

const has = (texts: readonly string[], wanted: RegExp): boolean =>
  texts.flatMap(tellingStems).some((stem) => wanted.test(stem));

const areFamilies = (codes: readonly string[], catalogue: Catalogue): boolean => {
  const areHouseholds = codes.every((code) => has(unitsOf(code, catalogue), families.counted));
  const names = codes.flatMap((code) => namesOf(code, catalogue));
  const units = catalogue.indicators.flatMap(({ code }) => unitsOf(code, catalogue));
  const areApart =
    has(names, families.byThemselves) || units.flatMap(tellingStems).includes(families.said);
  return areHouseholds && !areApart;
};

const areHouses = (codes: readonly string[], catalogue: Catalogue): boolean =>
  codes.every(
    (code) =>
      has(namesOf(code, catalogue), houses.counted) &&
      !has([...namesOf(code, catalogue), ...unitsOf(code, catalogue)], houses.byThemselves),
  );

/**
 * Where a message says families of what is counted in households, and the report has no families of it; or houses of
 * homes, where the report tells these from no flats.
 *
 * @example of “how many families are in temporary accommodation” the place of “families”
 */
export const placesCountedAs = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<number> => {
  const placesOf = (
    { said }: Loosely,
    are: (codes: readonly string[], catalogue: Catalogue) => boolean,
  ): number[] => {
    const places = tokens.flatMap(({ stem }, at) => (stem === said ? [at] : []));
    return places.length > 0 && codes.length > 0 && are(codes, catalogue) ? places : [];
  };
  return new Set([...placesOf(families, areFamilies), ...placesOf(houses, areHouses)]);
};
