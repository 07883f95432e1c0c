import type { Person } from '../domain/person.ts';
import { type Button, foot } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { escapeMarkdown, namePerson } from './format-text.ts';
import { line, lineIfAny } from './lines.ts';
import { type PagerView, pager } from './pages.ts';
import leadRowTemplate from './parts/lead-row.json' with { type: 'json' };
import template from './parts/person-line.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** A role, given once, and what it is held for; nothing where the card is about that one thing. */
type Role = {
  /** "Outcome lead officer" */
  readonly role: string;
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly of: readonly string[];
};

/** An officer, and what they answer for. */
type PersonWithRoles = { readonly person: Person; readonly roles: readonly Role[] };

const fill = compileElement(template);

// A bracket in an address would end the Markdown link; the @ is safe.
const address = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%40', '@')
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));

const contact = (scheme: 'mailto' | 'tel', text: string): string => {
  const target = scheme === 'tel' ? text.replace(/[^\d+]/g, '') : address(text);
  return `[${escapeMarkdown(text)}](${scheme}:${target})`;
};

/** A code at the end of a line would be separated from its name. */
const keepTogether = (name: string): string => name.replace(' ', '\u00a0');

const roleLine = ({ role, of }: Role): CardElement =>
  line([role, ...(of.length > 0 ? [of.map(keepTogether).join(' · ')] : [])].join(': '), {
    size: 'Small',
    subtle: true,
  });

/** An officer, their post, what they answer for, and how to reach them. */
export const personLine = ({ person, roles }: PersonWithRoles): CardElement =>
  fill({
    name: escapeMarkdown(namePerson(person)),
    post: lineIfAny(person.role ?? '', { size: 'Small', subtle: true }),
    roles: roles.map(roleLine),
    contacts: [
      ...(person.email ? [contact('mailto', person.email)] : []),
      ...(person.telephone ? [contact('tel', person.telephone)] : []),
    ].join(' · '),
  });

/** Who leads an indicator, each role's officers by name. */
export type LeadRow = {
  readonly of: string;
  readonly outcomeLeads: string;
  readonly indicatorLeads: string;
};

export type PeopleView = {
  readonly title: string;
  /** Who leads what, as a table above the people. */
  readonly leads?: readonly LeadRow[];
  readonly people: readonly PersonWithRoles[];
  /** Who answers for the whole that it stands under, below those who lead. */
  readonly sponsors?: readonly PersonWithRoles[];
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const fillLeadRow = compileElement(leadRowTemplate);

const bothRoles = (names: string): string =>
  names ? `Outcome and indicator: ${names}` : 'Nobody is named';

const leadRow = ({ of, outcomeLeads, indicatorLeads }: LeadRow): CardElement =>
  fillLeadRow({
    name: escapeMarkdown(of),
    leads:
      outcomeLeads === indicatorLeads
        ? [{ text: escapeMarkdown(bothRoles(outcomeLeads)) }]
        : [
            ...(outcomeLeads ? [{ text: `Outcome: ${escapeMarkdown(outcomeLeads)}` }] : []),
            ...(indicatorLeads ? [{ text: `Indicator: ${escapeMarkdown(indicatorLeads)}` }] : []),
          ],
  });

const leadTable = (leads: readonly LeadRow[]): CardElement[] =>
  leads.length > 0 ? [section('Who leads what', leads.map(leadRow))] : [];

const summarise = ({ title, people }: PeopleView): string =>
  `${title}: ${people.map(({ person }) => namePerson(person)).join(', ') || 'nobody is named'}`;

/** Officers, what they answer for, and how to reach them. */
export const peopleCard = (view: PeopleView): Card => {
  const { title, leads = [], people, sponsors = [], next } = view;
  const lines =
    people.length > 0
      ? people.map(personLine)
      : [line('The report names nobody for this.', { spacing: 'Medium' })];
  return frame(summarise(view), [
    head({ title }),
    ...leadTable(leads),
    ...lines,
    ...sponsors.map(personLine),
    ...pager(view.pager),
    ...foot(next),
  ]);
};
