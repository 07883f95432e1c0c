import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headlineOf } from '../../src/domain/figures/headline.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { rowsOfKind } from '../../src/storage/rows/row.ts';
import { toCatalogue, toCommentary, toObservedSeries } from '../../src/storage/rows/to-domain.ts';

const reports = join(import.meta.dirname, '../../data/reports');

const rows = readdirSync(reports).flatMap((name) =>
  fileRows(parseFile(name, readFileSync(join(reports, name), 'utf8'))),
);

/** The report of December 2018 as the bot holds it. */
export const catalogue = toCatalogue('test', rows);

export const series = rowsOfKind(rows, 'values').map(toObservedSeries);
const commentaries = rowsOfKind(rows, 'commentary').map(toCommentary);

const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the report has no ${what}`);
  return found;
};

export const outcome = must(catalogue.outcomes[0], 'outcome');

export const findIndicator = (code: string) =>
  must(
    catalogue.indicators.find((one) => one.code === code),
    code,
  );

export const findPerson = (id: string) =>
  must(
    catalogue.people.find((one) => one.id === id),
    id,
  );

export const commentaryOf = (code: string) => commentaries.find((one) => one.indicator === code);

export const headlinesOf = (code: string) =>
  findIndicator(code).measures.map((measure) => headlineOf(measure, series, '2018-12-17'));

export const risksOf = (code: string) =>
  catalogue.risks.filter(({ featuresUnder }) => featuresUnder.includes(code));
