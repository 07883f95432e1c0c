import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from './open-stage.ts';
import { seededRandom } from './seeded-random.ts';
import type { BotProcess } from './start-bot-process.ts';

/** Starts bots until there is nothing left to do, and plays them whatever it likes meanwhile. */
export type Disturb = (stage: Stage) => Promise<void>;

export const leaveAlone: Disturb = async ({ start }) => {
  await start().ended;
};

/** Resolves when so many messages more were asked for, or when the bot has ended. */
const after = (requests: number, bot: BotProcess, { ledger }: Stage): Promise<unknown> =>
  Promise.race([ledger.more(requests), bot.ended]);

/**
 * Kills a bot at one random moment after another, and lets the last one finish. The moments lie
 * anywhere between two requests, be they to storage or to the channel.
 */
export const killOften =
  (seed: string, kills: number, officers: number): Disturb =>
  async (stage) => {
    const random = seededRandom(seed);
    const { ledger, storage } = stage;
    const most = (1.2 * officers) / kills;
    for (let killed = 0; killed < kills; killed += 1) {
      const bot = stage.start();
      const moment = random() < 0.5 ? ledger.more : storage.more;
      await Promise.race([moment(Math.ceil(random() * most)), bot.ended]);
      await stage.kill(bot);
    }
    await leaveAlone(stage);
  };

/** Two copies at once, of which the one that sends is killed. */
export const killOneOfTwo =
  (requests: number): Disturb =>
  async (stage) => {
    const bots = [stage.start(), stage.start()];
    await stage.ledger.more(requests);
    await stage.kill(stage.sender());
    await Promise.all(bots.map(({ ended }) => ended));
  };

/** Two copies, of which each, while it sends, stands still for longer than its lease, and goes on. */
export const freezeInTurn =
  (requests: number): Disturb =>
  async (stage) => {
    const bots = [stage.start(), stage.start()];
    for (const _ of bots) {
      await stage.ledger.more(requests);
      const bot = stage.sender();
      stage.freeze(bot);
      const others = bots.filter((each) => each !== bot);
      await Promise.all(others.map((each) => after(requests, each, stage)));
      bot.signal('SIGCONT');
    }
    await Promise.all(bots.map(({ ended }) => ended));
  };

/** Storage does not answer for so many milliseconds, and loses nothing. */
export const freezeStorage = async ({ azurite: { pid } }: Stage, ms: number): Promise<void> => {
  if (!pid) throw new Error('storage has no process');
  process.kill(pid, 'SIGSTOP');
  try {
    await pause(ms);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
};

/** Nothing listens where storage was, for so many milliseconds. */
export const refuseStorage = async ({ storage }: Stage, ms: number): Promise<void> => {
  storage.refuse();
  await pause(ms);
  await storage.accept();
};

/** The same for the channel. */
export const refuseChannel = async ({ channel }: Stage, ms: number): Promise<void> => {
  channel.refuse();
  await pause(ms);
  await channel.accept();
};

/** Something happens once, in the middle of a run. */
export const inTheMiddle =
  (requests: number, happen: (stage: Stage) => Promise<void>): Disturb =>
  async (stage) => {
    const bot = stage.start();
    await after(requests, bot, stage);
    await happen(stage);
    await bot.ended;
  };

/** The same with two copies at it. */
export const betweenTwo =
  (requests: number, happen: (stage: Stage) => Promise<void>): Disturb =>
  async (stage) => {
    const other = stage.start();
    await inTheMiddle(requests, happen)(stage);
    await other.ended;
  };

/** Two copies at it, of which the one that sends is killed and started again; storage is frozen once. */
export const disturbAll =
  (seed: string, kills: number, officers: number, storageGone: number): Disturb =>
  async (stage) => {
    const random = seededRandom(seed);
    const most = (1.2 * officers) / kills;
    let bots = [stage.start(), stage.start()];
    const allEnded = () => Promise.all(bots.map(({ ended }) => ended));
    for (let killed = 0; killed < kills; killed += 1) {
      await Promise.race([stage.ledger.more(Math.ceil(random() * most)), allEnded()]);
      if (killed === kills >> 1) await freezeStorage(stage, storageGone);
      const sender = stage.sender();
      await stage.kill(sender);
      bots = [...bots.filter((bot) => bot !== sender), stage.start()];
    }
    await allEnded();
  };
