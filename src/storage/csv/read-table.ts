import { type Column, columns, neededColumns } from './columns.ts';
import type { CsvLine } from './read-lines.ts';

/** A line with its cells by column; a column that the file does not have is absent. */
export type TableLine = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
};

/** What a table is, or where it is at fault. */
export type Table = { readonly lines: readonly TableLine[]; readonly faults: readonly string[] };

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

const findHeaderFaults = (line: number, names: readonly string[]): string[] => {
  const missing = neededColumns.filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `line ${line}: the column ${name} is missing`),
    ...names.flatMap((name, i) => {
      const at = `line ${line}, column ${i + 1}:`;
      if (name !== '' && !isColumn(name))
        return [`${at} "${name}" is none of ${columns.join(', ')}`];
      return name !== '' && names.indexOf(name) < i ? [`${at} "${name}" stands twice`] : [];
    }),
  ];
};

/** A file that was saved in another encoding has lost letters for good. */
const findCellFaults = (names: readonly string[], { line, cells }: CsvLine): string[] =>
  cells.flatMap((cell, i) => {
    const at = `line ${line}, column ${names[i] || i + 1}:`;
    if (!names[i] && cell.trim() !== '') return [`${at} "${cell}" stands under no heading`];
    return cell.includes('\uFFFD')
      ? [`${at} "${cell}" is not UTF-8; save the file as "CSV UTF-8"`]
      : [];
  });

const toTableLine = (names: readonly string[], { line, cells }: CsvLine): TableLine => ({
  line,
  cells: Object.fromEntries(
    names.flatMap((name, i) => (name === '' ? [] : [[name, cells[i] ?? '']])),
  ),
});

/** Finds the columns by the names in the first line, in any order and case. */
export const readTable = ([header, ...lines]: readonly CsvLine[]): Table => {
  if (!header)
    return { lines: [], faults: [`line 1: the columns ${columns.join(', ')} are missing`] };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const faults = findHeaderFaults(header.line, names);
  if (faults.length > 0) return { lines: [], faults };
  return {
    lines: lines.map((line) => toTableLine(names, line)),
    faults: lines.flatMap((line) => findCellFaults(names, line)),
  };
};
