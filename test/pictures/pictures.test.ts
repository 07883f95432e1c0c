import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { measureLayout, setWidth } from './examine.ts';
import { widths } from './frames.ts';
import { findLayoutDifferences, type Part, writeLayout } from './layout.ts';
import { type CardsPage, openCards } from './open-cards.ts';
import { shownCards } from './shown-card.ts';
import type { ThemeName } from './theme.ts';

/** For each card at each width what can be seen on it, line by line. */
type Layouts = Readonly<Record<string, readonly string[]>>;

const file = join(import.meta.dirname, 'expected.json');

// UPDATE_CARDS=1 accepts all cards as they look; look at the gallery before it is committed.
const updating = process.env.UPDATE_CARDS === '1';

const places = ['phone', 'desktop'] as const;
type Place = (typeof places)[number];

const nameOf = (card: string, place: Place): string => `${card}, ${place}`;

describe('how the cards look', function () {
  // The browser is unpacked on first use.
  this.timeout(120_000);
  let browser: Browser;
  let page: CardsPage['page'] | undefined;
  let folder = '';
  let taken: Layouts = {};
  let accepted: Layouts = {};

  const measureTheme = async (theme: ThemeName) => {
    const cards = await openCards(browser, { theme, width: widths.phone });
    if (theme === 'light') page = cards.page;
    const measured: Record<string, Part[]> = {};
    for (const place of places) {
      await setWidth(cards.page, widths[place]);
      for (const [card, parts] of Object.entries(await measureLayout(cards.page)))
        measured[nameOf(card, place)] = parts;
    }
    return measured;
  };

  before(async () => {
    browser = await openBrowser();
    const [light, dark] = await Promise.all([measureTheme('light'), measureTheme('dark')]);
    taken = Object.fromEntries(
      Object.entries(light).map(([name, parts]) => [name, writeLayout(parts, dark[name] ?? [])]),
    );
    if (updating) writeFileSync(file, `${JSON.stringify(taken, null, 2)}\n`);
    accepted = JSON.parse(readFileSync(file, 'utf8'));
  });

  after(() => browser?.close());

  const savePicture = async (card: string, place: Place): Promise<string> => {
    assert.ok(page, 'the page was not opened');
    folder ||= mkdtempSync(join(tmpdir(), 'cards-'));
    const path = join(folder, `${card}-${place}.png`);
    await setWidth(page, widths[place]);
    await page.locator(`[data-card="${card}"]`).screenshot({ path });
    return path;
  };

  it('is known of the samples and of nothing else', () => {
    assert.deepEqual(Object.keys(accepted).sort(), Object.keys(taken).sort());
  });

  for (const place of places)
    for (const { name } of shownCards)
      it(`is as it was accepted: ${nameOf(name, place)}`, async () => {
        const differences = findLayoutDifferences(
          accepted[nameOf(name, place)] ?? [],
          taken[nameOf(name, place)] ?? [],
        );
        if (differences.length === 0) return;
        const path = await savePicture(name, place);
        assert.fail(
          [
            ...differences,
            `Look at ${path}; if it is right, accept it with: UPDATE_CARDS=1 npx mocha test/pictures`,
          ].join('\n'),
        );
      });
});
