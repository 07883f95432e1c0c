import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff, personalOnly, unknownIdentity } from '../../rights.ts';
import { submissionCard } from '../../round/submission-card.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';
import { findMeant, nothingWaits } from './find-submission.ts';
import { askSignOffAll, listWaiting } from './sign-off-all.ts';

/** What came in for an indicator, with the buttons that sign it off or send it back. */
const showSubmission = async (
  code: string,
  round: string | undefined,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, indicator } = await allowSignOff(code, round, context);
  if (refusal) return refusal;
  const { submissions } = context.stores;
  const record = await submissions.readRecord(indicator.code);
  const meant = findMeant({ round }, record, context.clock.round);
  const { found } = meant;
  if (found?.status === 'submitted') {
    const changes = await submissions.readChanges(indicator.code, found.version - 1);
    const change = changes.find(({ version }) => version === found.version);
    if (change)
      return submissionCard(indicator, { change, version: record.version, series: record.series });
  }
  return nothingWaits(indicator, meant, context);
};

/** What waits to be signed off: for one indicator, or all that waits for the person. */
const answerSignOff = async (
  { code, round, ask }: RequestOf<'sign-off'>,
  context: RequestContext,
): Promise<Card> => {
  if (code !== undefined) return showSubmission(code, round, context);
  if (!context.user.personal) return personalOnly();
  return (
    unknownIdentity(context.user.actor) ??
    (ask ? await askSignOffAll(context) : await listWaiting(context))
  );
};

const signOffSchema = z.strictObject({
  kind: z.literal('sign-off'),
  /** All that waits for the person when none is named. */
  code: id.optional(),
  all: z.literal(true).optional(),
  /** The newest that is waiting when none is named. */
  round: forButtons(id.optional()),
  /** Asks whether all of them are to be signed off. */
  ask: forButtons(z.literal(true).optional()),
});

/** What was submitted for an indicator, ready to be signed off. */
export const signOff: RequestDescriptor<'sign-off'> = {
  schema: signOffSchema,
  purpose:
    'The sign-off of the submission of an indicator; without a code, or with all, the sign-off of everything that waits for the person. Nothing is signed off before a button is pressed.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Sign off: ${nameOf(code)}` : 'To sign off'),
  query: { subjects: { code: 'indicator' }, filter: ['round', 'all'] },
  answer: answerSignOff,
};

declare module '../../request.ts' {
  interface Requests {
    'sign-off': z.infer<typeof signOffSchema>;
  }
}
