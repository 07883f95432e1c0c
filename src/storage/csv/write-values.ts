import { stringify } from 'csv-stringify/sync';
import type { Content } from '../row.ts';
import { columns } from './columns.ts';
import { guardCell } from './formula-guard.ts';

type Observation = Content<'values'>['observations'][number];

const sayNumber = (number: number | null | undefined): string =>
  number === null || number === undefined ? '' : String(number);

const toCells = (
  { measure, series, area }: Content<'values'>,
  { period, value, flags, numerator, denominator, reported, printed }: Observation,
): string[] => [
  measure,
  series,
  area,
  period,
  sayNumber(value),
  flags.join(' '),
  sayNumber(numerator),
  sayNumber(denominator),
  reported ?? '',
  printed,
];

/** Values as CSV: UTF-8 with a BOM, for Excel, a line a value; no cell can be taken for a formula. */
export const writeValues = (rows: readonly Content<'values'>[]): string =>
  stringify(
    [
      columns,
      ...rows.flatMap((row) =>
        row.observations.map((one) => toCells(row, one).map((cell) => guardCell(cell))),
      ),
    ],
    { bom: true, quoted_match: /[\r\n\t]|^\s|\s$/ },
  );
