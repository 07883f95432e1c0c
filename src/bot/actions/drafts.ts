import { receiptCard } from '../../cards/receipt-card.ts';
import { questionIds } from '../../domain/commentary.ts';
import { describePeriod } from '../../domain/period.ts';
import type { Form } from '../../domain/submission/form.ts';
import { isBlank } from '../../domain/submission/is-blank.ts';
import {
  type AnswerTexts,
  answerTexts,
  commentaryAround,
} from '../../domain/submission/last-answers.ts';
import type { ActionOf } from '../action.ts';
import { drawForm } from '../form/draw-form.ts';
import { formContext } from '../form/form-context.ts';
import { type FormAction, readForm } from '../form/read-form.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import { allowUpdate } from '../rights/allow-update.ts';
import type { Acting } from './acting.ts';

/** Keeps what was typed until it is submitted; it can be opened from anywhere. */
export const saveDraft = async (asked: ActionOf<'save-draft'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  await acting.submissions.saveDraft(
    acting.actor.objectId,
    readForm(asked, acting.inputs, indicator, round),
  );
  const { code, shortName } = indicator;
  const card = receiptCard({
    title: `Draft kept: ${code} ${shortName}`,
    lines: [
      `Your draft for ${describePeriod(round)} is kept for you alone; nothing was submitted. Type “update ${code}” to go on with it.`,
    ],
    next: [
      button('Go on', { kind: 'update', code, round: describePeriod(round) }),
      button('My updates', { kind: 'mine' }),
    ],
  });
  return { card, replace: true };
};

/** Throws a draft away; the form begins anew with what is stored. */
export const discardDraft = async (
  asked: ActionOf<'discard-draft'>,
  acting: Acting,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const { code } = indicator;
  await acting.submissions.dropDraft(acting.actor.objectId, code, round);
  const card = receiptCard({
    title: `Draft deleted: ${code} ${indicator.shortName}`,
    lines: [`What is stored for ${describePeriod(round)} is as it was.`],
    next: [button(`Update ${code}`, { kind: 'update', code, round: describePeriod(round) })],
  });
  return { card, replace: true };
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
      card: drawForm({ form, context, inDialog: inDialog || acting.inDialog }),
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
