import { X509Certificate } from 'node:crypto';
import {
  type Activity,
  CallerIdConstants,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  CertificateServiceClientCredentialsFactory,
  ClaimsIdentity,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { AppRegistration } from '../identity/app-registration.ts';
import {
  buildVerifyToken,
  type ChannelTokenRules,
  type KeyParts,
  readClaims,
  teamsChannel,
  type VerifiedPayload,
} from '../identity/channel-token.ts';
import { countRefusals, type Log } from '../log.ts';

/** Where the bot gets the tokens that it signs its own requests with. */
export type Credentials = ServiceClientCredentialsFactory;

/** The names by which the SDK knows a registration. */
const sdkSettings = (app: AppRegistration | undefined) =>
  app
    ? {
        MicrosoftAppId: app.id,
        MicrosoftAppType: app.type,
        MicrosoftAppTenantId: app.tenantId,
        ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
        ...app.channel,
      }
    : {};

/** By this a registration knows which of its certificates signed. */
const thumbprintOf = (certificate: string): string =>
  new X509Certificate(certificate).fingerprint.replaceAll(':', '');

/** Signs in with the certificate, the secret or the managed identity, as the registration has it. */
export const buildCredentials = (app: AppRegistration | undefined): Credentials =>
  app?.certificate
    ? // With a thumbprint of ours: the SDK would run openssl to find it.
      new CertificateServiceClientCredentialsFactory(
        app.id,
        thumbprintOf(app.certificate.certificate),
        app.certificate.key,
        app.tenantId,
        app.certificate.certificate,
      )
    : new ConfigurationServiceClientCredentialFactory(sdkSettings(app));

/** Gives a token for what the bot sends by itself; none where nothing is authenticated. The SDK keeps it. */
export type ReadToken = () => Promise<string | undefined>;

const canGiveToken = (one: object): one is { getToken: () => Promise<string> } => 'getToken' in one;

/**
 * Asks for tokens as the SDK does for its replies.
 *
 * @param credentials in place of the app registration's own
 */
export const buildTokenReader = (
  app: AppRegistration | undefined,
  credentials?: Credentials,
): ReadToken => {
  if (!app) return async () => undefined;
  const factory = credentials ?? buildCredentials(app);
  const { ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl } =
    app.channel ?? AuthenticationConstants;
  const created = factory.createCredentials(
    app.id,
    ToChannelFromBotOAuthScope,
    ToChannelFromBotLoginUrl,
    true,
  );
  return async () => {
    const one = await created;
    return canGiveToken(one) ? one.getToken() : undefined;
  };
};

/**
 * Decides by the header alone whether a request comes from the channel; undefined when it does not.
 */
export type Authenticate = (
  authorization: string | undefined,
) => Promise<AuthenticateRequestResult | undefined>;

export type AuthenticateParts = KeyParts & {
  readonly app: AppRegistration | undefined;
  /** The machine's real time, even when the bot is set to another day. */
  readonly clock: () => Date;
  readonly log: Log;
  /** Gives the tokens for what the bot sends; undefined to use the app registration. */
  readonly credentials?: Credentials | undefined;
};

/** The SDK's part of authentication, which the adapter shares. */
export const buildAuthentication = ({
  app,
  credentials,
}: Pick<AuthenticateParts, 'app' | 'credentials'>): ConfigurationBotFrameworkAuthentication =>
  new ConfigurationBotFrameworkAuthentication(
    sdkSettings(app),
    credentials ?? buildCredentials(app),
  );

const rulesOf = (app: AppRegistration): ChannelTokenRules => ({
  issuer:
    app.channel?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer,
  audience: app.id,
  tenantId: app.tenantId,
  openIdUrl:
    app.channel?.ToBotFromChannelOpenIdMetadataUrl ??
    AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
});

/** The sender in the SDK's form, once a token has passed our own checks. */
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

/** None of it is read where nothing is authenticated. */
const anyActivity = { type: 'message', channelId: teamsChannel } as Activity;

/** Milliseconds. The channel sends the same token with many activities, and verifying it takes time. */
const heldFor = 60 * 1_000;

/** More tokens than the channel uses at a time; only verified ones are held. */
const mostHeld = 100;

/** Tokens that were verified within the last minute and have not expired. */
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
 * Verifies a request by its header, before anything of its body is read. Only the Teams channel's
 * own tokens for this bot are accepted. Refusals are logged at most once a minute. Without an app
 * registration nothing is authenticated, as in the SDK.
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
    (refused) => log.warn({ refused }, 'requests refused since the last line like this'),
    stopwatch,
  );
  const countFaults = countRefusals(
    (faults) => log.error({ faults }, "the channel's keys cannot be read"),
    stopwatch,
  );
  const refuse = (reason: string): undefined => {
    count(reason);
  };
  return async (authorization) => {
    const claimed = readClaims(authorization, rules);
    if (!claimed) return refuse('not a token from the channel for this bot');
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
 * Whether an activity may be answered at the address that it names, which must be the one in its
 * token. Without authentication there is no token to compare.
 */
export const isForServiceUrl = (
  { claimsIdentity }: AuthenticateRequestResult,
  serviceUrl: string | undefined,
): boolean =>
  serviceUrl !== undefined &&
  serviceUrl !== '' &&
  (claimsIdentity.claims.length === 0 ||
    claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === serviceUrl);
