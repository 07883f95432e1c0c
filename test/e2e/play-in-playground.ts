import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { formatDate } from '../../src/domain/format.ts';
import type { Day, Step } from '../conversation/step.ts';
import { reader } from '../messages/ask-bot.ts';
import { openBrowser } from './browser.ts';
import { openDevEnvironment } from './open-dev-environment.ts';
import { openPlayground } from './playground-page.ts';

type Options = {
  readonly days: readonly Day[];
  /** Where the pictures go, one for each answer. */
  readonly folder: string;
  /** Of the window, in pixels. */
  readonly width: number;
  readonly onStep: (line: string) => void;
};

const patience = 10_000;

const months =
  'January February March April May June July August September October November December';

/** A day in a date input, which the Playground writes as Americans do, as the card has it. */
const withPlainDays = (text: string): string =>
  text.replaceAll(/“(\p{L}+) (\d+), (\d{4})”/gu, (_, month: string, day: string, year: string) => {
    const number = months.split(' ').indexOf(month) + 1;
    return `“${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}”`;
  });

type Chat = Awaited<ReturnType<typeof openPlayground>>;

/** Waits for an answer that was not there before and says what is meant. */
const waitForAnswer = async (
  chat: Chat,
  before: readonly string[],
  meant: RegExp,
): Promise<{ readonly at: number; readonly isRight: boolean }> => {
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const now = await chat.readAll();
    const at = now.findLastIndex(
      (text, place) => text !== before[place] && meant.test(withPlainDays(text)),
    );
    if (at >= 0) return { at, isRight: true };
    if (performance.now() > giveUpAt) return { at: now.length - 1, isRight: false };
    await delay(100);
  }
};

/** One person after another at the desk, each with a browser of their own, on the same storage. */
const openSeat = async (browser: Browser, { width }: Pick<Options, 'width'>, firstDay: string) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'outcomes-round-'));
  let desk: Awaited<ReturnType<typeof openDevEnvironment>> | undefined;
  let chat: Chat | undefined;
  let name: string | undefined;
  const leave = async (): Promise<void> => {
    await chat?.close();
    await desk?.stop();
  };
  return {
    sitDown: async (who: string): Promise<Chat> => {
      if (chat && who === name) return chat;
      await leave();
      const as = who === reader.name ? 'councillor' : who;
      desk = await openDevEnvironment(as, desk ? undefined : firstDay, dataFolder);
      chat = await openPlayground(browser, { url: desk.url, width });
      name = who;
      return chat;
    },
    current: () => chat,
    stop: async (): Promise<void> => {
      await leave();
      await rm(dataFolder, { recursive: true });
    },
  };
};

const act = (chat: Chat, { says, presses = '' }: Step): Promise<void> =>
  says === undefined ? chat.pressLast(presses) : chat.say(says);

/** What is wrong with the answer to a step; the picture of it is saved. */
const playStep = async (chat: Chat, step: Step, picture: string): Promise<string | undefined> => {
  const before = await chat.readAll();
  try {
    await act(chat, step);
  } catch (error) {
    await chat.savePicture(before.length - 1, picture);
    return `cannot be done: ${String(error).split('\n')[0]}`;
  }
  const { at, isRight } = await waitForAnswer(chat, before, step.reply);
  await chat.savePicture(at, picture);
  return isRight ? undefined : `not ${step.reply}: ${(await chat.readAll()).at(-1)}`;
};

const fileOf = (number: number, { who, says, presses }: Step): string =>
  `${String(number).padStart(3, '0')}-${`${who} ${says ?? presses}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;

/**
 * Plays the days in the Agents Playground as the people do: each starts it as themselves, types and presses.
 *
 * @returns where an answer is not the one that is meant
 */
export const playInPlayground = async (options: Options): Promise<string[]> => {
  const { days, folder, onStep } = options;
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  const seat = await openSeat(browser, options, days[0]?.date ?? '');
  const faults: string[] = [];
  let number = 0;
  try {
    for (const [at, day] of days.entries()) {
      if (at > 0) await seat.current()?.ask(`advance to ${formatDate(day.date)}`);
      onStep(`${formatDate(day.date)}: ${day.title}`);
      for (const step of day.steps) {
        number += 1;
        const chat = await seat.sitDown(step.who);
        const fault = await playStep(chat, step, join(folder, fileOf(number, step)));
        const line = `${step.who}: ${step.says ?? `[${step.presses}]`}`;
        onStep(fault ? `  ✗ ${line}\n      ${fault}` : `  ${line}`);
        if (fault) faults.push(`${line}: ${fault}`);
      }
    }
  } finally {
    await seat.stop();
    await browser.close();
  }
  return faults;
};
