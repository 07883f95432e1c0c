import { readSampleFiles } from '../../../src/data-files.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { expectedOf } from '../../../src/domain/round/owed.ts';
import type { FormContext } from '../../../src/domain/submission/check-form.ts';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { rowsOfKind } from '../../../src/storage/rows/row.ts';
import { toCommentary, toObservedSeries } from '../../../src/storage/rows/to-domain.ts';
import { catalogue } from '../../bot/catalogue.ts';

const files = await readSampleFiles();
const rows = files.flatMap(({ name, text }) => fileRows(parseFile(name, text)));
const series = rowsOfKind(rows, 'values').map(toObservedSeries);
const commentaries = rowsOfKind(rows, 'commentary').map(toCommentary);

export const { indicators } = catalogue;

/** An indicator of the report of December 2018 as its next form is checked. */
export const reportContext = (code: string, round: Period): FormContext => {
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) throw new RangeError(`the report has no ${code}`);
  return {
    indicator,
    expected: expectedOf(indicator, round),
    risks: catalogue.risks,
    record: {
      indicator: code,
      version: 0,
      series: series.filter((one) => one.indicator === code),
      commentaries: commentaries.filter((one) => one.indicator === code),
      rounds: [],
    },
  };
};
