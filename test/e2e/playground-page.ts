import { join } from 'node:path';
import { type Browser, errors, type Locator, type Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** A message of the bot as it stands in the chat. */
type ShownAnswer = {
  /** All that can be read on it: folded parts are not. */
  text(): Promise<string>;
  /** Presses a button and comes back at once, for buttons that only fold. */
  press(title: string | RegExp): Promise<void>;
  /** Types into the input with that label, in place of what stands there. */
  fill(label: string | RegExp, text: string): Promise<void>;
  /** What stands in the input with that label. */
  valueOf(label: string | RegExp): Promise<string>;
  savePicture(path: string): Promise<void>;
};

export type Place = 'personal' | 'group' | 'channel';

export type PlaygroundPage = {
  openPlace(place: Place): Promise<void>;
  /** Types and sends; in a group chat and a channel with a mention of the bot before it. */
  ask(text: string): Promise<ShownAnswer>;
  /** Presses a button of the newest answer and waits for the next one. */
  pressForAnswer(title: string): Promise<ShownAnswer>;
  newest(): ShownAnswer;
  /** How many answers stand in the chat. */
  count(): Promise<number>;
  /** Presses a button of the newest answer that changes it, and waits until that can be read on it. */
  pressForChange(title: string | RegExp, text: string | RegExp): Promise<ShownAnswer>;
  /** Types and sends, without waiting for an answer. */
  say(text: string): Promise<void>;
  /** Presses a button of the newest message that has it, without waiting for an answer. */
  pressLast(title: string): Promise<void>;
  /** What can be read on each message in the chat, with what stands in its inputs. */
  readAll(): Promise<string[]>;
  /** @param at which message of the chat, from 0 */
  savePicture(at: number, path: string): Promise<void>;
  /** Waits for a message in which that can be read, whoever asked for it. */
  waitFor(text: string | RegExp): Promise<ShownAnswer>;
  close(): Promise<void>;
};

const readShown = join(import.meta.dirname, '../pictures/browser/read-shown.js');

/** Runs in the page, which has the function from that file. */
const callReadShown = (shown: object): string =>
  (globalThis as unknown as { readonly readShown: (one: object) => string }).readShown(shown);

const isPhone = (width: number): boolean => width < 700;

/** The page insists on 600 px and gives every card 450; no phone has them. What is in a card keeps its own width. */
const phoneStyle = (width: number): string =>
  [
    '#root div:not(.ac-preview-panel *) { min-width: 0 !important }',
    `.fai-OutputCard { width: ${width - 30}px !important }`,
    `div:has(> .ac-preview-panel) { width: ${width - 50}px !important }`,
  ].join('\n');

/** The Playground now and then loses an answer to a post that it has not drawn yet; it is asked again after so long, in ms. */
const patience = 10_000;

const chatMessages = 'div:has(> [aria-label="Message header"] [aria-label="Message author"])';
/** In a channel a bot's answer is known by its card only; the newest post stands first. */
const channelMessages = 'div[role="group"] .ac-preview-panel';
const answerBody = '.ac-adaptiveCard, .fai-OutputCard';

const newestPost = `:is(${channelMessages}):has(${answerBody}) :is(${answerBody})`;

/** Runs in the page: what the newest post shows, where it is another one than that. */
const showNewer = ({ selector, than }: { selector: string; than?: string | undefined }) => {
  const { document } = globalThis as unknown as {
    readonly document: { querySelector(selector: string): { readonly innerText: string } | null };
  };
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded away is not shown
  const text = document.querySelector(selector)?.innerText;
  return text === than ? undefined : text;
};

const showWhole = async (page: Page, card: Locator, take: () => Promise<void>): Promise<void> => {
  const before = page.viewportSize();
  const box = await card.boundingBox();
  if (!before || !box) return take();
  await page.setViewportSize({ width: before.width, height: Math.ceil(box.height) + 400 });
  await take();
  await page.setViewportSize(before);
};

const shownAnswer = (page: Page, message: Locator): ShownAnswer => {
  const body = message.locator(answerBody).first();
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded away cannot be read
    text: () => body.innerText(),
    fill: (label, text) => message.getByLabel(label).first().fill(text),
    valueOf: (label) => message.getByLabel(label).first().inputValue(),
    press: (title) => message.getByRole('button', { name: title, exact: true }).first().click(),
    savePicture: (path) =>
      showWhole(page, body, async () => {
        await page.mouse.move(0, 0);
        await body.screenshot({ path, animations: 'disabled' });
      }),
  };
};

