import { formatProvenance } from '../../domain/provenance.ts';
import { markRevised, type Publication } from '../../domain/publication.ts';
import { writeTargetCell } from '../../domain/target-text.ts';
import { columns } from '../import/read-table.ts';
import { stillPlanned } from '../rows/planned-targets.ts';
import type { Content } from '../rows/row.ts';
import { toObservedSeries } from '../rows/to-domain.ts';
import type { ExportSource } from './export-source.ts';

type Observation = Content<'values'>['observations'][number];

const sayValue = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** Where a value comes from, and how it differs from what was published of it. */
const saySource = (
  row: Content<'values'>,
  one: Observation,
  publications: readonly Publication[],
): string => {
  const series = toObservedSeries({ ...row, observations: [one] });
  const provenance = markRevised([series], publications)[0]?.observations[0]?.provenance;
  return provenance ? formatProvenance(provenance) : '';
};

type Form = Content<'series'>;

const toCells = (
  row: Content<'values'>,
  one: Observation,
  { form, publications }: { readonly form: Form; readonly publications: readonly Publication[] },
): string[] => {
  const { measure, series, area } = row;
  const { period, value, flags, numerator, denominator, printed, why } = one;
  return [
    measure,
    series,
    area,
    period,
    sayValue(value),
    flags.join(' '),
    sayValue(numerator),
    sayValue(denominator),
    one.reported ?? '',
    one.reportedOther ?? '',
    printed,
    why ?? '',
    writeTargetCell(one.target, form),
    writeTargetCell(one.yearTarget, form),
    one.revisedFrom ?? '',
    one.status ?? '',
    one.statusReason ?? '',
    saySource(row, one, publications),
  ];
};

/** A target that stands alone. */
const toPlannedCells = (
  { measure, series, area }: Content<'values'>,
  { period, target }: ReturnType<typeof stillPlanned>[number],
  form: Form,
): string[] => {
  const cells = { measure, series, area, period, target: writeTargetCell(target, form) };
  return columns.map((column) => (column in cells ? cells[column as keyof typeof cells] : ''));
};

/** All values as cells, with one line for each; without those of the series that are left out. */
export const valueLines = (
  { series, values, publications }: ExportSource,
  left: readonly Form[],
): string[][] => {
  const kept = new Map(
    series.filter((one) => !left.includes(one)).map((one) => [`${one.measure}~${one.id}`, one]),
  );
  return values.flatMap((row) => {
    const form = kept.get(`${row.measure}~${row.series}`);
    if (!form) return [];
    return [
      ...row.observations.map((one) => toCells(row, one, { form, publications })),
      ...stillPlanned(row).map((one) => toPlannedCells(row, one, form)),
    ];
  });
};
