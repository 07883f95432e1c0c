import { z } from 'zod';
import { visibleButtons, visibleText } from '../cards/card-text.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Officer } from './choose-person.ts';

const message = z.object({
  type: z.string(),
  text: z.string().nullish(),
  attachments: z.array(z.object({ content: z.record(z.string(), z.unknown()) })).nullish(),
});

const refusal = z.object({ message: z.string(), next: z.string() });

const formatCard = (content: Record<string, unknown>): string[] => {
  const buttons = visibleButtons({ content });
  return [visibleText({ content }), ...(buttons.length > 0 ? [`[${buttons.join('] [')}]`] : [])];
};

const formatAnswer = (given: unknown): string[] => {
  const { type, text, attachments } = message.parse(given);
  if (type !== 'message') return [];
  return [
    ...(text ? [text] : []),
    ...(attachments ?? []).flatMap(({ content }) => formatCard(content)),
  ];
};

/**
 * Asks the bot of a running `npm start`, and returns what can be read of its answers before anything is pressed, with
 * their buttons.
 *
 * @param chat where it is asked, as the trial notes it
 * @throws OutcomesError `process-failed` when the bot does not answer
 */
export const askInText = async (
  chat: string,
  { name, email }: Officer,
  text: string,
): Promise<string> => {
  const response = await fetch(`${chat}/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, email, text }),
  });
  const body: unknown = await response.json();
  const refused = refusal.safeParse(body);
  if (refused.success)
    throw new OutcomesError('process-failed', refused.data.message, refused.data.next);
  return z.array(z.unknown()).parse(body).flatMap(formatAnswer).join('\n');
};
