/** Where a person can be written to. */
export type Conversation = {
  /** Entra object id. */
  readonly objectId: string;
  /** Undefined when it no longer exists and has to be created again. */
  readonly conversationId: string | undefined;
  /** Base address of the channel, refreshed when the person writes. */
  readonly serviceUrl: string;
  /** The bot's own id in the channel: "28:…". */
  readonly botId: string;
  readonly tenantId: string;
  /** Why the person cannot be written to until they write or install again. */
  readonly unreachable?: string;
  /** When the person last became reachable: by a first turn, or the first after being unreachable. */
  readonly since: Date;
};

/** Remembers what was done in a conversation, and where people can be written to. */
export type ConversationStore = {
  /**
   * True for the first call with this conversation id and false afterwards, however many copies of
   * the bot run.
   */
  readonly markGreeted: (conversationId: string) => Promise<boolean>;
  /** Removes the mark when the greeting could not be sent. */
  readonly forgetGreeted: (conversationId: string) => Promise<void>;
  /**
   * Stores where a person was last met in a personal chat; writes only what differs.
   *
   * @returns true when the person was not reachable before
   * @throws OutcomesError `storage-conflict` when somebody else wrote at the same moment: repeat
   *   the call
   */
  readonly remember: (
    met: Omit<Conversation, 'unreachable' | 'since' | 'conversationId'> & {
      readonly conversationId: string;
    },
  ) => Promise<boolean>;
  /**
   * What was stored of a conversation with one person, when, and the version that a change has to
   * name; undefined when nothing was stored.
   *
   * @param objectId Entra object id, or another id by which the channel knows the person
   * @throws OutcomesError `row-unreadable` when what is there cannot be read
   */
  readonly readTalk: (
    conversationId: string,
    objectId: string,
  ) => Promise<
    { readonly state: unknown; readonly at: Date; readonly version: string } | undefined
  >;
  /**
   * Stores the conversation, replacing what was stored before: as JSON, 30,000 bytes at most.
   *
   * @param change the new state, and the version that it replaces: undefined when nothing had been
   *   stored; `any` to overwrite anything
   * @returns the version that it has now
   * @throws OutcomesError `storage-conflict` when what is stored is no longer that version. Since a
   *   call whose answer was lost is repeated, the stored version may be this same change: read
   *   again
   */
  readonly keepTalk: (
    conversationId: string,
    objectId: string,
    change: { readonly state: object; readonly seen: string | undefined },
  ) => Promise<string>;
  readonly readConversations: () => Promise<readonly Conversation[]>;
  /** Deletes where a person can be written to, and what was stored of that conversation. */
  readonly forget: (objectId: string) => Promise<void>;
  /**
   * Deletes what was last spoken of in conversations with nobody's message for 30 days.
   *
   * @returns how many rows were deleted
   */
  readonly deleteOldTalks: (now: Date) => Promise<number>;
  /** Marks a person as unreachable, so that somebody phones them. */
  readonly markUnreachable: (objectId: string, reason: string) => Promise<void>;
  /** Stores a conversation that was created again. */
  readonly moveTo: (objectId: string, conversationId: string) => Promise<void>;
};
