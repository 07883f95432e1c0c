import type { Indicator } from '../../domain/indicator.ts';
import type { IndicatorUpdate } from '../../domain/stores.ts';
import { decideSubmission, type HandedIn } from '../../domain/submission/decide-submission.ts';
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
import type { Acting } from './acting.ts';

type Handing = { readonly handedIn: HandedIn; readonly indicator: Indicator };

/** The version that a form was drawn from is not part of what it says. */
const digestOfForm = ({ seen: _, asked: __, ...form }: Form): string => digestOf(form);

const isRepeat = ({ form, author, digest }: HandedIn, change: RecordedChange): boolean =>
  change.digest === digest && change.by.objectId === author.objectId && change.seen >= form.seen;

/** What happened since a form was drawn: it came in already, nothing that matters, or something does. */
const settleOutdated = async (
  { handedIn, indicator }: Handing,
  record: IndicatorRecord,
  acting: Acting,
): Promise<Reply | 'go on'> => {
  const { form, author } = handedIn;
  const since = await acting.submissions.readChanges(indicator.code, form.seen);
  const mine = since.find((change) => isRepeat(handedIn, change));
  if (mine) return { card: alreadyIn(indicator, form.round, mine), replace: true };
  if (since.every(({ kind }) => kind === 'extension') && form.seen < record.version) return 'go on';
  await acting.submissions.saveDraft(author.objectId, form);
  return { card: changedMeanwhile(indicator, form.round, since), replace: true };
};

const tell = (
  { indicator }: Handing,
  written: { readonly update: IndicatorUpdate; readonly record: IndicatorRecord },
  acting: Acting,
): Reply => {
  acting.send('due');
  return { card: received(indicator, written, acting), replace: true };
};

/** Nobody is that unlucky against people; a storm of presses is told to try again. */
const mostTries = 5;

const handIn = async (handing: Handing, acting: Acting, tries = 0): Promise<Reply> => {
  const { handedIn, indicator } = handing;
  const record = await acting.submissions.readRecord(indicator.code);
  const context = formContext(acting.catalogue, indicator, handedIn.form.round, record);
  const decision = decideSubmission(handedIn, context);
  switch (decision.kind) {
    case 'refused': {
      const { checked } = decision;
      const problem = sayProblem(checked);
      return {
        card: drawForm({
          form: handedIn.form,
          context,
          checked,
          problem,
          inDialog: acting.inDialog,
        }),
        replace: true,
      };
    }
    case 'unchanged':
      await acting.submissions.dropDraft(
        handedIn.author.objectId,
        indicator.code,
        handedIn.form.round,
      );
      return { card: alreadyIn(indicator, handedIn.form.round, undefined), replace: true };
    case 'outdated': {
      const settled = await settleOutdated(handing, record, acting);
      if (settled !== 'go on') return settled;
      const form = { ...handedIn.form, seen: record.version };
      return handIn({ ...handing, handedIn: { ...handedIn, form } }, acting, tries);
    }
    case 'accepted': {
      const written = await acting.submissions.write(record, decision.update);
      if (written === 'written') return tell(handing, { update: decision.update, record }, acting);
      // Somebody was faster, or our own answer got lost: what is stored now says which.
      if (tries < mostTries) return handIn(handing, acting, tries + 1);
      await acting.submissions.saveDraft(handedIn.author.objectId, handedIn.form);
      return { card: changedMeanwhile(indicator, handedIn.form.round, []), replace: true };
    }
  }
};

/** Takes a form in: all of it, once, or not at all. */
export const submit = async (asked: ActionOf<'submit'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowUpdate(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const form = readForm(asked, acting.inputs, indicator, round);
  const { objectId, name } = acting.actor;
  const author = { objectId, name };
  return handIn(
    { indicator, handedIn: { form, author, at: acting.now, digest: digestOfForm(form) } },
    acting,
  );
};
