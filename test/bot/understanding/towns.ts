import { requestRules } from '../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../src/bot/understanding/build-language.ts';
import { readLexicon } from '../../../src/council-data.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { catalogue } from '../catalogue.ts';

const [first] = catalogue.indicators;
const [measure] = first?.measures ?? [];
if (!first || !measure) throw new Error('the catalogue has no indicator');

const line = (code: string, whole: string, [by, category]: readonly [string, string]) => {
  const name = `${whole}: ${category}`;
  return {
    ...measure,
    code,
    name,
    shortName: name,
    unprinted: true as const,
    breakdown: { by, category },
  };
};

const indicator = (code: string, name: string, lines: readonly (readonly [string, string])[]) => ({
  ...first,
  ...{
    code,
    name,
    shortName: name,
    heading: name,
    measures: [{ ...measure, code, name, shortName: name }],
  },
  performanceMeasures: lines.map((one, at) => line(`${code}-${at}`, name, one)),
});

/** A catalogue with two indicators that are broken down: by town, and one of them by age as well. */
export const townsCatalogue: Catalogue = {
  ...catalogue,
  indicators: [
    indicator('T01', 'Bus lateness', [
      ['town', 'Upper Marlow'],
      ['town', 'Quenby'],
      ['age', '18 to 24'],
      ['age', '25 and over'],
    ]),
    indicator('T02', 'Empty shops', [
      ['town', 'Upper Marlow'],
      ['town', 'Quenby'],
    ]),
  ],
};

/** What messages about it are understood with. */
export const townsLanguage = buildLanguage(townsCatalogue, await readLexicon(), requestRules);
