import {
  buildChannelClient,
  type ChannelClientOptions,
} from '../../../src/bot/connector/connector-client.ts';
import type { BackOff } from '../../../src/bot/retry.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { Conversation } from '../../../src/domain/stores/conversation-store.ts';
import {
  conversationOf,
  type Script,
  type ScriptedConnector,
  startScriptedConnector,
} from './scripted-connector.ts';

export const now = new Date('2019-01-02T09:00:00Z');

export const card: Card = {
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'secret' }] },
  summary: 'Your updates for Q3 2018/19',
};

export const conversation = (
  connector: { readonly url: string },
  person: string,
  differing: Partial<Conversation> = {},
): Conversation => ({
  objectId: person,
  conversationId: conversationOf(person),
  serviceUrl: connector.url,
  botId: '28:bot',
  tenantId: 'tenant-1',
  since: now,
  ...differing,
});

export const backOff: BackOff = {
  tries: 6,
  first: 1_000,
  longest: 8_000,
  longestRetryAfter: 60_000,
};

/** A client that never waits, and remembers how long it would have. */
export const buildTestClient = (differing: Partial<ChannelClientOptions> = {}) => {
  const waits: number[] = [];
  const client = buildChannelClient({
    readToken: async () => 'token-1',
    clock: () => now,
    random: () => 0,
    wait: async (ms) => {
      waits.push(ms);
    },
    timeout: 5_000,
    backOff,
    pace: { perSecond: 100_000, atOnce: 50 },
    ...differing,
  });
  return { ...client, waits };
};

export const withConnector = async (
  script: Script | undefined,
  act: (connector: ScriptedConnector) => Promise<void>,
): Promise<void> => {
  const connector = await startScriptedConnector(script ? { script } : {});
  try {
    await act(connector);
  } finally {
    await connector.stop();
  }
};
