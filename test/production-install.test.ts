import { deepEqual, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().default(false), devOptional: z.boolean().default(false) }),
  ),
});

/** What npm ci --omit=dev installs. */
const readProduction = async (): Promise<string[]> => {
  const { packages } = lockFile.parse(
    JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')),
  );
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
};

describe('a production install', () => {
  it('carries no emulator, database driver, browser or playground', async () => {
    const names = await readProduction();
    const unwanted =
      /azurite|sequelize|mysql|tedious|lokijs|opentelemetry|applicationinsights|playground|playwright|chromium|^node$/;
    deepEqual(
      names.filter((name) => unwanted.test(name)),
      [],
    );
    ok(names.includes('botbuilder'));
  });
});
