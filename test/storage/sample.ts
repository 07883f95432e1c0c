import { readSampleFiles } from '../../src/sample-data.ts';
import { type HistoryFile, type ReportFile, reportFile } from '../../src/storage/report-schema.ts';

export const change = { at: new Date('2019-01-02T09:00:00Z'), by: 'a test' };

export const sampleFiles = await readSampleFiles();

const [first] = sampleFiles;

export const reportText = first ?? { name: '', text: '' };

/** The December 2018 report with something changed. */
export const changedReport = (
  mend: (report: ReportFile) => unknown,
): { name: string; text: string } => {
  const report = reportFile.parse(JSON.parse(reportText.text));
  mend(report);
  return { name: 'changed.json', text: JSON.stringify(report) };
};

/** A history file with one series of S06. */
export const historyText = (
  change: Partial<HistoryFile['measures'][number]> = {},
): { name: string; text: string } => ({
  name: 'history.json',
  text: JSON.stringify({
    format: 'outcomes-history/1',
    source: 'a test',
    licence: 'none',
    areas: [],
    measures: [{ measure: 'S06', series: [], ...change }],
  }),
});
