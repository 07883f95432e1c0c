import { setTimeout as pause } from 'node:timers/promises';
import type { OpenScenario } from './open-scenario.ts';
import { seededRandom } from './seeded-random.ts';
import type { BotProcess } from './start-bot-process.ts';

/** Starts bots until there is nothing left to do, and plays them whatever it likes meanwhile. */
export type Disturb = (harness: OpenScenario) => Promise<void>;

export const leaveAlone: Disturb = async ({ start }) => {
  await start().ended;
};

/** Resolves when so many messages more were asked for, or when the bot has ended. */
const after = (requests: number, bot: BotProcess, { ledger }: OpenScenario): Promise<unknown> =>
  Promise.race([ledger.more(requests), bot.ended]);

/**
 * Kills a bot at one random moment after another, and lets the last one finish. The moments lie
 * anywhere between two requests, be they to storage or to the channel.
 */
export const killOften =
  (seed: string, kills: number, officers: number): Disturb =>
  async (harness) => {
    const random = seededRandom(seed);
    const { ledger, storage } = harness;
    const most = (1.2 * officers) / kills;
    for (let killed = 0; killed < kills; killed += 1) {
      const bot = harness.start();
      const moment = random() < 0.5 ? ledger.more : storage.more;
      await Promise.race([moment(Math.ceil(random() * most)), bot.ended]);
      await harness.kill(bot);
    }
    await leaveAlone(harness);
  };

/** Two copies at once, of which the one that sends is killed. */
export const killOneOfTwo =
  (requests: number): Disturb =>
  async (harness) => {
    const bots = [harness.start(), harness.start()];
    await harness.ledger.more(requests);
    await harness.kill(harness.sender());
    await Promise.all(bots.map(({ ended }) => ended));
  };

/** Two copies, of which each, while it sends, stands still for longer than its lease, and goes on. */
export const freezeInTurn =
  (requests: number): Disturb =>
  async (harness) => {
    const bots = [harness.start(), harness.start()];
    for (const _ of bots) {
      await harness.ledger.more(requests);
      const bot = harness.sender();
      harness.freeze(bot);
      const others = bots.filter((each) => each !== bot);
      await Promise.all(others.map((each) => after(requests, each, harness)));
      bot.signal('SIGCONT');
    }
    await Promise.all(bots.map(({ ended }) => ended));
  };

/** Storage does not answer for so many milliseconds, and loses nothing. */
export const freezeStorage = async (
  { azurite: { pid } }: OpenScenario,
  ms: number,
): Promise<void> => {
  if (!pid) throw new Error('storage has no process');
  process.kill(pid, 'SIGSTOP');
  try {
    await pause(ms);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
};

/** Nothing listens where storage was, for so many milliseconds. */
export const refuseStorage = async ({ storage }: OpenScenario, ms: number): Promise<void> => {
  storage.refuse();
  await pause(ms);
  await storage.accept();
};

/** The same for the channel. */
export const refuseChannel = async ({ channel }: OpenScenario, ms: number): Promise<void> => {
  channel.refuse();
  await pause(ms);
  await channel.accept();
};

/** Something happens once, in the middle of a run. */
export const inTheMiddle =
  (requests: number, happen: (harness: OpenScenario) => Promise<void>): Disturb =>
  async (harness) => {
    const bot = harness.start();
    await after(requests, bot, harness);
    await happen(harness);
    await bot.ended;
  };

/** The same with two copies at it. */
export const betweenTwo =
  (requests: number, happen: (harness: OpenScenario) => Promise<void>): Disturb =>
  async (harness) => {
    const other = harness.start();
    await inTheMiddle(requests, happen)(harness);
    await other.ended;
  };

/** Two copies at it, of which the one that sends is killed and started again; storage is frozen once. */
export const disturbAll =
  (seed: string, kills: number, officers: number, storageGone: number): Disturb =>
  async (harness) => {
    const random = seededRandom(seed);
    const most = (1.2 * officers) / kills;
    let bots = [harness.start(), harness.start()];
    const allEnded = () => Promise.all(bots.map(({ ended }) => ended));
    for (let killed = 0; killed < kills; killed += 1) {
      await Promise.race([harness.ledger.more(Math.ceil(random() * most)), allEnded()]);
      if (killed === kills >> 1) await freezeStorage(harness, storageGone);
      const sender = harness.sender();
      await harness.kill(sender);
      bots = [...bots.filter((bot) => bot !== sender), harness.start()];
    }
    await allEnded();
  };
