import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Person } from '../domain/person.ts';

export type Officer = Pick<Person, 'name' | 'email'>;

const reportPeople = z.object({
  people: z.array(z.object({ name: z.string(), email: z.string() })),
});

/** Everyone named in the report files of a folder, each once. */
export const readOfficers = async (folder: string): Promise<Officer[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const people = texts.flatMap((text) => reportPeople.parse(JSON.parse(text)).people);
  return [...new Map(people.map((person) => [person.email, person])).values()];
};

/**
 * Finds the officer as whom the user writes.
 *
 * @throws OutcomesError 'config-invalid', which lists everyone who can be chosen
 */
export const pickOfficer = (officers: readonly Officer[], name: string): Officer => {
  const wanted = name.trim().toLowerCase();
  const found = officers.find((officer) => officer.name.toLowerCase() === wanted);
  if (found) return found;
  const names = officers.map((officer) => officer.name).sort();
  throw new OutcomesError(
    'config-invalid',
    `No officer in the report is called "${name}".`,
    `Write --as with one of: ${names.join(', ')}.`,
  );
};

const worthTrying = [
  'show S05 crime',
  'overview',
  'high risks',
  'why did S01 go up',
  'my updates',
  'progress',
  'who leads S04',
  'help',
];

/** What to open and what to type, once everything is running. */
export const welcome = (url: string, { name, email }: Officer): string =>
  [
    '',
    `Open   ${url}`,
    `You are ${name} (${email}); npm start -- --as "Claire Shiels" makes you someone else.`,
    '',
    `Try    ${worthTrying.join('  ·  ')}`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
