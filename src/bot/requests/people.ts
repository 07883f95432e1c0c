import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { peopleCard } from '../../cards/people-card.ts';
import { type Catalogue, findIndicator, findPeople } from '../../domain/catalogue.ts';
import { type Indicator, standsUnder } from '../../domain/indicator.ts';
import { pageOf } from '../../domain/page.ts';
import type { Person } from '../../domain/person.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { rowsPager } from './pagers.ts';
import { id, page, type RequestDescriptor } from './request-descriptor.ts';

/** Both roles together count as one, so that an indicator is named only once. */
const leadRole = (indicator: Indicator, id: string): string =>
  [
    ...(indicator.outcomeLeads.includes(id) ? ['Outcome lead officer'] : []),
    ...(indicator.indicatorLeads.includes(id) ? ['Population indicator lead officer'] : []),
  ].join(' and ');

const rolesOf = ({ outcomes, indicators }: Catalogue, { id }: Person) => {
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

const withRoles = (catalogue: Catalogue, people: readonly Person[]) =>
  people.map((person) => ({ person, roles: rolesOf(catalogue, person) }));

const indicatorButtons = (catalogue: Catalogue, id: string) =>
  catalogue.indicators
    .filter((one) => [...one.outcomeLeads, ...one.indicatorLeads].includes(id))
    .map(({ code }) => button(`Show ${code}`, { kind: 'show', code }));

const onePerson = (id: string, catalogue: Catalogue): Card => {
  const [person] = findPeople(catalogue, [id]);
  if (!person) return noSuchThing('person', id, catalogue);
  return peopleCard({
    title: person.name,
    people: withRoles(catalogue, [person]),
    next: [
      ...indicatorButtons(catalogue, id).slice(0, 5),
      button('All people', { kind: 'people' }),
    ],
  });
};

const leadsOf = (indicator: Indicator, catalogue: Catalogue): Card => {
  const ids = [...new Set([...indicator.outcomeLeads, ...indicator.indicatorLeads])];
  return peopleCard({
    title: `Who leads ${nameOfCode(catalogue, indicator.code)}`,
    people: findPeople(catalogue, ids).map((person) => ({
      person,
      roles: [{ role: leadRole(indicator, person.id), of: [] }],
    })),
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('All people', { kind: 'people' }),
    ],
  });
};

/** Everyone who has a role in an outcome: sponsor first, contact last. */
const idsOf = ({ outcomes, indicators }: Catalogue, code: string): string[] => {
  const own = outcomes.filter((outcome) => outcome.code === code);
  const leads = indicators
    .filter((indicator) => standsUnder(indicator, code))
    .flatMap(({ outcomeLeads, indicatorLeads }) => [...outcomeLeads, ...indicatorLeads]);
  const ids = [
    ...own.map(({ sponsor }) => sponsor),
    ...leads,
    ...own.map(({ contact }) => contact),
  ];
  return [...new Set(ids)];
};

const everyone = (asked: RequestOf<'people'>, catalogue: Catalogue): Card => {
  const { outcome } = asked;
  const named = outcome ? findPeople(catalogue, idsOf(catalogue, outcome)) : catalogue.people;
  const { rows, ...page } = pageOf(named, asked.page);
  return peopleCard({
    title: 'People',
    people: withRoles(catalogue, rows),
    ...rowsPager(page, 'people', (turned) => ({ ...asked, page: turned })),
    next: [button('Overview', { kind: 'overview' }), button('What can I ask?', { kind: 'help' })],
  });
};

/** Who leads an indicator, what one officer does, or everyone named in the report. */
const answer = async (
  asked: RequestOf<'people'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> => {
  const { person, indicator: code, outcome } = asked;
  if (person) return onePerson(person, catalogue);
  if (outcome && !catalogue.outcomes.some((one) => one.code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  if (!code) return everyone(asked, catalogue);
  const indicator = findIndicator(catalogue, code);
  return indicator ? leadsOf(indicator, catalogue) : noSuchThing('indicator', code, catalogue);
};

const namePeople = (
  { person, indicator, outcome }: RequestOf<'people'>,
  nameOf: (id: string) => string,
): string => {
  const place = indicator ?? outcome;
  if (person) return nameOf(person);
  return place ? `${nameOf(place)}: people` : 'People';
};

const schema = z.strictObject({
  kind: z.literal('people'),
  person: id.optional(),
  indicator: id.optional(),
  outcome: id.optional(),
  page,
});

/** Who leads, sponsors or can be contacted. */
export const people: RequestDescriptor<'people'> = {
  schema,
  heading: 'People and the report',
  name: namePeople,
  query: { subjects: { person: 'person', indicator: 'indicator', outcome: 'outcome' } },
  ofWhole: true,
  answer,
};

declare module '../request.ts' {
  interface Requests {
    people: z.infer<typeof schema>;
  }
}
