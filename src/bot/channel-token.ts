import { errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { z } from 'zod';
import { type KeyParts, openKeys } from './channel-keys.ts';
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
): { readonly token: string; readonly kid: string } | undefined => {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '') ?? [];
  const [head, payload] = token.split('.');
  const sealed = header.safeParse(decode(head)).data;
  if (!sealed) return undefined;
  const { data } = claims.safeParse(decode(payload));
  if (!data || data.iss !== issuer || data.aud !== audience) return undefined;
  if (data.tid !== undefined && !isSameTenant(data.tid, tenantId)) return undefined;
  return { token, kid: sealed.kid };
};

const endorsed = z.looseObject({ endorsements: z.array(z.string()) });

const isEndorsed = (published: JSONWebKeySet, kid: string): boolean => {
  const { data } = endorsed.safeParse(published.keys.find((one) => one.kid === kid));
  return data?.endorsements.includes(teamsChannel) ?? false;
};

/** Seconds by which two clocks may differ; the SDK allows as many. */
const clockTolerance = 5 * 60;

/** What a token says that was verified. */
export type VerifiedPayload = Readonly<Record<string, unknown>>;

/** What the token says, or the reason for its refusal, as a word. */
export type TokenVerdict = { readonly valid: VerifiedPayload } | { readonly refused: string };

export type VerifyParts = KeyParts & { readonly clock: () => Date };

/**
 * Verifies signature, issuer, audience, time and the endorsement of the key. The SDK would check the same,
 * but writes a trace and the public key to the console for each forged token, takes a key without
 * endorsements, takes tokens of the emulator and of other bots, and reads the keys for itself, without a
 * time limit.
 *
 * @throws when the channel's keys cannot be read, so that nothing can be said of the token
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
