import { z } from 'zod';
import type { Request } from '../request.ts';
import { formsIn } from './forms-before.ts';
import type { Choice } from './understanding.ts';

/** What was last spoken of with one person in one conversation. */
export type ConversationState = {
  /** What was answered last. */
  readonly last?: Request | undefined;
  /** What was answered before that: "the gap between the two" is of both. */
  readonly earlier?: Request | undefined;
  /** What was last put as a question back. */
  readonly choices?: readonly Choice[] | undefined;
  /** What narrowed the question before, so that it had no figure, as it was typed. */
  readonly beyond?: readonly string[] | undefined;
  /** Forms that earlier messages said something for, the newest last. */
  readonly forms?: readonly Request[] | undefined;
};

/** After this long nobody means it any more. */
export const talkMinutes = 30;

/**
 * Reads what storage kept of a conversation; one that is too old, or was written by another version
 * of the bot, is as good as none.
 *
 * @param request what can be asked
 */
export const readTalk = (
  kept: { readonly state: unknown; readonly at: Date } | undefined,
  now: Date,
  request: z.ZodType<Request>,
): ConversationState => {
  if (!kept || now.getTime() - kept.at.getTime() > talkMinutes * 60_000) return {};
  const choices = z.array(z.object({ title: z.string(), request })).optional();
  return (
    z
      .object({
        last: request.optional(),
        earlier: request.optional(),
        beyond: z.array(z.string()).optional(),
        forms: z.array(request).optional(),
        choices,
      })
      .safeParse(kept.state).data ?? {}
  );
};

/** What was said for forms stays, whatever is asked in between. */
export const keptForms = (before: ConversationState): Pick<ConversationState, 'forms'> => {
  const forms = formsIn(before);
  return forms.length > 0 ? { forms } : {};
};

/** Courtesies do not change the subject. */
const isCourtesy = ({ kind }: Request): boolean => kind === 'small-talk' || kind === 'help';

/** The next question starts at the first page. */
const withoutPage = (request: Request): Request => {
  if (!('page' in request)) return request;
  const { page: _, ...rest } = request;
  return rest;
};

/**
 * What the conversation is about once a request has been answered; earlier choices can still be
 * picked.
 */
export const stateAfterRequest = (
  request: Request,
  before: ConversationState,
): ConversationState => {
  if (isCourtesy(request)) return before;
  const { choices, last: earlier } = before;
  return { choices, last: withoutPage(request), earlier, ...keptForms(before) };
};
