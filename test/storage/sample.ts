import { readSampleFiles } from '../../src/data-files.ts';
import { type ReportFile, reportFile } from '../../src/storage/report-schema.ts';

export const change = { at: new Date('2019-01-02T09:00:00Z'), by: 'a test' };

export const sampleFiles = await readSampleFiles();

export const reportText = sampleFiles.find(({ name }) => name.includes('reports')) ?? {
  name: '',
  text: '',
};

/** The December 2018 report with something changed. */
export const changedReport = (
  mend: (report: ReportFile) => unknown,
): { name: string; text: string } => {
  const report = reportFile.parse(JSON.parse(reportText.text));
  mend(report);
  return { name: 'changed.json', text: JSON.stringify(report) };
};
