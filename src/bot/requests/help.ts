import { z } from 'zod';
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { helpCard, messageCard, welcomeCard } from '../../cards/message-card.ts';
import { capitalise } from '../../domain/format.ts';
import { highRisks } from '../high-risks.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { chooseFirstSteps, readFirstFacts } from '../round/first-steps.ts';
import { sayStillOwed } from '../round/still-owed.ts';
import { suggest } from '../understanding/understanding.ts';
import type { RequestDescriptor } from './request-descriptor.ts';

type Said = RequestOf<'small-talk'>['said'];

const words: Readonly<Record<Exclude<Said, 'hello'>, { title: string; text: string }>> = {
  thanks: { title: 'You are welcome', text: 'Is there anything else that you want to know?' },
  ok: { title: 'All right', text: 'Is there anything else that you want to know?' },
  left: {
    title: 'Left as it is',
    text: 'Nothing is sent or changed unless you press a button for it.',
  },
  bye: { title: 'Goodbye', text: 'I am here whenever you need a figure.' },
};

/** After a piece of work somebody says thanks or done, and may think that it was all. */
const mayHaveDone: readonly Said[] = ['thanks', 'ok'];

/** The report, or how many outcomes there are reports of. */
const describe = ({ catalogue: { outcomes } }: Pick<RequestContext, 'catalogue'>): string => {
  const titles = [...new Set(outcomes.map(({ report }) => report.title))].join(' and ');
  const [only, ...more] = outcomes.map(({ name }) => name);
  return `${titles} (${more.length === 0 ? only : `${outcomes.length} outcomes`})`;
};

const more = button('More', { kind: 'help' });

/** The first example of a figure, or where the examples are of other councils, a figure of this one. */
const exampleFigure = ({ settings, catalogue }: RequestContext): Button[] => {
  const offered = settings.findExampleFigure();
  if (offered) return [button(capitalise(offered.title), offered.request)];
  return catalogue.indicators
    .slice(0, 1)
    .map(({ code }) => button(`Show ${nameOfCode(catalogue, code)}`, { kind: 'show', code }));
};

const readersSteps = (context: RequestContext): Button[] => [
  button('How are we doing?', { kind: 'overview' }),
  button('What has got worse?', { kind: 'movements', way: 'worse' }),
  ...exampleFigure(context),
  highRisks(context.catalogue.outcomes),
];

/** The greeting, for whoever it is; where others read along, nothing personal. */
export const welcome = async (context: RequestContext): Promise<Card> => {
  const title = 'Hello, I am the Outcomes bot';
  const who = `I answer questions about the ${describe(context)}.`;
  const reading = readersSteps(context);
  if (!context.user.personal) {
    const [example] = exampleFigure(context);
    const mention = `Mention me in your message to ask${example ? `, as in “${example.title}”` : ''}. Everybody here sees the answer.`;
    const buttons = [...reading.slice(0, 2), more];
    return {
      ...welcomeCard({ title, lines: [who, mention], buttons }),
      linksToPrivate: 'to-start',
    };
  }
  const facts = await readFirstFacts(context);
  const { lines, buttons } = facts
    ? chooseFirstSteps(facts, reading)
    : { lines: ['Ask in your own words, or press one of these.'], buttons: reading };
  return welcomeCard({ title, lines: [who, ...lines], buttons: [...buttons, more] });
};

/** A greeting, thanks or goodbye, answered in kind; thanks also with what the person still owes. */
const answerSmallTalk = async (
  { said }: RequestOf<'small-talk'>,
  context: RequestContext,
): Promise<Card> => {
  if (said === 'hello') return welcome(context);
  const owed = mayHaveDone.includes(said) ? await sayStillOwed(context) : undefined;
  return messageCard(
    owed
      ? { title: words[said].title, ...owed }
      : { ...words[said], buttons: suggest(context.catalogue, []) },
  );
};

/** What can be asked; where others read along, nothing that is only done in private. */
const answerHelp = async (
  _: RequestOf<'help'>,
  { settings, user: { personal } }: RequestContext,
): Promise<Card> => {
  const groups = settings
    .listExamples()
    .map(({ heading, examples }) => ({
      heading,
      examples: examples.filter((one) => personal || !one.personal),
    }))
    .filter(({ examples }) => examples.length > 0);
  const intro =
    'Press a heading to see questions, then press a question to ask it. Or ask in your own words.';
  return helpCard({
    title: 'What you can ask',
    intro: personal ? intro : `${intro} Mention me in your message.`,
    groups: groups.map(({ heading, examples }) => ({
      heading,
      examples: examples.map(({ title, request }) => button(title, request)),
    })),
  });
};

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
  said: z.enum(['hello', 'thanks', 'ok', 'left', 'bye']),
});

/** A greeting, thanks, an "ok", a goodbye, or leaving what was offered. */
export const smallTalk: RequestDescriptor<'small-talk'> = {
  schema: smallTalkSchema,
  purpose:
    'A greeting, thanks, “ok” or “done”, a goodbye, or leaving what was offered (“no, don’t”), without any question in it.',
  name: () => 'Hello',
  answer: answerSmallTalk,
};

declare module '../request.ts' {
  interface Requests {
    help: z.infer<typeof helpSchema>;
    'small-talk': z.infer<typeof smallTalkSchema>;
  }
}
