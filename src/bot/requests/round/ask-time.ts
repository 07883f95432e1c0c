import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
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
import { daysAfterDue } from '../../round/extend-all.ts';
import { findDayFault } from '../../round/extend-deadline.ts';
import { readRound, roundAt } from '../../round/read-round.ts';
import { daysLonger, id, type RequestDescriptor } from '../request-descriptor.ts';

/** What was typed so far, and what is wrong with it. */
export type AskedTime = {
  readonly until: string;
  readonly reason: string;
  readonly faults?: { readonly until?: string | undefined; readonly reason?: string | undefined };
};

const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** An earlier appeal of the same person that has no answer yet. */
const sayOpen = (
  { code }: Indicator,
  appeals: readonly Appeal[],
  { user: { actor } }: RequestContext,
): string[] =>
  appeals
    .filter(({ indicator, by }) => indicator === code && by.objectId === actor.objectId)
    .flatMap((appeal) =>
      appeal.kind === 'more-time' && !appeal.answer
        ? [
            `You asked for time until ${formatDay(appeal.until)} on ${formatInstant(appeal.at)}, and have had no answer yet.`,
          ]
        : [],
    );

/** The question until when and why, repeated with what was wrong with the answer. */
export const askForTime = async (
  indicator: Indicator,
  { until, reason, faults }: AskedTime,
  context: RequestContext,
): Promise<Card> => {
  const { code } = indicator;
  const { catalogue, clock } = context;
  const whom = nameTeam(code, context);
  const appeals = await context.stores.appeals.readAppeals(clock.round);
  return questionCard({
    title: `Ask ${whom} for more time: ${nameOfCode(catalogue, code)}`,
    text: [
      ...sayOpen(indicator, appeals, context),
      `Only ${nameOfTeam(catalogue)} can move a deadline. Nothing is sent until you press the button. Then ${whom} gets one message with your reason, and you will get the answer here. The deadline stays the same until then.`,
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
        kind: 'ask-time',
        indicator: code,
        round: periodLabel(clock.round),
      }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });
};

const isBeforeSignOff = ({ part }: OwedItem): boolean => part !== 'sign-off';

/** What is owed in this round and could wait. */
export const readOwing = async (context: RequestContext): Promise<readonly OwedItem[]> =>
  (await readRound(context, roundAt(context))).owed.filter(isBeforeSignOff);

const askWhich = (
  codes: readonly string[],
  asked: RequestOf<'ask-time'>,
  { catalogue }: RequestContext,
): Card =>
  messageCard({
    title: codes.length > 0 ? 'More time for which one?' : 'You have nothing that needs more time',
    text:
      codes.length > 0
        ? 'Nothing has been asked yet. Press the one that needs it.'
        : 'You can only ask for more time while you still have figures or commentary to submit, and you have none in this round.',
    buttons: [
      ...codes.map((code) => button(nameOfCode(catalogue, code), { ...asked, code })),
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
const toExtension = (code: string, { until, byDays }: RequestOf<'ask-time'>): Request => ({
  ...{ kind: 'extend', code },
  ...(until ? { mayBe: [until] } : {}),
  ...(byDays === undefined ? {} : { byDays }),
});

/** The day that is named, or so many days after the deadline. */
const untilOf = ({ until, byDays }: RequestOf<'ask-time'>, context: RequestContext): string =>
  until ?? (byDays === undefined ? '' : daysAfterDue(byDays, context));

/** More time for one indicator; whoever may not submit it may not wait with it either. */
const askForOne = async (
  code: string,
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
  const { refusal, indicator } = await allowUpdate(code, undefined, context);
  if (refusal)
    return findIndicator(context.catalogue, code)
      ? forTeamOnly(`move the deadline of ${code}`, context)
      : refusal;
  if (!owing.some((item) => item.indicator === indicator.code))
    return answerOther({ kind: 'status', code: indicator.code });
  const fault = until ? await findDayFault(indicator.code, until, context) : undefined;
  return fault?.kind === 'no-later'
    ? sayDueLater(indicator, { until, before: fault.before }, context)
    : askForTime(indicator, { until, reason }, context);
};

/** Asks until when and why; the performance team is asked only once the button is pressed. */
const answer = async (
  asked: RequestOf<'ask-time'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { user, catalogue } = context;
  const { reason = '' } = asked;
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
    const [only, ...more] = codes;
    return only && more.length === 0
      ? answerOther({ ...asked, code: only })
      : askWhich(codes, asked, context);
  }
  return askForOne(code, { until, reason, owing }, { context, answerOther });
};

const schema = z.strictObject({
  kind: z.literal('ask-time'),
  /** The only one that the person owes when none is named. */
  code: id.optional(),
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
    'An officer needs more time for an indicator: asks the performance team for a later deadline (until), with the reason. The officer confirms before anything is sent.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Ask for more time: ${nameOf(code)}` : 'Ask for more time'),
  query: { subjects: { code: 'indicator' }, filter: ['until', 'byDays'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'ask-time': z.infer<typeof schema>;
  }
}
