import { refuseCommandLine } from './command-line/read-command-line.ts';
import { startCommand } from './command-line/start-command.ts';
import { exportCommand, noStorage } from './commands.ts';
import { readConfig } from './config.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import { exportFiles } from './storage/export-files.ts';
import { openTable } from './storage/table.ts';
import { writeFolder } from './write-folder.ts';

const { values, operands } = startCommand(exportCommand, process.argv.slice(2));

const main = async (): Promise<void> => {
  const [folder = ''] = operands;
  const { storage } = readConfig(process.env);
  if (!storage) throw refuseCommandLine(exportCommand, noStorage);
  const { csv = false } = values;
  const { files, warnings } = await exportFiles(openTable(storage, 'Outcomes'), { csv });
  await writeFolder(folder, files);
  for (const warning of warnings) console.error(`Note: ${warning}`);
  console.log(`${folder}: ${files.map(({ name }) => name).join(', ')}`);
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
