import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

const packaged = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const fonts = join(tmpdir(), 'fonts');

const launch = async (libraries?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // As root, as in most containers, there is no sandbox to be had. Where there is no graphics card
    // either, its process may stall, and a page that gets no frame never stands still for a click.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
    env: {
      ...process.env,
      ...(libraries ? { LD_LIBRARY_PATH: join(libraries, 'lib') } : {}),
    },
  });

/** Starts the Chromium that comes inside a package, so that nothing need be installed by hand. */
export const openBrowser = async (): Promise<Browser> => {
  try {
    return await launch();
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    // A bare machine lacks NSS; the package carries a copy, for the hosts that it was made for.
    return launch(await inflate(join(packaged, 'bin', 'al2023.tar.br')));
  }
};

/** Like a 1× desk screen or a phone held upright, with the picture twice as sharp. */
export const openPage = async (browser: Browser, width: 1280 | 390 | number): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    deviceScaleFactor: 2,
  });
  // The Playground takes Teams' own typeface from the web. Pictures must not depend on that.
  const font = await readFile(join(fonts, 'fonts', 'Open_Sans', 'OpenSans-Regular.ttf'));
  const bold = await readFile(join(fonts, 'fonts', 'Open_Sans', 'OpenSans-Bold.ttf'));
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => {
    const url = route.request().url();
    if (!url.endsWith('.woff2')) return route.abort();
    return route.fulfill({
      body: /bold/.test(url) ? bold : font,
      contentType: 'font/ttf',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  return page;
};
