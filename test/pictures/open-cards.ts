import type { Browser, Page } from 'playwright-core';
import { setWidth } from './examine.ts';
import type { Frame } from './frames.ts';
import { type ReadCards, readShownCards } from './shown-card.ts';
import { answerPath } from './site.ts';

export type CardsPage = {
  readonly page: Page;
  /** What the page complained of. */
  readonly errors: readonly string[];
};

const examining = ['/examine-layout.js', '/find-violations.js', '/measure-layout.js'];

const address = 'http://gallery.localhost/';

/** Opens the page with every sample in that frame, without a server and without the network. */
export const openCards = async (
  browser: Browser,
  frame: Frame,
  readCards: ReadCards = readShownCards,
): Promise<CardsPage> => {
  const context = await browser.newContext({
    // Wide enough for several cards side by side, which keeps the page short.
    viewport: { width: 2200, height: 1000 },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const shown = { readCards, frames: [frame] };
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.href.startsWith(address) && (await answerPath(url.pathname, shown));
    return file ? route.fulfill(file) : route.abort();
  });
  await page.goto(address);
  await page.waitForSelector('html[data-drawn]', { state: 'attached' });
  await page.addScriptTag({ url: '/axe.js' });
  for (const url of examining) await page.addScriptTag({ url, type: 'module' });
  await setWidth(page, frame.width);
  return { page, errors };
};
