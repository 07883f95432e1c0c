import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { readConfig } from '../config.ts';
import { readAllTexts, readMapping, readSampleFiles, readTexts } from '../data-files.ts';
import { startAzurite } from '../dev/azurite.ts';
import { findRunningTrial } from '../dev/trial-clock.ts';
import { OutcomesError, readTogether } from '../domain/outcomes-error.ts';
import { type FilePlan, importFiles, planFiles } from '../storage/import/import-files.ts';
import { isCsv, type NamedText } from '../storage/import/named-text.ts';
import { parseFile } from '../storage/import/parse-file.ts';
import type { HowToRead } from '../storage/import/read-texts.ts';
import type { FieldChange, RowRevision, Tally } from '../storage/import/tally-rows.ts';
import type { DataFile, ReportFile } from '../storage/report-schema.ts';
import { openTable } from '../storage/table.ts';
import { startCommand } from './command-line.ts';
import { importCommand } from './commands.ts';
import { type FoundStorage, findStorage } from './find-storage.ts';

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const sayField = ({ field, from, to }: FieldChange): string =>
  `${field === 'value' ? '' : `${field} `}${cut(from ?? 'none')} → ${cut(to ?? 'none')}`;

const formatRevision = ({ what, fields }: RowRevision): string =>
  `  ${what}: ${fields.map(sayField).join(', ')}`;

const sayTally = (what: string, { added, revised, unchanged }: Tally): string =>
  `${what}: ${added} added, ${revised.length} revised, ${unchanged} unchanged`;

/** What is new, but of a first import, of which it would be nearly everything. */
const sayNew = ({ added, newly, revised, unchanged }: Tally): string[] =>
  added > newly.length && added > revised.length + unchanged
    ? []
    : [
        ...newly.map((name) => `  new: ${name}`),
        ...(added > newly.length ? [`  and ${added - newly.length} more that are new`] : []),
      ];

const isEmpty = ({ added, revised, unchanged }: Tally): boolean =>
  added + revised.length + unchanged === 0;

/** What the import of one file changes, with a line for each thing that is revised. */
const describeImport = ({ name, outcome, values, others, ...said }: FilePlan): string[] => [
  `${[name, outcome].filter(Boolean).join(', ')}:`,
  ...said.notes.map((note) => `  ${note}.`),
  ...(isEmpty(others)
    ? []
    : [` ${sayTally('people, risks, texts, words and definitions', others)}`, ...sayNew(others)]),
  ...others.revised.map(formatRevision),
  ` ${sayTally('values', values)}`,
  ...sayNew(values),
  ...values.revised.map(formatRevision),
  ...said.questions.map((question) => `  Please check: ${question}`),
];

const isReport = (file: DataFile): file is ReportFile => file.format === 'outcomes-report/1';

/** Says what of a council's folder is read whenever the bot starts, and so is only checked. */
const sayChecked = async (path: string, files: readonly NamedText[]): Promise<void> => {
  const read = readTogether(
    files.filter((file) => !isCsv(file)).map(async ({ name, text }) => parseFile(name, text)),
  );
  // A council's words are checked with the bot's understanding, which no other import needs.
  const { checkCouncil } = await import('./check-council.ts');
  const { checked, doubts } = await checkCouncil(
    path,
    read.then((all) => all.filter(isReport)),
  );
  const own = checked.length > 0 ? checked.join(', ') : 'the folder has none of its own';
  console.log(`Checked, and read whenever the bot starts: ${own}.`);
  for (const line of doubts) console.log(`  Please check: ${line}`);
};

/** A council's folder has its files in folders, which are read in the order in which they are loaded. */
const readCouncil = async (path: string, how: HowToRead): Promise<NamedText[]> => {
  const files = await readSampleFiles(path, how);
  await sayChecked(path, files);
  return files;
};

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/**
 * A file, or all JSON, CSV and Excel files of a folder in the order of their names, as an export names
 * them.
 */
const readPath = async (path: string, how: HowToRead): Promise<NamedText[]> => {
  if (!(await isFolder(path))) return readTexts(path, how);
  if (existsSync(join(path, 'reports'))) return readCouncil(path, how);
  const names = (await readdir(path)).filter((name) => /\.(json|csv|xlsx)$/i.test(name)).sort();
  return readAllTexts(
    path,
    names.map((name) => join(path, name)),
    how,
  );
};

/** A shorter import is over before a bar can be read. */
const fewestValues = 2_000;

/** A bar on the terminal, if it is one. `stop` leaves the terminal as it was. */
const showProgress = (stream: NodeJS.WriteStream) => {
  const bar = new SingleBar({
    stream,
    format: 'writing {bar} {value} of {total} values, {eta_formatted} left',
    barsize: 24,
    hideCursor: true,
  });
  return {
    onProgress: (done: number, total: number): void => {
      if (!stream.isTTY || total < fewestValues) return;
      if (!bar.isActive) bar.start(total, 0);
      bar.update(done);
    },
    stop: (): void => bar.stop(),
  };
};

const { values, operands } = startCommand(importCommand, process.argv.slice(2));

type Place = Pick<FoundStorage, 'storage' | 'clock'> & { readonly stop?: () => Promise<void> };

const now = (): Date => new Date();

/** Before anything is stored anywhere, files are checked against empty storage in memory. */
const openEmpty = async (): Promise<Place> => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  console.error('There is no storage yet, so this is checked against empty storage.');
  const { connectionString } = azurite;
  return { storage: { connectionString }, clock: now, stop: () => azurite.stop() };
};

const findPlace = async (dryRun: boolean): Promise<Place> => {
  const config = readConfig(process.env);
  const isNone = !config.storage && !findRunningTrial(config.dataFolder, now);
  return dryRun && isNone ? openEmpty() : findStorage(importCommand, config, now);
};

const run = async ({ storage, clock }: Place, dryRun: boolean): Promise<void> => {
  const { mapping } = values;
  const how = {
    ignoreOthers: values['ignore-columns'] ?? false,
    mappings: mapping ? { all: [await readMapping(mapping)], areAsked: true } : undefined,
  };
  const files = (await Promise.all(operands.map((path) => readPath(path, how)))).flat();
  const table = openTable(storage, 'Outcomes');
  const at = clock();
  const { onProgress, stop } = showProgress(process.stderr);
  const plans = dryRun
    ? await planFiles(table, files, { at, by: 'dry run' })
    : await importFiles(table, files, { at, onProgress, confirmed: values.yes ?? false }).finally(
        stop,
      );
  for (const line of plans.flatMap(describeImport)) console.log(line);
  if (dryRun) console.log('Nothing was written.');
  if (dryRun && plans.some(({ questions }) => questions.length > 0))
    console.log('Where everything to be checked is right, import with --yes.');
};

const main = async (): Promise<void> => {
  const dryRun = values['dry-run'] ?? false;
  const place = await findPlace(dryRun);
  await run(place, dryRun).finally(() => place.stop?.());
};

await main().catch((error: unknown) => {
  console.error(error instanceof OutcomesError ? `${error.message}\n${error.next}` : error);
  process.exitCode = 1;
});
