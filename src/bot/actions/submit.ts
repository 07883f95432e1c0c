import type { Card } from '../../cards/card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import {
  decideSubmission,
  type HandedIn,
  type SubmissionDecision,
} from '../../domain/submission/decide-submission.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import type { RecordedChange } from '../../domain/submission/recorded-change.ts';
import type { ActionOf } from '../action.ts';
import { digestOf } from '../digest.ts';
import { drawForm } from '../form/draw-form.ts';
import { formContext } from '../form/form-context.ts';
import { readForm } from '../form/read-form.ts';
import { alreadyIn, changedMeanwhile, received } from '../form/receipts.ts';
import { sayProblem } from '../form/say-problem.ts';
import type { Reply } from '../reply.ts';
import { allowUpdate } from '../rights/allow-update.ts';
import { untilWritten } from '../until-written.ts';
import type { Acting } from './acting.ts';

type Handing = { readonly handedIn: HandedIn; readonly indicator: Indicator };

/** The version that a form was drawn from is not part of what it says. */
const digestOfForm = ({ seen: _, asked: __, ...form }: Form): string => digestOf(form);

const isRepeat = ({ form, author, digest }: HandedIn, change: RecordedChange): boolean =>
  change.digest === digest && change.by.objectId === author.objectId && change.seen >= form.seen;

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
const answerOutdated = async ({ handedIn, indicator }: Handing, acting: Acting): Promise<Card> => {
  const { form, author } = handedIn;
  const since = await changesSince(handedIn, acting);
  const mine = since.find((change) => isRepeat(handedIn, change));
  if (mine) return alreadyIn(indicator, form.round, mine);
  await acting.submissions.saveDraft(author.objectId, form);
  return changedMeanwhile(indicator, form.round, since);
};

const handIn = async (handing: Handing, acting: Acting): Promise<Card> => {
  const { handedIn, indicator } = handing;
  const { form, author } = handedIn;
  const contextOf = (record: IndicatorRecord): FormContext =>
    formContext(acting.catalogue, indicator, form.round, record);
  const { decision, record } = await untilWritten(indicator.code, acting, (now) =>
    decide(handedIn, contextOf(now), acting),
  );
  switch (decision.kind) {
    case 'refused': {
      const { checked } = decision;
      const problem = sayProblem(checked);
      const { inDialog } = acting;
      return drawForm({ form, context: contextOf(record), checked, problem, inDialog });
    }
    case 'unchanged':
      await acting.submissions.dropDraft(author.objectId, indicator.code, form.round);
      return alreadyIn(indicator, form.round, undefined);
    case 'outdated':
      return answerOutdated(handing, acting);
    case 'accepted':
      acting.send('due');
      return received(indicator, { update: decision.update, record }, acting);
  }
};

/** Takes a form in: all of it, once, or not at all. */
export const submit = async (asked: ActionOf<'submit'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const form = readForm(asked, acting.inputs, indicator, round);
  const { objectId, name } = acting.actor;
  const author = { objectId, name };
  const handedIn = { form, author, at: acting.now, digest: digestOfForm(form) };
  return { card: await handIn({ indicator, handedIn }, acting), replace: true };
};
