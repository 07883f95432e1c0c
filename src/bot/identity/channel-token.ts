import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { isSameTenant } from '../incoming-activity.ts';
import { type BackOff, nextDelay } from '../retry.ts';

/** The channel's keys as published, and in the form used to verify a token. */
export type ChannelKeys = {
  readonly published: JSONWebKeySet;
  readonly find: ReturnType<typeof createLocalJWKSet>;
};

export type KeyParts = {
  /**
   * Milliseconds from any starting point, so that changing the clock does not change the age of the
   * keys.
   */
  readonly stopwatch: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
};

const openId = z.looseObject({ jwks_uri: z.url() });
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) });

const hour = 60 * 60 * 1_000;

/** The longest that the channel allows. */
const keptFor = 24 * hour;

/** After this, newer keys are read while these still count, so that nobody waits for them. */
const renewedAfter = 12 * hour;

/**
 * Anybody can name a key that does not exist; the channel publishes a new key long before using it.
 */
const takenForWhole = 30_000;

/**
 * Fewer than the tokens that may be checked at once, so that unknown senders who wait leave room
 * for known ones.
 */
const mostWaiting = 100;

/** Milliseconds for each of the two requests; a message has to be answered in 15 seconds. */
const patience = 3_000;

/** Somebody is waiting for a reply, so it continues soon after the address answers again. */
const backOff: BackOff = {
  tries: Number.POSITIVE_INFINITY,
  first: 1_000,
  longest: 5_000,
  longestRetryAfter: 0,
};

const readJson = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
};

const readKeys = async (openIdUrl: string): Promise<ChannelKeys> => {
  const { jwks_uri } = openId.parse(await readJson(openIdUrl));
  const published = keySet.parse(await readJson(jwks_uri)) as JSONWebKeySet;
  return { published, find: createLocalJWKSet(published) };
};

/** Reads sets of keys: one attempt at a time, and none in the pause after a failure. */
const buildRenew = (read: () => Promise<ChannelKeys>, { stopwatch, random }: KeyParts) => {
  let underWay: Promise<ChannelKeys> | undefined;
  let failed:
    | { readonly tries: number; readonly until: number; readonly cause: unknown }
    | undefined;

  const attempt = async (): Promise<ChannelKeys> => {
    try {
      const keys = await read();
      failed = undefined;
      return keys;
    } catch (cause) {
      const tries = (failed?.tries ?? 0) + 1;
      const pause = nextDelay({ tries, retryAfter: undefined }, backOff, random) ?? backOff.longest;
      failed = { tries, until: stopwatch() + pause, cause };
      throw cause;
    } finally {
      underWay = undefined;
    }
  };

  return async (): Promise<ChannelKeys> => {
    if (!underWay && failed && stopwatch() < failed.until) throw failed.cause;
    underWay ??= attempt();
    return underWay;
  };
};

/**
 * The channel's keys, read when first needed. While newer ones cannot be read, the known keys count
 * until they expire, and nobody whose key is among them has to wait.
 *
 * @returns reads the keys for a token that names one of them; throws while none can be read
 */
export const openKeys = (openIdUrl: string, parts: KeyParts) => {
  const { stopwatch } = parts;
  let held: { readonly keys: ChannelKeys; readonly since: number } | undefined;
  let waiting = 0;
  const renew = buildRenew(async () => {
    const keys = await readKeys(openIdUrl);
    held = { keys, since: stopwatch() };
    return keys;
  }, parts);

  const waitForNewer = async (): Promise<ChannelKeys> => {
    waiting += 1;
    try {
      return await renew();
    } finally {
      waiting -= 1;
    }
  };

  return async (kid: string): Promise<ChannelKeys> => {
    const age = stopwatch() - (held?.since ?? Number.NEGATIVE_INFINITY);
    if (!held || age >= keptFor) return renew();
    if (held.keys.published.keys.some((one) => one.kid === kid)) {
      // A failure is reported to the call that needs the new keys.
      if (age >= renewedAfter) renew().catch(() => undefined);
      return held.keys;
    }
    if (age < takenForWhole || waiting >= mostWaiting) return held.keys;
    return waitForNewer();
  };
};

/** What a token has to claim to be the channel's, and where the channel publishes its keys. */
export type ChannelTokenRules = {
  readonly issuer: string;
  /** The id of the bot's app registration. */
  readonly audience: string;
  readonly tenantId: string;
  readonly openIdUrl: string;
};

/** The channel that has to endorse a key: keys for Web Chat or Direct Line are not accepted. */
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

/** A token and the key that it names, before any of it is verified; undefined for what is no token. */
export const readBearer = (
  authorization: string | undefined,
): { readonly token: string; readonly kid: string } | undefined => {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  const { data } = header.safeParse(decode(token.split('.')[0]));
  return data && { token, kid: data.kid };
};

/**
 * What a token claims, before any of it is verified: enough to refuse junk cheaply.
 *
 * @returns undefined for a token that cannot be the channel's
 */
export const readClaims = (
  authorization: string | undefined,
  { issuer, audience, tenantId }: ChannelTokenRules,
): { readonly token: string; readonly kid: string } | undefined => {
  const bearer = readBearer(authorization);
  if (!bearer) return undefined;
  const { data } = claims.safeParse(decode(bearer.token.split('.')[1]));
  if (!data || data.iss !== issuer || data.aud !== audience) return undefined;
  if (data.tid !== undefined && !isSameTenant(data.tid, tenantId)) return undefined;
  return bearer;
};

const endorsed = z.looseObject({ endorsements: z.array(z.string()) });

const isEndorsed = (published: JSONWebKeySet, kid: string): boolean => {
  const { data } = endorsed.safeParse(published.keys.find((one) => one.kid === kid));
  return data?.endorsements.includes(teamsChannel) ?? false;
};

/** Seconds by which two clocks may differ; the SDK allows the same. */
const clockTolerance = 5 * 60;

/** The content of a verified token. */
export type VerifiedPayload = Readonly<Record<string, unknown>>;

/** The content of the token, or a word for the reason why it was refused. */
export type TokenVerdict = { readonly valid: VerifiedPayload } | { readonly refused: string };

export type VerifyParts = KeyParts & { readonly clock: () => Date };

/**
 * Verifies signature, issuer, audience, time and the endorsement of the key. The SDK would check
 * the same, but writes a trace and the public key to the console for each forged token, accepts a
 * key without endorsements, accepts tokens of the emulator and of other bots, and reads the keys
 * itself, without a time limit.
 *
 * @throws when the channel's keys cannot be read, so that the token cannot be judged
 */
export const buildVerifyToken = (
  { issuer, audience, openIdUrl }: ChannelTokenRules,
  { clock, ...parts }: VerifyParts,
) => {
  const keysFor = openKeys(openIdUrl, parts);
  return async (token: string, kid: string): Promise<TokenVerdict> => {
    const { published, find } = await keysFor(kid);
    try {
      const { payload } = await jwtVerify(token, find, {
        ...{ issuer, audience, algorithms, clockTolerance },
        currentDate: clock(),
        requiredClaims: ['exp'],
      });
      return isEndorsed(published, kid) ? { valid: payload } : { refused: 'not endorsed' };
    } catch (error) {
      return { refused: error instanceof errors.JOSEError ? error.code : 'invalid' };
    }
  };
};
