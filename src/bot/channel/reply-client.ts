import type { Card } from '../../cards/card.ts';
import type { BackOff } from './back-off.ts';
import type { Pace } from './pace.ts';
import { buildPersist, type LastVerdict } from './persist.ts';
import { readAnswer } from './read-answer.ts';
import type { Wait } from './wait.ts';
import { type ReplyAddress, toReply, toUpdate } from './wire.ts';

/** Answers within a turn. */
export type ReplyClient = {
  /**
   * Sends a card below the message that it answers. Never throws.
   *
   * @param inAll milliseconds after which there is no other try
   */
  readonly send: (to: ReplyAddress, card: Card, inAll?: number) => Promise<LastVerdict>;
  /** Puts a card in the place of an earlier message. Never throws. */
  readonly update: (
    to: ReplyAddress & { readonly messageId: string },
    card: Card,
    inAll?: number,
  ) => Promise<LastVerdict>;
};

export type ReplyClientOptions = {
  /** The token of the app; undefined where nothing is authenticated. */
  readonly readToken: () => Promise<string | undefined>;
  readonly clock: () => Date;
  readonly random: () => number;
  readonly wait: Wait;
};

/** The channel waits 15 s for a turn, of which the answer itself may have taken five. */
const timeout = 4_000;
const backOff: BackOff = { tries: 3, first: 500, longest: 2_000, longestAsked: 5_000 };
const usualInAll = 6_000;

/** Somebody waits for a reply: it does not queue behind the reminders, nor behind other replies. */
const atOnce: Pick<Pace, 'inTurn' | 'hold'> = {
  inTurn: (request) => request(),
  hold: () => undefined,
};

/** A client for replies, which repeats what surely did not arrive for as long as a turn allows. */
export const buildReplyClient = (options: ReplyClientOptions): ReplyClient => {
  const persistFor = (inAll: number) =>
    buildPersist({ ...options, timeout, backOff: { ...backOff, inAll }, pace: atOnce });
  return {
    send: (to, card, inAll = usualInAll) => persistFor(inAll)(toReply(to, card), readAnswer),
    update: (to, card, inAll = usualInAll) => persistFor(inAll)(toUpdate(to, card), readAnswer),
  };
};
