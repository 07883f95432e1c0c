import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { startAzurite } from '../../src/dev/azurite.ts';
import { openConversation } from '../conversation/open-conversation.ts';
import { takeStep } from '../conversation/play-round.ts';
import { by, type Step } from '../conversation/step.ts';
import { openBrowser } from '../e2e/browser.ts';
import { reader } from '../messages/ask-bot.ts';
import { setWidth } from './examine.ts';
import { type Frame, framesOf, nameOfFrame, widths } from './frames.ts';
import { openCards } from './open-cards.ts';
import { withFewColours } from './palette.ts';
import type { ShownCard } from './shown-card.ts';
import type { ThemeName } from './theme.ts';

const folder = join(import.meta.dirname, '../../docs/images/before-and-after/after');

const day = '2019-01-02';
const anything = /^/;
const member = by(reader.name);
const andy = by('Andy Frost');
const typed = {
  'value~S05A': '6,100',
  'value~S05B': '2,700',
  'value~S05C': '530',
  'value~S05D': '690',
};

/** What is asked on the day, and the name of the picture of the answer; without a name there is none. */
const steps: readonly (readonly [step: Step, picture?: string])[] = [
  [by('Nick Jarman').says('hello', anything), 'hello'],
  [member.says('overview', anything), 'overview'],
  [member.says('what got worse', anything), 'got-worse'],
  [member.says('show S05', anything), 'show-s05'],
  [member.says('trend of S05', anything), 'trend-s05'],
  [member.says('trend of secondary absence', anything), 'trend-absence'],
  [andy.says('update S05', anything)],
  [andy.presses('Keep all answers', anything, { typed })],
  [andy.presses('Submit', anything)],
  [member.says('trend of total crime', anything), 'trend-submitted'],
  [member.says('show S05', anything), 'show-submitted'],
  [by('Paul Leivers').says('sign off S05', anything), 'sign-off'],
  [by('David Bonner').says('progress', anything), 'progress'],
];

/** What a bot answers that is started for this. */
const askAll = async (): Promise<readonly ShownCard[]> => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const conversation = await openConversation(azurite);
  const shown: ShownCard[] = [];
  try {
    await conversation.startDay(day);
    for (const [step, name] of steps) {
      const [answer] = await takeStep(step, conversation);
      const content = answer?.message.activity.attachments?.[0]?.content;
      if (typeof content !== 'object' || content === null)
        throw new Error(`No card came of “${step.says ?? step.presses}”.`);
      if (name) shown.push({ name, summary: '', content: { ...content } });
    }
  } finally {
    await conversation.stop();
    await azurite.stop();
  }
  return shown;
};

/** In pixels; a longer card is cut. */
const mostHigh = 1200;

const themes: readonly ThemeName[] = ['light', 'dark'];
const places = [widths.phone, widths.desktop];

const fileOf = (name: string, frame: Frame): string =>
  `${name}-${nameOfFrame(frame).replace(', ', '-')}.png`;

const saveTheme = async (
  browser: Browser,
  theme: ThemeName,
  cards: readonly ShownCard[],
): Promise<void> => {
  const { page } = await openCards(browser, { theme, width: widths.phone }, () => cards);
  for (const frame of framesOf(places, [theme])) {
    await setWidth(page, frame.width);
    for (const { name } of cards) {
      const place = page.locator(`[data-card="${name}"]`);
      const whole = PNG.sync.read(await place.screenshot());
      const cut = new PNG({ width: whole.width, height: Math.min(whole.height, mostHigh) });
      PNG.bitblt(whole, cut, 0, 0, cut.width, cut.height, 0, 0);
      await writeFile(join(folder, fileOf(name, frame)), withFewColours(cut));
    }
  }
};

/**
 * Draws the pictures of docs/before-and-after.md that show how the bot answers now: on a phone and on a desk, light
 * and dark. Those of the version before are kept.
 */
export const saveAfterPictures = async (): Promise<void> => {
  const cards = await askAll();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    for (const theme of themes) await saveTheme(browser, theme, cards);
  } finally {
    await browser.close();
  }
};
