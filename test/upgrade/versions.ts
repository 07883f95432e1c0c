import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** The versions whose rows and buttons are kept; `keep-version.ts` makes them. */
export const versions = ['0.1.0', '0.2.0', '0.3.0', '0.4.0'] as const;

export type Version = (typeof versions)[number];

/** The tables of the bot. */
export const tableNames = ['Outcomes', 'Cycles', 'People', 'Conversations'] as const;

const row = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

const fixtures = join(import.meta.dirname, 'fixtures');

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
