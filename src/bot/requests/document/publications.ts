import { z } from 'zod';
import type { Button } from '../../../cards/buttons.ts';
import type { Card } from '../../../cards/card.ts';
import { type PassagesView, passagesCard } from '../../../cards/message-card.ts';
import { formatDay, formatInstant, formatLondonDay } from '../../../domain/format.ts';
import type { Outcome, TextBlock } from '../../../domain/indicator.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  type Period,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { isAgreed } from '../../../domain/provenance.ts';
import { findPublication, type Publication } from '../../../domain/publication.ts';
import { publicationDay } from '../../../domain/round/deadlines.ts';
import { quarterAsked } from '../../../domain/round/quarter-asked.ts';
import type { Reminder } from '../../../domain/round/reminder.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { missingOf, nameChannel, publishedOn } from '../../round/publishing.ts';
import { failureWords } from '../../round/round-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'publications'>;

const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

const monthYear = (month: string): string => formatDay(`${month}-01`).split(' ').slice(2).join(' ');

/** How the figures of a publication differ from it by now; what was missing counts once it is signed off. */
const sinceIn = (
  { at }: Publication,
  series: readonly ObservedSeries[],
): { readonly revised: number; readonly added: number } => {
  const since = series
    .flatMap(({ observations }) => observations)
    .flatMap(({ provenance }) => {
      const found = provenance?.sincePublication;
      return provenance && found?.at.getTime() === at.getTime()
        ? [{ found, agreed: isAgreed(provenance) }]
        : [];
    });
  return {
    revised: since.filter(({ found }) => found.kind !== 'added').length,
    added: since.filter(({ found, agreed }) => found.kind === 'added' && agreed).length,
  };
};

const figures = (many: number): string =>
  many === 1 ? 'One figure has been' : `${many} figures have been`;

const sayRevised = ({ revised, added }: ReturnType<typeof sinceIn>): string => {
  if (revised + added === 0) return 'Nothing has been revised since.';
  return [
    ...(revised > 0 ? [`${figures(revised)} revised since.`] : []),
    ...(added > 0 ? [`${figures(added)} added since.`] : []),
  ].join(' ');
};

/** What became of the message to one receiver. */
const sayState = ({ state, at }: Reminder, isChannel: boolean): string => {
  switch (state.kind) {
    case 'sent':
      return `sent ${formatInstant(at)}`;
    case 'failed':
      return isChannel && state.reason === 'not-installed'
        ? 'not sent (the app is no longer in its team)'
        : `not sent (${failureWords(state.reason)})`;
    case 'unknown':
      return 'it may have arrived; please ask them';
    case 'claimed':
      return 'being sent';
  }
};

/** To whom it went, for those who have to know that it did. */
const readDeliveries = async (
  { outcome, quarter }: Publication,
  { stores, catalogue }: RequestContext,
): Promise<string[]> => {
  const [records, channels] = await Promise.all([
    stores.reminders.readReminders(quarter),
    stores.channels.readChannels(),
  ]);
  const isPerson = ({ person }: Reminder): boolean =>
    catalogue.people.some((each) => each.id === person);
  const own = records.filter(({ step }) => step.kind === 'published' && step.on === outcome);
  return [...own.filter(isPerson), ...own.filter((one) => !isPerson(one))].map((one) => {
    const channel = channels.find(({ channelId }) => channelId === one.person);
    const name = channel ? nameChannel(channel) : nameOfCode(catalogue, one.person);
    return `${channel || isPerson(one) ? name : 'A channel that I no longer post to'}: ${sayState(one, !isPerson(one))}.`;
  });
};

const describe = async (
  publication: Publication,
  series: readonly ObservedSeries[],
  context: RequestContext,
): Promise<PassagesView['passages'][number]> => {
  const { quarter, by, at, figures: all } = publication;
  const missing = missingOf(publication, context.catalogue);
  const { actor, personal } = context.user;
  const sent = actor.team && personal ? await readDeliveries(publication, context) : [];
  return {
    heading: describePeriod(quarter),
    blocks: [
      {
        kind: 'paragraph',
        text: `Published on ${formatLondonDay(at)} by ${by.name}, with ${all.length - missing.length} of ${all.length} figures. ${sayRevised(sinceIn(publication, series))}`,
      },
      ...(missing.length > 0 ? [bullet(`Published as missing: ${missing.join('; ')}.`)] : []),
      ...sent.map(bullet),
    ],
  };
};

