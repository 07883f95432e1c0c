import type { Catalogue } from '../../domain/catalogue.ts';
import { nameOfCode } from '../name-of-code.ts';

/** Something that synonyms can be taught of: its code or id as synonyms have it, and its name. */
type NamedThing = { readonly of: string; readonly name: string };

const ofRisk = 'risk ';

/** Everything that synonyms can be taught of, in the order of the report. */
export const listNamedThings = (catalogue: Catalogue): NamedThing[] => {
  const codes = [
    ...catalogue.outcomes.map(({ code }) => code),
    ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
      code,
      ...[...measures, ...performanceMeasures].flatMap((one) =>
        one.code === code ? [] : one.code,
      ),
    ]),
    ...catalogue.people.map(({ id }) => id),
  ];
  return [
    ...codes.map((of) => ({ of, name: nameOfCode(catalogue, of) })),
    ...catalogue.risks.map(({ code, title }) => ({
      of: `${ofRisk}${code}`,
      name: `Risk ${code} ${title}`,
    })),
  ];
};

/** The name of what synonyms are taught of; undefined when the report has nothing of the kind. */
export const nameOfThing = (catalogue: Catalogue, of: string): string | undefined =>
  listNamedThings(catalogue).find((one) => one.of === of)?.name;
