import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { deliveredFolder } from '../council-folder.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { parsePeriod } from '../domain/period/period.ts';
import { exportFiles } from '../storage/export/export-files.ts';
import { toReportTables } from '../storage/export/to-report-tables.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import type { DataFile, ReportFile } from '../storage/report-schema.ts';
import { openTable } from '../storage/table.ts';
import { startCommand } from './command-line.ts';
import { templateCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';
import { writeTables } from './write-tables.ts';

const { values, operands } = startCommand(templateCommand, process.argv.slice(2));

const isReport = (file: DataFile): file is ReportFile => file.format === 'outcomes-report/1';

const quarterOf = ({ outcome }: ReportFile): number =>
  parsePeriod('financial-quarter', outcome.report.period)?.index ?? 0;

/** Of each outcome, the report of the newest quarter: it has all that is stored. */
const newestOfEach = (reports: readonly ReportFile[]): ReportFile[] => {
  const ordered = reports.toSorted((a, b) => quarterOf(a) - quarterOf(b));
  return [...new Map(ordered.map((one) => [one.outcome.code, one])).values()];
};

const readStored = async (): Promise<ReportFile[]> => {
  const { storage } = findStorage(templateCommand, readConfig(process.env), () => new Date());
  const { files } = await exportFiles(openTable(storage, 'Outcomes'), { csv: false });
  const read = files
    .filter(({ name }) => /^[23]-/.test(name))
    .map(({ name, text }) => parseFile(name, text));
  return newestOfEach(read.filter(isReport));
};

const readExample = async (): Promise<ReportFile[]> => {
  const name = join(deliveredFolder, 'templates', 'report.json');
  return [parseFile(name, await readFile(name, 'utf8'))].filter(isReport);
};

const readReports = async (): Promise<ReportFile[]> => {
  if (values.from === 'storage') return readStored();
  return values.from === 'example' ? readExample() : [];
};

const main = async (): Promise<void> => {
  const [path = ''] = operands;
  const reports = await readReports();
  await writeTables(path, toReportTables(reports, { withNext: values.from === 'storage' }));
  console.log(`${path} is written; its sheet or file "Read me" says what each column holds.`);
  if (values.from === 'storage')
    console.log(
      'The last rows of the values are the next quarter: fill in their values, and change the quarter of the outcome.',
    );
  if (reports.length > 0)
    console.log('Breaks, further series and earlier assessments of risks have no column.');
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
