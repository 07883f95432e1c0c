import { readLondonTime } from '../../domain/london-time.ts';
import type { WordChange } from '../../domain/stores/word-store.ts';
import {
  findPhraseFault,
  findTextFault,
  type GlossaryEntry,
  longestTaught,
  namesOf,
  onOneLine,
  plainName,
} from '../../domain/words.ts';
import { type Content, fromEntity, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';
import { refuseFile } from './parse-file.ts';
import { readHeadings, readLines, readTableOf, type TableLine } from './read-table.ts';

/** The columns of each kind of table of words, in the order in which an export writes them. */
export const wordTables = {
  synonyms: { needed: ['for', 'phrase'], columns: ['for', 'phrase', 'removed'] },
  glossary: {
    needed: ['term', 'text'],
    columns: ['term', 'stands-for', 'names', 'text', 'source', 'removed'],
  },
  answers: { needed: ['question', 'answer'], columns: ['question', 'answer', 'date', 'removed'] },
} as const;

type TableKind = keyof typeof wordTables;

type NamedText = { readonly name: string; readonly text: string };

/** What names can be taught of: codes and ids, a risk as "risk 04l". */
type WordTargets = ReadonlySet<string>;

type Coded = { readonly code: string };

/** What names can be taught of, from everything that has a name. */
export const wordTargetsOf = (named: {
  readonly outcomes: readonly Coded[];
  readonly indicators: readonly Pick<
    Content<'indicator'>,
    'code' | 'measures' | 'performanceMeasures'
  >[];
  readonly people: readonly { readonly id: string }[];
  readonly risks: readonly Coded[];
}): WordTargets =>
  new Set([
    ...named.outcomes.map(({ code }) => code),
    ...named.indicators.flatMap(({ code, measures, performanceMeasures }) => [
      code,
      ...[...measures, ...performanceMeasures].map((one) => one.code),
    ]),
    ...named.people.map(({ id }) => id),
    ...named.risks.map(({ code }) => `risk ${code}`),
  ]);

/** The same from the rows under `catalogue~`. */
export const toWordTargets = (stored: Stored): WordTargets => {
  const known = new Set<unknown>(['outcome', 'indicator', 'person', 'risk']);
  const rows = [...stored.values()].filter(({ kind }) => known.has(kind)).map(fromEntity);
  return wordTargetsOf({
    outcomes: rowsOfKind(rows, 'outcome'),
    indicators: rowsOfKind(rows, 'indicator'),
    people: rowsOfKind(rows, 'person'),
    risks: rowsOfKind(rows, 'risk'),
  });
};

/** A change that a line asks for, with the day on which an answer was written. */
export type DatedChange = { readonly change: WordChange; readonly at?: Date };

type ReadLine = {
  readonly read: DatedChange;
  /** What only one line of a file may have. */
  readonly key: string;
  readonly faults: readonly string[];
};

const readRemoved = (cell = ''): { readonly removed?: true; readonly faults: string[] } => {
  const typed = cell.trim().toLowerCase();
  if (typed === '') return { faults: [] };
  return typed === 'yes'
    ? { removed: true, faults: [] }
    : { faults: [`column removed: "${cell}" is neither empty nor yes`] };
};

const textFault = (column: string, text: string, longest: number): string[] => {
  const fault = findTextFault(text, longest);
  return fault ? [`column ${column}: it is ${fault.replaceAll('-', ' ')}`] : [];
};

const removedIf = (removed: true | undefined) => (removed ? { removed } : {});

type LineOf<K extends TableKind> = TableLine<(typeof wordTables)[K]['columns'][number]>;

const readSynonym = ({ cells }: LineOf<'synonyms'>, targets: WordTargets): ReadLine => {
  const [of, phrase] = [cells.for, cells.phrase].map((cell = '') => onOneLine(cell));
  const { removed, faults } = readRemoved(cells.removed);
  const fault = findPhraseFault(phrase ?? '');
  return {
    read: {
      change: { kind: 'synonym', of: of ?? '', phrases: [phrase ?? ''], ...removedIf(removed) },
    },
    key: `${of} ${plainName(phrase ?? '')}`,
    faults: [
      ...(targets.has(of ?? '') ? [] : [`column for: nothing in storage is called "${of}"`]),
      ...(fault ? [`column phrase: it is ${fault.replaceAll('-', ' ')}`] : []),
      ...faults,
    ],
  };
};

const splitNames = (cell = ''): string[] =>
  cell
    .split(';')
    .map(onOneLine)
    .filter((name) => name !== '');

const readEntry = ({ cells }: LineOf<'glossary'>): GlossaryEntry => {
  const [standsFor, source] = [cells['stands-for'], cells.source].map((cell = '') =>
    onOneLine(cell),
  );
  return {
    term: onOneLine(cells.term ?? ''),
    ...(standsFor ? { standsFor } : {}),
    names: splitNames(cells.names),
    text: onOneLine(cells.text ?? ''),
    ...(source ? { source } : {}),
  };
};

const readTerm = (line: LineOf<'glossary'>): ReadLine => {
  const entry = readEntry(line);
  const { removed, faults } = readRemoved(line.cells.removed);
  const { term, standsFor, names, text, source } = entry;
  const isNameless = namesOf(entry).some((name) => name !== '' && plainName(name) === '');
  return {
    read: { change: { kind: 'term', entry, ...removedIf(removed) } },
    key: plainName(term),
    faults: [
      ...textFault('term', term, longestTaught.name),
      ...(standsFor ? textFault('stands-for', standsFor, longestTaught.name) : []),
      ...names.flatMap((name) => textFault('names', name, longestTaught.name)),
      ...(isNameless ? ['column names: a name needs a letter or a digit'] : []),
      ...textFault('text', text, longestTaught.text),
      ...(source ? textFault('source', source, longestTaught.name) : []),
      ...faults,
    ],
  };
};

const readAnswer = ({ cells }: LineOf<'answers'>): ReadLine => {
  const question = onOneLine(cells.question ?? '');
  const text = (cells.answer ?? '').trim().replace(/\r\n?/g, '\n');
  const day = cells.date?.trim() ?? '';
  const at = day === '' ? undefined : readLondonTime(day);
  const { removed, faults } = readRemoved(cells.removed);
  return {
    read: {
      change: { kind: 'answer', question, text, ...removedIf(removed) },
      ...(at ? { at } : {}),
    },
    key: plainName(question),
    faults: [
      ...textFault('question', question, longestTaught.question),
      ...textFault('answer', text, longestTaught.answer),
      ...(day !== '' && !at ? [`column date: "${day}" is not a date like 2019-01-02`] : []),
      ...faults,
    ],
  };
};

type Lines = ReturnType<typeof readLines>;

type NumberedLine = ReadLine & { readonly line: number };

type ReadTable = { readonly all: readonly NumberedLine[]; readonly faults: readonly string[] };

const readEach = <L extends { readonly line: number }>(
  { lines, faults }: { readonly lines: readonly L[]; readonly faults: readonly string[] },
  readLine: (line: L) => ReadLine,
): ReadTable => ({ all: lines.map((one) => ({ ...readLine(one), line: one.line })), faults });

const readers: Readonly<Record<TableKind, (lines: Lines, targets: WordTargets) => ReadTable>> = {
  synonyms: (lines, targets) =>
    readEach(readTableOf(lines, wordTables.synonyms), (line) => readSynonym(line, targets)),
  glossary: (lines) => readEach(readTableOf(lines, wordTables.glossary), readTerm),
  answers: (lines) => readEach(readTableOf(lines, wordTables.answers), readAnswer),
};

const findDoubles = (all: readonly NumberedLine[]): string[] => {
  const first = new Map<string, number>();
  return all.flatMap(({ key, line }) => {
    const before = first.get(key);
    first.set(key, before ?? line);
    return before === undefined ? [] : [`line ${line}: the same is on line ${before}`];
  });
};

/** A name may belong to one term of a file only. */
const findSharedNames = (all: readonly NumberedLine[]): string[] => {
  const owners = new Map<string, string>();
  return all.flatMap(({ read: { change }, line }) => {
    if (change.kind !== 'term' || change.removed) return [];
    const { entry } = change;
    return [...new Set(namesOf(entry).map(plainName))].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? entry.term);
      return owner === undefined ? [] : [`line ${line}: "${name}" is a name of "${owner}" as well`];
    });
  });
};

