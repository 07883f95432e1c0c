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

type OpenBrowser = () => Promise<Browser>;

type Job = {
  readonly folder: string;
  readonly readCards: ReadCards;
  readonly onPicture: (file: string) => void;
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
      onPicture(fileOf(card, frame));
    }
  }
};

/** One theme in a browser of its own: a page with every card takes it most of a gigabyte. */
const saveInNewBrowser = async (open: OpenBrowser, theme: ThemeName, job: Job): Promise<void> => {
  const browser = await open();
  try {
    await saveTheme(browser, theme, job);
  } finally {
    await browser.close();
  }
};

/** The words of Playwright for a browser or a page that ended by itself. */
const ended = /has been closed|crashed/;

/** Once more where the browser ended, which a machine short of memory makes it do. */
const saveThemeOrRetry = async (open: OpenBrowser, theme: ThemeName, job: Job): Promise<void> => {
  try {
    await saveInNewBrowser(open, theme, job);
  } catch (cause) {
    if (!(cause instanceof Error && ended.test(cause.message))) throw cause;
    try {
      await saveInNewBrowser(open, theme, job);
    } catch (again) {
      throw new Error(
        `The browser ended twice while it drew the ${theme} theme, which happens where memory is short. Free some, or draw fewer cards with --samples or --template NAME.`,
        { cause: again },
      );
    }
  }
};

/**
 * Saves a picture of each card in every theme, on a phone and on a desk, and a page that shows them.
 *
 * @param open starts a browser, one for each theme
 * @returns the path of the page
 */
export const saveGallery = async (
  folder: string,
  readCards: ReadCards = readShownCards,
  onProgress: OnProgress = () => undefined,
  open: OpenBrowser = openBrowser,
): Promise<string> => {
  const pictures = readCards().length * framesOf(places).length;
  // One that is drawn again is not counted again.
  const done = new Set<string>();
  const onPicture = (file: string): void => {
    done.add(file);
    onProgress(done.size, pictures);
  };
  await mkdir(folder, { recursive: true });
  for (const theme of themeNames)
    await saveThemeOrRetry(open, theme, { folder, readCards, onPicture });
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
