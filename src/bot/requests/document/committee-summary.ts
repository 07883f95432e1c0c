import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { committeeCard } from '../../round/committee-card.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { outcomeAsked } from './outcome-asked.ts';

type Asked = RequestOf<'committee-summary'>;

/** Worsening measures joined with deteriorating risks: what a committee reads first. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, stores, clock } = context;
  const found = outcomeAsked(asked.outcome, context, {
    why: 'The summary for a committee is of one outcome.',
    askFor: (outcome) => ({ ...asked, outcome }),
  });
  if ('refused' in found) return found.refused;
  const { outcome } = found;
  const [{ indicators, series }, commentaries] = await Promise.all([
    readOutcomes([outcome.code], context),
    stores.outcomes.readCommentaries(),
  ]);
  const { risks } = catalogue;
  return committeeCard(outcome, {
    ...{ catalogue, indicators, series, commentaries, risks },
    today: clock.today,
  });
};

const schema = z.strictObject({ kind: z.literal('committee-summary'), outcome: id.optional() });

/** The short version of the report, as a card. */
export const committeeSummaryRequest: RequestDescriptor<'committee-summary'> = {
  schema,
  purpose:
    'The summary for a committee on one page: what got worse, why, and which risks are worsening or severe.',
  heading: 'What stands out',
  name: () => 'Summary for committee',
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'committee-summary': z.infer<typeof schema>;
  }
}
