import { plainText } from '../format-text.ts';
import { paragraphIfAny, type TextRow, textIfAny } from '../lines.ts';
import { nameField, type TextInputData, textInputData } from './inputs.ts';

type Choice = { readonly title: string; readonly value: string };

/** Fields for what is said of a figure besides the number: a choice of states, a reason, a direction, a status. */
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
  /** Absent where the council reports no statuses. */
  readonly status?: ChoiceField;
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

type ChoiceInputData = Omit<TextInputData, 'maxLength'> & { readonly choices: readonly Choice[] };

export type ValueRow = {
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
  /** One at most. */
  readonly status: readonly ChoiceInputData[];
};

/** Far longer than any number with its unit. */
const maxLength = 200;

const plainChoices = (choices: readonly Choice[]): Choice[] =>
  choices.map(({ title, value }) => ({ title: plainText(title), value }));

const saidBesides = ({ id, open, state, why, reported, status }: MoreField) => {
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
    status: status
      ? [
          {
            id: status.id,
            label: plainText(status.label),
            value: status.chosen,
            choices: plainChoices(status.choices),
          },
        ]
      : [],
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
export const valueRow = (field: ValueField): ValueRow => ({
  ...inputOf(field),
  fault: paragraphIfAny(field.fault),
  question: paragraphIfAny(field.question),
  said: paragraphIfAny(field.said),
  change: textIfAny(field.change),
  target: textIfAny(field.target),
  nextTarget: field.nextTarget
    ? [{ ...textInputData(field.nextTarget), fault: paragraphIfAny(field.nextTarget.fault) }]
    : [],
  last: textIfAny(field.last),
  ...saidBesides(field.more),
});

/** The button that unfolds what may be said besides the figures. */
export type MoreRow = {
  readonly id: string;
  readonly title: string;
  readonly targets: readonly string[];
};

const moreButton = 'say-more';

/** One button for all figures that are folded; it goes once they are open. */
export const moreRows = (fields: readonly ValueField[]): MoreRow[] => {
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
