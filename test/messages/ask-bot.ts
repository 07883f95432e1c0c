import { pino } from 'pino';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startAzurite } from '../../src/dev/azurite.ts';
import { type Cast, type Officer, readCast } from '../../src/dev/choose-person.ts';
import { type Sent, startConnector } from '../bot/connector.ts';

/** The first working day after the quarter: Andy Frost owes S05. */
export const today = '2019-01-02';

/** Somebody who may read and has no part in the round. */
export const reader = { name: 'Ruth Reader', email: 'ruth.reader@dorsetcc.gov.uk' };

/** Reports print titles that the list of people holds apart. */
const title = /^(?:dr|prof|professor|cllr|councillor|mr|mrs|ms|miss|sir|dame)\.? /;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(title, '')
    .replaceAll(/[^a-z]+/g, '-');

const memberOf = ({ name, email }: Officer) => ({
  aadObjectId: `object-of-${slugOf(name)}`,
  name,
  email: email.toLowerCase(),
});

/** A reader of a council: an address at the council's own, since guests are refused. */
const readerOf = ({ officers, roles }: Cast): Officer =>
  roles.councillor ? { ...reader, email: roles.councillor.email } : (officers[0] ?? reader);

/**
 * A bot over a real Azurite, and a channel, outside of any test.
 *
 * @param variables further variables of its environment: COUNCIL_DIR and TODAY for another council
 */
export const openBot = async (variables: Readonly<Record<string, string | undefined>> = {}) => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const cast = await readCast(variables.COUNCIL_DIR);
  const own = variables.COUNCIL_DIR === undefined ? reader : readerOf(cast);
  const everyone = [...cast.officers, own].map(memberOf);
  const connector = await startConnector(
    new Map(everyone.map((one) => [`29:${slugOf(one.name)}`, one])),
  );
  const bot = await startBot(
    readConfig({ TODAY: today, ...variables, PORT: '0', SENDER_LIMIT: '100000' }),
    { connectionString: azurite.connectionString },
    {
      clock: () => new Date(),
      sample: true,
      log: pino({ level: 'silent' }),
    },
  );
  let count = 0;
  /** Answers to others that speak at the same time. */
  const arrived: Sent[] = [];

  const say = async (
    said: object,
    { conversationId, as }: { readonly conversationId: string; readonly as: string },
  ): Promise<unknown> => {
    count += 1;
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `activity-${count}`,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `29:${slugOf(as)}`, aadObjectId: `object-of-${slugOf(as)}` },
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

  const open = (as: string) => {
    count += 1;
    const place = { conversationId: `a:conversation-${count}`, as };
    return (said: object) => say(said, place);
  };

  return {
    /** The content of the card that answers the last message of a conversation of its own. */
    ask: async (turns: readonly string[], as = reader.name): Promise<unknown> => {
      const tell = open(as);
      let card: unknown;
      for (const text of turns) card = await tell({ text });
      return card;
    },
    stop: async () => {
      await bot.stop();
      await connector.stop();
      await azurite.stop();
    },
  };
};
