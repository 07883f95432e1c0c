import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { type ReminderItem, reminderCard } from '../../../cards/reminder-card.ts';
import { indicatorsLedBy } from '../../../domain/catalogue.ts';
import { formatInstant } from '../../../domain/format.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  periodLabel,
} from '../../../domain/period/period.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import type { Draft } from '../../../domain/submission/form.ts';
import { actionButton } from '../../action.ts';
import { describeDraft } from '../../form/draft-cards.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

const readDrafts = ({ stores, user }: RequestContext): Promise<readonly Draft[]> =>
  stores.submissions.readDrafts(user.actor.objectId);

/** The newest round first, then by indicator, the newest draft first. */
const inOrder = (a: Draft, b: Draft): number =>
  comparePeriods(b.form.round, a.form.round) ||
  a.form.indicator.localeCompare(b.form.indicator) ||
  b.savedAt.getTime() - a.savedAt.getTime();

const ofSameForm = ({ form }: Draft, all: readonly Draft[]): Draft[] =>
  all.filter(
    (other) =>
      other.form.indicator === form.indicator && isSamePeriod(other.form.round, form.round),
  );

const nameDraft = ({ form }: Draft, { catalogue }: RequestContext): string =>
  `${nameOfCode(catalogue, form.indicator)}, ${describePeriod(form.round)}`;

const formatSaved = (draft: Draft, all: readonly Draft[]): string =>
  `Saved on ${formatInstant(draft.savedAt)}: ${describeDraft(draft, ofSameForm(draft, all))}.`;

const toItem = (draft: Draft, all: readonly Draft[], context: RequestContext): ReminderItem => {
  const { indicator: code, round: period } = draft.form;
  const round = periodLabel(period);
  return {
    name: nameDraft(draft, context),
    owed: [],
    last: [formatSaved(draft, all)],
    buttons: [
      button('Open', { kind: 'update', code, round, draft: draft.id }),
      button('Delete draft', { kind: 'delete-draft', code, round, draft: draft.id }),
    ],
  };
};

const mostForms = 3;

/** The forms that the person would start instead. */
const ownForms = ({ catalogue, clock: { round }, user: { actor } }: RequestContext) =>
  indicatorsLedBy(catalogue, actor.person?.id)
    .filter((one) => expectedOf(one, round).length > 0)
    .slice(0, mostForms)
    .map(({ code }) => button(`Update ${code}`, { kind: 'update', code }));

const listDrafts = (all: readonly Draft[], context: RequestContext, intro: string): Card => {
  const drafts = all.toSorted(inOrder);
  return reminderCard({
    title: 'Your drafts',
    intro,
    groups: [{ items: drafts.map((draft) => toItem(draft, drafts, context)) }],
    nothing:
      'You have no drafts. I cannot see what is typed into a form until you press Save draft there; it is then kept, for you alone.',
    next: [
      ...(drafts.length === 0 ? ownForms(context) : []),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

/** What the person has saved and not submitted. */
const answerDrafts = async (_: RequestOf<'drafts'>, context: RequestContext): Promise<Card> =>
  listDrafts(await readDrafts(context), context, 'Only you can see them.');

const askOnce = (draft: Draft, all: readonly Draft[], context: RequestContext): Card => {
  const { indicator, round } = draft.form;
  return questionCard({
    title: `Delete this draft? ${nameDraft(draft, context)}`,
    text: `${formatSaved(draft, all)} It cannot be brought back. What you have submitted stays as it is.`,
    inputs: [],
    actions: [
      actionButton('Delete draft', {
        kind: 'discard-draft',
        indicator,
        round: periodLabel(round),
        draft: draft.id,
      }),
      button('Keep it', { kind: 'drafts' }),
    ],
  });
};

/** Asks once before a draft is deleted; where several may be meant, which one it is. */
const answerDelete = async (
  { code, round, draft }: RequestOf<'delete-draft'>,
  context: RequestContext,
): Promise<Card> => {
  const all = await readDrafts(context);
  const meant = all.filter(
    ({ id: own, form }) =>
      (code === undefined || form.indicator === code) &&
      (round === undefined || periodLabel(form.round) === round) &&
      (draft === undefined || own === draft),
  );
  const [only, ...more] = meant;
  if (only && more.length === 0) return askOnce(only, all, context);
  return only
    ? listDrafts(meant, context, 'Nothing was deleted. Press the one that you mean.')
    : listDrafts(all, context, 'Nothing was deleted: there is no such draft. These are yours:');
};

const draftsSchema = z.strictObject({ kind: z.literal('drafts') });

/** The person's drafts. */
export const drafts: RequestDescriptor<'drafts'> = {
  schema: draftsSchema,
  inPrivate: true,
  purpose: 'The drafts that the person has saved and not submitted, to open or delete.',
  alone: true,
  name: () => 'My drafts',
  answer: answerDrafts,
};

const deleteSchema = z.strictObject({
  kind: z.literal('delete-draft'),
  code: id.optional(),
  round: forButtons(id.optional()),
  draft: forButtons(id.optional()),
});

/** Asks before a draft is deleted. */
export const deleteDraft: RequestDescriptor<'delete-draft'> = {
  schema: deleteSchema,
  inPrivate: true,
  purpose:
    'Deletes a draft of the person: the draft for one indicator, or their only draft. It asks first.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Delete draft: ${nameOf(code)}` : 'Delete my draft'),
  query: { subjects: { code: 'indicator' }, filter: ['round', 'draft'] },
  answer: answerDelete,
};

declare module '../../request.ts' {
  interface Requests {
    drafts: z.infer<typeof draftsSchema>;
    'delete-draft': z.infer<typeof deleteSchema>;
  }
}
