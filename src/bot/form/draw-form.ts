import type { Card } from '../../cards/card.ts';
import { updateCard } from '../../cards/form/update-card.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { askedQuestions } from '../../domain/question-words.ts';
import { lateValues } from '../../domain/round/missed-rounds.ts';
import { compulsoryFor, longestAnswer, longestReason } from '../../domain/submission/check-form.ts';
import { isPublished } from '../../domain/submission/find-changes.ts';
import type { FormField } from '../../domain/submission/form.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { formatLate, lateButtons } from '../round/late-values.ts';
import { formatReturned, formatRoundState } from '../round/round-words.ts';
import { noteOnCommentary, orderOf, toAnswerField } from './answer-fields.ts';
import { formButtons } from './form-buttons.ts';
import { reasonInput } from './form-inputs.ts';
import { type FormView, type NumberedPart, noteOn, shownPiece } from './form-parts.ts';
import { sayCheckSaid } from './said.ts';
import { sayHowToSet } from './target-fields.ts';
import { toValueField } from './value-fields.ts';

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

const needsReason = ({ form, context: { record, expected } }: FormView): boolean =>
  isPublished(record, form.round, expected);

/** Once is enough where a form comes in parts. */
const sayRevision = (view: FormView): string[] =>
  needsReason(view) && (view.part?.number ?? 1) === 1
    ? [
        'This is signed off or published. What you change is marked as revised, readers see your reason, and it is signed off again.',
      ]
    : [];

/** How far the round has got, and why it was returned. */
const sayRound = ({ form, context: { record } }: FormView): string[] => {
  const round = findRound(record, form.round);
  if (!round || round.status === 'open') return [];
  return [round.returned ? formatReturned(round.returned) : formatRoundState(round)];
};

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
  const asked = askedQuestions(context.home);
  const [reason] = reasonOf(view);
  return updateCard({
    name: `${indicator.code} ${indicator.shortName}`,
    title: `${needsReason(view) ? 'Revision of' : 'Update for'} ${describePeriod(form.round)}${part ? `, part ${part.number} of ${part.parts.length}` : ''}`,
    due: view.due ?? [],
    intro: [
      ...sayRound(view),
      ...intro,
      ...sayRevision(view),
      ...formatPartNotice(view),
      ...sayHowToSet(view),
      ...sayCheckSaid(view),
    ],
    ...(problem ? { problem } : {}),
    fields: expected.flatMap((one) => cutToPiece(toValueField(one, view), one.measure.code, view)),
    answers: orderOf(view).flatMap((id) =>
      cutToPiece(toAnswerField(id, view, compulsory.length > 0 && asked.includes(id)), id, view),
    ),
    commentaryNote: noteOnCommentary(view),
    ...(reason ? { reason } : {}),
    ...lateOf(view),
    maxLength: longestAnswer,
    actions: formButtons(view),
  });
};
