import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { reminderCard } from '../../../cards/reminder-card.ts';
import { findIndicator, indicatorsLedBy } from '../../../domain/catalogue.ts';
import { formatDate } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  type Period,
  periodLabel,
} from '../../../domain/period/period.ts';
import { expectedOf, owesWork } from '../../../domain/round/owed.ts';
import { isNoLongerCollected } from '../../../domain/say-series.ts';
import type { Draft } from '../../../domain/submission/form.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { unknownIdentity } from '../../rights.ts';
import { buildLateItems, lateHeading } from '../../round/late-items.ts';
import { buildMilestoneItems, milestoneHeading } from '../../round/milestone-items.ts';
import { sayAskedNext } from '../../round/next-round.ts';
import { type RoundState, readRound, readRoundAhead, roundAt } from '../../round/read-round.ts';
import { buildOwedItems } from '../../round/reminder-message.ts';
import { sharedDeadlines, withoutDeadlines } from '../../round/shared-deadlines.ts';
import { saySignOffsToCome } from '../../round/sign-offs-to-come.ts';
import { forIndicator } from '../../round/stand-in-words.ts';
import type { Choice } from '../../understanding/understanding.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

const listCodes = new Intl.ListFormat('en-GB');

const owesIt = ({ owed }: RoundState, code: string, person: string): boolean =>
  owed.some(({ indicator, owners }) => indicator === code && owners.includes(person));

/** The person's indicators that are in already; they can still be corrected. */
const doneButtons = (state: RoundState, person: string) =>
  indicatorsLedBy(state.catalogue, person)
    .filter((one) => expectedOf(one, state.round).length > 0)
    .filter(({ code }) => !owesIt(state, code, person))
    .slice(0, 3)
    .map(({ code }) => button(`Update ${code}`, { kind: 'update', code }));

/** What the person leads and this round asks nothing of, so that nobody looks for it in vain. */
const sayNotAsked = ({ catalogue, round }: RoundState, person: string): string[] => {
  const unasked = indicatorsLedBy(catalogue, person).filter(
    (one) => expectedOf(one, round).length === 0,
  );
  const codesOf = (ones: readonly Indicator[]): string =>
    listCodes.format(ones.map(({ code }) => code));
  const ended = unasked.filter(isNoLongerCollected);
  const others = unasked.filter((one) => !isNoLongerCollected(one));
  return [
    ...(others.length > 0
      ? [`${describePeriod(round)} asks for nothing new for ${codesOf(others)}.`]
      : []),
    ...(ended.length > 0 ? [`No longer collected: ${codesOf(ended)}.`] : []),
  ];
};

const sayStandIn = ({ delegations, today, catalogue }: RoundState, person: string): string[] =>
  delegations
    .filter((one) => one.person === person && today <= one.until)
    .map(
      (one) =>
        `Until ${formatDate(one.until)} I am asking ${nameOfCode(catalogue, one.to)} instead of you${forIndicator(one)}.`,
    );

/** What was left of earlier rounds: sent back, or waiting for a sign-off. */
const olderButtons = ({ catalogue, records, round }: RoundState, person: string): Choice[] =>
  records.flatMap(({ indicator: code, rounds }) => {
    const led = catalogue.indicators.find((one) => one.code === code);
    const earlier = rounds.filter(({ period }) => comparePeriods(period, round) < 0);
    return earlier.flatMap(({ status, period }): Choice[] => {
      const when = describePeriod(period);
      if (status === 'returned' && led?.indicatorLeads.includes(person))
        return [
          {
            title: `Update ${code}, ${when}`,
            request: { kind: 'update', code, round: periodLabel(period) },
          },
        ];
      return status === 'submitted' && led?.outcomeLeads.includes(person)
        ? [
            {
              title: `Sign off ${code}, ${when}`,
              request: { kind: 'sign-off', code, round: periodLabel(period) },
            },
          ]
        : [];
    });
  });

/** Where there are several texts for one form, the form asks which is meant when it is opened. */
const onePerForm = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    ({ form }, i) =>
      drafts.findIndex(
        (other) =>
          other.form.indicator === form.indicator && isSamePeriod(other.form.round, form.round),
      ) === i,
  );

type Owing = {
  /** Whether all that is owed now is a sign-off. */
  readonly isSignOff: boolean;
  readonly now: number;
  readonly late: number;
  readonly round: Period;
};

