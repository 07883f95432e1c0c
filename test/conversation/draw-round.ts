import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageAddress } from '../../src/storage/table.ts';
import { openBrowser } from '../e2e/browser.ts';
import { openCards } from '../pictures/open-cards.ts';
import type { ShownCard } from '../pictures/shown-card.ts';
import type { ThemeName } from '../pictures/theme.ts';
import { type OnMessage, playRound } from './play-round.ts';
import type { Day } from './step.ts';

type Options = {
  readonly days: readonly Day[];
  readonly storage: StorageAddress;
  /** Where the pictures go, one for each message. */
  readonly folder: string;
  readonly theme: ThemeName;
  /** Of a card, in pixels. */
  readonly width: number;
};

const slugOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const longestName = 80;

/**
 * Plays the days without a browser, and draws every message with Microsoft's renderer in a theme: the Playground has
 * only a light one.
 *
 * @returns where an answer is not the one that is meant
 */
export const drawRound = async ({
  days,
  storage,
  folder,
  theme,
  width,
}: Options): Promise<readonly string[]> => {
  const cards: ShownCard[] = [];
  const keep: OnMessage = ({ to, message: { activity } }, cause) => {
    const content = activity.attachments?.[0]?.content as ShownCard['content'] | undefined;
    const number = String(cards.length + 1).padStart(3, '0');
    const name = `${number}-${slugOf(`to ${to} ${cause}`).slice(0, longestName)}`;
    if (content) cards.push({ name, content, summary: activity.summary ?? '' });
  };
  const { faults } = await playRound(days, storage, keep);
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const { page } = await openCards(browser, { theme, width }, () => cards);
    for (const { name } of cards)
      await page.locator(`[data-card="${name}"]`).screenshot({ path: join(folder, `${name}.png`) });
  } finally {
    await browser.close();
  }
  return faults;
};
