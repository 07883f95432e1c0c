import { deepEqual, fail, ok } from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { findDifference } from './compare-fingerprints.ts';
import { measurePictures, setWidth } from './examine.ts';
import type { Fingerprint } from './finding.ts';
import { type Frame, framesOf, nameOfFrame, widths } from './frames.ts';
import { type CardsPage, openCards } from './open-cards.ts';
import { shownCards } from './shown-card.ts';
import type { ThemeName } from './theme.ts';

type Pictures = Readonly<Record<string, Fingerprint>>;

const file = join(import.meta.dirname, 'expected.json');

// UPDATE_CARDS=1 accepts all pictures as they are; look at the gallery before it is committed.
const updating = process.env.UPDATE_CARDS === '1';

const themes: readonly ThemeName[] = ['light', 'dark'];
const frames = framesOf([widths.phone, widths.desktop], themes);

const nameOf = (card: string, frame: Frame): string => `${card}, ${nameOfFrame(frame)}`;

const takePictures = async (
  cards: CardsPage,
  theme: ThemeName,
): Promise<[string, Fingerprint][]> => {
  const pictures: [string, Fingerprint][] = [];
  for (const frame of frames.filter((one) => one.theme === theme)) {
    await setWidth(cards.page, frame.width);
    for (const [card, picture] of Object.entries(await measurePictures(cards.page)))
      pictures.push([nameOf(card, frame), picture]);
  }
  return pictures;
};

describe('the pictures of the cards', function () {
  // The browser is unpacked on first use.
  this.timeout(120_000);
  let browser: Browser;
  let folder = '';
  let taken: Pictures = {};
  let accepted: Pictures = {};
  const pages = new Map<ThemeName, CardsPage>();

  const takeTheme = async (theme: ThemeName): Promise<[string, Fingerprint][]> => {
    const cards = await openCards(browser, { theme, width: widths.phone });
    pages.set(theme, cards);
    return takePictures(cards, theme);
  };

  before(async () => {
    browser = await openBrowser();
    taken = Object.fromEntries((await Promise.all(themes.map(takeTheme))).flat());
    if (updating) writeFileSync(file, `${JSON.stringify(taken, null, 2)}\n`);
    accepted = JSON.parse(readFileSync(file, 'utf8'));
  });

  after(() => browser?.close());

  const again = new Map<Frame, Pictures>();

  /** A second look, once for a frame: under load, part of a large page may be left unpainted. */
  const takeAgain = async (card: string, frame: Frame) => {
    const page = pages.get(frame.theme)?.page;
    ok(page, 'the page was not opened');
    await setWidth(page, frame.width);
    const pictures = again.get(frame) ?? (await measurePictures(page));
    again.set(frame, pictures);
    const png = await page.locator(`[data-card="${card}"]`).screenshot();
    return { png, picture: pictures[card] };
  };

  const save = (name: string, png: Buffer): string => {
    folder ||= mkdtempSync(join(tmpdir(), 'cards-'));
    const path = join(folder, `${name.replaceAll(', ', '-')}.png`);
    writeFileSync(path, png);
    return path;
  };

  it('are of the samples and of nothing else', () => {
    deepEqual(Object.keys(accepted).sort(), Object.keys(taken).sort());
  });

  for (const frame of frames)
    for (const { name } of shownCards)
      it(`are as they were accepted: ${nameOf(name, frame)}`, async () => {
        const before = accepted[nameOf(name, frame)];
        const first = taken[nameOf(name, frame)];
        ok(first, 'no picture was taken');
        if (!findDifference(before, first)) return;
        const { png, picture } = await takeAgain(name, frame);
        ok(picture, 'no picture was taken');
        const difference = findDifference(before, picture);
        if (!difference) return;
        const path = save(nameOf(name, frame), png);
        fail(
          `The picture ${difference}. Look at ${path}; if it is right, accept it with: UPDATE_CARDS=1 npx mocha test/pictures`,
        );
      });
});
