import type { Person } from '../domain/person.ts';
import contactTemplate from './contact.json' with { type: 'json' };
import { escapeMarkdown } from './escape-markdown.ts';
import { line, lineIfAny } from './line.ts';
import { namePerson } from './name-person.ts';
import template from './person-line.json' with { type: 'json' };
import { type Content, compileCard } from './render.ts';

/** An officer, and what they answer for. */
export type PersonWithRoles = { readonly person: Person; readonly roles: readonly string[] };

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

/** An officer, their post, what they answer for, and how to reach them. */
export const personLine = ({ person, roles }: PersonWithRoles): Content =>
  fill({
    name: escapeMarkdown(namePerson(person)),
    post: lineIfAny(person.role ?? ''),
    roles: roles.map((role) => line(role, { size: 'Small', subtle: true })),
    contacts: [
      contact('mailto', person.email),
      ...(person.telephone ? [contact('tel', person.telephone)] : []),
    ],
  });
