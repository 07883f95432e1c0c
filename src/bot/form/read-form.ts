import { questionIds } from '../../domain/commentary.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { longestAnswer } from '../../domain/submission/check-form.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { ActionOf, Inputs } from '../action.ts';
import { answerInput, provisionalInput, reasonInput, valueInput } from './input-ids.ts';

export type FormAction = ActionOf<'submit' | 'save-draft' | 'no-change' | 'open-window'>;

/** No figure is longer, and cards have to hold what was typed. */
const longestFigure = 200;
/** Just above what the check takes, so that a longer text is refused and not taken in part. */
const longestText = longestAnswer + 500;

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
    values: Object.fromEntries(
      codes.map((code) => [code, (inputs[valueInput(code)] ?? '').slice(0, longestFigure)]),
    ),
    provisional: codes.filter((code) => inputs[provisionalInput(code)] === 'true'),
    answers: Object.fromEntries(
      questionIds.map((id) => [id, (inputs[answerInput(id)] ?? '').slice(0, longestText)]),
    ),
    reason: (inputs[reasonInput] ?? '').slice(0, longestText),
  };
};
