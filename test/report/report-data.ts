import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Period, parsePeriod } from '../../src/domain/period/period.ts';
import { buildCalendar } from '../../src/domain/round/deadlines.ts';
import type { IndicatorRecord } from '../../src/domain/submission/indicator-record.ts';
import { materialOf, type ReportRequest, type StoredOutcome } from '../../src/report/material.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { readReportTables } from '../../src/storage/import/tables/read-report-tables.ts';
import { rowsOfKind } from '../../src/storage/rows/row.ts';
import { toCatalogue, toCommentary, toObservedSeries } from '../../src/storage/rows/to-domain.ts';

const data = join(import.meta.dirname, '../../data');

/** A folder of JSON files, or of tables. */
const rowsIn = (folder: string) => {
  const texts = readdirSync(join(data, folder)).map((name) => ({
    name,
    text: readFileSync(join(data, folder, name), 'utf8'),
  }));
  return readReportTables(folder, texts).flatMap(({ name, text }) =>
    fileRows(parseFile(name, text)),
  );
};

export const quarter = (label: string): Period => {
  const found = parsePeriod('financial-quarter', label);
  if (!found) throw new Error(`${label} is no quarter`);
  return found;
};

/** The report of December 2018 as it is stored, with the official statistics or without; or another council's. */
export const storedReport = (
  folders: readonly string[] = ['reports'],
  code?: string,
): StoredOutcome => {
  const rows = folders.flatMap(rowsIn);
  const catalogue = toCatalogue('test', rows);
  const outcome = catalogue.outcomes.find((one) => code === undefined || one.code === code);
  if (!outcome) throw new Error('the report has no outcome');
  const series = rowsOfKind(rows, 'values').map(toObservedSeries);
  const commentaries = rowsOfKind(rows, 'commentary').map(toCommentary);
  const records = catalogue.indicators.map(
    ({ code }): IndicatorRecord => ({
      indicator: code,
      version: 0,
      series: series.filter((one) => one.indicator === code),
      commentaries: commentaries.filter((one) => one.indicator === code),
      rounds: [],
    }),
  );
  return {
    ...{ catalogue, outcome, series, commentaries, records },
    schedule: {
      dueWeeks: { values: 3, commentary: 4, 'sign-off': 5 },
      publishWeeks: 6,
      remindBefore: 5,
      overdueEvery: 5,
      sendFromHour: 9,
    },
    calendar: buildCalendar([]),
    readersSee: 'submitted',
  };
};

/** What the report of December 2018 is made from, unless something else is asked for. */
export const material = (
  request: Partial<ReportRequest> = {},
  stored: StoredOutcome = storedReport(),
) =>
  materialOf(stored, {
    quarter: quarter('Q2 2018/19'),
    madeAt: new Date('2019-01-02T09:00:00Z'),
    ...request,
  });