const printed = ({ report }: Outcome): PassagesView['passages'][number] => ({
  heading: describePeriod(report.period),
  blocks: [
    {
      kind: 'paragraph',
      text: `Published in ${monthYear(report.month)}, in “${report.title}”.`,
    },
  ],
});

/** When a quarter that is not published is to be. */
const open = (
  quarter: Period,
  { settings: { schedule, calendar }, clock: { today } }: RequestContext,
): PassagesView['passages'][number] => {
  const day = publicationDay(quarter, { schedule, calendar });
  return {
    heading: describePeriod(quarter),
    blocks: [
      {
        kind: 'paragraph',
        text: `Not published yet. Publication ${day < today ? 'was' : 'is'} due by ${formatDay(day)}.`,
      },
    ],
  };
};

/** Every quarter from the printed report to the current round, the newest first. */
const quartersOf = ({ report }: Outcome, { clock: { round } }: RequestContext): Period[] => {
  const all: Period[] = [];
  for (let one = round; comparePeriods(one, report.period) >= 0; one = shiftPeriod(one, -1))
    all.push(one);
  return all.length > 0 ? all : [report.period];
};

/** Older ones can be asked for by their quarter. */
const mostShown = 8;

const describeQuarter = async (
  quarter: Period,
  outcome: Outcome,
  context: RequestContext,
): Promise<PassagesView['passages'][number][]> => {
  const { catalogue, stores } = context;
  const found = findPublication(catalogue.publications, outcome.code, quarter);
  if (found)
    return [await describe(found, await stores.outcomes.readSeries([outcome.code]), context)];
  if (isSamePeriod(quarter, outcome.report.period)) return [printed(outcome)];
  return comparePeriods(quarter, outcome.report.period) > 0
    ? [open(quarter, context)]
    : [
        {
          heading: describePeriod(quarter),
          blocks: [
            {
              kind: 'paragraph',
              text: `The first report held here is for ${describePeriod(outcome.report.period)}, so I do not know when ${describePeriod(quarter)} was published.`,
            },
          ],
        },
      ];
};

const ofOutcome = async (
  outcome: Outcome,
  { quarter: label }: Asked,
  context: RequestContext,
): Promise<PassagesView['passages'][number][]> => {
  const asked = label === undefined ? undefined : quarterAsked(label, context.clock.round);
  const quarters = asked ? [asked] : quartersOf(outcome, context).slice(0, mostShown);
  const all = await Promise.all(quarters.map((one) => describeQuarter(one, outcome, context)));
  const { length } = context.catalogue.outcomes;
  return all
    .flat()
    .map((one) => (length > 1 ? { ...one, heading: `${outcome.name}, ${one.heading}` } : one));
};

/** What the team can do about publications now: nothing that was done, or that there is no need of. */
const stepsOf = async ({ catalogue, clock, stores, user }: RequestContext): Promise<Button[]> => {
  if (!user.actor.team || !user.personal) return [];
  const records = await stores.reminders.readReminders(clock.round);
  const failed = records.some(
    ({ step, state }) => step.kind === 'published' && state.kind === 'failed',
  );
  return [
    ...(publishedOn(clock.round, catalogue) === undefined
      ? [button('Publish', { kind: 'publish' })]
      : []),
    ...(failed
      ? [
          actionButton('Send the failed ones again', {
            kind: 'resend',
            round: periodLabel(clock.round),
          }),
        ]
      : []),
  ];
};

/** What was published and when, and what became of it since. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const outcomes = catalogue.outcomes.filter(
    ({ code }) => asked.outcome === undefined || code === asked.outcome,
  );
  if (outcomes.length === 0) return noSuchThing('outcome', asked.outcome ?? '', catalogue);
  const all = await Promise.all(outcomes.map((one) => ofOutcome(one, asked, context)));
  return passagesCard({
    title: 'What was published',
    passages: all.flat(),
    next: [
      ...(await stepsOf(context)),
      button('Revised figures', { kind: 'revised' }),
      button('Publication calendar', { kind: 'publication-calendar' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('publications'),
  outcome: id.optional(),
  /** Its label, or its number alone; every one that is known when left out. */
  quarter: id.optional(),
});

/** What was published, when and by whom. */
export const publications: RequestDescriptor<'publications'> = {
  schema,
  purpose: 'Which quarters were published, when and by whom, and what was revised since.',
  heading: 'Publishing and documents',
  name: ({ quarter }) => (quarter ? `When ${quarter} was published` : 'What was published'),
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    publications: z.infer<typeof schema>;
  }
}
