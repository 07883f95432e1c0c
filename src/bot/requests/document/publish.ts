import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { messageCard, passagesCard, receiptCard } from '../../../cards/message-card.ts';
import { formatLondonDay } from '../../../domain/format.ts';
import type { Outcome, TextBlock } from '../../../domain/indicator.ts';
import { describePeriod, type Period, periodLabel } from '../../../domain/period/period.ts';
import {
  type PublicationRefusal,
  type PublicationState,
  publicationStates,
  refusePublication,
  type ToPublish,
} from '../../../domain/round/decide-publication.ts';
import { quarterAsked } from '../../../domain/round/quarter-asked.ts';
import { actionButton, digestOf } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { fitTitle, nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameChannel, readToPublish } from '../../round/publishing.ts';
import { readRoundSnapshot, roundAt, whyUnreached } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

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
          `${refusal.publication.by.name} published it on ${formatLondonDay(refusal.publication.at)}. Nothing was changed, and nobody is sent it twice.`,
        ],
        next,
      });
    case 'printed':
      return receiptCard({
        title: `${name} was published before`,
        lines: [
          `It is in “${refusal.outcome.report.title}” for ${describePeriod(refusal.outcome.report.period)}, or in an earlier report. The first quarter that can be published here is the one after it.`,
        ],
        next,
      });
    case 'too-early':
      return receiptCard({
        title: `${name} cannot be published yet`,
        lines: [`The newest round is that of ${describePeriod(refusal.round)}.`],
        next,
      });
  }
};

const chooseOutcome = ({ quarter }: Asked, { catalogue }: RequestContext): Card =>
  messageCard({
    title: 'Which outcome?',
    text: 'Each outcome is published by itself.',
    buttons: catalogue.outcomes.map(({ code, name }) =>
      button(fitTitle(name), {
        kind: 'publish',
        outcome: code,
        ...(quarter === undefined ? {} : { quarter }),
      }),
    ),
  });

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
  const [only, ...others] = catalogue.outcomes;
  const outcome =
    asked.outcome === undefined
      ? only
      : catalogue.outcomes.find(({ code }) => code === asked.outcome);
  if (!outcome) return { refused: noSuchThing('outcome', asked.outcome ?? '', catalogue) };
  if (asked.outcome === undefined && others.length > 0)
    return { refused: chooseOutcome(asked, context) };
  const quarter = quarterAsked(asked.quarter, clock.round);
  if (!quarter) return { refused: noSuchQuarter(asked.quarter ?? '', context) };
  const { publications } = catalogue;
  const refusal = refusePublication(outcome, quarter, { publications, round: clock.round });
  return refusal ? { refused: refusalCard(refusal, quarter) } : { outcome, quarter };
};

const noSuchQuarter = (asked: string, { clock: { round } }: RequestContext): Card =>
  messageCard({
    title: 'I do not know that quarter',
    text: `“${asked.slice(0, 40)}” is no financial quarter, such as ${periodLabel(round)}.`,
    buttons: [button(`Publish ${periodLabel(round)}`, { kind: 'publish' })],
  });

/** By which a press is of what was shown. */
export const digestOfAll = (all: readonly ToPublish[]): string =>
  digestOf(all.map(({ indicator, state, figures }) => [indicator.code, state, figures]));

const headings: Readonly<Record<PublicationState, string>> = {
  'signed-off': 'Signed off',
  loaded: 'Loaded from a file, so there is nothing to sign off',
  waiting: 'Waiting for a sign-off, so published as missing',
  returned: 'Returned for a correction, so published as missing',
  missing: 'Missing, and published as missing',
  'nothing-new': 'No new figure is asked for',
};

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

/** More would hide the other indicators. */
const mostNamed = 3;

const sayIndicator = ({ indicator, missing }: ToPublish, { catalogue }: RequestContext): string => {
  const name = nameOfCode(catalogue, indicator.code);
  if (missing.length === 0) return name;
  const named = missing.slice(0, mostNamed).map(({ measure, period }) => {
    const when = describePeriod(period);
    return measure.code === indicator.code ? when : `${nameMeasure(measure)}, ${when}`;
  });
  const left = missing.length - named.length;
  return `${name}: ${named.join('; ')}${left > 0 ? `, and ${left} more` : ''}`;
};

const groupsOf = (all: readonly ToPublish[], context: RequestContext) =>
  publicationStates.flatMap((state) => {
    const group = all.filter((one) => one.state === state);
    return group.length > 0
      ? [
          {
            heading: `${headings[state]} (${group.length})`,
            blocks: group.map((one) => bullet(sayIndicator(one, context))),
          },
        ]
      : [];
  });

const readReceivers = async ({ sponsor }: Outcome, context: RequestContext) => {
  const { catalogue, clock, stores } = context;
  const [run, channels] = await Promise.all([
    readRoundSnapshot(context, roundAt(context), clock.now),
    stores.channels.readChannels(),
  ]);
  const reason = whyUnreached(sponsor, run);
  const unreached = reason
    ? ` It cannot be sent now (${failureWords(reason)}), and is sent once it can.`
    : '';
  return {
    channels,
    blocks: [
      bullet(`${nameOfCode(catalogue, sponsor)}, the sponsor, in their own chat.${unreached}`),
      ...channels.map((one) => bullet(`A channel: ${nameChannel(one)}.`)),
      ...(channels.length === 0
        ? [bullet('No channel is chosen. Say “post here” to me in a channel to choose it.')]
        : []),
    ],
  };
};

/** A card has six buttons, and four of them are for other things. */
const mostChannels = 2;

/** What will be published and to whom it goes; nothing is, until the button is pressed. */
export const previewCard = async (
  { outcome, quarter }: { readonly outcome: Outcome; readonly quarter: Period },
  all: readonly ToPublish[],
  context: RequestContext,
  above = 'Nothing is published yet',
): Promise<Card> => {
  const { channels, blocks } = await readReceivers(outcome, context);
  const missing = all.flatMap((one) => one.missing).length;
  const figures = all.flatMap((one) => one.figures).length;
  return passagesCard({
    above,
    title: `Publish ${outcome.name}, ${describePeriod(quarter)}?`,
    intro: `${figures - missing} of the ${figures} figures that the quarter asks for are there, and ${missing} would be published as missing. They stay as they are published. A later change still goes through its form and its sign-off, and is marked as a revision wherever the figure is shown. This cannot be taken back.`,
    passages: [...groupsOf(all, context), { heading: 'The summary for committee goes to', blocks }],
    next: [
      actionButton('Publish', {
        ...{ kind: 'publish', outcome: outcome.code, quarter: periodLabel(quarter) },
        seen: digestOfAll(all),
      }),
      ...channels.slice(0, mostChannels).map((one) =>
        actionButton(fitTitle(`Leave out ${nameChannel(one)}`), {
          kind: 'drop-channel',
          channel: one.channelId,
        }),
      ),
      button('Progress', { kind: 'progress' }),
      button('Report as a document', { kind: 'report-file', quarter: periodLabel(quarter) }),
      button('What was published', { kind: 'publications' }),
    ],
  });
};

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
