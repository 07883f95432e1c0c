import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().default(false),
      license: z.string().optional(),
    }),
  ),
});

const rules = z.strictObject({
  /** SPDX ids of the licences under which a package may be. */
  allowed: z.array(z.string()),
  /** Packages whose own description names no licence: what it is, and in which of their files it is. */
  stated: z.record(z.string(), z.strictObject({ licence: z.string(), where: z.string() })),
});

export type LicenceRules = z.infer<typeof rules>;

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, path), 'utf8'));

export const readRules = async (): Promise<LicenceRules> =>
  rules.parse(await readJson('scripts/licences/allowed.json'));

export type Licensed = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; undefined where neither the package nor the rules have one. */
  readonly licence: string | undefined;
};

const folder = 'node_modules/';

/** Every package that production installs on any platform, by name, and its licence. */
export const readLicences = async ({ stated }: LicenceRules): Promise<Licensed[]> => {
  const { packages } = lockFile.parse(await readJson('package-lock.json'));
  const own = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license }]) => {
      const name = path.slice(path.lastIndexOf(folder) + folder.length);
      return { name, version, licence: license ?? stated[name]?.licence };
    });
  const once = new Map(own.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};

/**
 * Whether one may choose a licence that is allowed: of an `OR` one is enough, of an `AND` every one is needed.
 *
 * @example isAllowed('(GPL-2.0 OR MIT)', ['MIT']) // true
 */
export const isAllowed = (licence: string, allowed: readonly string[]): boolean => {
  const bare = licence.replace(/[()]/g, '');
  // A mixture of both would need the brackets, and no package has one.
  if (/ AND /.test(bare) && / OR /.test(bare)) return false;
  if (/ AND /.test(bare)) return bare.split(' AND ').every((one) => allowed.includes(one));
  return bare.split(' OR ').some((one) => allowed.includes(one));
};

/** The packages whose licence is not allowed, or not known. */
export const findRefused = (
  licensed: readonly Licensed[],
  { allowed }: LicenceRules,
): readonly Licensed[] =>
  licensed.filter(({ licence }) => licence === undefined || !isAllowed(licence, allowed));
