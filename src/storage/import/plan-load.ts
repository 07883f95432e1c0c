import type { TransactionAction } from '@azure/data-tables';
import { type Area, areaAt, ownAreas } from '../../domain/measure.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { describePeriod } from '../../domain/period/period.ts';
import type { DataFile } from '../report-schema.ts';
import { readPeriod } from '../rows/entity.ts';
import { mergeRow } from '../rows/merge-row.ts';
import { type Change, type Content, fromEntity, type Row, rowsOfKind } from '../rows/row.ts';
import { bumpVersion, isSame, type Stored, writeRow } from '../rows/stored-rows.ts';
import { fileRows } from './file-rows.ts';
import { findSuccessionFaults } from './find-risk-faults.ts';
import { refuseFile } from './parse-file.ts';
import { recordImport } from './record-import.ts';

/** What loading a JSON file would do. */
export type LoadPlan = {
  /** What the file has, merged with what is stored. */
  readonly rows: readonly Row[];
  /** Those that differ from what is stored. */
  readonly different: readonly Row[];
  /** The different rows, and those that record the change. */
  readonly written: readonly Row[];
  readonly actions: TransactionAction[];
};

/**
 * The most actions that table storage takes in one transaction. (Azure Tables, entity group
 * transactions)
 */
export const transactionLimit = 100;

/** @throws OutcomesError `file-invalid` when a file is more than one transaction takes */
export const checkFits = (name: string, actions: readonly TransactionAction[]): void => {
  if (actions.length <= transactionLimit) return;
  throw new OutcomesError(
    'file-invalid',
    `${name} changes ${actions.length} rows, but a file can change at most ${transactionLimit}.`,
    'Split the file in two.',
  );
};

/** The areas as they will be after the load. */
const areasAfter = (rows: readonly Row[], stored: Stored): Content<'area'>[] => {
  const entities = [...stored.values()].filter(({ kind }) => kind === 'area').map(fromEntity);
  const all = [...rowsOfKind(entities, 'area'), ...rowsOfKind(rows, 'area')];
  return [...new Map(all.map((area) => [area.code, area])).values()];
};

/**
 * A council figure stored under an area that was not the council's at the time would never be
 * shown.
 */
const findTimeFaults = (rows: readonly Row[], areas: readonly Area[]): string[] => {
  const own = { ownAreas: ownAreas(areas) };
  return rowsOfKind(rows, 'values')
    .filter(({ area }) => own.ownAreas.some(({ code }) => code === area))
    .flatMap(({ measure, series, area, periodKind, observations }) =>
      observations
        .map(({ period }) => readPeriod(periodKind, period))
        .filter((period) => areaAt(own, period) !== area)
        .map(
          (period) =>
            `${measure} ${series} ${area}: ${describePeriod(period)} belongs to ${areaAt(own, period)}`,
        ),
    );
};

/**
 * Decides what loading a file writes; pure.
 *
 * @throws OutcomesError `file-invalid` when the order of areas is wrong, the file is more than one
 *   transaction takes, or a series is stored with another kind of period; `row-too-large`
 */
export const planLoad = (
  { name, data }: { readonly name: string; readonly data: DataFile },
  { stored, change }: { readonly stored: Stored; readonly change: Change },
): LoadPlan => {
  const rows = fileRows(data).map((row) => mergeRow(row, stored));
  const areas = areasAfter(rows, stored);
  const faults = [...findSuccessionFaults(areas), ...findTimeFaults(fileRows(data), areas)];
  if (faults.length > 0) throw refuseFile(name, faults);
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const written = [...different, ...recordImport(different, { file: data, change, stored })];
  const actions = [
    ...written.flatMap((row) => writeRow(row, change, stored.get(row.key))),
    ...bumpVersion(different, stored, change),
  ];
  checkFits(name, actions);
  return { rows, different, written, actions };
};
