import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Incoming } from './incoming.ts';
import { button } from './request.ts';

/** `tell`: over the limit, and not told so in this minute. A press is told by its own failure. */
export type SenderVerdict = 'within' | 'tell' | 'over';

const minute = 60_000;

/**
 * Counts what each sender types and presses within a minute.
 *
 * @param most in a minute; far above what a person types and presses
 * @param stopwatch milliseconds from anywhere
 */
export const buildSenderLimit = (most: number, stopwatch: () => number) => {
  let counts = new Map<string, number>();
  let told = new Set<string>();
  let since = stopwatch();
  return ({ from, what }: Pick<Incoming, 'from' | 'what'>): SenderVerdict => {
    // The rest costs little, and is no reason to answer nothing, or to greet nobody in the next team.
    if (what.kind !== 'text' && what.kind !== 'press') return 'within';
    const now = stopwatch();
    if (now - since >= minute) [counts, told, since] = [new Map(), new Set(), now];
    // One object id may be written in either case, and the ids of the channel differ by it.
    const sender = from.objectId?.toLowerCase() ?? from.channelUserId;
    const count = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, count);
    if (count <= most) return 'within';
    if (what.kind !== 'text' || told.has(sender)) return 'over';
    told.add(sender);
    return 'tell';
  };
};

/** Says so once; what comes after it in the same minute is not answered. */
export const tooManyCard = (most: number): Card =>
  messageCard({
    title: 'That was a lot at once',
    text: `I take ${most} messages and presses a minute from one person. Please wait a minute, then go on: nothing that you send before that is acted on.`,
    buttons: [button('What can I ask?', { kind: 'help' })],
  });
