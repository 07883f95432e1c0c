import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import type { OnProgress } from './bot-answers.ts';
import { setWidth } from './examine.ts';
import { type Frame, framesOf, nameOfFrame, widths } from './frames.ts';
import { openCards } from './open-cards.ts';
import { pageHtml } from './page-html.ts';
import { pageStyle } from './page-style.ts';
import { type ReadCards, readShownCards, type ShownCard } from './shown-card.ts';
import { type ThemeName, themeNames } from './theme.ts';

const places = [widths.phone, widths.desktop];

const fileOf = ({ name }: ShownCard, frame: Frame): string =>
  `${name}-${nameOfFrame(frame).replace(', ', '-')}.png`;

type Job = {
  readonly folder: string;
  readonly readCards: ReadCards;
  readonly onPicture: () => void;
};

const saveTheme = async (
  browser: Browser,
  theme: ThemeName,
  { folder, readCards, onPicture }: Job,
): Promise<void> => {
  const { page } = await openCards(browser, { theme, width: widths.phone }, readCards);
  for (const frame of framesOf(places, [theme])) {
    await setWidth(page, frame.width);
    for (const card of readCards()) {
      await page
        .locator(`[data-card="${card.name}"]`)
        .screenshot({ path: join(folder, fileOf(card, frame)) });
      onPicture();
    }
  }
};

/**
 * Saves a picture of each card in every theme, on a phone and on a desk, and a page that shows them.
 *
 * @returns the path of the page
 */
export const saveGallery = async (
  folder: string,
  readCards: ReadCards = readShownCards,
  onProgress: OnProgress = () => undefined,
): Promise<string> => {
  const pictures = readCards().length * framesOf(places).length;
  let done = 0;
  const onPicture = (): void => {
    done += 1;
    onProgress(done, pictures);
  };
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    await Promise.all(
      themeNames.map((theme) => saveTheme(browser, theme, { folder, readCards, onPicture })),
    );
  } finally {
    await browser.close();
  }
  const page = join(folder, 'index.html');
  const html = pageHtml({
    cards: readCards(),
    frames: framesOf(places),
    fill: (card, frame) =>
      `<img src="${fileOf(card, frame)}" width="${frame.width}" alt="${card.name}, ${nameOfFrame(frame)}" loading="lazy">`,
    head: `<style>${pageStyle}</style>`,
  });
  await writeFile(page, html);
  return page;
};
