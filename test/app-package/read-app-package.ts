import { readFileSync } from 'node:fs';
import { fillManifest } from '../../scripts/app-package/fill-manifest.ts';
import { sampleIds } from '../../scripts/app-package/package-ids.ts';

export const appPackage = new URL('../../appPackage/', import.meta.url);

/** The manifest as it would be uploaded, with the sample's ids. */
export const readFilledManifest = (): string =>
  fillManifest(readFileSync(new URL('manifest.json', appPackage), 'utf8'), sampleIds);
