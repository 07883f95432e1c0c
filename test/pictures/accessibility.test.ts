import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { faintByCard } from './blame-contrast.ts';
import { findBackwardSteps, findCutTexts, findViolations, readCards, setWidth } from './examine.ts';
import { expectNone } from './expect-none.ts';
import { findMissingTexts } from './expected-texts.ts';
import type { Finding } from './finding.ts';
import { widths } from './frames.ts';
import { type CardsPage, openCards } from './open-cards.ts';
import { shownCards } from './shown-card.ts';
import { type ThemeName, themeNames } from './theme.ts';

/** All that is to be known of the cards in one theme at one width. */
const examine = async ({ page }: CardsPage, theme: ThemeName, width: number) => {
  await setWidth(page, width);
  const { others, faint } = await findViolations(page);
  const read = await readCards(page);
  return {
    violations: [...others, ...faintByCard(theme, faint)],
    cutTexts: await findCutTexts(page),
    backwardSteps: await findBackwardSteps(page),
    missingTexts: shownCards.flatMap(({ name, content }): Finding[] =>
      findMissingTexts(content, read[name] ?? '').map((text) => ({ card: name, fault: text })),
    ),
  };
};

type Examined = Awaited<ReturnType<typeof examine>>;

const nameOf = (theme: string, width: number): string => `${theme} at ${width} pixels`;

const examineTheme = async (
  browser: Browser,
  theme: ThemeName,
): Promise<{ errors: readonly string[]; results: [string, Examined][] }> => {
  const cards = await openCards(browser, { theme, width: widths.phone });
  const results: [string, Examined][] = [];
  for (const width of Object.values(widths))
    results.push([nameOf(theme, width), await examine(cards, theme, width)]);
  await cards.page.context().close();
  return { errors: cards.errors, results };
};

describe('every card in Teams’ colours', function () {
  // The browser is unpacked on first use, and it looks at every card nine times.
  this.timeout(120_000);
  let browser: Browser;
  let examined: Readonly<Record<string, Examined>> = {};
  let errors: readonly string[] = [];

  before(async () => {
    browser = await openBrowser();
    const themes = await Promise.all(themeNames.map((theme) => examineTheme(browser, theme)));
    examined = Object.fromEntries(themes.flatMap(({ results }) => results));
    errors = themes.flatMap((theme) => theme.errors);
  });

  after(() => browser?.close());

  it('is drawn without a word in the console', () => assert.deepEqual(errors, []));

  for (const theme of themeNames)
    for (const width of Object.values(widths)) {
      const name = nameOf(theme, width);

      it(`has nothing that axe finds wrong: ${name}`, () =>
        expectNone(examined[name]?.violations ?? []));

      it(`cuts no text off: ${name}`, () => expectNone(examined[name]?.cutTexts ?? []));

      it(`shows every text of its JSON, in its order: ${name}`, () =>
        expectNone(examined[name]?.missingTexts ?? []));

      it(`is read from top to bottom: ${name}`, () =>
        expectNone(examined[name]?.backwardSteps ?? []));
    }
});
