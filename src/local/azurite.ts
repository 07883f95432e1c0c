import { createRequire } from 'node:module';
import { join } from 'node:path';
import { answersHttp } from './answers-http.ts';
import { type RunningChild, startChild } from './child-process.ts';
import { findFreePort } from './find-free-port.ts';

type AzuritePlace =
  | { readonly location: string; readonly port: number }
  /** For tests; port 0 takes any free one. */
  | { readonly inMemory: true; readonly port: number };

export type Azurite = RunningChild & { readonly connectionString: string };

const account = 'devstoreaccount1';
/** Azurite's own, printed in its documentation: it opens nothing but an Azurite. */
const accountKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts the embedded table storage as its own process. */
export const startAzurite = async (place: AzuritePlace): Promise<Azurite> => {
  const where = 'location' in place ? ['--location', place.location] : ['--inMemoryPersistence'];
  const port = place.port === 0 ? await findFreePort() : place.port;
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name: 'Table storage',
    // Compiling Azurite takes most of its start.
    ...('location' in place
      ? { environment: { NODE_COMPILE_CACHE: join(place.location, '../compile-cache') } }
      : {}),
    entry: createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js'),
    args: [
      ...where,
      ...['--tableHost', '127.0.0.1', '--tablePort', String(port)],
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck'],
    ],
    findUrl: async (printed) =>
      printed.includes('successfully started') && (await answersHttp(url)) ? url : undefined,
  });
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${child.url}/${account}`,
  ].join(';');
  return { ...child, connectionString };
};
