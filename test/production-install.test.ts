import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

const needed = z.record(z.string(), z.string()).default({});

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dev: z.boolean().default(false),
      dependencies: needed,
      devDependencies: needed,
      optionalDependencies: needed,
    }),
  ),
});

const readPackages = async () =>
  lockFile.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))).packages;

/** What npm ci --omit=dev installs. */
const readProduction = async (): Promise<string[]> =>
  Object.entries(await readPackages())
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));

/** Where a package that another one needs may lie: beside it, or further up. */
const placesOf = (path: string, name: string): string[] => {
  const own = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  const above = path.lastIndexOf('/node_modules/');
  if (path === '') return [own];
  return [own, ...placesOf(above < 0 ? '' : path.slice(0, above), name)];
};

describe('the lock file', () => {
  it('has everything that its packages need on any platform, so that npm ci takes it', async () => {
    const packages = await readPackages();
    const missing = Object.entries(packages).flatMap(
      ([path, { dependencies, devDependencies, optionalDependencies }]) =>
        // Of a package that is installed npm needs no development dependencies.
        Object.keys({
          ...dependencies,
          ...optionalDependencies,
          ...(path === '' ? devDependencies : {}),
        })
          .filter((name) => !placesOf(path, name).some((place) => place in packages))
          .map((name) => `${path || 'the bot'} needs ${name}`),
    );
    assert.deepEqual(missing, []);
  });
});

describe('a production install', () => {
  it('carries no emulator, database driver, browser, playground or automatic instrumentation', async () => {
    const names = await readProduction();
    const unwanted =
      /azurite|sequelize|mysql|tedious|lokijs|opentelemetry\/instrumentation|grpc|applicationinsights|playground|playwright|chromium|^node$/;
    assert.deepEqual(
      names.filter((name) => unwanted.test(name)),
      [],
    );
    assert.ok(names.includes('botbuilder'));
  });
});
