import { pino } from 'pino';
import { type StartedBot, startBot } from '../../src/app.ts';
import type { RunnerParts } from '../../src/bot/reminders/reminder-job.ts';
import { runReminderJob } from '../../src/bot/reminders/reminder-job.ts';
import { readConfig } from '../../src/config.ts';
import { readCast } from '../../src/dev/choose-person.ts';
import { openRound } from '../../src/open-round.ts';
import { startClock } from '../../src/start-clock.ts';
import type { StorageAddress } from '../../src/storage/table.ts';
import { type Sent, startConnector } from '../bot/connector.ts';
import { pressOf } from '../bot/press.ts';
import { reader } from '../messages/ask-bot.ts';

const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const readMembers = async () => {
  const everyone = [...(await readCast()).officers, reader];
  return everyone.map(({ name, email }) => ({
    aadObjectId: `object-of-${slugOf(name)}`,
    name,
    email: (email ?? '').toLowerCase(),
  }));
};

/** A message of the bot, and whose chat it is in. */
export type Received = { readonly to: string; readonly message: Sent };

const drain = async (connector: Awaited<ReturnType<typeof startConnector>>): Promise<Sent[]> => {
  const all: Sent[] = [];
  while (connector.peek().length > 0) all.push(await connector.waitFor(() => true));
  return all;
};

/** The last card in somebody's chat that has the button. */
const findCard = (cards: readonly Sent[], title: string): Sent | undefined =>
  cards.findLast(({ activity }) =>
    JSON.stringify(activity.attachments).includes(`"title":${JSON.stringify(title)}`),
  );

/** A bot on the given storage that is started anew each day, and the chats of everyone of the report. */
export const openConversation = async (storage: StorageAddress) => {
  const members = await readMembers();
  const connector = await startConnector(
    new Map(members.map((one) => [`29:${slugOf(one.name)}`, one])),
  );
  const cards = new Map<string, Sent[]>(members.map(({ name }) => [name, []]));
  let bot: StartedBot | undefined;
  let round: RunnerParts | undefined;
  let activities = 0;

  const keep = (message: Sent): Received => {
    const to = members.find(({ name }) => message.path.includes(`a%3A${slugOf(name)}/`))?.name;
    if (to === undefined) throw new Error(`a message to nobody: ${message.path}`);
    cards.get(to)?.push(message);
    return { to, message };
  };

  /** What came by itself, in the order of the names: several are sent at the same time. */
  const takeUnasked = async (): Promise<Received[]> => {
    await bot?.settled();
    // The bot looks every minute for what is due: here after each step, however fast they follow.
    if (round) await runReminderJob('due', round);
    await bot?.settled();
    const all = (await drain(connector)).map(keep);
    return all.toSorted((one, other) => one.to.localeCompare(other.to));
  };

  const send = async (as: string, said: object): Promise<Received[]> => {
    activities += 1;
    const id = slugOf(as);
    const response = await fetch(`${bot?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `activity-${activities}`,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `29:${id}`, aadObjectId: `object-of-${id}` },
        recipient: { id: '28:bot' },
        conversation: { id: `a:${id}`, conversationType: 'personal' },
        ...said,
      }),
    });
    if (!response.ok) throw new Error(`${response.status} for ${JSON.stringify(said)}`);
    return [...connector.take().map(keep), ...(await takeUnasked())];
  };

  return {
    /** Stops the bot of the day before and starts one on this day, at 09:00; returns what it sends by itself. */
    startDay: async (day: string): Promise<Received[]> => {
      await bot?.stop();
      const config = readConfig({ PORT: '0', TODAY: day, SENDER_LIMIT: '100000' });
      const log = pino({ level: 'silent' });
      const clock = () => new Date();
      bot = await startBot(config, storage, { clock, sample: true, log });
      const { app, logKey, today } = config;
      round = await openRound(storage, { app, logKey, clock: startClock(today, clock), log });
      return takeUnasked();
    },
    say: (as: string, text: string) => send(as, { text }),
    /** Presses the button of the last card that has it; nothing comes back where none has it. */
    press: async (
      as: string,
      title: string,
      typed: Readonly<Record<string, string>> = {},
    ): Promise<Received[]> => {
      const card = findCard(cards.get(as) ?? [], title);
      return card ? send(as, { value: pressOf(card, title, typed), replyToId: 'pressed' }) : [];
    },
    stop: async (): Promise<void> => {
      await bot?.stop();
      await connector.stop();
    },
  };
};
