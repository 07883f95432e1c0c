import { type Button, type ButtonRow, buttonRow, footActions } from '../buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from '../card.ts';
import { joinSentences, plainText } from '../format-text.ts';
import { paragraphRow, type TextRow, textIfAny } from '../lines.ts';
import { type DueRow, type DueView, dueRow } from '../owing-lines.ts';
import { compileCard } from '../render.ts';
import { faultIfAny, nameField, type TextInputData, textInputData } from './inputs.ts';
import template from './update.json' with { type: 'json' };

/** The length of a line of an input on a narrow card, in characters. */
const lineLength = 45;

const lineHeight = 19;

/** Height of the label and the line underneath. */
const around = 63;

/** Height of a tick and the space above it. */
const tickHeight = 30;

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

export type AnswerField = {
  readonly id: string;
  /** The standing question. */
  readonly label: string;
  readonly typed: string;
  /** Where the text comes from: "This is the text of Q2 2018/19, ready to edit." */
  readonly last?: string;
  /** A tick that keeps the answer of the round before. */
  readonly keep?: { readonly id: string; readonly title: string; readonly ticked: boolean };
  readonly required: boolean;
  readonly fault?: string;
  /** The question about a kept answer that the figure contradicts. */
  readonly question?: string;
};

type Choice = { readonly title: string; readonly value: string };

/** Fields for what is said of a figure besides the number: a choice of states, a reason, a direction. */
export type MoreField = {
  /** Id of what is folded away. */
  readonly id: string;
  readonly open: boolean;
  readonly state: ChoiceField;
  readonly why: {
    readonly id: string;
    readonly label: string;
    readonly typed: string;
    readonly maxLength: number;
  };
  readonly reported: ChoiceField;
};

type ChoiceField = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
};

export type ValueField = {
  /** Id of the input: the key of what was typed. */
  readonly id: string;
  /** "S05A Total crime, Q3 2018/19" */
  readonly label: string;
  /** "crimes", "%" */
  readonly unit: string;
  /** "+130 (+2.1%) on Q2 2018/19"; empty while there is no figure. */
  readonly change?: string;
  /** "Target: at most 6,000; missed by 270 (4.5%). Amber, worked out."; empty where there is none. */
  readonly target?: string;
  /** The target of the next period; absent where officers set none. */
  readonly nextTarget?: {
    readonly id: string;
    readonly label: string;
    readonly typed: string;
    readonly maxLength: number;
    readonly fault?: string;
  };
  /** "Last figure: 6,270 crimes, Q2 2018/19" */
  readonly last: string;
  /** As it was typed, even if wrong; empty when nothing was typed. */
  readonly typed: string;
  /** The words that it may be, to choose from; a field for text where it has none. */
  readonly choices?: readonly Choice[];
  /** What may be said besides the figure; folded away while nothing is said. */
  readonly more: MoreField;
  /** Said in the label; the client checks nothing. */
  readonly required: boolean;
  /** What is wrong, as a sentence. */
  readonly fault?: string;
  /** The question about a value that is far from the others, as sentences. */
  readonly question?: string;
  /** Where the figure comes from, or what a message says instead, as a sentence. */
  readonly said?: string;
};

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

/** Data of the part `answer-field`. */
type AnswerRow = TextInputData & {
  readonly minHeight: string;
  readonly fault: readonly TextRow[];
  readonly question: readonly TextRow[];
  readonly last: readonly TextRow[];
  readonly keep: readonly KeepRow[];
};

type KeepRow = { readonly id: string; readonly title: string; readonly value: 'true' | 'false' };

type ChoiceInputData = Omit<TextInputData, 'maxLength'> & { readonly choices: readonly Choice[] };

