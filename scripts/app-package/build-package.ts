import { readFile } from 'node:fs/promises';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { fillManifest } from './fill-manifest.ts';
import { findIconFaults } from './find-icon-faults.ts';
import type { PackageIds } from './package-ids.ts';
import { parseManifest } from './parse-manifest.ts';
import { zipFiles } from './zip-files.ts';

const readIcon = async (folder: URL, kind: 'color' | 'outline', name: string) => {
  const next = `Correct appPackage/icons/${kind}.svg and run npm run icons.`;
  const refuse = (fault: string, cause?: unknown) =>
    new OutcomesError('file-invalid', `appPackage/${name} ${fault}.`, next, { cause });
  const file = await readFile(new URL(name, folder)).catch((error: unknown) => {
    throw refuse('cannot be read', error);
  });
  const faults = findIconFaults(kind, file);
  if (faults.length > 0) throw refuse(faults.join('; '));
  return file;
};

/**
 * Makes the zip that is uploaded to Teams, after checking everything that goes into it.
 *
 * @param folder URL of `appPackage/`, with a slash at its end
 * @throws OutcomesError 'file-invalid'
 */
export const buildPackage = async (folder: URL, ids: PackageIds): Promise<Uint8Array> => {
  const source = await readFile(new URL('manifest.json', folder), 'utf8');
  const filled = fillManifest(source, ids);
  const { icons } = parseManifest(filled);
  return zipFiles({
    'manifest.json': new TextEncoder().encode(filled),
    [icons.color]: await readIcon(folder, 'color', icons.color),
    [icons.outline]: await readIcon(folder, 'outline', icons.outline),
  });
};
