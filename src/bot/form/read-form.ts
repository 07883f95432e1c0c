import { questionIds } from '../../domain/commentary.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { ActionOf } from '../action.ts';
import type { Inputs } from '../read-inputs.ts';
import { answerInput, provisionalInput, reasonInput, valueInput } from './input-ids.ts';
import { isTicked } from './is-ticked.ts';

export type FormAction = ActionOf<
  'submit' | 'save-draft' | 'no-change' | 'open-window' | 'turn-part'
>;

const only = (texts: Readonly<Record<string, string>>, codes: readonly string[]) =>
  Object.fromEntries(codes.flatMap((code) => (texts[code] ? [[code, texts[code]]] : [])));

/** What was typed into an update form. Inputs that the form does not have are passed over. */
export const readForm = (
  { seen, noChange, asked }: FormAction,
  inputs: Inputs,
  indicator: Indicator,
  round: Period,
): Form => {
  const codes = [...indicator.measures, ...indicator.performanceMeasures].map(({ code }) => code);
  return {
    indicator: indicator.code,
    round,
    seen,
    noChange,
    asked: only(asked, codes),
    values: Object.fromEntries(codes.map((code) => [code, inputs[valueInput(code)] ?? ''])),
    provisional: codes.filter((code) => isTicked(inputs[provisionalInput(code)])),
    answers: Object.fromEntries(questionIds.map((id) => [id, inputs[answerInput(id)] ?? ''])),
    reason: inputs[reasonInput] ?? '',
  };
};