const typeInto = async (
  page: Page,
  box: Locator,
  text: string,
  mention: boolean,
): Promise<void> => {
  await box.click();
  if (mention) {
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: 'Outcomes' }).click();
  }
  await page.keyboard.insertText(text);
  await page
    .getByRole('button', { name: /^(Send Message|Post)$/ })
    .first()
    .click();
};

const placeNames: Record<Place, RegExp> = {
  personal: /^Personal Chat$/,
  group: /^Outcome leads$/,
  channel: /General$/,
};

/** Opens the chat with nothing beside it, so that a card is as wide as the window lets it be. */
export const openPlayground = async (
  browser: Browser,
  { url, width = 1280 }: { readonly url: string; readonly width?: number },
): Promise<PlaygroundPage> => {
  const page = await openPage(browser, width);
  await page.goto(url);
  await page.addScriptTag({ path: readShown });
  if (isPhone(width)) await page.addStyleTag({ content: phoneStyle(width) });
  await page.getByRole('button', { name: 'Hide log panel' }).click();
  const sidebar = page.getByRole('button', { name: 'Toggle app bar and conversation window' });
  if (isPhone(width)) await sidebar.click();
  let place: Place = 'personal';

  const messages = (): Locator =>
    page.locator(place === 'channel' ? channelMessages : chatMessages).filter({
      has: page.locator(answerBody),
    });
  const newest = (): ShownAnswer =>
    shownAnswer(page, place === 'channel' ? messages().first() : messages().last());
  const answerAfter = async (
    act: () => Promise<void>,
    waiting: { readonly timeout?: number } = {},
  ): Promise<ShownAnswer> => {
    const before = await messages().count();
    const than = await page.evaluate(showNewer, { selector: newestPost });
    await act();
    // A channel drops its older posts when it likes, so that there need not be more of them than before.
    if (place === 'channel')
      await page.waitForFunction(showNewer, { selector: newestPost, than }, waiting);
    else await messages().nth(before).waitFor(waiting);
    return newest();
  };

  // Below a chat, whose cards may hold inputs of their own; above the posts of a channel.
  const findBox = (): Locator => {
    const boxes = page.getByRole('textbox');
    return place === 'channel' ? boxes.first() : boxes.last();
  };

  return {
    say: (text) => typeInto(page, findBox(), text, place !== 'personal'),
    pressLast: (title) => {
      const named = { name: title, exact: true };
      const having = messages().filter({ has: page.getByRole('button', named) });
      return having.last().getByRole('button', named).first().click({ timeout: 5_000 });
    },
    readAll: async () => {
      const all = await messages().all();
      return Promise.all(all.map((one) => one.locator(answerBody).first().evaluate(callReadShown)));
    },
    savePicture: (at, path) => shownAnswer(page, messages().nth(at)).savePicture(path),
    openPlace: async (next) => {
      place = next;
      if (isPhone(width)) await sidebar.click();
      await page.getByRole('treeitem', { name: placeNames[next] }).click();
      if (isPhone(width)) await sidebar.click();
    },
    ask: async (text) => {
      const say = () => typeInto(page, findBox(), text, place !== 'personal');
      if (place !== 'channel') return answerAfter(say);
      try {
        return await answerAfter(say, { timeout: patience });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        return answerAfter(say);
      }
    },
    pressForAnswer: (title) => answerAfter(() => newest().press(title)),
    newest,
    count: () => messages().count(),
    pressForChange: async (title, text) => {
      await newest().press(title);
      const changed = messages().last().filter({ hasText: text });
      await changed.waitFor();
      return newest();
    },
    waitFor: async (text) => {
      const meant = messages().filter({ hasText: text }).last();
      await meant.waitFor();
      return shownAnswer(page, meant);
    },
    close: () => page.close(),
  };
};
