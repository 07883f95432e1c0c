import type { JWTPayload } from 'jose';
import { after, before } from 'mocha';
import { startOpenIdProvider } from './open-id-provider.ts';
import { tenantId, useBot } from './use-bot.ts';

const appId = '33333333-3333-4333-8333-333333333333';

type Provider = Awaited<ReturnType<typeof startOpenIdProvider>>;

/** A bot that asks for tokens, and a channel that signs them. */
export const useSignedBot = () => {
  let started: Provider | undefined;
  const provider = (): Provider => {
    if (!started) throw new Error('not started');
    return started;
  };
  before(async () => {
    started = await startOpenIdProvider();
  });
  after(() => started?.stop());

  const bot = useBot(() => ({
    app: {
      ...{ id: appId, type: 'SingleTenant', tenantId, password: undefined },
      channel: provider().channel(),
    },
  }));

  /** What a good token says; a test states what differs. */
  const claims = (changes: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    return {
      iss: provider().channel().ToBotFromChannelTokenIssuer,
      aud: appId,
      serviceurl: bot.activity().serviceUrl,
      nbf: now - 60,
      exp: now + 3_600,
      ...changes,
    };
  };

  return {
    bot,
    provider,
    claims,
    /** Sends an activity with a token. */
    sendWith: async (token: string | Promise<string>, changes: object = { text: 'show S05' }) =>
      bot.send(changes, { authorization: `Bearer ${await token}` }),
  };
};
