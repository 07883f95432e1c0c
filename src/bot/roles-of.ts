import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Person } from '../domain/person.ts';
import { reportWordsOf } from '../domain/report-words.ts';

/** The council's words for the roles of an indicator: those of the outcome that it belongs to. */
const wordsFor = ({ outcome: home }: Indicator, { outcomes }: Pick<Catalogue, 'outcomes'>) =>
  reportWordsOf(outcomes.find(({ code }) => code === home) ?? { report: {} });

/**
 * What the council calls those who run its reporting round, with its article.
 *
 * @example nameOfTeam(catalogue) // 'the performance team', 'the Policy and Performance team'
 */
export const nameOfTeam = ({ outcomes: [first] }: Pick<Catalogue, 'outcomes'>): string =>
  `the ${reportWordsOf(first ?? { report: {} }).team}`;

/**
 * The role that somebody has for an indicator, as the council calls it, or an empty text. Both roles together
 * count as one, so that an indicator is named only once.
 */
export const leadRole = (
  indicator: Indicator,
  id: string,
  catalogue: Pick<Catalogue, 'outcomes'>,
): string => {
  const { outcomeLead, indicatorLead } = wordsFor(indicator, catalogue);
  return [
    ...(indicator.outcomeLeads.includes(id) ? [outcomeLead] : []),
    ...(indicator.indicatorLeads.includes(id) ? [indicatorLead] : []),
    ...(indicator.otherLeads ?? []).flatMap(({ role, people }) =>
      people.includes(id) ? [role] : [],
    ),
  ].join(' and ');
};

/** What a person answers for, each role once. */
export const rolesOf = ({ outcomes, indicators }: Catalogue, { id }: Person) => {
  const held = [
    ...outcomes.flatMap(({ name, sponsor, contact, report }) => [
      ...(sponsor === id ? [{ role: reportWordsOf({ report }).sponsor, of: name }] : []),
      ...(contact === id ? [{ role: 'Contact for the report', of: name }] : []),
    ]),
    ...indicators.map((indicator) => ({
      role: leadRole(indicator, id, { outcomes }),
      of: `${indicator.code} ${indicator.shortName}`,
    })),
  ].filter(({ role }) => role !== '');
  return [...Map.groupBy(held, ({ role }) => role)].map(([role, own]) => ({
    role,
    of: own.map((one) => one.of),
  }));
};
