import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mocha calls it before any test: two workers that unpacked the browser at once would start a file that is still written. */
export const mochaGlobalSetup = async (): Promise<void> => {
  if (existsSync(join(tmpdir(), 'chromium'))) return;
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath();
};
