import { londonDay } from '../../domain/london-time.ts';
import { plainName } from '../../domain/words.ts';
import { wordTargetsOf } from '../import/parse-words.ts';
import { wordTables } from '../import/read-word-lines.ts';
import type { ExportSource } from './export-source.ts';

/** A table to write as CSV, its headings first. */
type TableFile = { readonly name: string; readonly lines: readonly (readonly string[])[] };

const sayRemoved = ({ removed }: { readonly removed?: true | undefined }): string =>
  removed ? 'yes' : '';

const byName = (a: string, b: string): number => (plainName(a) < plainName(b) ? -1 : 1);

const synonymLines = ({ synonyms }: ExportSource, known: ReadonlySet<string>): string[][] =>
  synonyms
    .filter(({ of }) => known.has(of))
    .toSorted((a, b) => (a.of < b.of ? -1 : 1))
    .flatMap(({ of, phrases }) => phrases.map((one) => [of, one.phrase, sayRemoved(one)]));

const termLines = ({ terms }: ExportSource): string[][] =>
  terms
    .toSorted((a, b) => byName(a.term, b.term))
    .map((one) => [
      ...[one.term, one.standsFor ?? '', one.names.join('; '), one.text, one.source ?? ''],
      sayRemoved(one),
    ]);

const answerLines = ({ answers }: ExportSource): string[][] =>
  answers
    .toSorted((a, b) => byName(a.question, b.question))
    .map((one) => [one.question, one.text, londonDay(new Date(one.at)), sayRemoved(one)]);

const helpLines = ({ help }: ExportSource): string[][] =>
  help
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => [
      ...[one.id, one.group, one.question, one.answer, one.names.join('; '), one.next.join('; ')],
      sayRemoved(one),
    ]);

const exampleLines = ({ examples }: ExportSource): string[][] =>
  examples.toSorted((a, b) => byName(a.text, b.text)).map((one) => [one.text, sayRemoved(one)]);

/** The words that a council has taught, as tables, and what an import would refuse of them. */
export const toWordFiles = (
  shelf: ExportSource,
): { readonly files: readonly TableFile[]; readonly warnings: readonly string[] } => {
  const known = wordTargetsOf(shelf);
  const all = [
    { name: '5-synonyms.csv', kind: 'synonyms', lines: synonymLines(shelf, known) },
    { name: '6-glossary.csv', kind: 'glossary', lines: termLines(shelf) },
    { name: '7-answers.csv', kind: 'answers', lines: answerLines(shelf) },
    { name: '8-help.csv', kind: 'help', lines: helpLines(shelf) },
    { name: '9-examples.csv', kind: 'examples', lines: exampleLines(shelf) },
  ] as const;
  return {
    files: all.flatMap(({ name, kind, lines }) =>
      lines.length > 0 ? [{ name, lines: [wordTables[kind].columns, ...lines] }] : [],
    ),
    warnings: shelf.synonyms.flatMap(({ of }) =>
      known.has(of) ? [] : [`synonyms for ${of} are left out: the report has nothing of the kind`],
    ),
  };
};
