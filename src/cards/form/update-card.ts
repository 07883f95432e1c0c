import type { Button, Card } from '../card.ts';
import { foot } from '../foot.ts';
import { frame, head, section } from '../frame.ts';
import { joinSentences } from '../join-sentences.ts';
import { lineIfAny } from '../line.ts';
import type { Content } from '../render.ts';
import { showParagraph } from '../show-text.ts';
import { stack } from '../stack.ts';
import { type AnswerField, answerField } from './answer-field.ts';
import { banner } from './banner.ts';
import { type ValueField, valueField } from './value-field.ts';

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
