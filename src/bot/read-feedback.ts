import { z } from 'zod';
import type { Feedback } from './incoming-activity.ts';

const submitted = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.unknown().optional(),
  }),
});

/** More than anybody writes there. */
const longestFeedback = 20_000;

const feedbackText = z.object({ feedbackText: z.string() });

/** Teams sends what was written as JSON in a text; anything else says nothing. */
const readSaid = (feedback: unknown): string => {
  if (typeof feedback !== 'string' || feedback.length > longestFeedback) return '';
  try {
    return feedbackText.safeParse(JSON.parse(feedback)).data?.feedbackText ?? '';
  } catch {
    return '';
  }
};

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content */
export const readFeedback = (value: unknown): Feedback | undefined => {
  const { data } = submitted.safeParse(value);
  if (!data) return undefined;
  const { reaction, feedback } = data.actionValue;
  return { isUp: reaction === 'like', said: readSaid(feedback) };
};
