import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, it } from 'mocha';
import { buildPackage } from '../../scripts/app-package/build-package.ts';
import { sampleIds } from '../../scripts/app-package/package-ids.ts';
import { zipFiles } from '../../scripts/app-package/zip-files.ts';
import { appPackage, readFilledManifest } from './read-app-package.ts';

const withCopy = async (use: (folder: URL) => Promise<void>): Promise<void> => {
  const path = await mkdtemp(join(tmpdir(), 'app-package-'));
  try {
    await cp(appPackage, path, { recursive: true });
    await use(pathToFileURL(`${path}/`));
  } finally {
    await rm(path, { recursive: true });
  }
};

describe('the app package', () => {
  it('holds the filled manifest and both icons, and nothing else', async () => {
    const files = unzipSync(await buildPackage(appPackage, sampleIds));
    assert.deepEqual(Object.keys(files), ['manifest.json', 'color.png', 'outline.png']);
    assert.equal(strFromU8(files['manifest.json'] ?? new Uint8Array()), readFilledManifest());
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [
      await buildPackage(appPackage, sampleIds),
      await buildPackage(appPackage, sampleIds),
    ];
    assert.deepEqual(first, second);
  });

  it('is dated alike in every zone', () => {
    const zip = Buffer.from(zipFiles({ a: new Uint8Array([1]) }));
    const [time, date] = [zip.readUInt16LE(10), zip.readUInt16LE(12)];
    assert.deepEqual({ time, date }, { time: 0, date: ((2000 - 1980) << 9) | (1 << 5) | 1 });
  });

  it('is refused without an icon, which is named', async () => {
    await withCopy(async (folder) => {
      await rm(new URL('outline.png', folder));
      const refused = { code: 'file-invalid', message: 'appPackage/outline.png cannot be read.' };
      await assert.rejects(buildPackage(folder, sampleIds), refused);
    });
  });

  it('is refused with an icon that Teams would refuse', async () => {
    await withCopy(async (folder) => {
      await cp(new URL('outline.png', folder), new URL('color.png', folder));
      const message = 'appPackage/color.png is 32×32 pixels, not 192×192.';
      await assert.rejects(buildPackage(folder, sampleIds), { code: 'file-invalid', message });
    });
  });

  it('is refused with a manifest that Teams would refuse', async () => {
    await withCopy(async (folder) => {
      await writeFile(new URL('manifest.json', folder), '{"manifestVersion":"1.25"}');
      const refused = { code: 'file-invalid', message: /required property 'bots'|'developer'/ };
      await assert.rejects(buildPackage(folder, sampleIds), refused);
    });
  });

  it('is refused with ids that are none', async () => {
    const ids = { ...sampleIds, bot: `\${{BOT_ID}}` };
    await assert.rejects(buildPackage(appPackage, ids), { message: /\/bots\/0\/botId/ });
  });
});
