import type { FilePlan } from './storage/plan-files.ts';
import type { FieldChange, Revision, Tally } from './storage/tally-rows.ts';

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const sayField = ({ field, from, to }: FieldChange): string =>
  `${field} ${cut(from ?? 'none')} → ${cut(to ?? 'none')}`;

const sayRevision = ({ what, fields }: Revision): string =>
  `  ${what}: ${fields.map(sayField).join(', ')}`;

const sayTally = (what: string, { added, revised, unchanged }: Tally): string =>
  `${what}: ${added} added, ${revised.length} revised, ${unchanged} unchanged`;

const isEmpty = ({ added, revised, unchanged }: Tally): boolean =>
  added + revised.length + unchanged === 0;

/** What an import changes in one file, a line for each thing that is revised. */
export const describeImport = ({ name, values, others }: FilePlan): string[] => [
  `${name}:`,
  ...(isEmpty(others) ? [] : [` ${sayTally('people, risks, texts and definitions', others)}`]),
  ...others.revised.map(sayRevision),
  ` ${sayTally('values', values)}`,
  ...values.revised.map(sayRevision),
];
