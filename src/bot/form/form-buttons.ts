import type { Button } from '../../cards/buttons.ts';
import { questionIds } from '../../domain/indicator.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { Form } from '../../domain/submission/form.ts';
import { actionButton } from '../action.ts';
import { keepOf } from './answer-fields.ts';
import type { FormAction } from './form-inputs.ts';
import { type FormView, questionsIn } from './form-parts.ts';
import { hasSaid } from './said.ts';

/** No figure is longer; a text that a file printed instead of one may be of any length. */
const longestFigure = 80;

const onlyFigures = (texts: Form['confirmedFar']): Form['confirmedFar'] =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= longestFigure));

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
export const formButtons = (view: FormView): Button[] => {
  const { form, context, draft, said } = view;
  const carried = carriedBy(view);
  const press = (title: string, kind: Exclude<FormAction['kind'], 'turn-part'>): Button =>
    actionButton(title, { kind, ...carried });
  const { indicator, round } = carried;
  return [
    press('Submit', 'submit'),
    ...(said && !hasSaid(form, said, context.expected)
      ? [press('Use what my message says', 'use-said')]
      : []),
    ...turnButtons(view, carried),
    press('Save draft', 'save-draft'),
    ...(questionIds.some((id) => keepOf(id, view).keep)
      ? [press('Keep all answers', 'no-change')]
      : []),
    ...(draft
      ? [actionButton('Delete draft', { kind: 'discard-draft', indicator, round, draft })]
      : []),
  ];
};
