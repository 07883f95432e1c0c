import type { Button, Card } from '../../cards/card.ts';
import {
  type AnswerField,
  type MoreField,
  updateCard,
  type ValueField,
} from '../../cards/form/update-card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { capitalise, formatGiven } from '../../domain/format.ts';
import { type CommentaryQuestion, commentaryQuestions } from '../../domain/indicator.ts';
import {
  isGiven,
  isKnown,
  type Measure,
  type Observation,
  reportedDirections,
  type Series,
} from '../../domain/measure.ts';
import { formatMissing, missingKinds, missingWords } from '../../domain/missing.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  periodLabel,
  shiftPeriod,
} from '../../domain/period/period.ts';
import { formatProvenance } from '../../domain/provenance.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import { sayLevels } from '../../domain/risks/risk-key.ts';
import { lateValues } from '../../domain/round/missed-rounds.ts';
import { findBreak, formatChange } from '../../domain/statistics/direction-of-travel.ts';
import {
  answerTexts,
  commentaryAround,
  keptQuestions,
  questionsAsIn,
  tidyText,
} from '../../domain/submission/answers.ts';
import {
  askAboutKept,
  compulsoryFor,
  type FormQuestion,
  longestAnswer,
  longestReason,
} from '../../domain/submission/check-form.ts';
import {
  type ExpectedValue,
  findObservations,
  findStored,
  parseValue,
} from '../../domain/submission/expected-value.ts';
import { isPublished } from '../../domain/submission/find-changes.ts';
import type { Form, FormField } from '../../domain/submission/form.ts';
import { longestWhy } from '../../domain/submission/missing-value.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import { unitWords } from '../../domain/unit.ts';
import { actionButton } from '../action.ts';
import { formatLate, lateButtons } from '../round/late-values.ts';
import {
  answerInput,
  asComputed,
  type FormAction,
  keepInput,
  noValue,
  reasonInput,
  reportedInput,
  stateInput,
  valueInput,
  whyInput,
} from './form-inputs.ts';
import { type FormView, type NumberedPart, noteOn, shownPiece } from './form-parts.ts';
import { hasSaid, saySaid } from './said.ts';

/** No figure is longer; a text that a file printed instead of one may be of any length. */
const longestFigure = 80;

const onlyFigures = (texts: Form['confirmedFar']): Form['confirmedFar'] =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= longestFigure));

/** A kept answer is asked about as soon as it is kept, so that submitting it confirms it. */
const questionsIn = ({ form, context, checked }: FormView): readonly FormQuestion[] =>
  checked ? checked.questions : askAboutKept(form, context);

/** What every button of a form carries, in addition to what was typed. */
const carriedBy = (view: FormView) => {
  const { form, checked, draft, part, said } = view;
  // A question is easily missed next to a fault, so it counts as asked only when there are no
  // faults.
  const stoodAlone = checked && checked.faults.length > 0 ? [] : questionsIn(view);
  const seen = checked || !part ? stoodAlone : [];
  const asked = Object.fromEntries(seen.map((one) => [one.field, one.asked]));
  return {
    indicator: form.indicator,
    round: periodLabel(form.round),
    seen: form.seen,
    noChange: false,
    asked: onlyFigures({ ...form.confirmedFar, ...asked }),
    ...(draft ? { draft } : {}),
    ...(said ? { said } : {}),
    ...(part ? { part: part.pieces.map((piece) => ({ ...piece })) } : {}),
  };
};

const turnButtons = ({ part }: FormView, carried: ReturnType<typeof carriedBy>): Button[] => {
  if (!part) return [];
  const turn = (title: string, number: number): Button =>
    actionButton(title, { kind: 'turn-part', ...carried, number });
  return [
    ...(part.number < part.parts.length ? [turn('Next part', part.number + 1)] : []),
    ...(part.number > 1 ? [turn('Previous part', part.number - 1)] : []),
  ];
};

