import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { type CardsPage, openCards } from './open-cards.ts';
import { shownCards } from './shown-card.ts';

/** What only Markdown or HTML in force can have made: our own cards mark text by other means. */
const made = 'script, img, iframe, table, em, strong, s, code, h1, ul, ol, blockquote, at';

describe('what nobody should have written', function () {
  this.timeout(60_000);
  let browser: Browser;
  let cards: CardsPage;
  const hostile = shownCards.filter(({ name }) => name.startsWith('hostile-'));

  before(async () => {
    browser = await openBrowser();
    cards = await openCards(browser, { theme: 'light', width: 480 });
  });

  after(() => browser?.close());

  const inCard = (name: string, selector: string, of: string): Promise<string[]> =>
    cards.page.evaluate(
      `[...document.querySelector('.card[data-card="${name}"]').shadowRoot.querySelectorAll('${selector}')].map((one) => one.${of})`,
    );

  it('stands on at least seven cards', () => assert.ok(hostile.length >= 7));

  for (const { name } of hostile) {
    it(`makes no element of the page: ${name}`, async () =>
      assert.deepEqual(await inCard(name, made, 'outerHTML'), []));

    it(`leads nowhere but to an address of an officer: ${name}`, async () => {
      const links = await inCard(name, 'a[href]', 'getAttribute("href")');
      assert.ok(
        links.every((href) => /^(mailto|tel):/.test(href)),
        links.join(' '),
      );
    });
  }

  it('runs nothing', () => assert.deepEqual(cards.errors, []));
});
