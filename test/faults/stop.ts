import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { startNpmBot } from './npm-bot.ts';
import type { Played } from './played.ts';
import { startSlowChannel } from './slow-channel.ts';

const half = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"type":';

const seconds = (since: number): string => ((performance.now() - since) / 1_000).toFixed(1);

/** Stops a bot with a question in flight and a request that never arrives in full. */
const stopOnce = async (wrong: string[]): Promise<string> => {
  const channel = await startSlowChannel();
  const bot = await startNpmBot();
  try {
    channel.answerAfter(3_000);
    const asked = bot.ask({ sender: 'ann', text: 'show S05', channel: channel.url });
    const socket = connect(bot.port, '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(half);
    await setTimeout(1_000);
    const began = performance.now();
    bot.signal('SIGINT');
    const status = await asked;
    if (status !== 200) wrong.push(`the question in flight was answered with ${status}`);
    await bot.gone;
    if (performance.now() - began > 15_000) wrong.push('stopping took more than 15 s');
    return `stopped in ${seconds(began)} s with the answer given`;
  } finally {
    bot.signal('SIGKILL');
    await bot.stop();
    channel.stop();
  }
};

/** Asks twice to stop, while the channel answers nothing. */
const stopTwice = async (wrong: string[]): Promise<string> => {
  const channel = await startSlowChannel();
  const bot = await startNpmBot();
  try {
    channel.answerAfter(60_000);
    const asked = bot.ask({ sender: 'ann', text: 'show S05', channel: channel.url });
    await setTimeout(1_000);
    bot.signal('SIGINT');
    await setTimeout(1_500);
    const began = performance.now();
    bot.signal('SIGINT');
    await Promise.all([bot.gone, asked]);
    if (performance.now() - began > 3_000) wrong.push('the second signal did not end it at once');
    return `a second signal ends it in ${seconds(began)} s`;
  } finally {
    bot.signal('SIGKILL');
    await bot.stop();
    channel.stop();
  }
};

/** What the signals to stop come to. */
export const playStop = async (): Promise<Played> => {
  const wrong: string[] = [];
  const figures = [await stopOnce(wrong), await stopTwice(wrong)];
  return { figures: figures.join('; '), wrong };
};
