import { createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { isSameTenant } from './incoming.ts';

/** What a token has to say to be the channel's, and where the channel publishes its keys. */
export type ChannelTokenRules = {
  readonly issuer: string;
  /** The id of the bot's app registration. */
  readonly audience: string;
  readonly tenantId: string;
  readonly openIdUrl: string;
};

/** The channel that has to vouch for a key: a key for Web Chat or Direct Line is none of ours. */
export const teamsChannel = 'msteams';

const algorithms = ['RS256', 'RS384', 'RS512'];

const header = z.looseObject({ alg: z.enum(algorithms), kid: z.string().min(1) });

const claims = z.looseObject({
  iss: z.string(),
  aud: z.string(),
  serviceurl: z.string().min(1),
  tid: z.string().optional(),
});

const decode = (part: string | undefined): unknown => {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
  } catch {
    // Not JSON: the schemas refuse it.
    return undefined;
  }
};

/**
 * What a token claims, before anything of it is verified: enough to refuse junk without any work.
 *
 * @returns undefined for what cannot be the channel's
 */
export const readClaims = (
  authorization: string | undefined,
  { issuer, audience, tenantId }: ChannelTokenRules,
): { readonly token: string; readonly serviceUrl: string } | undefined => {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  const [head, payload] = token.split('.');
  if (!header.safeParse(decode(head)).success) return undefined;
  const { data } = claims.safeParse(decode(payload));
  if (!data || data.iss !== issuer || data.aud !== audience) return undefined;
  if (data.tid !== undefined && !isSameTenant(data.tid, tenantId)) return undefined;
  return { token, serviceUrl: data.serviceurl };
};

const openId = z.looseObject({ jwks_uri: z.url() });

/** As long as the channel asks for at most. */
const keysKeptFor = 24 * 60 * 60 * 1_000;

/** Milliseconds for each of the two requests; a message has to be answered in 15 seconds. */
const patience = 3_000;

/** The channel's keys, which are read when first needed; a failure to read them is not kept. */
const openKeys = (openIdUrl: string) => {
  const discover = async () => {
    const response = await fetch(openIdUrl, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${openIdUrl} answers ${response.status}`);
    const { jwks_uri } = openId.parse(await response.json());
    return createRemoteJWKSet(new URL(jwks_uri), {
      timeoutDuration: patience,
      cacheMaxAge: keysKeptFor,
    });
  };
  let keys: ReturnType<typeof discover> | undefined;
  return () => {
    const asked = keys ?? discover();
    keys = asked;
    asked.catch(() => {
      if (keys === asked) keys = undefined;
    });
    return asked;
  };
};

const endorsed = z.looseObject({ endorsements: z.array(z.string()) });

const isEndorsed = (published: JSONWebKeySet | undefined, kid: string | undefined): boolean => {
  const { data } = endorsed.safeParse(published?.keys.find((one) => one.kid === kid));
  return data?.endorsements.includes(teamsChannel) ?? false;
};

/** Seconds by which two clocks may differ; the SDK allows as many. */
const clockTolerance = 5 * 60;

/** Faults of the place where the keys are published; everything else is a fault of the token. */
const isFault = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  error.code === 'ERR_JOSE_GENERIC';

/** The reason for a refusal, as a word. */
export type TokenVerdict = 'valid' | { readonly refused: string };

/**
 * Verifies signature, issuer, audience, time and the endorsement of the key. The SDK checks the same, but
 * writes a trace and the public key to the console for each forged token, takes a key without
 * endorsements, and takes tokens of the emulator and of other bots.
 *
 * @throws when the channel's keys cannot be read, so that nothing can be said of the token
 */
export const buildVerifyToken = (
  { issuer, audience, openIdUrl }: ChannelTokenRules,
  clock: () => Date,
): ((token: string) => Promise<TokenVerdict>) => {
  const readKeys = openKeys(openIdUrl);
  return async (token) => {
    const keys = await readKeys();
    try {
      const { protectedHeader } = await jwtVerify(token, keys, {
        ...{ issuer, audience, algorithms, clockTolerance },
        currentDate: clock(),
        requiredClaims: ['exp'],
      });
      return isEndorsed(keys.jwks(), protectedHeader.kid) ? 'valid' : { refused: 'not endorsed' };
    } catch (error) {
      if (isFault(error)) throw error;
      return { refused: error instanceof errors.JOSEError ? error.code : 'invalid' };
    }
  };
};
