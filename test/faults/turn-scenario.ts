import { connectionStringOf, startAzurite } from '../../src/dev/azurite.ts';
import { startConnector } from '../bot/connector.ts';
import { as, newMembers, tenantId } from '../bot/use-bot.ts';
import { startHttpProxy } from '../storage/http-proxy.ts';
import { type AnsweringBot, startAnsweringBot } from './start-answering-bot.ts';

type Connector = Awaited<ReturnType<typeof startConnector>>;
type Proxy = Awaited<ReturnType<typeof startHttpProxy>>;

/** Whole bots in processes of their own, storage behind a proxy, and the channel. */
type TurnStage = {
  readonly bots: readonly AnsweringBot[];
  readonly connector: Connector;
  readonly storage: Proxy;
  readonly connectionString: string;
  /** An activity of somebody's, with an id of its own. */
  readonly activity: (person: string, changes: object) => { readonly id: string };
};

/** What came of a scenario: a line of counts, and whether all was as it must be. */
export type TurnResult = { readonly line: string; readonly clean: boolean };

export type TurnScenario = {
  readonly title: string;
  /** A day on which nobody owes anything, unless the scenario needs one. */
  readonly today?: string;
  readonly bots?: number;
  readonly refuse?: Parameters<typeof startConnector>[1];
  readonly act: (harness: TurnStage) => Promise<TurnResult>;
};

/** Who takes part: everyone whom the directory knows. */
export const people: readonly string[] = [...newMembers().keys()].map((id) => id.slice(3));

export const repeat = <T>(many: number, make: (index: number) => T): T[] =>
  Array.from({ length: many }, (_, index) => make(index));

/** How often the answer to each activity was taken by the channel. */
export const countAnswers = (connector: Connector): ReadonlyMap<string, number> =>
  Map.groupBy(connector.take(), ({ path }) => decodeURIComponent(path.split('/').at(-1) ?? ''))
    .entries()
    .reduce((all, [id, sent]) => all.set(id, sent.length), new Map<string, number>());

/** Plays a scenario on storage and with processes of its own. */
export const playTurns = async (
  { today = '2018-12-17', bots: many = 1, refuse, act }: TurnScenario,
  verbose: boolean,
): Promise<TurnResult> => {
  const azurite = await startAzurite({ inMemory: true, port: 0, accounts: ['turns'] });
  const connectionString = connectionStringOf(azurite.url, 'turns');
  const storage = await startHttpProxy(connectionString);
  const connector = await startConnector(newMembers(), refuse);
  const bots: AnsweringBot[] = [];
  let activities = 0;
  const activity = (person: string, changes: object) => {
    activities += 1;
    return {
      ...{ type: 'message', channelId: 'msteams', serviceUrl: connector.url },
      ...{
        recipient: { id: '28:bot', name: 'Outcomes' },
        channelData: { tenant: { id: tenantId } },
      },
      ...as(person),
      ...changes,
      id: `activity-${activities}`,
    };
  };
  try {
    const settings = { connectionString: storage.connectionString, today, tenantId, verbose };
    // One after another: the first loads the sample.
    for (let started = 0; started < many; started += 1)
      bots.push(await startAnsweringBot(settings));
    return await act({ bots, connector, storage, connectionString, activity });
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await connector.stop();
    await storage.stop();
    await azurite.stop();
  }
};
