import type { Request } from '../../src/bot/request.ts';
import type { Sent } from './connector.ts';
import { pressOf } from './press.ts';
import { as, buttonsOf, type Differs, textOf, useBot } from './use-bot.ts';

/** The figures of S05 for Q3 2018/19, by input; none is worse than the quarter before. */
export const s05Figures = {
  'value~S05A': '6,100',
  'value~S05B': ' 2 700',
  'value~S05C': '530 incidents',
  'value~S05D': '690',
};

const theOnly = (sent: readonly Sent[], what: string): Sent => {
  const [message, ...more] = sent;
  if (!message || more.length > 0)
    throw new Error(
      `${sent.length} answers to ${what}: ${sent.map(({ method, path, activity }) => `${method} ${path} ${activity.summary}`).join(', ')}`,
    );
  return message;
};

const looked = 'looked for messages to send';

const count = (lines: readonly Record<string, unknown>[], message: string): number =>
  lines.filter(({ msg }) => msg === message).length;

/** A bot on the first morning of the round of Q3 2018/19, and people who write to it. */
export const useRound = (today = '2019-01-02', differs: Differs = {}) => {
  const bot = useBot(differs, today);

  /** Types as somebody, in their own chat. */
  const ask = async (person: string, text: string, changes: object = {}): Promise<Sent> =>
    theOnly((await bot.send({ text, ...as(person), ...changes })).sent, text);

  /** Types several messages one after another as somebody: the answer to the last. */
  const say = async (person: string, first: string, ...more: readonly string[]): Promise<Sent> => {
    let answer = await ask(person, first);
    for (const text of more) answer = await ask(person, text);
    return answer;
  };

  /** Presses a button of a message as somebody, with what they typed into its inputs. */
  const press = async (
    person: string,
    message: Sent,
    title: string,
    { typed = {}, changes = {} }: { typed?: Record<string, string>; changes?: object } = {},
  ): Promise<Sent> => {
    const value = pressOf(message, title, typed);
    const { sent } = await bot.send({ value, replyToId: 'pressed', ...as(person), ...changes });
    return theOnly(sent, title);
  };

  /** Hands a form in, with last quarter's answers where the round has none of its own yet. */
  const submitKept = async (
    person: string,
    form: Sent,
    typed: Record<string, string> = {},
  ): Promise<Sent> => {
    if (!buttonsOf(form).includes('Keep all answers'))
      return press(person, form, 'Submit', { typed });
    const kept = await press(person, form, 'Keep all answers', { typed });
    return press(person, kept, 'Submit');
  };

  return {
    ...bot,
    ask,
    say,
    press,
    /** Orders more time by words, and presses the button that gives it. */
    extend: async (person: string, text: string): Promise<Sent> => {
      const shown = await ask(person, text);
      const [, day] = /^Extend [^?]+ to ([^?]+)\?/.exec(textOf(shown)) ?? [];
      if (!day) throw new Error(`${text}: ${textOf(shown)}`);
      return press(person, shown, `Extend to ${day}`);
    },
    /** Asks for something as somebody, as a button or a message does that was understood so. */
    request: async (person: string, request: Request, changes: object = {}): Promise<Sent> =>
      theOnly(
        (await bot.send({ value: { request }, ...as(person), ...changes })).sent,
        request.kind,
      ),
    /** Hands in S05 for Q3 2018/19 with last quarter's commentary. */
    handInS05: async (typed: Record<string, string> = s05Figures): Promise<Sent> => {
      const form = await ask('andy-frost', 'update S05');
      return submitKept('andy-frost', form, typed);
    },
    submitKept,
    /** How many runs that sent something are over. */
    runs: (): number => count(bot.lines, 'reminder job finished'),
    /** Waits until so many are. */
    untilRuns: (many: number): Promise<void> =>
      bot.waitForLine(() => count(bot.lines, 'reminder job finished') >= many),
    /** Has the bot look once more for what is due, as it does every minute, and waits until it has. */
    untilLooked: async (): Promise<void> => {
      const before = count(bot.lines, looked);
      // Somebody who is met for the first time may have something waiting.
      await bot.send({ text: 'thanks', ...as('reader') });
      await bot.waitForLine(() => count(bot.lines, looked) > Math.max(before - 1, 0));
    },
    /** Waits for a message to somebody that nobody asked for. */
    waitForMessage: (person: string, text: RegExp): Promise<Sent> =>
      bot.waitFor((one) => one.path.includes(`a%3A${person}`) && text.test(textOf(one))),
  };
};
