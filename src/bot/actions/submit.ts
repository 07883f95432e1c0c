import type { Card } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import { settledDrafts } from '../../domain/submission/decide-draft.ts';
import {
  decideSubmission,
  type HandedIn,
  type SubmissionDecision,
} from '../../domain/submission/decide-submission.ts';
import type { IndicatorRecord, RecordedChange } from '../../domain/submission/indicator-record.ts';
import type { ActionOf } from '../action.ts';
import { keepTorn } from '../form/draft-cards.ts';
import { keepDraft, readDraftsLike } from '../form/keep-draft.ts';
import { readPressed } from '../form/read-pressed.ts';
import { alreadyIn, changedMeanwhile, received, sayProblem } from '../form/receipts.ts';
import { formContext, showForm } from '../form/show-form.ts';
import type { Reply } from '../reply.ts';
import type { Acting } from '../request-context.ts';
import { allowUpdate } from '../rights/check-rights.ts';
import { untilWritten } from '../write-with-retry.ts';

type Handing = {
  readonly handedIn: HandedIn;
  readonly indicator: Indicator;
  /** Id of the draft that the card was drawn from. */
  readonly drawnFrom: string | undefined;
};

const isRepeat = ({ form, author, digest }: HandedIn, change: RecordedChange): boolean =>
  change.digest === digest && change.by.objectId === author.objectId && change.seen >= form.seen;

/** Read anew at each try: a draft that another copy saves meanwhile is not done with. */
const withDrafts = async (handedIn: HandedIn, { drawnFrom }: Handing, acting: Acting) => {
  const { form } = handedIn;
  const drafts = await readDraftsLike(form, acting);
  return { ...handedIn, drafts: settledDrafts(form, drafts, drawnFrom) };
};

const changesSince = ({ form }: HandedIn, { submissions }: Acting) =>
  submissions.readChanges(form.indicator, form.seen);

/** A form that only extensions have overtaken is as good as new. */
const decide = async (
  handedIn: HandedIn,
  context: FormContext,
  acting: Acting,
): Promise<SubmissionDecision> => {
  const decision = decideSubmission(handedIn, context);
  const { version } = context.record;
  if (decision.kind !== 'outdated' || handedIn.form.seen > version) return decision;
  const since = await changesSince(handedIn, acting);
  if (since.some(({ kind }) => kind !== 'extension')) return decision;
  return decideSubmission({ ...handedIn, form: { ...handedIn.form, seen: version } }, context);
};

/** It came in before, or somebody was faster: then the text becomes a draft. */
const answerOutdated = async (handing: Handing, acting: Acting): Promise<Card> => {
  const { handedIn, indicator, drawnFrom } = handing;
  const { form } = handedIn;
  const since = await changesSince(handedIn, acting);
  const mine = since.find((change) => isRepeat(handedIn, change));
  if (mine) return alreadyIn(indicator, form.round, { change: mine });
  return changedMeanwhile(indicator, since, await keepDraft(form, drawnFrom, acting));
};

/** One part of a draft that has gone: it came in before, or is for the person to look at as it stands. */
const answerStray = async (
  { handedIn, indicator, drawnFrom }: Handing,
  stray: 'held' | 'torn',
  acting: Acting,
): Promise<Card> => {
  const { form } = handedIn;
  const since = await changesSince(handedIn, acting);
  const mine = since.find((change) => isRepeat(handedIn, change));
  if (mine) return alreadyIn(indicator, form.round, { change: mine });
  if (stray === 'torn') return keepTorn(indicator, form, acting);
  const record = await acting.submissions.readRecord(indicator.code);
  const context = formContext(acting.catalogue, indicator, form.round, record);
  const intro = ['Nothing was submitted yet: this is your draft as it is kept now.'];
  const { inDialog } = acting;
  return showForm({ form, context, draft: drawnFrom, intro, inDialog }, acting);
};

/** Of a form that says nothing new; another text of the person's is left alone. */
const answerUnchanged = async (handing: Handing, acting: Acting): Promise<Card> => {
  const { handedIn, indicator } = handing;
  const { form, author } = handedIn;
  const { drafts } = await withDrafts(handedIn, handing, acting);
  for (const draft of drafts) await acting.submissions.dropDraft(author.objectId, draft);
  const others = await readDraftsLike(form, acting);
  return alreadyIn(indicator, form.round, { others });
};

const handIn = async (handing: Handing, acting: Acting): Promise<Card> => {
  const { handedIn, indicator, drawnFrom } = handing;
  const { form } = handedIn;
  const contextOf = (record: IndicatorRecord): FormContext =>
    formContext(acting.catalogue, indicator, form.round, record);
  const { decision, record } = await untilWritten(indicator.code, acting, async (now) =>
    decide(await withDrafts(handedIn, handing, acting), contextOf(now), acting),
  );
  switch (decision.kind) {
    case 'refused': {
      const { checked } = decision;
      const problem = sayProblem(checked);
      const { inDialog } = acting;
      const drawing = {
        ...{ form, context: contextOf(record), draft: drawnFrom },
        ...{ checked, problem, inDialog },
      };
      return showForm(drawing, acting);
    }
    case 'unchanged':
      return answerUnchanged(handing, acting);
    case 'outdated':
      return answerOutdated(handing, acting);
    case 'accepted': {
      acting.send('due');
      const others = await readDraftsLike(form, acting);
      return received(indicator, { update: decision.update, record, others }, acting);
    }
  }
};

/** Takes a form in: all of it, once, or not at all. */
export const submit = async (asked: ActionOf<'submit'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const pressed = await readPressed(asked, acting, { indicator, round });
  const { form, drawnFrom, digest } = pressed;
  const { objectId, name } = acting.actor;
  const handedIn = { form, author: { objectId, name }, at: acting.now, digest };
  const handing = { indicator, handedIn, drawnFrom };
  if (pressed.stray)
    return { card: await answerStray(handing, pressed.stray, acting), replace: true };
  return { card: await handIn(handing, acting), replace: true };
};
