import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { nameMeasure, namePerson } from '../../cards/format-text.ts';
import { type LeadRow, peopleCard } from '../../cards/people-card.ts';
import { type Catalogue, findIndicator, findPeople } from '../../domain/catalogue.ts';
import { type Indicator, standsUnder } from '../../domain/indicator.ts';
import { pageOf } from '../../domain/page.ts';
import type { Person } from '../../domain/person.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { leadRole, rolesOf } from '../roles-of.ts';
import { rowsPager } from './pagers.ts';
import { id, page, type RequestDescriptor } from './request-descriptor.ts';

const withRoles = (catalogue: Catalogue, people: readonly Person[]) =>
  people.map((person) => ({ person, roles: rolesOf(catalogue, person) }));

const leadIds = ({ outcomeLeads, indicatorLeads, otherLeads = [] }: Indicator): string[] => [
  ...new Set([...outcomeLeads, ...indicatorLeads, ...otherLeads.flatMap(({ people }) => people)]),
];

const indicatorButtons = (catalogue: Catalogue, id: string) =>
  catalogue.indicators
    .filter((one) => leadIds(one).includes(id))
    .map(({ code }) => button(`Show ${code}`, { kind: 'show', code }));

/** The risks and milestones that somebody owns. */
const ownedBy = (id: string, { risks, milestones }: Catalogue) =>
  [
    { role: 'Risk owner', all: risks },
    { role: 'Milestones and actions', all: milestones },
  ].flatMap(({ role, all }) => {
    const own = all.filter(({ owner }) => owner === id);
    return own.length > 0 ? [{ role, of: own.map(({ code, title }) => `${code} ${title}`) }] : [];
  });

const onePerson = (id: string, catalogue: Catalogue): Card => {
  const [person] = findPeople(catalogue, [id]);
  if (!person) return noSuchThing('person', id, catalogue);
  const roles = [...rolesOf(catalogue, person), ...ownedBy(id, catalogue)];
  return peopleCard({
    title: person.name,
    people: [{ person, roles }],
    next: [
      ...indicatorButtons(catalogue, id).slice(0, 5),
      button('All people', { kind: 'people' }),
    ],
  });
};

/** Who leads an indicator, and who sponsors what it stands under. */
const leadsOf = (indicator: Indicator, catalogue: Catalogue): Card => {
  const leads = leadIds(indicator);
  const sponsors = catalogue.outcomes
    .filter(({ code }) => standsUnder(indicator, code))
    .flatMap(({ sponsor }) => (sponsor && !leads.includes(sponsor) ? [sponsor] : []));
  return peopleCard({
    title: `Who leads ${nameOfCode(catalogue, indicator.code)}`,
    people: findPeople(catalogue, leads).map((person) => ({
      person,
      roles: [{ role: leadRole(indicator, person.id, catalogue), of: [] }],
    })),
    sponsors: withRoles(catalogue, findPeople(catalogue, sponsors)),
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('All people', { kind: 'people' }),
    ],
  });
};

/** Everyone who has a role in an outcome: sponsor first, contact last. */
const idsOf = ({ outcomes, indicators }: Catalogue, code: string): string[] => {
  const own = outcomes.filter((outcome) => outcome.code === code);
  const leads = indicators.filter((indicator) => standsUnder(indicator, code)).flatMap(leadIds);
  const ids = [
    ...own.flatMap(({ sponsor }) => sponsor ?? []),
    ...leads,
    ...own.map(({ contact }) => contact),
  ];
  return [...new Set(ids)];
};

/** The people of an indicator or an outcome; of the whole report where neither is named. */
export const peopleOf = (
  { indicator: code, outcome }: Pick<RequestOf<'people'>, 'indicator' | 'outcome'>,
  catalogue: Catalogue,
): readonly Person[] => {
  const indicator = code ? findIndicator(catalogue, code) : undefined;
  if (indicator) return findPeople(catalogue, leadIds(indicator));
  return outcome ? findPeople(catalogue, idsOf(catalogue, outcome)) : catalogue.people;
};

const nameAll = (ids: readonly string[], catalogue: Catalogue): string =>
  findPeople(catalogue, ids).map(namePerson).join(', ');

/** Who leads each indicator, as the rows of a table. */
const leadRows = (catalogue: Catalogue, outcome: string | undefined): LeadRow[] =>
  catalogue.indicators
    .filter((indicator) => !outcome || standsUnder(indicator, outcome))
    .map((indicator) => ({
      of: nameMeasure(indicator),
      outcomeLeads: nameAll(indicator.outcomeLeads, catalogue),
      indicatorLeads: nameAll(indicator.indicatorLeads, catalogue),
    }));

const everyone = (asked: RequestOf<'people'>, catalogue: Catalogue): Card => {
  const { rows, ...page } = pageOf(peopleOf(asked, catalogue), asked.page);
  return peopleCard({
    title: asked.outcome ? `People: ${nameOfCode(catalogue, asked.outcome)}` : 'People',
    // What goes with the list is shown only once.
    ...(page.number === 1 ? { leads: leadRows(catalogue, asked.outcome) } : {}),
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
  purpose:
    'Who leads, owns or sponsors an indicator or the outcome; what one person is responsible for; or everybody named in the report.',
  heading: 'People and the report',
  name: namePeople,
  query: { subjects: { person: 'person', indicator: 'indicator', outcome: 'outcome' } },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    people: z.infer<typeof schema>;
  }
}
