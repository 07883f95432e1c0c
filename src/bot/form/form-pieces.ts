import type { Drawing, NumberedPart } from './drawing.ts';
import type { FormField } from './form-fields.ts';
import { shownPiece } from './form-parts.ts';

type Field = { readonly label: string; readonly typed: string };

const labelOf = (label: string, field: FormField, { parts, number }: NumberedPart): string => {
  const holding = parts.flatMap((part, i) =>
    part.some((one) => one.field === field) ? [i + 1] : [],
  );
  return holding.length > 1
    ? `${label}, piece ${holding.indexOf(number) + 1} of ${holding.length}`
    : label;
};

/** The field itself, the piece of it that stands in the part, or none where it stands in another. */
export const cutToPiece = <F extends Field>(
  shown: F,
  field: FormField,
  { form, part }: Drawing,
): F[] => {
  if (!part) return [shown];
  const piece = part.pieces.find((one) => one.field === field);
  if (!piece) return [];
  return [{ ...shown, label: labelOf(shown.label, field, part), typed: shownPiece(form, piece) }];
};

/** What whoever sees one part has to know of the others. */
export const sayParts = ({ part, checked }: Drawing): string[] => {
  if (!part) return [];
  const marked = [...(checked?.faults ?? []), ...(checked?.questions ?? [])];
  const others = part.parts.flatMap((pieces, i) =>
    i + 1 !== part.number && pieces.some(({ field }) => marked.some((note) => note.field === field))
      ? [`part ${i + 1}`]
      : [],
  );
  return [
    `This form is too long for one card, so it comes in ${part.parts.length} parts. All of it is kept as your draft, and every button keeps what you typed into this part. Submit hands in all the parts together.`,
    ...(others.length > 0 ? [`Something needs a look in ${others.join(', ')} too.`] : []),
  ];
};
