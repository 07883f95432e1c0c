import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { type HelpEntry, helpSteps, longestTaught, mostTaught } from '../../../domain/words.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { stepTitles } from '../round/round-help.ts';
import { refuseWords } from './teaching.ts';
import { type Faults, type Typed, textInputs } from './text-fields.ts';

/** The fields of the form. */
export const helpFields = [
  { id: 'question', label: 'What officers ask', longest: longestTaught.name },
  { id: 'answer', label: 'The answer', longest: longestTaught.helpAnswer, multiline: true },
  { id: 'names', label: 'Other words for it, with commas between them', longest: 1_000 },
  { id: 'group', label: 'The heading that it belongs under', longest: longestTaught.name },
] as const;

type HelpField = (typeof helpFields)[number]['id'];

type Steps = HelpEntry['next'];

const isStep = (name: string): name is Steps[number] =>
  (helpSteps as readonly string[]).includes(name);

const none = 'none';

const writeSteps = (steps: Steps): string => steps.join(' ') || none;

/** Which buttons were chosen to stand below the answer. */
export const readSteps = (chosen = ''): Steps =>
  chosen.split(' ').filter(isStep).slice(0, mostTaught.next);

const nameSteps = (steps: Steps): string => steps.map((step) => stepTitles[step]).join(', ');

/** What may be below an answer: one button or none, or several that are there already. */
const choicesOf = (now: Steps) => [
  { title: 'None', value: none },
  ...(now.length > 1 ? [now] : []).map((steps) => ({
    title: nameSteps(steps),
    value: writeSteps(steps),
  })),
  ...helpSteps.map((step) => ({ title: stepTitles[step], value: step })),
];

/** What the form holds; with the entry that it changes, if it changes one. */
type View = {
  readonly typed: Typed<HelpField>;
  readonly next: Steps;
  readonly entry?: string | undefined;
  readonly faults?: Faults<HelpField>;
};

/** The form, with what was typed and what was wrong with it. */
export const helpForm = ({ typed, next, entry, faults = {} }: View): Card =>
  questionCard({
    title: entry === undefined ? 'Add a question about filling in' : 'Change the question',
    text: 'Officers who ask it, in these or similar words, get this answer.',
    inputs: [
      ...textInputs(helpFields, typed, faults),
      {
        id: 'next',
        kind: 'choice',
        label: 'Button below the answer',
        choices: choicesOf(next),
        chosen: writeSteps(next),
      },
    ],
    actions: [
      actionButton('Save', { kind: 'save-help', ...(entry === undefined ? {} : { entry }) }),
      { ...button('All questions', { kind: 'help-questions' }), noInputs: true },
    ],
  });

/** Asks for a question about filling in and its answer; one that is there already comes with it. */
const answer = async (
  { entry }: RequestOf<'help-form'>,
  context: RequestContext,
): Promise<Card> => {
  const { settings, catalogue } = context;
  // What was taken out comes with its answer too, to be added again.
  const known = [...settings.roundHelp.entries, ...catalogue.words.help].find(
    (one) => one.id === entry,
  );
  const { group = '', question = '', answer: text = '', names = [], next = [] } = known ?? {};
  const typed = { group, question, answer: text, names: names.join(', ') };
  return (
    refuseWords('change the questions about filling in', context) ??
    helpForm({ typed, next, entry: known?.id })
  );
};

const schema = z.strictObject({ kind: z.literal('help-form'), entry: id.optional() });

/** Asks for a question about filling in and its answer. */
export const helpFormRequest: RequestDescriptor<'help-form'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Add a question about filling in',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'help-form': z.infer<typeof schema>;
  }
}
