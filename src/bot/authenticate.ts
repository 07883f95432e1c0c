import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { z } from 'zod';
import { type AppRegistration, sdkSettings } from './app-registration.ts';
import { namesStrangeTenant } from './token-guard.ts';

const claims = z.looseObject({ serviceurl: z.string() });

/** What the token says of the channel's address, not yet verified. */
const claimedServiceUrl = (authorization: string): string | undefined => {
  try {
    const payload = Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString();
    return claims.safeParse(JSON.parse(payload)).data?.serviceurl;
  } catch {
    // Not a token at all.
    return undefined;
  }
};

/** Who sent a request, by its token alone; undefined for whoever is not the channel. */
export type Authenticate = (
  authorization: string | undefined,
) => Promise<AuthenticateRequestResult | undefined>;

/**
 * Has the SDK check a token before the body is read: its signature, issuer, audience, time and
 * endorsement, and that it names an address, which {@link isForServiceUrl} compares later.
 */
export const buildAuthenticate = (app: AppRegistration | undefined): Authenticate => {
  const sdk = new ConfigurationBotFrameworkAuthentication(sdkSettings(app));
  /** All that the SDK looks at in an activity. */
  const check = (authorization: string, serviceUrl = ''): Promise<AuthenticateRequestResult> =>
    sdk.authenticateRequest({ channelId: 'msteams', serviceUrl } as Activity, authorization);
  return async (authorization = '') => {
    if (!app) return check(authorization);
    const serviceUrl = claimedServiceUrl(authorization);
    if (serviceUrl === undefined || namesStrangeTenant(authorization)) return undefined;
    try {
      return await check(authorization, serviceUrl);
    } catch {
      // Why a token is not valid is nobody's business; that it is not is what is answered.
      return undefined;
    }
  };
};

/** Whether the token was given for the address that the activity wants to be answered at. */
export const isForServiceUrl = (
  { claimsIdentity }: AuthenticateRequestResult,
  serviceUrl: string,
): boolean => claimsIdentity?.getClaimValue('serviceurl') === serviceUrl;
