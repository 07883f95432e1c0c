import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { helpCard, messageCard, passagesCard } from '../../../cards/message-card.ts';
import { capitalise } from '../../../domain/format.ts';
import type { HelpEntry } from '../../../domain/words.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { sayOwnRights } from './own-rights.ts';

/** A question as typed is never longer than this where it still asks one thing. */
const longestTopic = 200;

/** Beside the answer, other questions that may have been meant. */
const mostBeside = 2;

/** Of more indicators than these nobody asks at once. */
const mostCodes = 4;

/** What the buttons below an answer are called. */
export const stepTitles: Readonly<Record<HelpEntry['next'][number], string>> = {
  mine: 'My updates',
  drafts: 'My drafts',
  deadlines: 'Deadlines',
  status: 'Status',
  'sign-off': 'To sign off',
  'ask-time': 'Ask for more time',
  snooze: 'Snooze',
  delegate: 'Delegate',
  'not-mine': 'Not mine any more',
};

const askEntry = ({ id: entry, question }: HelpEntry) =>
  button(question, { kind: 'round-help', entry });

/** Every question, under its heading, to be pressed. */
const listAll = (entries: readonly HelpEntry[], intro: string): Card =>
  helpCard({
    title: 'Filling in, question by question',
    intro,
    groups: [...Map.groupBy(entries, ({ group }) => group)].map(([heading, own]) => ({
      heading,
      examples: own.map(askEntry),
    })),
  });

const showEntry = (
  entry: HelpEntry,
  others: readonly HelpEntry[],
  own: readonly string[] = [],
): Card =>
  messageCard({
    title: entry.question,
    text: [...own, entry.answer].join('\n\n'),
    buttons: [
      ...entry.next.map((kind) => button(stepTitles[kind], { kind } as Request)),
      ...others.slice(0, mostBeside).map(askEntry),
      button('All questions', { kind: 'round-help' }),
    ],
  });

/** Where no question is surely meant, the nearest with their answers: one of them often says it. */
const showNear = (near: readonly HelpEntry[], own: readonly string[]): Card =>
  passagesCard({
    title: 'The nearest questions about filling in',
    intro: 'I am not sure which of them you mean.',
    passages: near.map(({ question, answer: text }, at) => ({
      heading: question,
      blocks: [...(at === 0 ? own : []), text].map((one) => ({ kind: 'paragraph', text: one })),
    })),
    next: [
      ...[...new Set(near.flatMap(({ next }) => next))]
        .slice(0, mostBeside)
        .map((kind) => button(stepTitles[kind], { kind } as Request)),
      button('All questions', { kind: 'round-help' }),
    ],
  });

/** The answer to a question about filling in, or all of them. */
const answer = async (
  { topic, entry, codes = [] }: RequestOf<'round-help'>,
  context: RequestContext,
): Promise<Card> => {
  const {
    catalogue,
    settings: { roundHelp },
  } = context;
  const named = roundHelp.entries.find((one) => one.id === entry);
  const [best, ...others] = named ? [named] : topic ? roundHelp.find(topic) : [];
  const near = !best && topic ? roundHelp.near(topic) : [];
  const right = (best ?? near[0])?.right;
  const own = right ? await sayOwnRights(right, codes, context) : [];
  if (best) return showEntry(best, others, own);
  if (near.length > 0) return showNear(near, own);
  if (roundHelp.entries.length === 0)
    return messageCard({
      title: 'There are no questions about filling in',
      text: `${capitalise(nameOfTeam(catalogue))} has taken them out. “My updates” lists what you still need to submit.`,
      buttons: [
        button('My updates', { kind: 'mine' }),
        button('What can I ask?', { kind: 'help' }),
      ],
    });
  const intro = topic
    ? 'I have no answer to exactly that. These are the questions that I can answer.'
    : 'Press a question to see the answer.';
  return listAll(roundHelp.entries, intro);
};

const schema = z.strictObject({
  kind: z.literal('round-help'),
  /** What is asked about, in the person's own words. */
  topic: z.string().max(longestTopic).optional(),
  /** The id of the question that is asked. */
  entry: id.optional(),
  /** The indicators that it is about: who may do it for each is said by name. */
  codes: z.array(id).min(1).max(mostCodes).optional(),
});

/** Questions and answers about filling in. */
export const roundHelpRequest: RequestDescriptor<'round-help'> = {
  schema,
  purpose:
    'How filling in the form works and how the round works, from the council’s own page of questions and answers: how to fill in the form, on a phone, how long it takes, what Keep all answers, provisional or a draft mean, who may do what, what happens next, and what to do after a mistake. entry is the id of the question of that page which the message asks; topic is what it asks about, in a few words, where no question fits. codes are the indicators that it names.',
  name: ({ topic }) => (topic ? `How filling in works: ${topic}` : 'How filling in works'),
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'round-help': z.infer<typeof schema>;
  }
}
