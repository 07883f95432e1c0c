import type { Azurite } from '../../src/dev/azurite.ts';
import type { Period } from '../../src/domain/period/period.ts';
import { type Script, startScriptedConnector } from '../bot/reminders/scripted-connector.ts';
import { buildClock } from './build-clock.ts';
import type { Officer } from './build-council.ts';
import { type Figures, judge } from './judge.ts';
import { buildLedger } from './ledger.ts';
import { meetAll } from './load-council.ts';
import { openTables } from './open-tables.ts';
import { type BotProcess, startBotProcess } from './start-bot-process.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const round: Period = { kind: 'financial-quarter', index: 2018 * 4 + 2 };

/** A council in storage. */
export type Council = { readonly name: string; readonly officers: readonly Officer[] };

export type StageSettings = {
  /** Begins the names of its tables: letters and digits. */
  readonly name: string;
  readonly script: Script;
  readonly leaseSeconds?: number;
  readonly timeout?: number;
  readonly verbose?: boolean;
};

/** Everything that a scenario plays with: storage and the channel, each behind a proxy, and bots. */
export const openScenario = async (azurite: Azurite, council: Council, settings: StageSettings) => {
  const { name, script, leaseSeconds = 2, timeout = 10_000, verbose = false } = settings;
  const startedAt = Date.now();
  const ledger = buildLedger(script);
  const connector = await startScriptedConnector({ script: ledger.script });
  const channel = await startTcpProxy(connector);
  const storagePort = Number(new URL(azurite.url).port);
  const storage = await startTcpProxy({ port: storagePort });
  const names = { council: council.name, scenario: name };
  const { stores } = openTables(
    { ...names, connectionString: azurite.connectionString },
    buildClock(startedAt),
  );
  await meetAll(council.officers, stores.conversations, `http://127.0.0.1:${channel.port}/`);

  const connectionString = azurite.connectionString.replace(
    `:${storagePort}/`,
    `:${storage.port}/`,
  );
  const bots: BotProcess[] = [];
  const interrupted = new Set<number>();
  const start = (): BotProcess => {
    const bot = startBotProcess({
      ...names,
      ...{ connectionString, startedAt, leaseSeconds, timeout, verbose },
    });
    bots.push(bot);
    return bot;
  };
  return {
    ledger,
    channel,
    storage,
    azurite,
    start,
    /** The bot that asked the channel last. */
    sender: (): BotProcess => {
      const pid = ledger.noted().at(-1)?.pid;
      const bot = bots.find((each) => each.pid === pid);
      if (!bot) throw new Error('nothing was sent yet');
      return bot;
    },
    /** Ends a bot at once; resolves to true when there was nothing left to do before that. */
    kill: (bot: BotProcess): Promise<boolean> => {
      interrupted.add(bot.pid);
      bot.signal('SIGKILL');
      return bot.ended;
    },
    /** Lets a bot stand still. */
    freeze: (bot: BotProcess): void => {
      interrupted.add(bot.pid);
      bot.signal('SIGSTOP');
    },
    judge: async (): Promise<Figures> =>
      judge({
        officers: council.officers,
        reminders: await stores.reminders.readReminders(round),
        noted: ledger.noted(),
        interrupted,
        cut: channel.cut(),
        timeout,
      }),
    stop: async (): Promise<void> => {
      for (const bot of bots) bot.signal('SIGKILL');
      await Promise.allSettled(bots.map(({ ended }) => ended));
      channel.stop();
      storage.stop();
      await connector.stop();
    },
  };
};

export type OpenScenario = Awaited<ReturnType<typeof openScenario>>;
