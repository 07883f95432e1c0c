import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { deliveredFolder } from '../council-folder.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { storedReports } from '../storage/export/tables/stored-reports.ts';
import { type TextTable, toReportTables } from '../storage/export/tables/to-report-tables.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import type { DataFile, ReportFile } from '../storage/report-schema.ts';
import { openTable } from '../storage/table.ts';
import { startCommand } from './command-line.ts';
import { templateCommand } from './commands.ts';
import { findStorage } from './find-storage.ts';
import { writeTables } from './write-tables.ts';

const { values, operands } = startCommand(templateCommand, process.argv.slice(2));

const isReport = (file: DataFile): file is ReportFile => file.format === 'outcomes-report/1';

const readTables = async (): Promise<TextTable[]> => {
  if (values.from !== 'storage')
    return toReportTables(values.from === 'example' ? await readExample() : []);
  const { storage } = findStorage(templateCommand, readConfig(process.env), () => new Date());
  const { reports, closed } = await storedReports(openTable(storage, 'Outcomes'));
  return toReportTables(reports, { next: closed });
};

const readExample = async (): Promise<ReportFile[]> => {
  const name = join(deliveredFolder, 'templates', 'report.json');
  return [parseFile(name, await readFile(name, 'utf8'))].filter(isReport);
};

const main = async (): Promise<void> => {
  const [path = ''] = operands;
  await writeTables(path, await readTables());
  console.log(`${path} is written; its sheet or file "Read me" says what each column holds.`);
  if (values.from === 'storage')
    console.log(
      'The last rows of the values are those to come: fill in their values and targets, write their quarter and its month of publication with the outcome, and what is new in texts, milestones and risks. A dry run of the import asks about what was left as it was.',
    );
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
