import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { examplesOfReports } from '../src/bot/offer-examples.ts';
import { startCommand } from '../src/cli/command-line.ts';
import { readExamples } from '../src/council-data.ts';
import { findCouncilFolder } from '../src/council-folder.ts';
import { OutcomesError } from '../src/domain/outcomes-error.ts';
import { buildPackage } from './app-package/build-package.ts';
import { putCommandLists } from './app-package/command-lists.ts';
import { readPackageIds, sampleIds } from './app-package/package-ids.ts';
import { packageCommand } from './commands.ts';

const { values } = startCommand(packageCommand, process.argv.slice(2));

const packagePath = 'build/outcomes-bot.zip';
const root = new URL('../', import.meta.url);

const writeCommands = async (): Promise<void> => {
  const file = new URL('appPackage/manifest.json', root);
  const examples = await readExamples(findCouncilFolder(process.env.COUNCIL_DIR || undefined));
  await writeFile(file, putCommandLists(await readFile(file, 'utf8'), examplesOfReports(examples)));
  process.stdout.write('Wrote the command lists of appPackage/manifest.json.\n');
};

const run = async (): Promise<void> => {
  const ids = values.sample ? sampleIds : readPackageIds(process.env);
  const zip = await buildPackage(new URL('appPackage/', root), ids);
  await mkdir(new URL('build/', root), { recursive: true });
  await writeFile(new URL(packagePath, root), zip);
  const lines = [
    `Wrote ${fileURLToPath(new URL(packagePath, root))} (${zip.length} bytes).`,
    `App ${ids.teamsApp}, bot ${ids.bot}.`,
    ...(values.sample ? ['This is a sample: Teams cannot reach a bot with it.'] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
};

try {
  await (values.commands ? writeCommands() : run());
} catch (error) {
  if (!(error instanceof OutcomesError)) throw error;
  process.stderr.write(`${error.message}\n${error.next}\n`);
  process.exitCode = 1;
}
