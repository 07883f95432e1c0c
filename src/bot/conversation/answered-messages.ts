import { hash } from 'node:crypto';
import { z } from 'zod';
import { requestSchema } from '../requests/all.ts';
import { type ConversationState, readTalk } from '../understanding/conversation-state.ts';
import { normalise } from '../understanding/message/clean-message.ts';

/** A message of the person's, and its answer, so that an edit of it can be answered in the same place. */
export type AnsweredMessage = {
  readonly id: string;
  /** What {@link digestOfWords} makes of its text. */
  readonly words: string;
  /** The message that answers it, once it is known. */
  readonly reply?: string | undefined;
  /** What was spoken of before it; absent once something else has been spoken of. */
  readonly before?: ConversationState | undefined;
  /** The message changed something, or its answer holds a form or what became of one. */
  readonly settled?: 'by-message' | 'on-card' | undefined;
};

/** What a turn changes in the answered messages. */
export type AnsweredChange = {
  readonly talk?: ConversationState | undefined;
  /** The message that is answered now. */
  readonly answered?: AnsweredMessage | undefined;
  /** What the channel calls the answer to a message. */
  readonly replied?: { readonly id: string; readonly reply: string };
  /** The message on which something was done. */
  readonly pressed?: string | undefined;
};

/** People edit what they have just written. */
const mostAnswered = 5;

const id = z.string().max(1_000);

const stored = z
  .array(
    z.object({
      id,
      words: z.string().max(100),
      reply: id.optional(),
      before: z.unknown().optional(),
      settled: z.enum(['by-message', 'on-card']).optional(),
    }),
  )
  .max(mostAnswered);

/** A digest that stays the same where only the form of a text changes, or the case of its letters. */
export const digestOfWords = (text: string): string => hash('sha256', normalise(text)).slice(0, 16);

/** Parts that cannot be read count as absent; what was spoken of is as old as the row. */
export const readAnswered = (
  kept: { readonly state: unknown; readonly at: Date } | undefined,
  now: Date,
): AnsweredMessage[] => {
  const answered = z.object({ answered: stored.catch([]) }).safeParse(kept?.state).data?.answered;
  return (answered ?? []).map(({ before, ...one }) =>
    before === undefined || !kept
      ? one
      : { ...one, before: readTalk({ state: before, at: kept.at }, now, requestSchema) },
  );
};

const withoutBefore = ({ before: _, ...one }: AnsweredMessage): AnsweredMessage => one;

/** The answered messages after a change, the newest first. */
export const applyToAnswered = (
  all: readonly AnsweredMessage[],
  { talk, answered, replied, pressed }: AnsweredChange,
): readonly AnsweredMessage[] => {
  const earlier = talk ? all.map(withoutBefore) : all;
  const known = answered
    ? [answered, ...earlier.filter((one) => one.id !== answered.id)].slice(0, mostAnswered)
    : earlier;
  return known.map((one) => ({
    ...one,
    ...(one.id === replied?.id ? { reply: replied.reply } : {}),
    ...(pressed !== undefined && one.reply === pressed && !one.settled
      ? { settled: 'on-card' as const }
      : {}),
  }));
};
