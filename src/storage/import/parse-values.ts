import { nameSome } from '../../domain/name-some.ts';
import { sayNoOther } from '../../domain/other-period.ts';
import { refuseFile } from './parse-file.ts';
import { type Figure, readFigure } from './read-figure.ts';
import {
  type ImportTargets,
  isMeasureIn,
  type Place,
  type ReadResult,
  readPlace,
} from './read-place.ts';
import { readLines, type TableLine } from './read-table.ts';
import { readTable } from './read-value-table.ts';
import { type ReadSource, readSource } from './tables/provenance-cell.ts';
import { isAsBefore, settleTargets } from './target-as-before.ts';

/** One value of a CSV file, and the line it is on. */
export type ReadValue = Place &
  Figure & {
    readonly line: number;
    /** Where the file says that it comes from, if that was asked for. */
    readonly source?: ReadSource;
  };

/** A CSV file of values with no faults in itself. */
export type ValuesFile = {
  readonly format: 'outcomes-values';
  readonly values: readonly ReadValue[];
  /** What was left out or read in another way, a sentence each. */
  readonly notes: readonly string[];
};

/** A direction against a period that the series does not have; a report may print “n/a” for it. */
const findOtherFaults = (
  { series, period }: Place,
  { reportedOther }: Pick<Figure, 'reportedOther'>,
): string[] => {
  const isGone = reportedOther === undefined || reportedOther === 'not-applicable';
  const none = isGone ? '' : sayNoOther(series, period);
  return none ? [`column reported other: ${series.measure} has no second direction: ${none}`] : [];
};

const readLine = (
  line: TableLine,
  known: ImportTargets,
  readSources: boolean,
): ReadResult<ReadValue> => {
  const place = readPlace(line, known);
  const figure = place.series ? readFigure(line, place.series) : { faults: [] };
  const source = readSources ? readSource(line.cells.provenance ?? '') : { faults: [] };
  const other = place.read && figure.read ? findOtherFaults(place.read, figure.read) : [];
  const faults = [...place.faults, ...figure.faults, ...other, ...source.faults];
  if (faults.length > 0 || !place.read || !figure.read)
    return { faults: faults.map((fault) => `line ${line.line}, ${fault}`) };
  const beside = source.read && { source: source.read };
  return { read: { ...place.read, ...figure.read, ...beside, line: line.line }, faults };
};

const findDoubles = (values: readonly ReadValue[]): string[] => {
  const lines = new Map<string, number>();
  return values.flatMap(({ series, area, period, line }) => {
    const key = `${series.measure}~${series.id}~${area}~${period.index}`;
    const first = lines.get(key);
    lines.set(key, first ?? line);
    return first === undefined
      ? []
      : [`line ${line}, column period: the same value is on line ${first}`];
  });
};

/** Which cells say in words or with a dash that there is no figure. */
const sayInstead = (values: readonly ReadValue[]): string[] => {
  const found = values.filter(({ isInstead }) => isInstead);
  const names = found.map(({ line, typed }) => `line ${line} “${typed}”`);
  return names.length > 0 ? [`Read as no figure, which is not 0: ${nameSome(names)}`] : [];
};

/** A CSV file, and whether columns that are not known are passed over. */
export type CsvText = {
  readonly name: string;
  readonly text: string;
  readonly ignoreOthers?: boolean;
  /** Passes over rows that name a value and hold nothing of it: a template has them for the next quarter. */
  readonly skipUnfilled?: boolean;
  /** Reads where each value comes from; otherwise that column is passed over. */
  readonly readSources?: boolean;
};

const places: ReadonlySet<string> = new Set(['measure', 'series', 'area', 'period']);

const isFilled = ({ cells }: TableLine): boolean =>
  Object.entries(cells).some(
    ([column, text]) =>
      !places.has(column) && text?.trim() && !(column === 'target' && isAsBefore(text)),
  );

/**
 * Reads the whole text of a CSV file of values.
 *
 * @param known what storage defines: the file may name no other series or area
 * @throws OutcomesError `file-invalid` that names the file and every fault with line and column
 * @see docs/data-format.md
 */
export const parseValues = (
  { name, text, ignoreOthers, skipUnfilled = false, readSources = false }: CsvText,
  known: ImportTargets,
): ValuesFile => {
  const table = readTable(readLines(name, text), {
    ignoreOthers,
    isMeasure: isMeasureIn(known),
  });
  const lines = skipUnfilled ? table.lines.filter(isFilled) : table.lines;
  const readings = lines.map((line) => readLine(line, known, readSources));
  const { values, faults: unsettled } = settleTargets(readings.flatMap(({ read }) => read ?? []));
  const faults = [
    ...table.faults,
    ...readings.flatMap((reading) => reading.faults),
    ...unsettled,
    ...findDoubles(values),
  ];
  if (faults.length > 0) throw refuseFile(name, faults);
  return { format: 'outcomes-values', values, notes: [...table.notes, ...sayInstead(values)] };
};
