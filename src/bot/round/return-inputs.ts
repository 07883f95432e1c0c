import type { QuestionInput } from '../../cards/form/inputs.ts';
import { longestNote } from '../../domain/submission/decide-sign-off.ts';
import type { ReturnedPart } from '../../domain/submission/indicator-record.ts';

/** What a return can be about, as the choice sends it. */
const aboutChoices: readonly { readonly title: string; readonly parts: readonly ReturnedPart[] }[] =
  [
    { title: 'A figure', parts: ['values'] },
    { title: 'The commentary', parts: ['commentary'] },
    { title: 'Both', parts: ['values', 'commentary'] },
  ];

/** What was chosen; none where nothing was, or the card is of an earlier version. */
export const readAbout = (chosen: string | undefined): readonly ReturnedPart[] =>
  aboutChoices.find(({ parts }) => parts.join() === chosen)?.parts ?? [];

type Typed = {
  readonly note: string;
  readonly about?: string | undefined;
  /** What is wrong with the note. */
  readonly fault?: string | undefined;
};

/** The fields for what is returned and why, with what was typed so far. */
export const returnInputs = ({ note, about = '', fault }: Typed): readonly QuestionInput[] => [
  {
    id: 'note',
    kind: 'text',
    label: 'What should change?',
    typed: note,
    multiline: true,
    maxLength: longestNote,
    ...(fault ? { fault } : {}),
  },
  {
    id: 'about',
    kind: 'choice',
    label: 'What is it about?',
    choices: aboutChoices.map(({ title, parts }) => ({ title, value: parts.join() })),
    chosen: about,
  },
];
