import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Person } from '../domain/person.ts';

/**
 * The role that somebody has for an indicator, or an empty text. Both roles together count as one, so that an
 * indicator is named only once.
 */
export const leadRole = (indicator: Indicator, id: string): string =>
  [
    ...(indicator.outcomeLeads.includes(id) ? ['Outcome lead officer'] : []),
    ...(indicator.indicatorLeads.includes(id) ? ['Population indicator lead officer'] : []),
  ].join(' and ');

/** What a person answers for, each role once. */
export const rolesOf = ({ outcomes, indicators }: Catalogue, { id }: Person) => {
  const held = [
    ...outcomes.flatMap(({ name, sponsor, contact }) => [
      ...(sponsor === id ? [{ role: 'Outcome sponsor', of: name }] : []),
      ...(contact === id ? [{ role: 'Contact for the report', of: name }] : []),
    ]),
    ...indicators.map((indicator) => ({
      role: leadRole(indicator, id),
      of: `${indicator.code} ${indicator.shortName}`,
    })),
  ].filter(({ role }) => role !== '');
  return [...Map.groupBy(held, ({ role }) => role)].map(([role, own]) => ({
    role,
    of: own.map((one) => one.of),
  }));
};
