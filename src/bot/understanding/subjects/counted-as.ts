import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';

/** People say it of whoever lives together. */
const loosely = 'famili';
const counted = 'household';
/** Where a report counts these by themselves, they are no households. */
const byThemselves = /^(?:famili|child|children|parent|coupl)$/;

const unitsOf = (code: string, catalogue: Catalogue): string[] =>
  measuresNamed(catalogue, code).flatMap(({ series }) => series.flatMap(({ unit }) => unit));

/**
 * Where a message says families of what is counted in households, and the report has no families of it.
 *
 * @example of “how many families are in temporary accommodation” the place of “families”
 */
export const placesCountedAs = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<number> => {
  const said = tokens.flatMap(({ stem }, at) => (stem === loosely ? [at] : []));
  if (said.length === 0 || codes.length === 0) return new Set();
  const areHouseholds = codes.every((code) =>
    unitsOf(code, catalogue).some((unit) => tellingStems(unit).includes(counted)),
  );
  const names = codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    const parts = indicator ? partsOf(indicator) : [];
    return [...(indicator ? [indicator.name] : []), ...parts.map(({ name }) => name)];
  });
  const units = catalogue.indicators.flatMap(({ code }) => unitsOf(code, catalogue));
  const areApart =
    names.flatMap(tellingStems).some((stem) => byThemselves.test(stem)) ||
    units.flatMap(tellingStems).includes(loosely);
  return new Set(areHouseholds && !areApart ? said : []);
};
