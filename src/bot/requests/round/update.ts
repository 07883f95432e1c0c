import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { formatInstant } from '../../../domain/format.ts';
import { givenAnswers, hasCommentary } from '../../../domain/submission/answers.ts';
import type { Draft, Form } from '../../../domain/submission/form.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
} from '../../../domain/submission/indicator-record.ts';
import { chooseDraft, formatOtherDrafts } from '../../form/draft-cards.ts';
import { formContext, freshForm, showForm } from '../../form/show-form.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowUpdate } from '../../rights.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

const sayDraft = (draft: Draft | undefined, version: number): string[] => {
  if (!draft) return [];
  const kept = `This is your draft from ${formatInstant(draft.savedAt)}.`;
  return draft.form.seen < version
    ? [`${kept} The indicator has changed since: look at it before you submit.`]
    : [kept];
};

const introOf = (round: IndicatorRound | undefined): string[] =>
  round && round.status !== 'open'
    ? [formatRoundState(round), ...(round.returned ? [`“${round.returned.note}”`] : [])]
    : [];

/** A draft on top of what came in since: last round's words are replaced by words of this round. */
const openDraft = (form: Form, record: IndicatorRecord): Form => {
  const hasOwn = hasCommentary(record.commentaries, form.round);
  const answers = hasOwn ? givenAnswers(form, record) : form.answers;
  return { ...form, seen: record.version, answers };
};

/** The form of an indicator, with the person's draft, if there is one. */
const answer = async (
  asked: RequestOf<'update'>,
  requestContext: RequestContext,
): Promise<Card> => {
  const { refusal, indicator, round } = await allowUpdate(asked.code, asked.round, requestContext);
  if (refusal) return refusal;
  const [record, drafts] = await Promise.all([
    requestContext.stores.submissions.readRecord(indicator.code),
    requestContext.stores.submissions.readDraftsOf(
      requestContext.user.actor.objectId,
      indicator.code,
      round,
    ),
  ]);
  const draft = drafts.length > 1 ? drafts.find(({ id }) => id === asked.draft) : drafts[0];
  if (drafts.length > 1 && !draft) return chooseDraft(indicator, round, { drafts });
  const context = formContext(requestContext.catalogue, indicator, round, record);
  const form = draft ? openDraft(draft.form, record) : freshForm(context, round);
  const intro = [
    ...introOf(findRound(record, round)),
    ...sayDraft(draft, record.version),
    ...formatOtherDrafts(drafts.filter((one) => one !== draft)),
  ];
  return showForm({ form, context, intro, draft: draft?.id }, requestContext);
};

const schema = z.strictObject({
  kind: z.literal('update'),
  code: id,
  /** The round under way when none is named. */
  round: forButtons(id.optional()),
  draft: forButtons(id.optional()),
});

/** The form for the figures and commentary of an indicator. */
export const update: RequestDescriptor<'update'> = {
  schema,
  purpose:
    'Opens the form of an indicator: to give, change or correct figures and commentary, to say that nothing has changed, to continue a draft, to withdraw.',
  alone: true,
  heading: 'The quarter-end round',
  name: ({ code }, nameOf) => `Update: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' }, filter: ['round'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    update: z.infer<typeof schema>;
  }
}
