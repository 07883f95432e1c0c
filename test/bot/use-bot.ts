import { after, before } from 'mocha';
import { pino } from 'pino';
import { type StartedBot, startBot } from '../../src/app.ts';
import type { KeepFile } from '../../src/bot/report-file.ts';
import type { OpenSdk } from '../../src/bot/sdk/open-sdk.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { buttonsOn, shownText } from '../cards/shown-parts.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { catalogue } from './catalogue.ts';
import { type Member, type Refusal, type Sent, startConnector } from './connector.ts';
import { credentialsOf } from './open-id-provider.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';

/** A day on which nobody owes anything. */
const betweenRounds = '2018-12-17';

type Connector = Awaited<ReturnType<typeof startConnector>>;

/** Everyone of the report as the channel knows them, and somebody from elsewhere in the council. */
export const newMembers = (): Map<string, Member> =>
  new Map(
    [
      ...catalogue.people,
      { id: 'reader', name: 'Robin Reader', email: 'robin.reader@example.org' },
    ].map(({ id, name, email }) => [`29:${id}`, { aadObjectId: `object-of-${id}`, name, email }]),
  );

/** What an activity of somebody's carries, in a personal chat with the bot. */
export const as = (person: string) => ({
  from: { id: `29:${person}`, name: person, aadObjectId: `object-of-${person}` },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId },
});

/** All that can be read in a message before anything is pressed; what its buttons carry cannot. */
export const textOf = ({ activity }: Sent): string =>
  (activity.attachments ?? []).map(({ content }) => shownText(content)).join('\n');

export const textOfAll = (sent: readonly Sent[]): string => sent.map(textOf).join('\n');

/** The titles of a message's buttons. */
export const buttonsOf = ({ activity }: Sent): string[] =>
  (activity.attachments ?? []).flatMap(({ content }) => buttonsOn(content));

/** All that messages carry, to be seen or not: for what nobody may be sent at all. */
export const carriedBy = (...sent: readonly Sent[]): string =>
  JSON.stringify(sent.map(({ activity }) => activity.attachments));

/** What a suite needs to know of the storage that its bot stands on. */
type Storage = { readonly address: () => { readonly connectionString: string } };

/** What is different about a bot: its configuration, the SDK that it runs on, or a chat that takes no files. */
export type Differs = Partial<Config> & {
  readonly openSdk?: OpenSdk;
  readonly keepFile?: KeepFile;
};

/** A real bot over a real Azurite, and the channel that it answers to. */
export const useBot = (
  differs: Differs | (() => Differs) = {},
  today = betweenRounds,
  useStorage: () => Storage = useAzurite,
) => {
  const lines: Record<string, unknown>[] = [];
  const looking: (() => void)[] = [];
  let bot: StartedBot | undefined;
  let connector: Connector | undefined;
  const members = newMembers();
  let activities = 0;

  // Before storage goes, which stops in the order in which it was asked for.
  after(async function () {
    // Without storage a job under way gives up only after the last try of each of its calls.
    this.timeout(90_000);
    await bot?.stop();
    await connector?.stop();
  });
  const azurite = useStorage();

  before(async function () {
    this.timeout(30_000);
    const write = (line: string): void => {
      lines.push(JSON.parse(line));
      for (const look of looking.splice(0)) look();
    };
    const log = pino({ level: 'debug' }, { write });
    const config = readConfig({
      PORT: '0',
      TODAY: today,
      MicrosoftAppTenantId: tenantId,
      // A suite asks faster than a person.
      SENDER_LIMIT: '100000',
    });
    connector = await startConnector(members);
    const { openSdk, keepFile, ...differing } = typeof differs === 'function' ? differs() : differs;
    bot = await startBot({ ...config, ...differing }, azurite.address(), {
      clock: () => new Date(),
      sample: true,
      log,
      ...(openSdk && { openSdk }),
      ...(keepFile && { keepFile }),
      ...(differing.app && { credentials: credentialsOf(differing.app.id) }),
    });
  });

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${bot?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  /** An activity that is complete; a test states what differs. */
  const activity = (changes: object = {}) => {
    activities += 1;
    return {
      type: 'message',
      id: `activity-${activities}`,
      channelId: 'msteams',
      serviceUrl: connector?.url,
      from: as('andy-frost').from,
      recipient: { id: '28:bot', name: 'Outcomes' },
      conversation: { id: 'a:conversation', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...changes,
    };
  };

  const send = async (changes: object, headers: Record<string, string> = {}) => {
    const response = await post(JSON.stringify(activity(changes)), headers);
    const body = await response.text();
    return { status: response.status, body, sent: connector?.take() ?? [] };
  };

  return {
    azurite,
    lines,
    post,
    activity,
    send,
    url: () => bot?.url ?? '',
    /** Every answer since the last call. */
    take: (): Sent[] => connector?.take() ?? [],
    /** Resolves when nothing is under way in the background. */
    settled: () => bot?.settled(),
    /** Stops it before the suite is over. */
    stop: async (): Promise<void> => {
      const running = bot;
      bot = undefined;
      await running?.stop();
    },
    /** Has the channel refuse the next answers, one after another; returns how many are still to be. */
    refuseNext: (...next: readonly Refusal[]): number => connector?.refuseNext(...next) ?? 0,
    /** Waits until the log holds what is meant. */
    waitForLine: async (isThere: () => boolean): Promise<void> => {
      while (!isThere()) await new Promise<void>((resolve) => looking.push(resolve));
    },
    /** What the directory says of people. */
    directory: {
      set: (id: string, member: Member): void => void members.set(id, member),
      fail: (status: number | undefined): void => connector?.failDirectory(status),
      lookUps: (): number => connector?.lookUps() ?? 0,
    },
    /** Messages so far that nobody asked for. */
    unasked: (): readonly Sent[] => connector?.peek() ?? [],
    /** Waits for a message that nobody asked for. */
    waitFor: (isMeant: (one: Sent) => boolean): Promise<Sent> =>
      connector?.waitFor(isMeant) ?? Promise.reject(new Error('not started')),
    /** Waits for a card of an earlier message that the bot changes by itself. */
    waitForChange: (isMeant: (one: Sent) => boolean): Promise<Sent> =>
      connector?.waitForChange(isMeant) ?? Promise.reject(new Error('not started')),
    /** Types a text and returns what can be read on the one card. */
    ask: async (text: string): Promise<string> => textOfAll((await send({ text })).sent),
    /** Types a text and returns what can be read on the card, and all that it carries. */
    askWhole: async (text: string): Promise<{ shown: string; carried: string }> => {
      const { sent } = await send({ text });
      return { shown: textOfAll(sent), carried: carriedBy(...sent) };
    },
  };
};