/** What can be done with a form; submitting it comes first. */
const formButtons = (view: FormView): Button[] => {
  const { form, context, draft, said } = view;
  const carried = carriedBy(view);
  const press = (title: string, kind: Exclude<FormAction['kind'], 'turn-part'>): Button =>
    actionButton(title, { kind, ...carried });
  const { before } = commentaryAround(context.record.commentaries, form.round);
  const { indicator, round } = carried;
  return [
    press('Submit', 'submit'),
    ...(said && !hasSaid(form, said, context.expected)
      ? [press('Use what my message says', 'use-said')]
      : []),
    ...turnButtons(view, carried),
    press('Save draft', 'save-draft'),
    ...(before ? [press('No change', 'no-change')] : []),
    ...(draft
      ? [actionButton('Delete draft', { kind: 'discard-draft', indicator, round, draft })]
      : []),
  ];
};

type Field = { readonly label: string; readonly typed: string };

const labelOf = (label: string, field: FormField, { parts, number }: NumberedPart): string => {
  const holding = parts.flatMap((part, i) =>
    part.some((one) => one.field === field) ? [i + 1] : [],
  );
  return holding.length > 1
    ? `${label}, piece ${holding.indexOf(number) + 1} of ${holding.length}`
    : label;
};

/** The whole field, the piece of it that is in this part, or none where it is in another part. */
const cutToPiece = <F extends Field>(shown: F, field: FormField, { form, part }: FormView): F[] => {
  if (!part) return [shown];
  const piece = part.pieces.find((one) => one.field === field);
  if (!piece) return [];
  return [{ ...shown, label: labelOf(shown.label, field, part), typed: shownPiece(form, piece) }];
};

/** What somebody who sees one part has to know about the others. */
const formatPartNotice = ({ part, checked }: FormView): string[] => {
  if (!part) return [];
  const marked = [...(checked?.faults ?? []), ...(checked?.questions ?? [])];
  const others = part.parts.flatMap((pieces, i) =>
    i + 1 !== part.number && pieces.some(({ field }) => marked.some((note) => note.field === field))
      ? [`part ${i + 1}`]
      : [],
  );
  return [
    `This form is too long for one card, so it comes in ${part.parts.length} parts. All of it is kept as your draft, and every button keeps what you typed into this part. Submit sends all the parts together.`,
    ...(others.length > 0 ? [`Please also check ${others.join(', ')}.`] : []),
  ];
};

/** Where the text of an answer comes from, while it is last round's. */
const sourceOf = (id: CommentaryQuestion, { form, context: { record } }: FormView) => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const typed = tidyText(form.answers[id] ?? '');
  if (!before || typed === '' || typed !== tidyText(answerTexts(before)[id])) return {};
  if (own && typed === tidyText(answerTexts(own)[id])) return {};
  const when = describePeriod(before.period);
  const last = keptQuestions(form).includes(id)
    ? `No change: the text from ${when} still applies.`
    : `This is the text from ${when}, ready to edit.`;
  return { last };
};

/** A tick that keeps the last answer, while the round has no answer of its own. */
const keepOf = (id: CommentaryQuestion, { form, context: { record } }: FormView) => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const [offered, typed] = [tidyText(answerTexts(before)[id]), tidyText(form.answers[id] ?? '')];
  if (!before || offered === '' || answerTexts(own)[id] !== '') return {};
  const isLast = isSamePeriod(before.period, shiftPeriod(form.round, -1));
  return {
    keep: {
      id: keepInput(id),
      title: isLast
        ? 'Keep last quarter’s answer'
        : `Keep the answer of ${describePeriod(before.period)}`,
      ticked: keptQuestions(form).includes(id) && typed === offered,
    },
  };
};

