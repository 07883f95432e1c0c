import { type Button, type ButtonRow, buttonRow, footActions } from '../buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from '../card.ts';
import { joinSentences } from '../format-text.ts';
import { paragraphRow, type TextRow, textIfAny } from '../lines.ts';
import { type DueRow, type DueView, dueRow } from '../owing-lines.ts';
import { compileCard } from '../render.ts';
import { type AnswerField, type AnswerRow, answerRow } from './answer-field.ts';
import template from './update.json' with { type: 'json' };
import { type MoreRow, moreRows, type ValueField, type ValueRow, valueRow } from './value-field.ts';

export type UpdateView = {
  /** "S05 Crime, antisocial behaviour and domestic abuse"; shown above the title. */
  readonly name: string;
  /** "Update for Q3 2018/19" */
  readonly title: string;
  /** Deadlines of what is still owed. */
  readonly due?: readonly DueView[];
  readonly intro: readonly string[];
  /** "Nothing has been saved yet: two things need correcting." */
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
  /** What earlier rounds still wait for, and the buttons that open their forms. */
  readonly late?: { readonly text: string; readonly actions: readonly Button[] };
  /** The main action comes first and is on its own. */
  readonly actions: readonly Button[];
};

type Commentary = {
  readonly heading: string;
  readonly note: readonly TextRow[];
  readonly answers: readonly AnswerRow[];
};

/** What `update.json` is filled with. A part that may be absent is a list of one or none. */
export type UpdateData = HeadData & {
  readonly summary: string;
  readonly due: readonly DueRow[];
  readonly problem: readonly TextRow[];
  readonly intro: readonly TextRow[];
  readonly fields: readonly ValueRow[];
  readonly more: readonly MoreRow[];
  readonly commentary: readonly Commentary[];
  readonly reason: readonly AnswerRow[];
  readonly late: readonly (TextRow & ButtonRow)[];
  readonly foot: readonly ButtonRow[];
  readonly actions: ReturnType<typeof footActions>;
};

const commentaryOf = ({ answers, commentaryNote, maxLength }: UpdateView): Commentary[] =>
  answers.length === 0
    ? []
    : [
        {
          heading: 'Commentary',
          note: textIfAny(commentaryNote),
          answers: answers.map((answer) => answerRow(answer, maxLength)),
        },
      ];

const reasonOf = ({ reason, maxLength }: UpdateView): AnswerRow[] =>
  reason === undefined
    ? []
    : [answerRow({ ...reason, required: true }, reason.maxLength ?? maxLength)];

const lateOf = ({ late }: UpdateView): UpdateData['late'] =>
  late === undefined
    ? []
    : buttonRow(late.actions).map((row) => ({ ...paragraphRow(late.text), ...row }));

const dataOf = (view: UpdateView): UpdateData => ({
  summary: makeSummary(joinSentences(`${view.title}: ${view.name}`, view.problem ?? '')),
  ...headData({ above: view.name, title: view.title }),
  due: (view.due ?? []).map(dueRow),
  problem: textIfAny(view.problem),
  intro: view.intro.map(paragraphRow),
  fields: view.fields.map(valueRow),
  more: moreRows(view.fields),
  commentary: commentaryOf(view),
  reason: reasonOf(view),
  late: lateOf(view),
  foot: buttonRow(view.actions.slice(0, 1)),
  actions: footActions(view.actions.slice(1)),
});

const fill = compileCard<UpdateData>(template);

/** The form of an indicator: figures, provisional or not, and the answers, with what is wrong. */
export const updateCard = (view: UpdateView): Card => {
  const data = dataOf(view);
  return { summary: data.summary, content: fill(data) };
};
