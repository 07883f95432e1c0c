import type { Card } from '../../cards/card.ts';
import type { Asking } from '../asking.ts';
import { fitsMessage } from '../fits-message.ts';
import { sayOthers } from './draft-cards.ts';
import { drawForm, fieldsOf } from './draw-form.ts';
import type { Drawing } from './drawing.ts';
import { type FormPart, splitForm } from './form-parts.ts';
import { keepDraft } from './keep-draft.ts';

/** Where something has to be corrected or looked at. */
const findMarked = ({ checked }: Drawing, parts: readonly FormPart[]): number => {
  const marked = [...(checked?.faults ?? []), ...(checked?.questions ?? [])];
  return parts.findIndex((part) =>
    part.some(({ field }) => marked.some((note) => note.field === field)),
  );
};

/**
 * Draws a form with all that was typed. What is too much for one card is kept as a draft first and comes
 * in parts, so that nothing is cut.
 *
 * @param wanted number of the part that is asked for, from 1
 */
export const showForm = async (
  drawing: Drawing,
  asking: Asking,
  wanted?: number,
): Promise<Card> => {
  const whole = drawForm(drawing);
  if (fitsMessage(whole)) return whole;
  const { form, intro = [] } = drawing;
  const { draft, others } = await keepDraft(form, drawing.draft, asking);
  const parts = splitForm(form, fieldsOf(drawing));
  const number = Math.min(wanted ?? Math.max(findMarked(drawing, parts), 0) + 1, parts.length);
  const pieces = parts[number - 1] ?? [];
  return drawForm({
    ...drawing,
    draft: draft.id,
    intro: [...intro, ...sayOthers(others)],
    part: { pieces, number, parts },
  });
};
