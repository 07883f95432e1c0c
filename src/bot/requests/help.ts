import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { helpCard, messageCard } from '../../cards/message-card.ts';
import type { RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { suggest } from '../understanding/suggest.ts';
import type { RequestDescriptor } from './request-descriptor.ts';

type Said = RequestOf<'small-talk'>['said'];

const words: Readonly<Record<Said, { readonly title: string; readonly text: string }>> = {
  hello: { title: 'Hello', text: 'Ask me about the council’s outcomes, for example:' },
  thanks: { title: 'You are welcome', text: 'Is there anything else that you want to know?' },
  bye: { title: 'Goodbye', text: 'I am here whenever you need a figure.' },
};

/** A greeting, thanks or goodbye, answered in kind. */
const answerSmallTalk = async (
  { said }: RequestOf<'small-talk'>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Promise<Card> => messageCard({ ...words[said], buttons: suggest(catalogue, []) });

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
  purpose: 'What can be asked, and how the bot and the round work.',
  name: () => 'What can I ask?',
  answer: answerHelp,
};

const smallTalkSchema = z.strictObject({
  kind: z.literal('small-talk'),
  said: z.enum(['hello', 'thanks', 'bye']),
});

/** A greeting, thanks or a goodbye. */
export const smallTalk: RequestDescriptor<'small-talk'> = {
  schema: smallTalkSchema,
  purpose: 'A greeting, thanks or a goodbye without any question in it.',
  name: () => 'Hello',
  answer: answerSmallTalk,
};

declare module '../request.ts' {
  interface Requests {
    help: z.infer<typeof helpSchema>;
    'small-talk': z.infer<typeof smallTalkSchema>;
  }
}
