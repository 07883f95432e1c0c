import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowUpdate } from '../../rights.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

/** The form, which has the button; where nothing was submitted, that there is nothing to withdraw. */
const answer = async (
  { code, round: asked }: RequestOf<'withdraw'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { refusal, indicator, round } = await allowUpdate(code, asked, context);
  if (refusal) return refusal;
  const record = await context.stores.submissions.readRecord(indicator.code);
  if (findRound(record, round)?.submitted)
    return answerOther({
      ...{ kind: 'update', code: indicator.code },
      ...(asked ? { round: asked } : {}),
    });
  return messageCard({
    title: 'There is nothing to withdraw',
    text: `Nothing has been submitted for ${nameOfCode(context.catalogue, indicator.code)} in ${describePeriod(round)} yet. Nobody else can see what you typed or saved as a draft.`,
    buttons: [
      button(`Update ${indicator.code}`, { kind: 'update', code: indicator.code }),
      button('My drafts', { kind: 'drafts' }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('withdraw'),
  code: id,
  /** The round under way when none is named. */
  round: forButtons(id.optional()),
});

/** Takes back what the person submitted, before it is signed off. */
export const withdraw: RequestDescriptor<'withdraw'> = {
  schema,
  inPrivate: true,
  purpose: 'The person wants back what they have submitted for an indicator, not yet signed off.',
  alone: true,
  name: ({ code }, nameOf) => `Withdraw: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' }, filter: ['round'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    withdraw: z.infer<typeof schema>;
  }
}
