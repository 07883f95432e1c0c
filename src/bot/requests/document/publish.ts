import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard, receiptCard } from '../../../cards/message-card.ts';
import { formatLondonDay } from '../../../domain/format.ts';
import type { Outcome } from '../../../domain/indicator.ts';
import {
  describePeriod,
  type Period,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import {
  type PublicationRefusal,
  refusePublication,
} from '../../../domain/round/decide-publication.ts';
import { quarterAsked } from '../../../domain/round/quarter-asked.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { readToPublish } from '../../round/publishing.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { outcomeAsked } from './outcome-asked.ts';
import { previewCard } from './publish-preview.ts';

type Asked = RequestOf<'publish'>;

/** What may be published, or the answer that says why nothing is. */
export type PublicationOrder =
  | { readonly refused: Card }
  | { readonly outcome: Outcome; readonly quarter: Period };

const refusalCard = (refusal: PublicationRefusal, quarter: Period): Card => {
  const name = describePeriod(quarter);
  const next = [
    button('What was published', { kind: 'publications' }),
    button('Publication calendar', { kind: 'publication-calendar' }),
  ];
  switch (refusal.kind) {
    case 'published':
      return receiptCard({
        title: `${name} is published`,
        lines: [
          `${refusal.publication.by.name} published it on ${formatLondonDay(refusal.publication.at)}. Pressing again changes nothing, and nobody gets the summary twice.`,
        ],
        next,
      });
    case 'printed':
      return receiptCard({
        title: `${name} was published in print`,
        lines: [
          `The first report held here is “${refusal.outcome.report.title}” for ${describePeriod(refusal.outcome.report.period)}. The first quarter to publish here is ${describePeriod(shiftPeriod(refusal.outcome.report.period, 1))}.`,
        ],
        next,
      });
    case 'too-early':
      return receiptCard({
        title: `${name} cannot be published yet`,
        lines: [
          `Its round has not begun. The current round is for ${describePeriod(refusal.round)}.`,
        ],
        next,
      });
  }
};

/** Checked when it is asked for, and again when it is pressed. */
export const readOrder = (asked: Asked, context: RequestContext): PublicationOrder => {
  const { catalogue, clock, user } = context;
  if (!user.actor.team)
    return {
      refused: forTeamOnly('publish a quarter', context, {
        instead: [
          button('What was published', { kind: 'publications' }),
          button('Publication calendar', { kind: 'publication-calendar' }),
        ],
      }),
    };
  const found = outcomeAsked(asked.outcome, context, {
    why: 'Each outcome is published separately.',
    askFor: (outcome) => ({ ...asked, outcome }),
  });
  if ('refused' in found) return found;
  const { outcome } = found;
  const quarter = quarterAsked(asked.quarter, clock.round);
  if (!quarter) return { refused: noSuchQuarter(asked.quarter ?? '', context) };
  const { publications } = catalogue;
  const refusal = refusePublication(outcome, quarter, { publications, round: clock.round });
  return refusal ? { refused: refusalCard(refusal, quarter) } : { outcome, quarter };
};

const noSuchQuarter = (asked: string, { clock: { round } }: RequestContext): Card =>
  messageCard({
    title: 'I do not know that quarter',
    text: `“${asked.slice(0, 40)}” is not a financial quarter. Write it like ${periodLabel(round)}.`,
    buttons: [button(`Publish ${periodLabel(round)}`, { kind: 'publish' })],
  });

const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const order = readOrder(asked, context);
  if ('refused' in order) return order.refused;
  const { catalogue, clock, stores } = context;
  const all = await readToPublish(order.outcome, order.quarter, {
    ...{ catalogue, stores, today: clock.today },
  });
  return previewCard(order, all, context);
};

const schema = z.strictObject({
  kind: z.literal('publish'),
  outcome: id.optional(),
  /** Its label, or its number alone; the current round's when left out. */
  quarter: id.optional(),
});

/** What publishing a quarter would do, with the button that does it. */
export const publish: RequestDescriptor<'publish'> = {
  schema,
  purpose:
    'Shows what publishing a quarter would freeze, what would be published as missing and to whom it goes, and asks before anything is published.',
  heading: 'Publishing and documents',
  inPrivate: true,
  alone: true,
  name: ({ quarter }) => `Publish ${quarter ?? 'the quarter'}`,
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    publish: z.infer<typeof schema>;
  }
}
