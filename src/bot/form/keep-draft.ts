import { OutcomesError } from '../../domain/outcomes-error.ts';
import { type Draft, decideDraft, type Form } from '../../domain/submission/form.ts';
import type { RequestContext } from '../request-context.ts';

/** The draft as it is kept now, and others of the same indicator and round, the newest first. */
export type KeptDraft = { readonly draft: Draft; readonly others: readonly Draft[] };

/** Each try that fails means that another copy of the bot got through. */
const mostTries = 8;

/** Nobody writes as many texts for one form; all of them are read with each press. */
const mostDrafts = 20;

const tooMany = ({ indicator }: Form): OutcomesError =>
  new OutcomesError(
    'too-many-drafts',
    `One person already has ${mostDrafts} drafts of ${indicator}.`,
    'Open one of them and submit or delete it.',
  );

/** A person's drafts of the indicator and round of a form. */
export const readDraftsLike = (
  { indicator, round }: Form,
  { stores: { submissions }, user: { actor } }: Pick<RequestContext, 'stores' | 'user'>,
) => submissions.readDraftsOf(actor.objectId, indicator, round);

/**
 * Keeps a form as a draft without losing anything that was saved since its card was built.
 *
 * @param drawnFrom id of the draft that the card was built from
 * @throws OutcomesError `row-too-large` when it is too long to be kept at all, `too-many-drafts` when
 *   there are twenty others
 */
export const keepDraft = async (
  form: Form,
  drawnFrom: string | undefined,
  context: RequestContext,
): Promise<KeptDraft> => {
  const {
    stores: { submissions },
    user: { actor },
  } = context;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const drafts = await readDraftsLike(form, context);
    const decision = decideDraft(form, drafts, drawnFrom);
    if (decision.kind === 'kept') {
      const { draft } = decision;
      return { draft, others: drafts.filter(({ id }) => id !== draft.id) };
    }
    if (decision.kind !== 'replace' && drafts.length >= mostDrafts) throw tooMany(form);
    const over = decision.kind === 'replace' ? decision.draft : undefined;
    // Read again either way, to see what another copy saved at the same moment.
    await submissions.saveDraft(actor.objectId, form, over);
  }
  throw new OutcomesError(
    'storage-conflict',
    `The drafts of ${form.indicator} are being changed.`,
    'Try again.',
  );
};