const sayOwing = (name: string, { isSignOff, now, late, round }: Owing): string[] => {
  if (now > 0)
    return [
      `${name}, this is ${isSignOff ? 'waiting for your sign-off' : 'what is still needed from you'}.`,
    ];
  return late > 0
    ? [
        `${name}, you have nothing left to submit for ${describePeriod(round)}, but figures from earlier rounds are outstanding.`,
      ]
    : [];
};

const sayNothingLeft = (
  { catalogue, round }: RoundState,
  { person, isStoodInFor }: { readonly person: string; readonly isStoodInFor: boolean },
): string => {
  if (isStoodInFor) return `Nothing is asked of you for ${describePeriod(round)}.`;
  const signsOff = catalogue.indicators.some(
    (one) => one.outcomeLeads.includes(person) && expectedOf(one, round).length > 0,
  );
  const nothing = `You have nothing left to submit for ${describePeriod(round)}`;
  return signsOff ? `${nothing}, and nothing is waiting for your sign-off.` : `${nothing}.`;
};

/** What the person still owes, their drafts, and what is waiting for their sign-off. */
const listOwed = async (context: RequestContext): Promise<Card> => {
  const {
    user: { actor },
    clock: { round },
    stores: { submissions },
  } = context;
  const doubtful = unknownIdentity(actor);
  if (doubtful) return doubtful;
  const [state, ahead, drafts] = await Promise.all([
    readRound(context, roundAt(context)),
    readRoundAhead(context),
    submissions.readDrafts(actor.objectId),
  ]);
  const person = actor.person?.id ?? '';
  const own = state.owed.filter(({ owners }) => owners.includes(person));
  const items = buildOwedItems(own, state, { person, drafts });
  const shared = sharedDeadlines(items);
  const late = buildLateItems(person, state);
  const milestones = buildMilestoneItems(person, state);
  const older = olderButtons(state, person).slice(0, 3);
  const listed = new Set(own.map(({ indicator }) => indicator));
  const others = onePerForm(drafts).filter(
    ({ form }) => !listed.has(form.indicator) || !isSamePeriod(form.round, round),
  );
  const standIn = sayStandIn(state, person);
  return reminderCard({
    title: `Your updates for ${describePeriod(round)}`,
    intro: [
      ...standIn,
      ...sayOwing(actor.name, {
        isSignOff: !owesWork(own),
        ...{ now: items.length, late: late.length, round },
      }),
      ...sayNotAsked(state, person),
    ].join(' '),
    ...(shared ? { owed: shared } : {}),
    groups: [
      ...(items.length > 0
        ? [
            {
              ...(late.length + milestones.length > 0
                ? { heading: `For ${describePeriod(round)}` }
                : {}),
              items: shared ? withoutDeadlines(items) : items,
            },
          ]
        : []),
      ...(late.length > 0 ? [{ heading: lateHeading, items: late }] : []),
      ...(milestones.length > 0 ? [{ heading: milestoneHeading, items: milestones }] : []),
    ],
    nothing: actor.person
      ? [
          sayNothingLeft(state, { person, isStoodInFor: standIn.length > 0 }),
          ...saySignOffsToCome(person, ahead, context),
          ...(standIn.length > 0 ? [] : sayAskedNext(person, context)),
        ].join(' ')
      : 'You lead no indicator in the report, so you have nothing to submit.',
    next: [
      ...older.map(({ title, request }) => button(title, request)),
      ...others.slice(0, 2).map(({ form }) =>
        button(`Draft of ${form.indicator}, ${describePeriod(form.round)}`, {
          kind: 'update',
          code: form.indicator,
          round: periodLabel(form.round),
        }),
      ),
      ...doneButtons(state, person),
      ...(owesWork(own)
        ? [button('Snooze', { kind: 'snooze' }), button('Delegate', { kind: 'delegate' })]
        : [button('Overview', { kind: 'overview' })]),
    ].slice(0, 6),
  });
};

const answer = async (
  { code }: RequestOf<'mine'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const asked = code && findIndicator(context.catalogue, code);
  return asked && expectedOf(asked, context.clock.round).length === 0
    ? answerOther({ kind: 'due', code: asked.code })
    : listOwed(context);
};

const schema = z.strictObject({
  kind: z.literal('mine'),
  /** Whether this one is asked for. */
  code: id.optional(),
});

/** What the person still owes, and what is waiting for their sign-off. */
export const mine: RequestDescriptor<'mine'> = {
  schema,
  inPrivate: true,
  purpose:
    'What the person still owes in this reporting round and from earlier ones, with their drafts, deadlines and buttons; or whether one that is named (code) has to be done this time.',
  alone: true,
  heading: 'The quarter-end round',
  name: () => 'My updates',
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    mine: z.infer<typeof schema>;
  }
}
