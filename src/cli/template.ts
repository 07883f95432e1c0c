import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { deliveredFolder } from '../council-folder.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { storedReports } from '../storage/export/tables/stored-reports.ts';
import { toReportTables } from '../storage/export/tables/to-report-tables.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import type { DataFile, ReportFile } from '../storage/report-schema.ts';
import { openTable } from '../storage/table.ts';
import { startCommand } from './command-line.ts';
import { templateCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';
import { writeTables } from './write-tables.ts';

const { values, operands } = startCommand(templateCommand, process.argv.slice(2));

const isReport = (file: DataFile): file is ReportFile => file.format === 'outcomes-report/1';

const readStored = (): Promise<ReportFile[]> => {
  const { storage } = findStorage(templateCommand, readConfig(process.env), () => new Date());
  return storedReports(openTable(storage, 'Outcomes'));
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
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