/** The input of an answer, and where its text comes from. */
const toAnswerField = (id: CommentaryQuestion, view: FormView, required: boolean): AnswerField => {
  const fault = noteOn(view.checked?.faults, id);
  const question = noteOn(questionsIn(view), id);
  return {
    id: answerInput(id),
    label: commentaryQuestions[id],
    typed: view.form.answers[id] ?? '',
    required,
    ...sourceOf(id, view),
    ...keepOf(id, view),
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
  };
};

const formatLastValue = (
  { series, period }: ExpectedValue,
  observations: readonly Observation[],
): string => {
  // A value that somebody said comes later is among those that are still owed.
  const last = observations.findLast(
    (one) => comparePeriods(one.period, period) < 0 && formatMissing(one) === '',
  );
  if (!last) return 'There is no earlier value.';
  const when = describePeriod(last.period);
  if (!isGiven(last)) return `Last value: none published, ${when}`;
  const unit = series.valueKind === 'percentage' ? '' : ` ${unitWords(series)}`.trimEnd();
  const mark = last.provenance ? ` (${formatProvenance(last.provenance)})` : '';
  return `Last value: ${formatGiven(last, series)}${unit}, ${when}${mark}`;
};

/**
 * How far a figure is from the last one, for the person to see whether it can be right. Nothing is
 * compared across a break.
 */
const sayChange = (one: ExpectedValue, { form, context: { record } }: FormView): string => {
  const { measure, series, period } = one;
  const parsed = parseValue(form.values[measure.code] ?? '', series);
  const last = findObservations(record.series, one)
    .filter(isKnown)
    .findLast((before) => comparePeriods(before.period, period) < 0);
  if (parsed.kind !== 'value' || !last || findBreak(series.breaks, last.period, period)) return '';
  return `${formatChange(series, last.value, parsed.value)} on ${describePeriod(last.period)}`;
};

/** What is already stored, where something else is typed over it. */
const sayStored = (one: ExpectedValue, { form, context }: FormView): string[] => {
  const stored = findStored(context.record.series, one);
  const typed = form.values[one.measure.code] ?? '';
  return stored && typed !== '' && typed !== stored.printed
    ? [`Submitted now: ${sayObservation(stored)}`]
    : [];
};

const stateOf = ({ provisional, details }: Form, code: string): string =>
  details?.[code]?.missing ?? (provisional.includes(code) ? 'provisional' : 'final');

const states = [
  { title: 'Final', value: 'final' },
  { title: 'Provisional', value: 'provisional' },
  ...missingKinds.map((kind) => ({ title: missingWords[kind], value: kind })),
];

const directions = [
  { title: 'As computed', value: asComputed },
  ...reportedDirections.map((one) => ({ title: capitalise(one), value: one })),
];

/** What may be said of a figure besides the number; unfolded where something is said, or is wrong. */
const toMoreField = (measure: Measure, form: Form, isWrong: boolean): MoreField => {
  const { code } = measure;
  const { why = '', reported = '' } = form.details?.[code] ?? {};
  const state = stateOf(form, code);
  const name = measure.unprinted ? measure.shortName : code;
  return {
    id: `more~${code}`,
    open: isWrong || state !== 'final' || why !== '' || reported !== '',
    state: {
      id: stateInput(code),
      label: `${name}: the figure is`,
      choices: states,
      chosen: state,
    },
    why: {
      id: whyInput(code),
      label: `${name}: why there is no figure, if there is none`,
      typed: why,
      maxLength: longestWhy,
    },
    reported: {
      id: reportedInput(code),
      label: `${name}: direction that you report, if it differs`,
      choices: directions,
      chosen: reported === '' ? asComputed : reported,
    },
  };
};

/** The words of a scale, to choose from. */
const choicesOf = ({ scale }: Series): Pick<ValueField, 'choices'> =>
  scale
    ? {
        choices: [
          ...scale.words.map((word) => ({ title: word, value: word })),
          { title: 'No value', value: noValue },
        ],
      }
    : {};

