import { findIndicator } from '../../domain/catalogue.ts';
import { questionIds } from '../../domain/indicator.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { parsePeriod } from '../../domain/period/period.ts';
import { keepAnswers } from '../../domain/submission/answers.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import type { Draft, Form } from '../../domain/submission/form.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import type { ActionOf } from '../action.ts';
import {
  draftDeleted,
  draftKept,
  keepTorn,
  notDeleted,
  nothingToDelete,
} from '../form/draft-cards.ts';
import type { FormAction } from '../form/form-inputs.ts';
import { keepDraft } from '../form/keep-draft.ts';
import { readPressedForm } from '../form/read-pressed.ts';
import { checkSaid, fillIn } from '../form/said.ts';
import { formContext, showForm } from '../form/show-form.ts';
import type { Reply } from '../reply.ts';
import type { ActionContext } from '../request-context.ts';
import { retryOnConflict } from '../retry.ts';
import { allowUpdate } from '../rights.ts';
import { formatRoundState } from '../round/round-words.ts';
import type { Said } from '../said-figures.ts';

/** Keeps what was typed until it is submitted; it can be opened from anywhere. */
export const saveDraft = async (
  action: ActionOf<'save-draft'>,
  actionContext: ActionContext,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(
    action.indicator,
    action.round,
    actionContext,
  );
  if (refusal) return { card: refusal };
  const { form, drawnFrom } = await readPressedForm(action, actionContext, { indicator, round });
  const kept = await keepDraft(form, drawnFrom, actionContext);
  return { card: draftKept(indicator, round, kept), replace: true };
};

/** Nobody is told that a draft has gone which is still there. */
const dropDraft = async (
  draft: Draft,
  {
    stores: { submissions },
    user: { actor },
    random,
    wait,
  }: Pick<ActionContext, 'stores' | 'user' | 'random' | 'wait'>,
): Promise<void> => {
  const { indicator, round } = draft.form;
  await retryOnConflict(
    async () => {
      if (await submissions.dropDraft(actor.objectId, draft)) return;
      const left = await submissions.readDraftsOf(actor.objectId, indicator, round);
      if (left.some(({ id }) => id === draft.id))
        throw new OutcomesError('storage-conflict', 'The draft is still kept.', 'Try again.');
    },
    { random, wait },
  );
};

/** A draft of the person's own, which is theirs to delete when the indicator is no longer. */
const findOwn = async (
  { indicator: code, round: label, draft }: ActionOf<'discard-draft'>,
  { stores: { submissions }, user: { actor }, catalogue }: ActionContext,
) => {
  const indicator = findIndicator(catalogue, code);
  const round = parsePeriod('financial-quarter', label);
  if (!indicator || !round) return undefined;
  const drafts = await submissions.readDraftsOf(actor.objectId, indicator.code, round);
  const meant = drafts.find(({ id }) => id === draft);
  return meant && { indicator, round, meant, others: drafts.filter((one) => one !== meant) };
};

/** Throws a draft away: the one that the card shows, and no newer one. */
export const discardDraft = async (
  action: ActionOf<'discard-draft'>,
  actionContext: ActionContext,
): Promise<Reply> => {
  const own = await findOwn(action, actionContext);
  if (own) {
    await dropDraft(own.meant, actionContext);
    return { card: draftDeleted(own.indicator, own.round, own.others), replace: true };
  }
  const { refusal, indicator, round } = await allowUpdate(
    action.indicator,
    action.round,
    actionContext,
  );
  if (refusal) return { card: refusal };
  const {
    stores: { submissions },
    user: { actor },
  } = actionContext;
  const drafts = await submissions.readDraftsOf(actor.objectId, indicator.code, round);
  if (drafts.length > 0) return { card: notDeleted(indicator, round, drafts), replace: true };
  const found = findRound(await submissions.readRecord(indicator.code), round);
  const card = found?.submitted
    ? nothingToDelete(indicator, round, formatRoundState(found))
    : draftDeleted(indicator, round, []);
  return { card, replace: true };
};

type Redraw = {
  readonly change?: (
    form: Form,
    given: {
      readonly said: Said | undefined;
      readonly expected: FormContext['expected'];
    },
  ) => Form;
  readonly inDialog?: boolean;
};

const redraw =
  <A extends FormAction>({ change = (form) => form, inDialog = false }: Redraw) =>
  async (action: A, actionContext: ActionContext): Promise<Reply> => {
    const { refusal, indicator, round } = await allowUpdate(
      action.indicator,
      action.round,
      actionContext,
    );
    if (refusal) return { card: refusal };
    const record = await actionContext.stores.submissions.readRecord(indicator.code);
    const pressed = await readPressedForm(action, actionContext, { indicator, round });
    if (pressed.stray === 'torn')
      return { card: await keepTorn(indicator, pressed.form, actionContext), replace: true };
    const context = formContext(actionContext, indicator, round, record);
    const { said } = action;
    const { expected } = context;
    const form = change(pressed.form, { said, expected });
    const view = {
      ...{ form, context, draft: pressed.drawnFrom, said },
      ...(said ? checkSaid(form, said, context) : {}),
      inDialog: inDialog || actionContext.inDialog,
    };
    const number = action.kind === 'turn-part' ? action.number : undefined;
    return { card: await showForm(view, actionContext, number), replace: true };
  };

/** Keeps last round's answers where nothing else was written; everything typed stays. */
export const noChange = redraw<ActionOf<'no-change'>>({
  change: (form) => keepAnswers(form, questionIds),
});

/** Puts the figures of the message that asked for the form into its fields; the draft is as it was. */
export const useSaid = redraw<ActionOf<'use-said'>>({
  change: (form, { said, expected }) => (said ? fillIn(form, said, expected) : form),
});

/** Opens the form unchanged in a dialog, where there is more space. */
export const openWindow = redraw<ActionOf<'open-window'>>({ inDialog: true });

/** Shows another part of a form that is too long for one card. */
export const turnPart = redraw<ActionOf<'turn-part'>>({});