type ValueRow = {
  /** One of the two has one element, the other none. */
  readonly texts: readonly TextInputData[];
  readonly choices: readonly ChoiceInputData[];
  readonly fault: readonly TextRow[];
  readonly question: readonly TextRow[];
  readonly said: readonly TextRow[];
  readonly change: readonly TextRow[];
  readonly target: readonly TextRow[];
  readonly nextTarget: readonly (TextInputData & { readonly fault: readonly TextRow[] })[];
  readonly last: readonly TextRow[];
  readonly moreId: string;
  readonly isOpen: boolean;
  readonly stateId: string;
  readonly stateLabel: string;
  readonly states: readonly Choice[];
  readonly state: string;
  readonly whyId: string;
  readonly whyLabel: string;
  readonly why: string;
  readonly whyLength: number;
  readonly reportedId: string;
  readonly reportedLabel: string;
  readonly directions: readonly Choice[];
  readonly reported: string;
};

/** The button that unfolds what may be said besides the figures. */
type MoreRow = { readonly id: string; readonly title: string; readonly targets: readonly string[] };

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

/**
 * A field for a text, high enough for the text that is there already, with any fault directly under
 * it.
 */
const answerRow = (field: AnswerField, maxLength: number): AnswerRow => ({
  minHeight: `${roomForText(field.typed) + (field.keep ? tickHeight : 0)}px`,
  ...textInputData({ ...field, label: nameField([field.label], field.required), maxLength }),
  fault: faultIfAny(field.fault),
  question: field.question === undefined ? [] : [paragraphRow(field.question)],
  last: textIfAny(field.last ?? ''),
  keep: field.keep
    ? [
        {
          id: field.keep.id,
          title: plainText(field.keep.title),
          value: field.keep.ticked ? 'true' : 'false',
        },
      ]
    : [],
});

/** Far longer than any number with its unit. */
const maxLength = 200;

const plainChoices = (choices: readonly Choice[]): Choice[] =>
  choices.map(({ title, value }) => ({ title: plainText(title), value }));

const moreRow = ({ id, open, state, why, reported }: MoreField) => {
  const typed = textInputData(why);
  return {
    moreId: id,
    isOpen: open,
    stateId: state.id,
    stateLabel: plainText(state.label),
    states: plainChoices(state.choices),
    state: state.chosen,
    whyId: typed.id,
    whyLabel: typed.label,
    why: typed.value,
    whyLength: typed.maxLength,
    reportedId: reported.id,
    reportedLabel: plainText(reported.label),
    directions: plainChoices(reported.choices),
    reported: reported.chosen,
  };
};

/** Words that are not among the choices are in the fault beside the field. */
const inputOf = ({ choices, ...field }: ValueField): Pick<ValueRow, 'texts' | 'choices'> => {
  const label = nameField([field.label, field.unit], field.required);
  const data = textInputData({ ...field, label, maxLength });
  if (!choices) return { texts: [data], choices: [] };
  const { id, value } = data;
  return { texts: [], choices: [{ id, label: data.label, value, choices: plainChoices(choices) }] };
};

/** A field for a value, with any fault and question directly under it, then the value before. */
const valueRow = (field: ValueField): ValueRow => ({
  ...inputOf(field),
  fault: faultIfAny(field.fault),
  question: field.question === undefined ? [] : [paragraphRow(field.question)],
  said: field.said === undefined ? [] : [paragraphRow(field.said)],
  change: textIfAny(field.change ?? ''),
  target: textIfAny(field.target ?? ''),
  nextTarget: field.nextTarget
    ? [{ ...textInputData(field.nextTarget), fault: faultIfAny(field.nextTarget.fault) }]
    : [],
  last: textIfAny(field.last),
  ...moreRow(field.more),
});

const moreButton = 'say-more';

/** One button for all figures that are folded; it goes once they are open. */
const moreOf = ({ fields }: UpdateView): MoreRow[] => {
  const folded = fields.filter(({ more }) => !more.open).map(({ more }) => more.id);
  return folded.length === 0
    ? []
    : [
        {
          id: moreButton,
          title: 'A figure is missing or provisional',
          targets: [...folded, moreButton],
        },
      ];
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
  problem: textIfAny(view.problem ?? ''),
  intro: view.intro.map(paragraphRow),
  fields: view.fields.map(valueRow),
  more: moreOf(view),
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
