import { plainText } from '../../cards/format-text.ts';
import { type Indicator, questionIds } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period/period.ts';
import type { Draft, Form } from '../../domain/submission/form.ts';
import { asTyped, digestOf, type Inputs } from '../action.ts';
import type { RequestContext } from '../request-context.ts';
import { type FormAction, putText, readForm, reasonInput, textIn } from './form-inputs.ts';
import { applyPart, type FormPart, holdsPart } from './form-parts.ts';
import { readDraftsLike } from './keep-draft.ts';

/** What came with a press in a form, and the draft that the form continues. */
export type PressedForm = {
  readonly form: Form;
  readonly drawnFrom: string | undefined;
  /** Used to recognise a second press. */
  readonly digest: string;
  /**
   * The draft that a part was built from has gone. `held`: another draft has its text, as after a
   * second press; `torn`: only this part is known.
   */
  readonly stray?: 'held' | 'torn';
};

/** The version that a form was built from is not part of its content. */
const digestOfForm = ({ seen: _, confirmedFar: __, ...form }: Form): string => digestOf(form);

/**
 * The draft that a part belongs to; after a second press, the one that has what was typed into the
 * part.
 */
const findBase = (
  part: FormPart,
  drafts: readonly Draft[],
  { action, inputs }: { readonly action: FormAction; readonly inputs: Inputs },
): Draft | undefined =>
  drafts.find(({ id }) => id === action.draft) ??
  drafts.find(({ form }) => holdsPart(form, part, inputs));

const readDraft = async ({ draft }: FormAction, sent: Form, context: RequestContext) =>
  (await readDraftsLike(sent, context)).find(({ id }) => id === draft);

/**
 * A text that nobody edited stays as first typed, including any characters that a card cannot show.
 */
const restoreUntouched = (sent: Form, draft: Draft | undefined): Form => {
  if (!draft) return sent;
  const fields = [...Object.keys(sent.values), ...questionIds, reasonInput];
  return fields.reduce((form, field) => {
    const before = textIn(draft.form, field);
    return textIn(sent, field) === asTyped(plainText(before)) ? putText(form, field, before) : form;
  }, sent);
};

/** Reads a form, or a part of one with the rest of its draft. */
export const readPressedForm = async (
  action: FormAction,
  context: RequestContext & { readonly inputs: Inputs },
  { indicator, round }: { readonly indicator: Indicator; readonly round: Period },
): Promise<PressedForm> => {
  const { inputs } = context;
  const { part } = action;
  const sent = readForm(action, inputs, indicator, round);
  if (!part) {
    const form = action.draft
      ? restoreUntouched(sent, await readDraft(action, sent, context))
      : sent;
    return { form, drawnFrom: action.draft, digest: digestOfForm(sent) };
  }
  const digest = digestOf({ draft: action.draft, part, sent: digestOfForm(sent) });
  const base = findBase(part, await readDraftsLike(sent, context), { action, inputs });
  if (!base) return { form: sent, drawnFrom: undefined, digest, stray: 'torn' };
  const { seen, noChange, confirmedFar } = sent;
  const isOwn = base.id === action.draft;
  const form = isOwn ? applyPart(base.form, part, inputs) : base.form;
  return {
    form: { ...form, seen, noChange, confirmedFar },
    drawnFrom: base.id,
    digest,
    ...(isOwn ? {} : { stray: 'held' }),
  };
};
