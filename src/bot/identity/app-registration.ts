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

/** A certificate and its private key, both as PEM. */
export type AppCertificate = { readonly certificate: string; readonly key: string };

/** The app registration; without one nothing is authenticated. */
export type AppRegistration = {
  readonly id: string;
  readonly type: string;
  readonly tenantId: string;
  /** How a SingleTenant app signs in: this, or the certificate. */
  readonly password: string | undefined;
  readonly certificate?: AppCertificate | undefined;
  /** For tests on one machine; undefined: Microsoft's. */
  readonly channel?: ChannelSettings | undefined;
};
