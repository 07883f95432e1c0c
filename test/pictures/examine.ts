import type { Page } from 'playwright-core';
import type { FaintText, Finding, Fingerprint } from './finding.ts';

/** Lets the page's own scripts look at its cards; `open-cards.ts` has loaded them. */
export const setWidth = (page: Page, width: number): Promise<void> =>
  page.evaluate(`setWidth(${width})`);

export const findCutTexts = (page: Page): Promise<Finding[]> => page.evaluate('findCutTexts()');

export const findBackwardSteps = (page: Page): Promise<Finding[]> =>
  page.evaluate('findBackwardSteps()');

/** All that can be read on each card, in the order of the document. */
export const readCards = (page: Page): Promise<Record<string, string>> =>
  page.evaluate('readCards()');

export const findViolations = (page: Page): Promise<{ others: Finding[]; faint: FaintText[] }> =>
  page.evaluate('findViolations()');

/** Shows the page's scripts a picture, at an address that is answered once. */
const handOver = (page: Page, body: Buffer): Promise<unknown> =>
  page.route('**/picture.png', (route) => route.fulfill({ body, contentType: 'image/png' }), {
    times: 1,
  });

const sizeOf = (page: Page): Promise<{ width: number; height: number }> =>
  page.evaluate(
    '({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })',
  );

/** What is left of each card's picture, taken from one of the whole page. */
export const measurePictures = async (page: Page): Promise<Record<string, Fingerprint>> => {
  const client = await page.context().newCDPSession(page);
  // Playwright's own picture is packed small, which takes three times as long.
  const { data } = await client.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    // Left to itself, it may take the page for as high as it was before its width was set.
    clip: { x: 0, y: 0, scale: 1, ...(await sizeOf(page)) },
  });
  await handOver(page, Buffer.from(data, 'base64'));
  return page.evaluate("measurePictures('/picture.png')");
};
