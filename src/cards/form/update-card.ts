import type { Button, Card } from '../card.ts';
import { lineIfAny, richLine, showParagraph, stack } from '../elements.ts';
import { escapeMarkdown, joinSentences } from '../format-text.ts';
import { foot, frame, head, section } from '../frame.ts';
import answerFieldTemplate from '../parts/answer-field.json' with { type: 'json' };
import bannerTemplate from '../parts/banner.json' with { type: 'json' };
import { type Content, compileElement } from '../render.ts';
import { faultLine, nameField, textInput, toggleInput } from './inputs.ts';

/** What a line of an input holds on a narrow card, in characters. */
const lineLength = 45;

const lineHeight = 19;

/** What the label takes, and the line underneath. */
const around = 63;

const rows = { least: 4, most: 10 };

/**
 * How high a field is with its label, so that a text can be read in it, in pixels. A client that does
 * not stretch its inputs leaves the difference empty, so a long text gets no more than ten lines.
 *
 * @example roomForText('') // 139
 */
export const roomForText = (text: string): number => {
  const lines = text
    .split('\n')
    .reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / lineLength)), 0);
  return around + lineHeight * Math.min(rows.most, Math.max(rows.least, lines));
};

const fillBanner = compileElement(bannerTemplate);

// High contrast shows no ground: without the sign it would look like any paragraph.
/** What has to be read before the rest; none for none. */
const banner = (text: string | undefined): Content[] =>
  text === undefined ? [] : [fillBanner({ text: `⚠\u00a0${escapeMarkdown(text)}` })];

export type AnswerField = {
  readonly id: string;
  /** The standing question. */
  readonly label: string;
  readonly typed: string;
  /** Where the text comes from: "This is the text of Q2 2018/19, ready to edit." */
  readonly last?: string;
  readonly required: boolean;
  readonly fault?: string;
};

const fillAnswerField = compileElement(answerFieldTemplate);

/** A text to be typed, with room for what stands there already, and what is wrong right under it. */
const answerField = (field: AnswerField, maxLength: number): Content =>
  fillAnswerField({
    minHeight: `${roomForText(field.typed)}px`,
    items: [
      textInput({
        id: field.id,
        label: nameField([field.label], field.required),
        typed: field.typed,
        multiline: true,
        maxLength,
        stretch: true,
      }),
      ...faultLine(field.fault),
      ...lineIfAny(field.last ?? '', { size: 'Small', subtle: true, spacing: 'Small' }),
    ],
  });

export type ValueField = {
  /** Id of the input: the key of what was typed. */
  readonly id: string;
  /** "S05A Total crime, Q3 2018/19" */
  readonly label: string;
  /** "crimes", "%" */
  readonly unit: string;
  /** "Last value: 6,270 crimes, Q2 2018/19" */
  readonly last: string;
  /** As it was typed, however wrong; empty when nothing was. */
  readonly typed: string;
  /** Id of the toggle, which arrives as "true" or "false". */
  readonly provisionalId: string;
  readonly provisional: boolean;
  /** Said in the label; the client checks nothing. */
  readonly required: boolean;
  /** What is wrong, as a sentence. */
  readonly fault?: string;
  /** What is asked about a value that is far from the others, as sentences. */
  readonly question?: string;
};

/** Far more than any number takes, with its unit. */
const maxLength = 200;

const questionLine = (question: string | undefined): Content[] =>
  question === undefined
    ? []
    : [
        richLine([
          { text: 'Please check: ', weight: 'Bolder' },
          { text: `${question} If it is right, press Submit again.` },
        ]),
      ];

/** A value to be typed: what is wrong and what is asked right under it, then the value before. */
const valueField = (field: ValueField): Content =>
  stack([
    textInput({
      id: field.id,
      label: nameField([field.label, field.unit], field.required),
      typed: field.typed,
      multiline: false,
      maxLength,
    }),
    ...faultLine(field.fault),
    ...questionLine(field.question),
    ...lineIfAny(field.last, { size: 'Small', subtle: true, spacing: 'Small' }),
    toggleInput({
      id: field.provisionalId,
      title: 'Provisional',
      on: field.provisional,
    }),
  ]);

export type UpdateView = {
  /** "S05 Crime, antisocial behaviour and domestic abuse"; stands above the title. */
  readonly name: string;
  /** "Update for Q3 2018/19" */
  readonly title: string;
  readonly intro: readonly string[];
  /** "Nothing was saved yet: two things need correcting." */
  readonly problem?: string;
  readonly fields: readonly ValueField[];
  readonly answers: readonly AnswerField[];
  /** Why commentary is compulsory, or that it is not. */
  readonly commentaryNote: string;
  /** Only where something that was published is changed. */
  readonly reason?: {
    readonly id: string;
    readonly label: string;
    readonly typed: string;
    readonly fault?: string;
    /** Most characters; as many as of an answer when absent. */
    readonly maxLength?: number;
  };
  /** Most characters of an answer. */
  readonly maxLength: number;
  /** What the form is for comes first and stands alone. */
  readonly actions: readonly Button[];
};

const commentaryPart = ({ answers, commentaryNote, maxLength }: UpdateView): Content[] =>
  answers.length === 0
    ? []
    : [
        section('Commentary', [
          ...lineIfAny(commentaryNote, { spacing: 'Small' }),
          ...answers.map((answer) => answerField(answer, maxLength)),
        ]),
      ];

const reasonPart = ({ reason, maxLength }: UpdateView): Content[] =>
  reason === undefined
    ? []
    : [stack([answerField({ ...reason, required: true }, reason.maxLength ?? maxLength)])];

/** The form of an indicator: values, provisional or not, and the answers, with what is wrong. */
export const updateCard = (view: UpdateView): Card =>
  frame(
    joinSentences(`${view.title}: ${view.name}`, view.problem ?? ''),
    [
      head({ above: view.name, title: view.title }),
      ...banner(view.problem),
      ...view.intro.map(showParagraph),
      ...view.fields.map(valueField),
      ...commentaryPart(view),
      ...reasonPart(view),
      ...foot(view.actions.slice(0, 1)),
    ],
    view.actions.slice(1),
  );
