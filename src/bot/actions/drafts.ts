import { questionIds } from '../../domain/commentary.ts';
import type { Form } from '../../domain/submission/form.ts';
import { isBlank } from '../../domain/submission/is-blank.ts';
import {
  type AnswerTexts,
  answerTexts,
  commentaryAround,
} from '../../domain/submission/last-answers.ts';
import type { ActionOf } from '../action.ts';
import { draftDeleted, draftKept, notDeleted } from '../form/draft-cards.ts';
import { drawForm } from '../form/draw-form.ts';
import { formContext } from '../form/form-context.ts';
import { keepDraft } from '../form/keep-draft.ts';
import { type FormAction, readForm } from '../form/read-form.ts';
import type { Reply } from '../reply.ts';
import { allowUpdate } from '../rights/allow-update.ts';
import type { Acting } from './acting.ts';

/** Keeps what was typed until it is submitted; it can be opened from anywhere. */
export const saveDraft = async (asked: ActionOf<'save-draft'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const form = readForm(asked, acting.inputs, indicator, round);
  const kept = await keepDraft(form, asked.draft, acting);
  return { card: draftKept(indicator, round, kept), replace: true };
};

/** Throws a draft away: the one that the card shows, and no newer one. */
export const discardDraft = async (
  asked: ActionOf<'discard-draft'>,
  acting: Acting,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const { submissions, actor } = acting;
  const drafts = await submissions.readDraftsOf(actor.objectId, indicator.code, round);
  const meant = drafts.find(({ id }) => id === asked.draft);
  if (drafts.length > 0 && !meant)
    return { card: notDeleted(indicator, round, drafts), replace: true };
  if (meant) await submissions.dropDraft(actor.objectId, meant);
  const others = drafts.filter((one) => one !== meant);
  return { card: draftDeleted(indicator, round, others), replace: true };
};

const redraw =
  (change: (form: Form, texts: AnswerTexts) => Form, inDialog: boolean) =>
  async (asked: FormAction, acting: Acting): Promise<Reply> => {
    const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
    if (refusal) return { card: refusal };
    const record = await acting.submissions.readRecord(indicator.code);
    const { before } = commentaryAround(record.commentaries, round);
    const typed = readForm(asked, acting.inputs, indicator, round);
    const form = change(typed, answerTexts(before));
    const context = formContext(acting.catalogue, indicator, round, record);
    return {
      card: drawForm({ form, context, draft: asked.draft, inDialog: inDialog || acting.inDialog }),
      replace: true,
    };
  };

const fillBlanks = ({ answers }: Form, texts: AnswerTexts): Form['answers'] =>
  Object.fromEntries(
    questionIds.map((id) => [id, isBlank(answers[id] ?? '') ? texts[id] : answers[id]]),
  );

/** Confirms last round's answers where nothing else was written; all that was typed stays. */
export const noChange = redraw(
  (form, texts) => ({ ...form, answers: fillBlanks(form, texts), noChange: true }),
  false,
);

/** Draws the form as it is in a dialog, where there is more room. */
export const openWindow = redraw((form) => form, true);
