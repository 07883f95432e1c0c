import { refuseFile } from './parse-file.ts';
import { type Figure, readFigure } from './read-figure.ts';
import { type Known, type Place, type Reading, readPlace } from './read-place.ts';
import { readLines, readTable, type TableLine } from './read-table.ts';

/** One value of a CSV file, and the line it is on. */
export type ReadValue = Place & Figure & { readonly line: number };

/** A CSV file of values with no faults in itself. */
export type ValuesFile = {
  readonly format: 'outcomes-values';
  readonly values: readonly ReadValue[];
};

const readValue = (line: TableLine, known: Known): Reading<ReadValue> => {
  const place = readPlace(line, known);
  const figure = place.series ? readFigure(line, place.series) : { faults: [] };
  const faults = [...place.faults, ...figure.faults];
  if (!place.read || !figure.read)
    return { faults: faults.map((fault) => `line ${line.line}, ${fault}`) };
  return { read: { ...place.read, ...figure.read, line: line.line }, faults };
};

const findDoubles = (values: readonly ReadValue[]): string[] => {
  const lines = new Map<string, number>();
  return values.flatMap(({ series, area, period, line }) => {
    const key = `${series.measure}~${series.id}~${area}~${period.index}`;
    const first = lines.get(key);
    lines.set(key, first ?? line);
    return first === undefined
      ? []
      : [`line ${line}, column period: the same value stands on line ${first}`];
  });
};

/**
 * Reads the whole text of a CSV file of values.
 *
 * @param known what storage defines: the file may name no other series or area
 * @throws OutcomesError `file-invalid` that names the file and every fault with line and column
 * @see docs/data-format.md
 */
export const parseValues = (
  { name, text }: { readonly name: string; readonly text: string },
  known: Known,
): ValuesFile => {
  const table = readTable(readLines(name, text));
  const readings = table.lines.map((line) => readValue(line, known));
  const values = readings.flatMap(({ read }) => read ?? []);
  const faults = [
    ...table.faults,
    ...readings.flatMap((reading) => reading.faults),
    ...findDoubles(values),
  ];
  if (faults.length > 0) throw refuseFile(name, faults);
  return { format: 'outcomes-values', values };
};