/** The input of a figure, with the last value and any fault next to it. */
const toValueField = (one: ExpectedValue, view: FormView): ValueField => {
  const { form, context, checked } = view;
  const { measure, series, period } = one;
  const said = saySaid(measure.code, view);
  const fault = noteOn(checked?.faults, measure.code);
  const question = noteOn(checked?.questions, measure.code);
  return {
    id: valueInput(measure.code),
    // The quarter is in the title.
    label: isSamePeriod(period, form.round)
      ? nameMeasure(measure)
      : `${nameMeasure(measure)}, ${describePeriod(period)}`,
    change: sayChange(one, view),
    unit: series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit,
    last: [
      formatLastValue(one, findObservations(context.record.series, one)),
      ...sayStored(one, { form, context }),
    ].join('. '),
    typed: form.values[measure.code] ?? '',
    ...choicesOf(series),
    more: toMoreField(measure, form, fault !== undefined),
    required: true,
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
    ...(said ? { said } : {}),
  };
};

/** What the council calls its severe risks, where it has any now. */
const severeIn = (risks: readonly Risk[]): string => {
  const levels = risks.flatMap(({ latest }) => (latest.severe ? [latest.level] : []));
  return sayLevels(levels.length > 0 ? [...new Set(levels)] : ['severe']);
};

const noteOnCommentary = (compulsory: readonly string[], risks: readonly Risk[]): string =>
  compulsory.length > 0
    ? `All three answers are needed: ${compulsory.join(' ')}`
    : `You can submit the figures first: the commentary has its own deadline. You only need to write it now if a measure has got worse or a linked risk is ${severeIn(risks)}.`;

/** The questions in the order of the last page. */
const orderOf = ({ form, context: { record } }: FormView): CommentaryQuestion[] => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  return questionsAsIn(own ?? before);
};

const needsReason = ({ form, context: { record, expected } }: FormView): boolean =>
  isPublished(record, form.round, expected);

/** The fields that a form asks for, in their order. */
export const fieldsOf = (view: FormView): FormField[] => [
  ...view.context.expected.map(({ measure }) => measure.code),
  ...orderOf(view),
  ...(needsReason(view) ? [reasonInput] : []),
];

const reasonOf = (view: FormView) => {
  const { form, checked } = view;
  if (!needsReason(view)) return [];
  const fault = noteOn(checked?.faults, 'reason');
  const maxLength = longestReason;
  const label = 'Reason for the change';
  return cutToPiece(
    { id: reasonInput, label, typed: form.reason, maxLength, ...(fault ? { fault } : {}) },
    reasonInput,
    view,
  );
};

const lateOf = ({ form, context: { indicator, record }, part }: FormView) => {
  // Once is enough where a form comes in parts.
  const late = part && part.number > 1 ? [] : lateValues(indicator, record, form.round);
  const [text] = formatLate(late);
  return text === undefined ? {} : { late: { text, actions: lateButtons(indicator.code, late) } };
};

/** The update form with what was typed so far, or a part of it. */
export const buildFormCard = (view: FormView): Card => {
  const { form, context, intro = [], problem, part } = view;
  const { indicator, expected } = context;
  const compulsory = compulsoryFor(form, context);
  const [reason] = reasonOf(view);
  return updateCard({
    name: `${indicator.code} ${indicator.shortName}`,
    title: `Update for ${describePeriod(form.round)}${part ? `, part ${part.number} of ${part.parts.length}` : ''}`,
    due: view.due ?? [],
    intro: [...intro, ...formatPartNotice(view)],
    ...(problem ? { problem } : {}),
    fields: expected.flatMap((one) => cutToPiece(toValueField(one, view), one.measure.code, view)),
    answers: orderOf(view).flatMap((id) =>
      cutToPiece(toAnswerField(id, view, compulsory.length > 0), id, view),
    ),
    commentaryNote: noteOnCommentary(compulsory, context.risks),
    ...(reason ? { reason } : {}),
    ...lateOf(view),
    maxLength: longestAnswer,
    actions: formButtons(view),
  });
};
