import { pino } from 'pino';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startAzurite } from '../../src/dev/azurite.ts';
import { type Sent, startConnector } from '../bot/connector.ts';
import type { Message } from './message.ts';

/** The first working day after the quarter: Andy Frost owes S05. */
const today = '2019-01-02';

const member = {
  aadObjectId: 'object-of-andy-frost',
  name: 'Andy Frost',
  email: 'andy.frost@dorsetcc.gov.uk',
};

/** A bot over a real Azurite, and a channel, outside of any test. */
export const openBot = async () => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const connector = await startConnector(new Map([['29:andy-frost', member]]));
  const bot = await startBot(
    readConfig({ PORT: '0', TODAY: today, SENDER_LIMIT: '100000' }),
    azurite,
    {
      clock: () => new Date(),
      sample: true,
      log: pino({ level: 'silent' }),
    },
  );
  let count = 0;
  /** Answers to others that speak at the same time. */
  const arrived: Sent[] = [];

  const say = async (said: object, conversationId: string): Promise<unknown> => {
    count += 1;
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `activity-${count}`,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: '29:andy-frost', aadObjectId: member.aadObjectId },
        recipient: { id: '28:bot' },
        conversation: { id: conversationId, conversationType: 'personal' },
        ...said,
      }),
    });
    if (!response.ok) throw new Error(`${response.status} for ${JSON.stringify(said)}`);
    arrived.push(...connector.take());
    const own = arrived.findLastIndex(({ path }) =>
      path.includes(`/${encodeURIComponent(conversationId)}/`),
    );
    return arrived.splice(own, own < 0 ? 0 : 1)[0]?.activity.attachments?.[0]?.content;
  };

  return {
    /** The content of the card that answers the last message of a conversation of its own. */
    ask: async ({ text, after }: Message): Promise<unknown> => {
      count += 1;
      const conversation = `a:conversation-${count}`;
      for (const before of after) await say({ text: before }, conversation);
      return say({ text }, conversation);
    },
    /** The content of the card that answers a button with that request. */
    press: async (request: object): Promise<unknown> => {
      count += 1;
      return say({ value: { request } }, `a:conversation-${count}`);
    },
    stop: async () => {
      await bot.stop();
      await connector.stop();
      await azurite.stop();
    },
  };
};
