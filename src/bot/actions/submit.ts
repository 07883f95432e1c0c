import type { Card } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { hasCommentary } from '../../domain/submission/answers.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import {
  decideSubmission,
  type Submission,
  type SubmissionDecision,
} from '../../domain/submission/decide-submission.ts';
import { settledDrafts } from '../../domain/submission/form.ts';
import {
  type IndicatorRecord,
  outdatesForms,
  type RecordedChange,
} from '../../domain/submission/indicator-record.ts';
import type { ActionOf } from '../action.ts';
import { keepTorn } from '../form/draft-cards.ts';
import { keepDraft, readDraftsLike } from '../form/keep-draft.ts';
import { readPressedForm } from '../form/read-pressed.ts';
import { alreadyIn, changedMeanwhile, formatFormProblem, received } from '../form/receipts.ts';
import { formContext, showForm } from '../form/show-form.ts';
import type { Reply } from '../reply.ts';
import type { ActionContext } from '../request-context.ts';
import { writeWithRetry } from '../retry.ts';
import { allowUpdate, readRights } from '../rights.ts';
import type { Said } from '../said-figures.ts';

type Handing = {
  readonly submission: Submission;
  readonly indicator: Indicator;
  /** Id of the draft that the card was built from. */
  readonly drawnFrom: string | undefined;
  readonly said: Said | undefined;
};

const isRepeat = ({ form, author, digest }: Submission, change: RecordedChange): boolean =>
  change.digest === digest && change.by.objectId === author.objectId && change.seen >= form.seen;

/**
 * Reads the drafts again at each try: a draft that another copy saves in the meantime must be kept.
 */
const withDrafts = async (
  submission: Submission,
  { drawnFrom }: Handing,
  actionContext: ActionContext,
) => {
  const { form } = submission;
  const drafts = await readDraftsLike(form, actionContext);
  return { ...submission, drafts: settledDrafts(form, drafts, drawnFrom) };
};

const changesSince = (
  { form }: Submission,
  { stores: { submissions } }: Pick<ActionContext, 'stores'>,
) => submissions.readChanges(form.indicator, form.seen);

/** A form still counts as current if nothing was changed since that it holds. */
const decide = async (
  submission: Submission,
  context: FormContext,
  actionContext: ActionContext,
): Promise<SubmissionDecision> => {
  const decision = decideSubmission(submission, context);
  const { version } = context.record;
  if (decision.kind !== 'outdated' || submission.form.seen > version) return decision;
  const since = await changesSince(submission, actionContext);
  if (since.some(outdatesForms)) return decision;
  return decideSubmission({ ...submission, form: { ...submission.form, seen: version } }, context);
};

/** Of a form that says nothing new; another text of the person's is left alone. */
const answerUnchanged = async (
  handing: Handing,
  { commentaries }: IndicatorRecord,
  actionContext: ActionContext,
): Promise<Card> => {
  const { submission, indicator } = handing;
  const { form, author } = submission;
  const { drafts } = await withDrafts(submission, handing, actionContext);
  for (const draft of drafts)
    await actionContext.stores.submissions.dropDraft(author.objectId, draft);
  const others = await readDraftsLike(form, actionContext);
  const owed = !hasCommentary(commentaries, form.round);
  return alreadyIn(indicator, form.round, { others, owed });
};

/** Whether the record holds by now whatever the form says, whoever submitted it. */
const isStored = (
  { submission, indicator }: Handing,
  record: IndicatorRecord,
  actionContext: ActionContext,
): boolean => {
  const form = { ...submission.form, seen: record.version };
  const context = formContext(actionContext, indicator, form.round, record);
  return decideSubmission({ ...submission, form }, context).kind === 'unchanged';
};

/**
 * The form was submitted before, or somebody was faster; then the text becomes a draft, unless it is what they
 * submitted.
 */
const answerOutdated = async (
  handing: Handing,
  record: IndicatorRecord,
  actionContext: ActionContext,
): Promise<Card> => {
  const { submission, indicator, drawnFrom } = handing;
  const { form } = submission;
  const since = await changesSince(submission, actionContext);
  const mine = since.find((change) => isRepeat(submission, change));
  if (mine) return alreadyIn(indicator, form.round, { change: mine });
  if (isStored(handing, record, actionContext))
    return answerUnchanged(handing, record, actionContext);
  return changedMeanwhile(indicator, since, await keepDraft(form, drawnFrom, actionContext));
};

/**
 * Answers one part of a draft that has gone: it was submitted before, or the person has to look at
 * it as it is.
 */
const answerStray = async (
  { submission, indicator, drawnFrom, said }: Handing,
  stray: 'held' | 'torn',
  actionContext: ActionContext,
): Promise<Card> => {
  const { form } = submission;
  const since = await changesSince(submission, actionContext);
  const mine = since.find((change) => isRepeat(submission, change));
  if (mine) return alreadyIn(indicator, form.round, { change: mine });
  if (stray === 'torn') return keepTorn(indicator, form, actionContext);
  const record = await actionContext.stores.submissions.readRecord(indicator.code);
  const context = formContext(actionContext, indicator, form.round, record);
  const intro = ['Nothing has been submitted yet. This is your saved draft.'];
  const { inDialog } = actionContext;
  return showForm({ form, context, draft: drawnFrom, intro, inDialog, said }, actionContext);
};

const submitForm = async (handing: Handing, actionContext: ActionContext): Promise<Card> => {
  const { submission, indicator, drawnFrom, said } = handing;
  const { form } = submission;
  const contextOf = (record: IndicatorRecord): FormContext =>
    formContext(actionContext, indicator, form.round, record);
  // Before anything is changed: what fails afterwards would deny what was done.
  const rights = await readRights(actionContext);
  const { decision, record } = await writeWithRetry(indicator.code, actionContext, async (now) =>
    decide(await withDrafts(submission, handing, actionContext), contextOf(now), actionContext),
  );
  switch (decision.kind) {
    case 'refused': {
      const { checked } = decision;
      const problem = formatFormProblem(checked);
      const { inDialog } = actionContext;
      const view = {
        ...{ form, context: contextOf(record), draft: drawnFrom },
        ...{ checked, problem, inDialog, said },
      };
      return showForm(view, actionContext);
    }
    case 'unchanged':
      return answerUnchanged(handing, record, actionContext);
    case 'outdated':
      return answerOutdated(handing, record, actionContext);
    case 'accepted': {
      actionContext.send('due');
      const others = await readDraftsLike(form, actionContext);
      const { update } = decision;
      return received(indicator, { update, record, others, rights }, actionContext);
    }
  }
};

/** Accepts a form: all of it, once, or not at all. */
export const submit = async (
  action: ActionOf<'submit'>,
  actionContext: ActionContext,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(
    action.indicator,
    action.round,
    actionContext,
  );
  if (refusal) return { card: refusal };
  const pressed = await readPressedForm(action, actionContext, { indicator, round });
  const { form, drawnFrom, digest } = pressed;
  const { objectId, name } = actionContext.user.actor;
  const submission = { form, author: { objectId, name }, at: actionContext.clock.now, digest };
  const handing = { indicator, submission, drawnFrom, said: action.said };
  if (pressed.stray)
    return { card: await answerStray(handing, pressed.stray, actionContext), replace: true };
  return { card: await submitForm(handing, actionContext), replace: true };
};
