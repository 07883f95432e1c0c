import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { draftKept } from '../../form/draft-cards.ts';
import { keepDraft } from '../../form/keep-draft.ts';
import type { Request, RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { longestSaidWhy, saidStates } from '../../said-figures.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { besideFigures } from './beside-figures.ts';
import { answersSchema } from './given-answers.ts';
import { givenSchema, nameFigures } from './given-figures.ts';
import { monthsSchema, unusedSchema } from './partly-said.ts';
import { prepareForm, withSaid } from './update.ts';

/**
 * Keeps the figures that a message gave as a draft at once: only the person sees it, and can delete it. What stands in
 * an open form is not known here.
 */
const answer = async (
  { kind: _, ...asked }: RequestOf<'save-draft'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const update = { kind: 'update', ...asked } as const;
  // Nothing is kept that the form would not take, and the form says why.
  if (asked.months || asked.given?.some(({ counts }) => counts)) return answerOther(update);
  const prepared = await prepareForm(update, context);
  if (prepared.instead) return prepared.instead;
  const { round, draft } = prepared;
  const form = withSaid(update, prepared);
  if (!form) return answerOther({ kind: 'drafts' });
  const kept = await keepDraft(form, draft?.id, context);
  return draftKept(prepared.context.indicator, round, kept);
};

const schema = z.strictObject({
  kind: z.literal('save-draft'),
  code: id,
  round: id.optional(),
  given: givenSchema.optional(),
  answers: answersSchema.optional(),
  ...besideFigures,
  months: monthsSchema,
  unused: unusedSchema,
  as: z.enum(['no-change', ...saidStates]).optional(),
  why: z.string().max(longestSaidWhy).optional(),
});

/** Keeps the figures of a message as a draft. */
export const saveDraft: RequestDescriptor<'save-draft'> = {
  schema,
  inPrivate: true,
  purpose:
    'Keeps the figures that the message before gave as a draft, without opening the form: “save that”. A figure that this message gives is an update, even if it is not to be submitted yet.',
  alone: true,
  name: (asked, nameOf) => `Save as a draft: ${nameFigures(asked, nameOf)}`,
  query: { subjects: { code: 'indicator' }, filter: ['round'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'save-draft': z.infer<typeof schema>;
  }
}
