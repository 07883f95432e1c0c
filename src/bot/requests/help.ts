import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { helpCard, messageCard } from '../../cards/message-card.ts';
import type { RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { sayStillOwed } from '../round/still-owed.ts';
import { suggest } from '../understanding/suggest.ts';
import type { RequestDescriptor } from './request-descriptor.ts';

type Said = RequestOf<'small-talk'>['said'];

const words: Readonly<Record<Said, { readonly title: string; readonly text: string }>> = {
  hello: { title: 'Hello', text: 'Ask me about the council’s outcomes, for example:' },
  thanks: { title: 'You are welcome', text: 'Is there anything else that you want to know?' },
  ok: { title: 'All right', text: 'Is there anything else that you want to know?' },
  bye: { title: 'Goodbye', text: 'I am here whenever you need a figure.' },
};

/** After a piece of work somebody says thanks or done, and may think that it was all. */
const mayHaveDone: readonly Said[] = ['thanks', 'ok'];

/** A greeting, thanks or goodbye, answered in kind; thanks also with what the person still owes. */
const answerSmallTalk = async (
  { said }: RequestOf<'small-talk'>,
  context: RequestContext,
): Promise<Card> => {
  const owed = mayHaveDone.includes(said) ? await sayStillOwed(context) : undefined;
  return messageCard(
    owed
      ? { title: words[said].title, ...owed }
      : { ...words[said], buttons: suggest(context.catalogue, []) },
  );
};

const describe = ({ catalogue: { outcomes } }: Pick<RequestContext, 'catalogue'>): string =>
  outcomes.map(({ name, report }) => `${report.title}: ${name}`).join('; ');

/** What can be asked. */
const answerHelp = async (_: RequestOf<'help'>, context: RequestContext): Promise<Card> =>
  helpCard({
    title: 'What you can ask',
    intro: `I answer from the ${describe(context)}. Type a question like these, or press one.`,
    groups: context.settings.examples,
  });

/** The greeting, once, when the bot is installed. */
export const welcome = async (context: RequestContext): Promise<Card> =>
  helpCard({
    title: 'Hello, I am the Outcomes bot',
    intro: `Ask me for a figure, its direction of travel and the story behind it. I answer from the ${describe(context)}.`,
    groups: context.settings.examples,
  });

const helpSchema = z.strictObject({ kind: z.literal('help') });

/** What can be asked. */
export const help: RequestDescriptor<'help'> = {
  schema: helpSchema,
  purpose: 'What people can ask the bot, and how the bot and the round work.',
  name: () => 'What can I ask?',
  answer: answerHelp,
};

const smallTalkSchema = z.strictObject({
  kind: z.literal('small-talk'),
  said: z.enum(['hello', 'thanks', 'ok', 'bye']),
});

/** A greeting, thanks, an "ok" or a goodbye. */
export const smallTalk: RequestDescriptor<'small-talk'> = {
  schema: smallTalkSchema,
  purpose: 'A greeting, thanks, “ok” or “done”, or a goodbye, without any question in it.',
  name: () => 'Hello',
  answer: answerSmallTalk,
};

declare module '../request.ts' {
  interface Requests {
    help: z.infer<typeof helpSchema>;
    'small-talk': z.infer<typeof smallTalkSchema>;
  }
}
