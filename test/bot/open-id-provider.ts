import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { AppRegistration } from '../../src/bot/identity/app-registration.ts';
import type { Credentials } from '../../src/bot/sdk/authenticate.ts';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

/** A key of the channel's, by its id, with the channels that it vouches for. */
const published: Readonly<Record<string, readonly string[] | undefined>> = {
  teams: ['msteams'],
  others: ['webchat', 'directline'],
  unendorsed: undefined,
  empty: [],
};

/** The key that is published later. */
const next = 'next';

/** In place of the secret of the app registration, which only Microsoft could check. */
export const credentialsOf = (appId: string): Credentials => {
  const token = {
    getToken: async () => 'token-of-the-bot',
    signRequest: async <T>(request: T): Promise<T> => request,
  };
  return {
    isValidAppId: async (id = '') => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => token,
  };
};

/** The place where the channel publishes its keys, on this machine, and its seal. */
export const startOpenIdProvider = async () => {
  const pairs = new Map<string, Pair>();
  for (const kid of [...Object.keys(published), next])
    pairs.set(kid, await generateKeyPair('RS256'));
  const stranger = await generateKeyPair('RS256');
  const all = await Promise.all(
    [...pairs].map(async ([kid, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      ...{ kid, use: 'sig', endorsements: kid === next ? ['msteams'] : published[kid] },
    })),
  );
  let keys = all.filter(({ kid }) => kid !== next);
  let broken = false;
  let requests = 0;
  let held: Promise<void> | undefined;
  const server = createServer(async (request, response) => {
    requests += 1;
    server.emit('asked');
    await held;
    response.statusCode = broken ? 500 : 200;
    response.setHeader('content-type', 'application/json');
    const found = request.url === '/keys' ? { keys } : { jwks_uri: `${url()}/keys` };
    response.end(JSON.stringify(broken ? {} : found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = (): string => `http://127.0.0.1:${port}`;

  return {
    /** What the SDK is told of this channel. */
    channel: (): NonNullable<AppRegistration['channel']> => ({
      ToChannelFromBotLoginUrl: `${url()}/login`,
      ToChannelFromBotOAuthScope: `${url()}/scope`,
      ToBotFromChannelTokenIssuer: `${url()}/issuer`,
      OAuthUrl: `${url()}/oauth`,
      ToBotFromChannelOpenIdMetadataUrl: `${url()}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${url()}/openid`,
      CallerId: 'urn:botframework:azure',
    }),
    /** A sealed token: by a published key, or by a stranger's that claims to be that key. */
    sign: (payload: JWTPayload, kid = 'teams', by: 'channel' | 'stranger' = 'channel') => {
      const key = by === 'stranger' ? stranger.privateKey : pairs.get(kid)?.privateKey;
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(key ?? stranger.privateKey);
    },
    /** The published key itself, which everybody can read, taken for a shared secret. */
    signWithPublicKey: (payload: JWTPayload) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'teams' })
        .sign(new TextEncoder().encode(JSON.stringify(keys[0]))),
    breakDown: (): void => {
      broken = true;
    },
    mend: (): void => {
      broken = false;
    },
    /** Publishes one more key, `next`. */
    publishNext: (): void => {
      keys = all;
    },
    /** Lets every request wait; returns what lets them go. */
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = undefined;
        resolve();
      };
    },
    /** Resolves at the next request. */
    asked: async (): Promise<void> => void (await once(server, 'asked')),
    url: (): string => `${url()}/openid`,
    requests: (): number => requests,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
