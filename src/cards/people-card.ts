import type { Person } from '../domain/person.ts';
import type { Button, Card } from './card.ts';
import contactTemplate from './contact.json' with { type: 'json' };
import { escapeMarkdown } from './escape-markdown.ts';
import { frame, head } from './frame.ts';
import { line, lineIfAny } from './line.ts';
import { namePerson } from './name-person.ts';
import template from './person-line.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

/** An officer, and what they answer for. */
type PersonWithRoles = { readonly person: Person; readonly roles: readonly string[] };

export type PeopleView = {
  readonly title: string;
  readonly people: readonly PersonWithRoles[];
  readonly next: readonly Button[];
};

const fill = compileCard(template);
const fillContact = compileCard(contactTemplate);

// A bracket in an address would end the Markdown link; the @ may stand.
const address = (text: string): string =>
  encodeURIComponent(text)
    .replaceAll('%40', '@')
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));

const contact = (scheme: 'mailto' | 'tel', text: string): Content => {
  const target = scheme === 'tel' ? text.replace(/[^\d+]/g, '') : address(text);
  return fillContact({ text: escapeMarkdown(text), url: `${scheme}:${target}` });
};

const personLine = ({ person, roles }: PersonWithRoles): Content =>
  fill({
    name: escapeMarkdown(namePerson(person)),
    post: lineIfAny(person.role ?? ''),
    roles: roles.map((role) => line(role, { size: 'Small', subtle: true })),
    contacts: [
      contact('mailto', person.email),
      ...(person.telephone ? [contact('tel', person.telephone)] : []),
    ],
  });

const summarise = ({ title, people }: PeopleView): string =>
  `${title}: ${people.map(({ person }) => namePerson(person)).join(', ') || 'nobody is named'}`;

/** Officers, what they answer for, and how to reach them. */
export const peopleCard = (view: PeopleView): Card => {
  const { title, people, next } = view;
  const lines =
    people.length > 0
      ? people.map(personLine)
      : [line('The report names nobody here.', { spacing: 'Medium' })];
  return frame(summarise(view), [head({ title }), ...lines], next);
};
