import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Person } from '../domain/person.ts';

/** Somebody who can write to the bot in the Playground. */
export type Officer = Pick<Person, 'name' | 'email'>;

const ids = z.array(z.string());

const reportPeople = z.object({
  outcome: z.object({ sponsor: z.string(), contact: z.string() }),
  people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
  indicators: z.array(
    z.object({ outcomeLeads: ids, indicatorLeads: ids, measures: z.array(z.unknown()) }),
  ),
});

type ReportPeople = z.infer<typeof reportPeople>;

/** Who can be chosen with --as: everyone named in the report, and one person for each role. */
export type Cast = {
  /** Everyone named in the report, each once. */
  readonly officers: readonly Officer[];
  readonly roles: Readonly<Record<string, Officer>>;
};

const usualRole = 'officer';

/** A reader whom no report names; the address is at the council, since guests are refused. */
const councillorAt = ({ email }: Officer): Officer => ({
  name: 'Alex Reader',
  email: `alex.reader@${email.split('@')[1]?.toLowerCase()}`,
});

const present = <T>(roles: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(roles).flatMap(([role, one]) => (one ? [[role, one]] : [])));

/** The lead officer with the most figures to submit, and the outcome lead who signs these off. */
const rolesOf = ({ outcome, people, indicators }: ReportPeople): Record<string, Officer> => {
  const find = (id: string | undefined): Officer | undefined => {
    const found = people.find((person) => person.id === id);
    return found && { name: found.name, email: found.email };
  };
  const shared = indicators
    .filter(({ outcomeLeads, indicatorLeads }) => !outcomeLeads.includes(indicatorLeads[0] ?? ''))
    .toSorted((a, b) => b.measures.length - a.measures.length);
  const ofMost = shared.toSorted((a, b) => a.outcomeLeads.length - b.outcomeLeads.length)[0];
  const contact = find(outcome.contact);
  return present({
    councillor: contact && councillorAt(contact),
    officer: find(ofMost?.indicatorLeads[0]),
    'outcome-lead': find(ofMost?.outcomeLeads[0]),
    sponsor: find(outcome.sponsor),
    'performance-team': contact,
  });
};

/** Reads who can be chosen from the report files of a folder. */
export const readCast = async (folder: string): Promise<Cast> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const reports = texts.map((text) => reportPeople.parse(JSON.parse(text)));
  const people = reports.flatMap((report) =>
    report.people.map(({ name, email }): Officer => ({ name, email })),
  );
  const [first] = reports;
  return {
    officers: [...new Map(people.map((person) => [person.email, person])).values()],
    roles: first ? rolesOf(first) : {},
  };
};

const describeRole = ([role, { name }]: readonly [string, Officer]): string =>
  `  ${role.padEnd(18)}${name}${role === 'councillor' ? ' (invented: a reader whom the report does not name)' : ''}`;

/** The choices of --as, one a line. */
const describeCast = ({ officers, roles }: Cast): string => {
  const named = officers.map(({ name }) => name).sort();
  return [...Object.entries(roles).map(describeRole), `  or a name: ${named.join(', ')}`].join(
    '\n',
  );
};

const refuse = (message: string, cast: Cast): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    message,
    `Use --as with one of these:\n${describeCast(cast)}`,
  );

/**
 * Finds the person as whom the user writes: by role, by name, or by any part of the name that only
 * one person has.
 *
 * @throws OutcomesError 'config-invalid', which lists everyone who can be chosen
 */
export const choosePerson = (cast: Cast, typed: string = usualRole): Officer => {
  const wanted = typed.trim().toLowerCase();
  const role = cast.roles[wanted.replaceAll(/[\s_]+/g, '-')];
  if (role) return role;
  const everyone = [...cast.officers, ...Object.values(cast.roles)];
  const named = everyone.find(({ name }) => name.toLowerCase() === wanted);
  if (named) return named;
  const alike = cast.officers.filter(({ name }) => name.toLowerCase().split(' ').includes(wanted));
  const [only, ...more] = alike;
  if (only && more.length === 0) return only;
  throw refuse(
    only
      ? `"${typed}" may be ${alike.map(({ name }) => name).join(' or ')}.`
      : `"${typed}" is neither a role nor somebody in the report.`,
    cast,
  );
};
