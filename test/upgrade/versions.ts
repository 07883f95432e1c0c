import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The versions whose rows and buttons are kept, each with its last commit; `keep-version.ts` makes them. */
export const commits = {
  '0.1.0': 'c1e03e8',
  '0.2.0': '5cd41cd',
  '0.3.0': 'fd2311e',
  '0.4.0': '3755996',
} as const;

export type Version = keyof typeof commits;

export const versions = ['0.1.0', '0.2.0', '0.3.0', '0.4.0'] as const satisfies readonly Version[];

/** The tables of the bot. */
export const tableNames = ['Outcomes', 'Cycles', 'People', 'Conversations'] as const;

const row = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

export const fixtures = join(import.meta.dirname, 'fixtures');

/** What a version stored. */
export const readRows = async (version: Version) =>
  z
    .record(z.enum(tableNames), z.array(row))
    .parse(
      JSON.parse(gunzipSync(await readFile(join(fixtures, `${version}.rows.json.gz`))).toString()),
    );

/** What the buttons of its cards send, one for each kind. */
export const readButtons = async (version: Version) =>
  z
    .array(z.record(z.string(), z.unknown()))
    .parse(JSON.parse(await readFile(join(fixtures, `${version}.buttons.json`), 'utf8')));
