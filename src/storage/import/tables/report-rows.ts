import type { RowReader } from './read-cells.ts';
import type { ColumnOf, ReportTable } from './report-tables.ts';

/** A row of a table, read cell by cell. */
export type TableRow<T extends ReportTable> = RowReader<ColumnOf<T>>;

/** The rows of each table. */
export type ReportRows = { readonly [T in ReportTable]: readonly TableRow<T>[] };

/** A part of the report's file and the row that it was read from. */
export type Origin = { readonly path: string; readonly place: string };

/** A part of the report's file, not checked yet. */
export type Json = Record<string, unknown>;

/** What is there: a cell that is empty is no field. */
export const present = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Whether a cell names a code, in whatever case. */
export const isCode = (typed: string | undefined, code: string): boolean =>
  typed?.toLowerCase() === code.toLowerCase();
