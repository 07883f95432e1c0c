import type { Author } from '../person.ts';

/** A channel of Teams to which what is published is sent. */
export type ChosenChannel = {
  /** The id of the channel, without that of a message. */
  readonly channelId: string;
  /** Base address of the channel service. */
  readonly serviceUrl: string;
  /** The bot's own id there: "28:…". */
  readonly botId: string;
  readonly tenantId: string;
  /** As Teams named it, which it does not always. */
  readonly name?: string;
  readonly by: Author;
  /** Since when: what was published before is not sent there. */
  readonly at: Date;
};

/** The channels that the performance team chose. */
export type ChannelStore = {
  /** In the order in which they were chosen. */
  readonly readChannels: () => Promise<readonly ChosenChannel[]>;
  /**
   * Adds one; the first choice of a channel stands.
   *
   * @returns false when it was chosen before
   */
  readonly addChannel: (channel: ChosenChannel) => Promise<boolean>;
  /** @returns false when it was not chosen any more */
  readonly dropChannel: (channelId: string) => Promise<boolean>;
};
