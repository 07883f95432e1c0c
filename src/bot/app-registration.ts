import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';

/** The app registration; without one nothing is authenticated. */
export type AppRegistration = {
  readonly id: string;
  readonly type: string;
  readonly tenantId: string;
  readonly password: string | undefined;
};

/** The names by which the SDK knows it. */
export const sdkSettings = (app: AppRegistration | undefined) =>
  app
    ? {
        MicrosoftAppId: app.id,
        MicrosoftAppType: app.type,
        MicrosoftAppTenantId: app.tenantId,
        ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
      }
    : {};

/** Gives a token for what the bot sends by itself; none where nothing is authenticated. The SDK keeps it. */
export type ReadToken = () => Promise<string | undefined>;

const canGiveToken = (one: object): one is { getToken: () => Promise<string> } => 'getToken' in one;

/** Asks for tokens as the SDK does for its replies. */
export const buildTokenReader = (app: AppRegistration | undefined): ReadToken => {
  if (!app) return async () => undefined;
  const factory = new ConfigurationServiceClientCredentialFactory(sdkSettings(app));
  const credentials = factory.createCredentials(
    app.id,
    AuthenticationConstants.ToChannelFromBotOAuthScope,
    AuthenticationConstants.ToChannelFromBotLoginUrl,
    true,
  );
  return async () => {
    const one = await credentials;
    return canGiveToken(one) ? one.getToken() : undefined;
  };
};
