import { deliveredFolder } from '../council-folder.ts';
import { readSampleFiles } from '../data-files.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { type Period, parsePeriod } from '../domain/period/period.ts';
import type { Person } from '../domain/person.ts';
import { isCsv } from '../storage/import/named-text.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import type { ReportFile } from '../storage/report-schema.ts';

/** Somebody who can write to the bot in the Playground. */
export type Officer = Required<Pick<Person, 'name' | 'email'>>;

/** Who can be chosen with --as: everyone named in the report, and one person for each role. */
export type Cast = {
  /** Everyone named in the report, each once. */
  readonly officers: readonly Officer[];
  readonly roles: Readonly<Record<string, Officer>> & { readonly councillor: Officer };
  /** The newest quarter that a report closes. */
  readonly newest: Period;
};

/** Nobody can write without an address. */
const toOfficer = ({ name, email }: Pick<Person, 'name' | 'email'>): Officer[] =>
  email === undefined ? [] : [{ name, email }];

/** A reader whom no report names; the address is at the council, since guests are refused. */
const councillorAt = (host: string): Officer => ({
  name: 'Alex Reader',
  email: `alex.reader@${host}`,
});

/** Where a report prints no address, people can be played all the same. */
const hostOf = (people: readonly Officer[]): string =>
  people[0]?.email.split('@')[1]?.toLowerCase() ?? 'council.example';

const present = <T>(roles: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(roles).flatMap(([role, one]) => (one ? [[role, one]] : [])));

/** The lead officer with the most figures to submit, and the outcome lead who signs these off. */
const rolesOf = ({ outcome, people, indicators }: ReportFile): Cast['roles'] => {
  const find = (id: string | undefined): Officer | undefined => {
    const found = people.find((person) => person.id === id);
    return found && toOfficer(found)[0];
  };
  const byMeasures = indicators.toSorted((a, b) => b.measures.length - a.measures.length);
  const ofTwo = byMeasures.filter(
    ({ outcomeLeads, indicatorLeads }) => !outcomeLeads.includes(indicatorLeads[0] ?? ''),
  );
  const shared = ofTwo.length > 0 ? ofTwo : byMeasures;
  const ofMost = shared.toSorted((a, b) => a.outcomeLeads.length - b.outcomeLeads.length)[0];
  const contact = find(outcome.contact);
  return {
    councillor: councillorAt(hostOf([...(contact ? [contact] : []), ...people.flatMap(toOfficer)])),
    ...present({
      officer: find(ofMost?.indicatorLeads[0]),
      'outcome-lead': find(ofMost?.outcomeLeads[0]),
      sponsor: find(outcome.sponsor),
      'performance-team': contact,
    }),
  };
};

const isReport = (file: ReturnType<typeof parseFile>): file is ReportFile =>
  file.format === 'outcomes-report/1';

const quarterOf = ({ outcome }: ReportFile): Period[] =>
  [parsePeriod('financial-quarter', outcome.report.period)].flatMap((quarter) => quarter ?? []);

/**
 * Reads who can be chosen from the reports of a council.
 *
 * @param council its folder
 * @throws OutcomesError `file-invalid` with the faults of a report; `config-invalid` without any
 */
export const readCast = async (council = deliveredFolder): Promise<Cast> => {
  const files = (await readSampleFiles(council)).filter((file) => !isCsv(file));
  const reports = files.map(({ name, text }) => parseFile(name, text)).filter(isReport);
  const people = reports.flatMap((report) => report.people.flatMap(toOfficer));
  const [first] = reports;
  const newest = reports.flatMap(quarterOf).sort((a, b) => b.index - a.index)[0];
  if (!first || !newest)
    throw new OutcomesError(
      'config-invalid',
      `There is no report in ${council}/reports.`,
      'Put a report there; docs/adopting.md says how one is written.',
    );
  return {
    officers: [...new Map(people.map((person) => [person.email, person])).values()],
    roles: rolesOf(first),
    newest,
  };
};

const describeRole = ([role, { name }]: readonly [string, Officer]): string =>
  `  ${role.padEnd(18)}${name}${role === 'councillor' ? ' (invented: a reader whom the report does not name)' : ''}`;

/** The choices of --as, one a line. */
const describeCast = ({ officers, roles }: Cast): string => {
  const named = officers.map(({ name }) => name).sort();
  return [
    ...Object.entries(roles).map(describeRole),
    ...(named.length > 0 ? [`  or a name: ${named.join(', ')}`] : []),
  ].join('\n');
};

const refuse = (message: string, cast: Cast): OutcomesError =>
  new OutcomesError(
    'config-invalid',
    message,
    `Use --as with one of these:\n${describeCast(cast)}`,
  );

/** Without addresses in the report, there is no officer. */
const chooseUsual = ({ roles }: Cast): Officer => roles.officer ?? roles.councillor;

/**
 * Finds the person as whom the user writes: by role, by name, or by any part of the name that only
 * one person has.
 *
 * @param typed without it, a lead officer; a reader where none has an address
 * @throws OutcomesError 'config-invalid', which lists everyone who can be chosen
 */
export const choosePerson = (cast: Cast, typed?: string): Officer => {
  if (typed === undefined) return chooseUsual(cast);
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
