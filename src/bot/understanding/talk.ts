import { z } from 'zod';
import { request } from '../request.ts';

const choice = z.object({ title: z.string(), request });

/** What was last spoken of with one person in one conversation. */
const talk = z.object({
  /** What was answered last. */
  last: request.optional(),
  /** What was last put as a question back. */
  choices: z.array(choice).optional(),
});
export type Talk = z.infer<typeof talk>;

/** After this long nobody means it any more. */
export const talkMinutes = 30;

/**
 * Reads what storage kept of a conversation; one that is too old, or was written by another version
 * of the bot, is as good as none.
 *
 * @param at when it was kept
 */
export const readTalk = (
  kept: { readonly state: unknown; readonly at: Date } | undefined,
  now: Date,
): Talk => {
  if (!kept || now.getTime() - kept.at.getTime() > talkMinutes * 60_000) return {};
  return talk.safeParse(kept.state).data ?? {};
};
