import { setTimeout } from 'node:timers/promises';
import { type NpmBot, startNpmBot } from './npm-bot.ts';
import type { Played } from './played.ts';
import { type SlowChannel, startSlowChannel } from './slow-channel.ts';

const text = 'trend of S01';

/** Milliseconds; Teams would wait for 15 s. */
const slowly = 9_000;
const minute = 60_000;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds that a turn takes at the median, while the channel answers at once. */
const timeTurns = async (bot: NpmBot, channel: SlowChannel, name: string): Promise<number> => {
  channel.answerAfter(0);
  const taken: number[] = [];
  for (let i = 0; i < 50; i += 1) {
    const began = performance.now();
    await bot.ask({ sender: `${name}-${i % 5}`, text, channel: channel.url });
    taken.push(performance.now() - began);
  }
  return median(taken);
};

/** What came of so many questions at once, each by somebody else. */
const burst = async (bot: NpmBot, channel: SlowChannel, { senders, nth }: Burst) => {
  channel.answerAfter(slowly);
  const statuses = await Promise.all(
    Array.from({ length: senders }, (_, i) =>
      bot.ask({ sender: `sender-${nth}-${i}`, text, channel: channel.url }),
    ),
  );
  const count = (isMeant: (status: number) => boolean) => statuses.filter(isMeant).length;
  return {
    answered: count((status) => status === 200),
    shed: count((status) => status === 503),
    lost: count((status) => status !== 200 && status !== 503),
  };
};

type Burst = { readonly senders: number; readonly nth: number };

/** So many at once, three times, and a minute later the bot is to be as quick as before. */
export const playBurst = async (senders: number): Promise<Played> => {
  const channel = await startSlowChannel();
  const bot = await startNpmBot();
  try {
    await timeTurns(bot, channel, 'warm');
    const before = await timeTurns(bot, channel, 'before');
    const told: string[] = [];
    const wrong: string[] = [];
    for (let nth = 1; nth <= 3; nth += 1) {
      const { answered, shed, lost } = await burst(bot, channel, { senders, nth });
      told.push(`${answered} answered, ${shed} shed, ${lost} lost`);
      if (lost > 0) wrong.push(`burst ${nth}: ${lost} requests got no answer`);
      if (answered === 0) wrong.push(`burst ${nth}: nobody was answered`);
      if (bot.resident() === undefined) wrong.push(`the bot ended in burst ${nth}`);
    }
    const resident = bot.resident() ?? 0;
    await setTimeout(minute);
    const after = await timeTurns(bot, channel, 'after');
    if (after > 2 * before) wrong.push('a minute later the bot is slower than before');
    const times = `a turn ${before.toFixed(1)} ms before, ${after.toFixed(1)} ms a minute later`;
    return { figures: `${told.join('; ')}; ${resident.toFixed(0)} MB; ${times}`, wrong };
  } finally {
    await bot.stop();
    channel.stop();
  }
};
