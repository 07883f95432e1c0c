import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConstants,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';

/** A channel other than Microsoft's own, by the SDK's names; it takes all seven or none. */
export const channelSettingNames = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

export type ChannelSettings = Readonly<Record<(typeof channelSettingNames)[number], string>>;

/** The app registration; without one nothing is authenticated. */
export type AppRegistration = {
  readonly id: string;
  readonly type: string;
  readonly tenantId: string;
  readonly password: string | undefined;
  /** For tests on one machine; undefined: Microsoft's. */
  readonly channel?: ChannelSettings | undefined;
};

/** The names by which the SDK knows it. */
export const sdkSettings = (app: AppRegistration | undefined) =>
  app
    ? {
        MicrosoftAppId: app.id,
        MicrosoftAppType: app.type,
        MicrosoftAppTenantId: app.tenantId,
        ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
        ...app.channel,
      }
    : {};

/** Where the bot gets the tokens that it signs its own requests with. */
export type Credentials = ServiceClientCredentialsFactory;

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
  const factory = credentials ?? new ConfigurationServiceClientCredentialFactory(sdkSettings(app));
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
