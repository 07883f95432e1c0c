import { join, relative } from 'node:path';
import { type RunningChild, resolveProgram, startChild, waitUntil } from './child-process.ts';
import { findHolder, type Holder } from './folder-lock.ts';
import { answersHttp, findFreePort } from './free-port.ts';

type AzuritePlace =
  | { readonly location: string; readonly port: number }
  /** For tests; port 0 takes any free one. Each account is separate storage. */
  | { readonly inMemory: true; readonly port: number; readonly accounts?: readonly string[] };

export type Azurite = RunningChild & { readonly connectionString: string };

const account = 'devstoreaccount1';
/** Azurite's own key, published in its documentation; it opens nothing except an Azurite. */
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Opens one account of an Azurite. */
export const connectionStringOf = (url: string, name = account): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${name}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${url}/${name}`,
  ].join(';');

/** How this process was started where no script of npm did: "node src/main.ts". */
const typedCommand = (): string => {
  const [, program = '', ...rest] = process.argv;
  return ['node', relative(process.cwd(), program), ...rest].join(' ');
};

/** Compiling Azurite takes most of its start. */
const environmentOf = (place: AzuritePlace): Record<string, string> => {
  if ('location' in place)
    return {
      NODE_COMPILE_CACHE: join(place.location, '../compile-cache'),
      STORAGE_FOLDER: place.location,
      STORAGE_STARTED_BY: typedCommand(),
    };
  const { accounts = [] } = place;
  return accounts.length > 0
    ? { AZURITE_ACCOUNTS: accounts.map((name) => `${name}:${accountKey}`).join(';') }
    : {};
};

const whenMissing = {
  message: 'No storage is configured, and this production installation has no emulator.',
  next: 'Set TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING, or run npm install to add the emulator.',
};

const isRunning = ({ pid }: Holder): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // Any error except "no such process" means that the process exists and belongs to somebody
    // else.
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH');
  }
};

/** When a bot was killed, its storage still saves what it has and then ends. */
const leaveDeadlineMs = 10_000;

/** Resolves when nobody uses the folder; otherwise rejects with an error that names the holder. */
const folderFree = async (folder: string): Promise<void> => {
  let found = findHolder(folder);
  const isSettled = async (): Promise<boolean | undefined> => {
    found = findHolder(folder);
    return !found?.holder || isRunning(found.holder) ? true : undefined;
  };
  if (found?.holder && !isRunning(found.holder))
    await waitUntil(isSettled, { deadlineMs: leaveDeadlineMs });
  if (found) throw found.error;
};

/**
 * Starts the embedded table storage as its own process.
 *
 * @throws OutcomesError `config-invalid` when the emulator is not installed, `folder-in-use` when
 *   another one keeps its data there, `process-failed`
 */
export const startAzurite = async (place: AzuritePlace): Promise<Azurite> => {
  const where = 'location' in place ? ['--location', place.location] : ['--inMemoryPersistence'];
  const entry = resolveProgram('azurite/dist/src/table/main.js', whenMissing);
  if ('location' in place) await folderFree(place.location);
  const port = place.port === 0 ? await findFreePort() : place.port;
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'Table storage',
    environment: environmentOf(place),
    entry,
    preloads: [new URL('hold-storage-folder.ts', import.meta.url).href],
    args: [
      ...where,
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    findUrl: async (printed) =>
      printed.includes('successfully started') && (await answersHttp(url)) ? url : undefined,
  });
  return { ...child, connectionString: connectionStringOf(child.url) };
};
