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