/** The first heading that only one kind of table has. */
const marks: Readonly<Record<TableKind, string>> = {
  synonyms: 'phrase',
  glossary: 'term',
  answers: 'question',
};

/** The first line that is not blank: a file of values may have a hundred thousand others. */
const firstLine = /^\uFEFF?[\s,]*?([^\s,][^\r\n]*)/;

/**
 * Which words a CSV file holds, by its headings; undefined when it holds values.
 *
 * @throws OutcomesError `file-invalid` when the quotation marks of the headings do not match
 */
export const tableKindOf = ({ name, text }: NamedText): TableKind | undefined => {
  const [, header = ''] = firstLine.exec(text) ?? [];
  const headings = readHeadings(readLines(name, header));
  return (Object.keys(marks) as TableKind[]).find((kind) => headings.includes(marks[kind]));
};

/**
 * Reads the whole text of a CSV file of synonyms, terms or answers.
 *
 * @param targets what names can be taught of
 * @returns undefined when it is a file of values
 * @throws OutcomesError `file-invalid` that names the file and every fault with its line
 * @see docs/data-format.md
 */
export const parseWords = (
  { name, text }: NamedText,
  targets: WordTargets,
): readonly DatedChange[] | undefined => {
  const kind = tableKindOf({ name, text });
  if (!kind) return undefined;
  const lines = readLines(name, text);
  const { all, faults } = readers[kind](lines, targets);
  const found = [
    ...faults,
    ...all.flatMap((one) => one.faults.map((fault) => `line ${one.line}, ${fault}`)),
    ...findDoubles(all),
    ...findSharedNames(all),
  ];
  if (found.length > 0) throw refuseFile(name, found);
  return all.map(({ read }) => read);
};
