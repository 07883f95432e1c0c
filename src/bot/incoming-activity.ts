/** A thumb that somebody gave an answer, and what they wrote beside it. */
export type Feedback = { readonly isUp: boolean; readonly said: string };

/** A file that somebody put into the chat. */
export type DroppedFile = {
  readonly name: string;
  /** Where it can be fetched, as the activity says. */
  readonly url: string;
};

/** What was submitted, in the project's own words. */
export type IncomingActivity = {
  readonly what:
    | { readonly kind: 'text'; readonly text: string }
    /** What a message says now; the activity has the id of the message. */
    | { readonly kind: 'edit'; readonly text: string }
    /** A button: of a card in the chat, one that wants its card back, or one of a dialog. */
    | {
        readonly kind: 'press';
        readonly value: unknown;
        readonly via: 'card' | 'execute' | 'dialog';
      }
    /** A thumb beside an answer; undefined when it is neither up nor down. */
    | { readonly kind: 'feedback'; readonly feedback: Feedback | undefined }
    /** In the compose box of any chat: what is typed there to be found, or what of it was chosen. */
    | { readonly kind: 'search'; readonly step: 'find' | 'choose'; readonly value: unknown }
    /** A file was accepted or declined. */
    | { readonly kind: 'file'; readonly value: unknown }
    /** Files were put into the chat. */
    | { readonly kind: 'dropped'; readonly files: readonly DroppedFile[] }
    | { readonly kind: 'installed' }
    /** The app was taken away from the chat. */
    | { readonly kind: 'removed' }
    | { readonly kind: 'invoke' }
    | { readonly kind: 'other' };
  readonly activityType: string;
  readonly activityId: string | undefined;
  /** By which the activity is known again when it comes twice; the edits of a message have its id. */
  readonly deliveryId: string | undefined;
  /** The message whose button was pressed. */
  readonly pressedId: string | undefined;
  /** "msteams" for Teams. */
  readonly channelId: string;
  readonly conversationId: string;
  /** What the channel of Teams is called, where it says. */
  readonly channelName?: string;
  /** "personal" only where it is certain that nobody else can read the chat. */
  readonly scope: string;
  /** As given by the channel; a client cannot set it. */
  readonly tenantId: string | undefined;
  readonly serviceUrl: string;
  readonly botId: string;
  /** The sender, as given by the channel; a card cannot set it. */
  readonly from: {
    /** Entra object id. */
    readonly objectId: string | undefined;
    /** The id in the channel, which everyone has. */
    readonly channelUserId: string;
    readonly name: string;
  };
};

/** Whether nobody else can read the chat. */
export const isPersonal = ({ scope }: IncomingActivity): boolean => scope === 'personal';

/** Whether a chat's id is one that several people are in: a group, a meeting, a channel. */
export const isSharedChat = (conversationId: string): boolean =>
  /^19:.*@thread\./i.test(conversationId);

/** Two writings of one tenant's id. */
export const isSameTenant = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();
