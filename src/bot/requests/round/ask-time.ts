import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator, indicatorsLedBy } from '../../../domain/catalogue.ts';
import { formatDay, formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { type Appeal, longestReason } from '../../../domain/round/appeal.ts';
import type { OwedItem } from '../../../domain/round/owed.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowUpdate, forTeamOnly, notAnOfficer } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { nameTeam } from '../../round/appeal-words.ts';
import { formatNewDeadlines } from '../../round/deadline-words.ts';
import { daysAfterDue } from '../../round/extend-all.ts';
import { findDayFault } from '../../round/extend-deadline.ts';
import { nextRound, sayAskedNext, sayNextRound, sayOfNextRound } from '../../round/next-round.ts';
import { readRound, roundAt } from '../../round/read-round.ts';
import { alsoNamed, daysLonger, id, type RequestDescriptor } from '../request-descriptor.ts';

/** What was typed so far, and what is wrong with it. */
export type AskedTime = {
  readonly until: string;
  readonly reason: string;
  readonly faults?: { readonly until?: string | undefined; readonly reason?: string | undefined };
};

const list = new Intl.ListFormat('en-GB');

const nameAll = (indicators: readonly Indicator[], { catalogue }: RequestContext): string =>
  list.format(indicators.map(({ code }) => nameOfCode(catalogue, code)));

const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** An earlier appeal of the same person that has no answer yet. */
const sayOpen = (
  indicators: readonly Indicator[],
  appeals: readonly Appeal[],
  { user: { actor } }: RequestContext,
): string[] =>
  appeals
    .filter(
      ({ indicator, by }) =>
        by.objectId === actor.objectId && indicators.some(({ code }) => code === indicator),
    )
    .flatMap((appeal) =>
      appeal.kind === 'more-time' && !appeal.answer
        ? [
            `You asked for time until ${formatDay(appeal.until)} on ${formatInstant(appeal.at)}, and have had no answer yet.`,
          ]
        : [],
    );

/** To which days the deadlines would move. */
const sayEffect = (until: string, { clock: { round }, settings }: RequestContext): string =>
  formatNewDeadlines(until, round, { ...settings, are: 'would be' });

/** The question until when and why, for one or for several; repeated with what was wrong with the answer. */
export const askForTime = async (
  indicators: readonly Indicator[],
  { until, reason, faults }: AskedTime,
  context: RequestContext,
): Promise<Card> => {
  const { catalogue, clock } = context;
  const [code = '', ...also] = indicators.map((one) => one.code);
  const whom = nameTeam(code, context);
  const appeals = await context.stores.appeals.readAppeals(clock.round);
  return questionCard({
    title: `Ask ${whom} for more time: ${nameAll(indicators, context)}`,
    text: [
      ...sayOpen(indicators, appeals, context),
      `Only ${nameOfTeam(catalogue)} can move a deadline. Nothing is sent until you press the button. Then ${whom} gets one message with your reason, and you will get the answer here. The deadline stays the same until then.`,
      ...(until ? [sayEffect(until, context)] : []),
    ].join(' '),
    inputs: [
      {
        id: 'until',
        kind: 'date',
        label: 'Until when?',
        value: until,
        min: clock.today,
        ...faultOf(faults?.until),
      },
      {
        id: 'reason',
        kind: 'text',
        label: 'Why?',
        typed: reason,
        multiline: true,
        maxLength: longestReason,
        ...faultOf(faults?.reason),
      },
    ],
    actions: [
      actionButton(`Ask ${whom}`, {
        ...{ kind: 'ask-time', indicator: code, round: periodLabel(clock.round) },
        ...(also.length > 0 ? { also } : {}),
      }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });
};

const isBeforeSignOff = ({ part }: OwedItem): boolean => part !== 'sign-off';

/** What is owed in this round and could wait. */
export const readOwing = async (context: RequestContext): Promise<readonly OwedItem[]> =>
  (await readRound(context, roundAt(context))).owed.filter(isBeforeSignOff);

/** One of what the person leads, from which the team for it is known. */
const ownOf = ({ catalogue, user: { actor } }: RequestContext): string =>
  indicatorsLedBy(catalogue, actor.person?.id ?? '')[0]?.code ?? '';

const askWhich = (
  codes: readonly string[],
  asked: RequestOf<'ask-time'>,
  context: RequestContext,
): Card =>
  messageCard({
    title: codes.length > 0 ? 'More time for which one?' : 'You have nothing that needs more time',
    text:
      codes.length > 0
        ? 'Nothing has been asked yet. Press the one that needs it.'
        : [
            'You can only ask for more time while you still have figures or commentary to submit, and you have none in this round.',
            ...sayAskedNext(context.user.actor.person?.id ?? '', context),
            `If you know already that something will be late, tell ${nameTeam(ownOf(context), context)}.`,
          ].join(' '),
    buttons: [
      ...codes.map((code) => button(nameOfCode(context.catalogue, code), { ...asked, code })),
      ...(codes.length > 1 ? [button('All of these', { ...asked, all: true })] : []),
      ...(codes.length > 0 ? [] : [button('My updates', { kind: 'mine' })]),
    ],
  });

/** Nobody need ask for a day that they have already. */
const sayDueLater = (
  { code }: Indicator,
  { until, before }: { readonly until: string; readonly before: string },
  { catalogue }: RequestContext,
): Card =>
  messageCard({
    title: `You have until ${formatDay(before)} already: ${nameOfCode(catalogue, code)}`,
    text: `Its figures are due by ${formatDay(before)}, so you need not ask for ${formatDay(until)}. Nothing was asked or changed.`,
    buttons: [
      button(`Update ${code}`, { kind: 'update', code }),
      button('Ask for a later day', { kind: 'ask-time', code }),
      button('Deadlines', { kind: 'deadlines', code }),
    ],
  });

/** Whoever may give more time does so at a press: a wish is no order. */
const toExtension = (
  code: string,
  { also, until, byDays }: RequestOf<'ask-time'>,
): RequestOf<'extend'> => ({
  ...{ kind: 'extend', code, ...(also ? { also } : {}) },
  ...(until ? { mayBe: [until] } : {}),
  ...(byDays === undefined ? {} : { byDays }),
});

/** The day that is named, or so many days after the deadline. */
const untilOf = ({ until, byDays }: RequestOf<'ask-time'>, context: RequestContext): string =>
  until ?? (byDays === undefined ? '' : daysAfterDue(byDays, context));

/** A day of the next round, of which nothing is asked for yet; no day where nobody owes anything in this one. */
const sayTooEarly = (
  indicators: readonly Indicator[],
  until: string | undefined,
  context: RequestContext,
): Card =>
  messageCard({
    title: `${until ? 'More time is for a round that has begun' : 'Nothing needs more time'}: ${nameAll(indicators, context)}`,
    text: `${until ? sayOfNextRound(until, context) : `Nothing more is asked in this round. ${sayNextRound(context)}`} Ask for ${until ? formatDay(until) : 'more time'} from then on. Nothing was asked or changed.`,
    buttons: [button('Deadlines', { kind: 'deadlines' }), button('My updates', { kind: 'mine' })],
  });

const findTooEarly = (
  indicators: readonly Indicator[],
  { until, owing }: { readonly until: string; readonly owing: readonly OwedItem[] },
  context: RequestContext,
): Card | undefined => {
  const isOfNext = until >= nextRound(context).begins;
  return isOfNext || owing.length === 0
    ? sayTooEarly(indicators, isOfNext ? until : undefined, context)
    : undefined;
};

/** More time for what is named; whoever may not submit it may not wait with it either. */
const askFor = async (
  codes: readonly string[],
  {
    until,
    reason,
    owing,
  }: Pick<AskedTime, 'until' | 'reason'> & { readonly owing: readonly OwedItem[] },
  {
    context,
    answerOther,
  }: {
    readonly context: RequestContext;
    readonly answerOther: (other: Request) => Promise<Card>;
  },
): Promise<Card> => {
  const indicators: Indicator[] = [];
  for (const code of codes) {
    const { refusal, indicator } = await allowUpdate(code, undefined, context);
    if (refusal)
      return findIndicator(context.catalogue, code)
        ? forTeamOnly(`move the deadline of ${code}`, context)
        : refusal;
    indicators.push(indicator);
  }
  const open = indicators.filter(({ code }) => owing.some((item) => item.indicator === code));
  const [first, ...more] = open;
  if (!first)
    return (
      findTooEarly(indicators, { until, owing }, context) ??
      answerOther({ kind: 'status', code: indicators[0]?.code ?? '' })
    );
  const fault =
    until && more.length === 0 ? await findDayFault(first.code, until, context) : undefined;
  return fault?.kind === 'no-later'
    ? sayDueLater(first, { until, before: fault.before }, context)
    : askForTime(open, { until, reason }, context);
};

/** Asks until when and why; the performance team is asked only once the button is pressed. */
const answer = async (
  asked: RequestOf<'ask-time'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { user, catalogue } = context;
  const { reason = '', also = [], all } = asked;
  const until = untilOf(asked, context);
  const code = asked.code && (findIndicator(catalogue, asked.code)?.code ?? asked.code);
  if (user.actor.team)
    return answerOther(code ? toExtension(code, asked) : { kind: 'open-requests' });
  if (!user.actor.person) return notAnOfficer(context);
  const owing = await readOwing(context);
  if (code === undefined) {
    const person = user.actor.person.id;
    const own = owing.filter(({ owners }) => owners.includes(person));
    const codes = [...new Set(own.map(({ indicator }) => indicator))];
    return codes.length === 1 || (all && codes.length > 0)
      ? askFor(codes, { until, reason, owing }, { context, answerOther })
      : askWhich(codes, asked, context);
  }
  return askFor([code, ...also], { until, reason, owing }, { context, answerOther });
};

const schema = z.strictObject({
  kind: z.literal('ask-time'),
  /** The only one that the person owes when none is named. */
  code: id.optional(),
  /** Further indicators, for the same time. */
  also: alsoNamed,
  /** Everything that the person owes. */
  all: z.literal(true).optional(),
  until: z.iso.date().optional(),
  /** By how much the deadline is to move, where no day is named. */
  byDays: daysLonger,
  reason: z.string().max(longestReason).optional(),
});

/** Asks the performance team for more time. */
export const askTime: RequestDescriptor<'ask-time'> = {
  schema,
  inPrivate: true,
  purpose:
    'An officer needs more time for an indicator, for several (code and also) or for all of theirs (all): asks the performance team for a later deadline (until), with the reason. The officer confirms before anything is sent.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Ask for more time: ${nameOf(code)}` : 'Ask for more time'),
  query: { subjects: { code: 'indicator' }, filter: ['until', 'byDays', 'also', 'all'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'ask-time': z.infer<typeof schema>;
  }
}
