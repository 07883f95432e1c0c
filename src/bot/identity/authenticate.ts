import {
  type Activity,
  CallerIdConstants,
  ConfigurationBotFrameworkAuthentication,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
} from 'botframework-connector';
import type { Log } from '../log.ts';
import { type AppRegistration, type Credentials, sdkSettings } from './app-registration.ts';
import {
  buildVerifyToken,
  type ChannelTokenRules,
  type KeyParts,
  readClaims,
  teamsChannel,
  type VerifiedPayload,
} from './channel-token.ts';

const minute = 60 * 1_000;

/** How often each reason came up since the last line. */
type Reasons = Readonly<Record<string, number>>;

/**
 * Anybody on the network can be refused, as often as they like: the log gets one line a minute at most.
 *
 * @param stopwatch milliseconds from anywhere; a clock that is set back would silence it for as long
 */
export const countRefusals = (
  write: (reasons: Reasons) => void,
  stopwatch: () => number,
): ((reason: string) => void) => {
  let silentUntil = Number.NEGATIVE_INFINITY;
  let reasons: Record<string, number> = {};
  return (reason) => {
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    const now = stopwatch();
    if (now < silentUntil) return;
    write(reasons);
    reasons = {};
    silentUntil = now + minute;
  };
};

/** Tells whether a request comes from the channel, by its header alone; undefined: it does not. */
export type Authenticate = (
  authorization: string | undefined,
) => Promise<AuthenticateRequestResult | undefined>;

export type AuthenticateParts = KeyParts & {
  readonly app: AppRegistration | undefined;
  /** The machine's own time, whatever day the bot is told that it is. */
  readonly clock: () => Date;
  readonly log: Log;
  /** Gives the tokens for what the bot sends; undefined: as the app registration says. */
  readonly credentials?: Credentials | undefined;
};

/** The SDK's side of it, which the adapter shares. */
export const buildAuthentication = ({
  app,
  credentials,
}: Pick<AuthenticateParts, 'app' | 'credentials'>): ConfigurationBotFrameworkAuthentication =>
  new ConfigurationBotFrameworkAuthentication(sdkSettings(app), credentials);

const rulesOf = (app: AppRegistration): ChannelTokenRules => ({
  issuer:
    app.channel?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
  audience: app.id,
  tenantId: app.tenantId,
  openIdUrl:
    app.channel?.ToBotFromChannelOpenIdMetadataUrl ??
    AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
});

/** Who sent it, as the SDK wants to be told, once our own checks have let a token pass. */
const toSender = (
  authentication: ConfigurationBotFrameworkAuthentication,
  { channel }: AppRegistration,
  payload: VerifiedPayload,
): AuthenticateRequestResult => {
  const claims = Object.entries(payload).map(([type, value]) => ({ type, value: value as string }));
  const claimsIdentity = new ClaimsIdentity(claims, true);
  return {
    claimsIdentity,
    audience: (channel ?? AuthenticationConstants).ToChannelFromBotOAuthScope,
    callerId: channel?.CallerId ?? CallerIdConstants.PublicAzureChannel,
    connectorFactory: authentication.createConnectorFactory(claimsIdentity),
  };
};

/** Nothing of it is looked at where nothing is authenticated. */
const anyActivity = { type: 'message', channelId: teamsChannel } as Activity;

/** Milliseconds. The channel sends the same token with many activities, and verifying it takes time. */
const heldFor = 60 * 1_000;

/** More tokens than the channel uses at a time; only verified ones come in. */
const mostHeld = 100;

/** Tokens that were verified within the last minute, none of them beyond its own time. */
const holdVerified = (clock: () => Date) => {
  const held = new Map<string, { readonly sender: AuthenticateRequestResult; until: number }>();
  return {
    find: (token: string): AuthenticateRequestResult | undefined => {
      const found = held.get(token);
      return found && clock().getTime() < found.until ? found.sender : undefined;
    },
    hold: (token: string, sender: AuthenticateRequestResult): void => {
      const expires = Number(sender.claimsIdentity.getClaimValue('exp')) * 1_000;
      if (held.size >= mostHeld) held.clear();
      held.set(token, { sender, until: Math.min(clock().getTime() + heldFor, expires) });
    },
  };
};

/**
 * Verifies a request by its header, before anything of its body is read. Only the Teams channel's own
 * tokens for this bot are taken. A refusal is quiet but for a line a minute. Without an app registration
 * nothing is authenticated, as in the SDK.
 */
export const buildAuthenticate = (
  parts: AuthenticateParts,
  authentication: ConfigurationBotFrameworkAuthentication,
): Authenticate => {
  const { app, clock, stopwatch, log } = parts;
  if (!app) return () => authentication.authenticateRequest(anyActivity, '');
  const rules = rulesOf(app);
  const verify = buildVerifyToken(rules, parts);
  const verified = holdVerified(clock);
  const count = countRefusals(
    (refused) => log.warn({ refused }, 'requests refused since the last such line'),
    stopwatch,
  );
  const countFaults = countRefusals(
    (faults) => log.error({ faults }, 'the keys of the channel cannot be read'),
    stopwatch,
  );
  const refuse = (reason: string): undefined => {
    count(reason);
  };
  return async (authorization) => {
    const claimed = readClaims(authorization, rules);
    if (!claimed) return refuse('not a token of the channel for this bot');
    const { token, kid } = claimed;
    const known = verified.find(token);
    if (known) return known;
    try {
      const verdict = await verify(token, kid);
      if ('refused' in verdict) return refuse(verdict.refused);
      const sender = toSender(authentication, app, verdict.valid);
      verified.hold(token, sender);
      return sender;
    } catch (error) {
      countFaults(error instanceof Error ? error.message : 'unknown');
      return undefined;
    }
  };
};

/**
 * Whether an activity may be answered at the address that it names: the one that its token names. Without
 * authentication there is none to compare.
 */
export const isForServiceUrl = (
  { claimsIdentity }: AuthenticateRequestResult,
  serviceUrl: string | undefined,
): boolean =>
  serviceUrl !== undefined &&
  serviceUrl !== '' &&
  (claimsIdentity.claims.length === 0 ||
    claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === serviceUrl);
