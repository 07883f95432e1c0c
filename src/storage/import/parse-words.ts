import { namesOf, plainName } from '../../domain/words.ts';
import { type Content, fromEntity, rowsOfKind } from '../rows/row.ts';
import type { Stored } from '../rows/stored-rows.ts';
import { refuseFile } from './parse-file.ts';
import { readHeadings, readLines, readTableOf } from './read-table.ts';
import {
  type DatedChange,
  type ReadLine,
  readAnswer,
  readExample,
  readHelp,
  readSynonym,
  readTerm,
  type TableKind,
  type WordTargets,
  wordTables,
} from './read-word-lines.ts';

type NamedText = { readonly name: string; readonly text: string };

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
  help: (lines) => readEach(readTableOf(lines, wordTables.help), readHelp),
  examples: (lines) => readEach(readTableOf(lines, wordTables.examples), readExample),
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

/** The heading that tells each kind of table from those below it; help has questions and answers as well. */
const marks: Readonly<Record<TableKind, string>> = {
  synonyms: 'phrase',
  glossary: 'term',
  help: 'group',
  examples: 'example',
  answers: 'question',
};

/** The first line that is not blank: a file of values may have a hundred thousand others. */
/** A heading in quotation marks may have line breaks of its own. */
const firstLine = /^\uFEFF?[\s,]*((?:"[^"]*"|[^"\r\n])*)/;

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
 * Reads the whole text of a CSV file of synonyms, terms, questions about filling in, examples or answers.
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
