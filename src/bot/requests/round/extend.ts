import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { formatDay } from '../../../domain/format.ts';
import { isDay } from '../../../domain/london-time.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { daysAfterDue } from '../../round/extend-all.ts';
import { extendDeadline, previewExtension } from '../../round/extend-deadline.ts';
import {
  alsoNamed,
  daysLonger,
  forButtons,
  id,
  type RequestDescriptor,
} from '../request-descriptor.ts';
import { resolveDay } from './resolve-day.ts';

/** "Next Friday" is one day for some people and another for others. */
const askWhichDay = (code: string, days: readonly string[]): Card =>
  messageCard({
    title: 'Which day do you mean?',
    text: 'Nothing was changed. Press one, or type the date.',
    buttons: days.map((until) => button(formatDay(until), { kind: 'extend', code, until })),
  });

/** People plan by a deadline that they were told: it moves to a later day only. */
const staysMoved = (code: string, extendedTo: string | undefined, context: RequestContext): Card =>
  messageCard({
    title: `A deadline only moves to a later day`,
    text: [
      `Nothing was changed: ${nameOfCode(context.catalogue, code)} ${extendedTo ? `has until ${formatDay(extendedTo)}, and its officers were told` : 'has the deadlines of the round'}.`,
      'If the figures are needed sooner, remind the officers: one press sends a reminder.',
    ].join(' '),
    buttons: [
      button('Remind now', { kind: 'remind', code }),
      button('Deadlines', { kind: 'deadlines', code }),
      button('Progress', { kind: 'progress' }),
    ],
  });

/** The days that words alone may mean. */
const daysOf = (
  { mayBe = [], byDays }: Pick<RequestOf<'extend'>, 'mayBe' | 'byDays'>,
  context: RequestContext,
  extendedTo?: string,
): readonly string[] =>
  byDays === undefined ? mayBe : [daysAfterDue(byDays, context, extendedTo)];

/** Who may not extend can ask for it. */
const toWish = (
  { code, also, until, reason, ...words }: RequestOf<'extend'>,
  context: RequestContext,
): RequestOf<'ask-time'> => {
  const [only = '', ...more] = until === undefined ? daysOf(words, context) : [until];
  const day = more.length === 0 ? resolveDay(only, context.clock.today) : undefined;
  return {
    kind: 'ask-time',
    code,
    ...(also ? { also } : {}),
    ...(day ? { until: day } : {}),
    ...(reason ? { reason } : {}),
  };
};

/** Moves the deadlines of an indicator in the current round. */
const answer = async (
  asked: RequestOf<'extend'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { code, until: typed } = asked;
  const {
    catalogue,
    user: { actor },
    clock: { round, today },
  } = context;
  if (!actor.team)
    return actor.person
      ? answerOther(toWish(asked, context))
      : forTeamOnly(`extend the deadline of ${code}`, context);
  if (asked.also) {
    const { also, mayBe, byDays } = asked;
    return answerOther({ kind: 'extend-all', codes: [code, ...also], mayBe, byDays });
  }
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  if (expectedOf(indicator, round).length === 0)
    return answerOther({ kind: 'due', code: indicator.code });
  const record = await context.stores.submissions.readRecord(indicator.code);
  const found = findRound(record, round);
  if (asked.undo) return staysMoved(indicator.code, found?.extendedTo, context);
  const days = daysOf(asked, context, found?.extendedTo);
  const [only, ...more] = days;
  if (more.length > 0) return askWhichDay(indicator.code, days);
  const until = resolveDay(only ?? typed ?? '', today);
  if (!until)
    return messageCard({
      title: typed || asked.mayBe ? 'That is not a day I can extend to' : 'Until when?',
      text: `Nothing was changed. Type a day that is still to come, within a year: “extend ${indicator.code} to 31 January”.`,
      buttons: [button('Progress', { kind: 'progress' })],
    });
  // A button has a day of the calendar; words are only asked about.
  if (until !== typed) return previewExtension(indicator.code, until, context);
  const { fault, card } = await extendDeadline(indicator.code, until, context);
  if (!fault) context.send('due');
  return card;
};

const schema = z.strictObject({
  kind: z.literal('extend'),
  code: id,
  /** Further indicators, for the same time. */
  also: alsoNamed,
  /** "2019-01-31", or "01-31" for the next one. */
  until: forButtons(id.optional()),
  /** Days that may be meant, where the words are open; none where they name no day. */
  mayBe: forButtons(z.array(z.iso.date()).max(2).optional()),
  /** Somebody wants more time taken back. */
  undo: z.literal(true).optional(),
  /** By how many days, where the words say how long. */
  byDays: daysLonger,
  /** Why, in the words of an officer who may only ask for it. */
  reason: forButtons(z.string().max(longestReason).optional()),
});

/** Moves the deadlines of an indicator. */
export const extend: RequestDescriptor<'extend'> = {
  schema,
  inPrivate: true,
  purpose:
    'Gives an indicator, or several (code and also), more time, by moving its deadlines to a later day. Or somebody wants that taken back, or an earlier day (undo): it says what can be done.',
  alone: true,
  name: ({ code, until = '' }, nameOf) =>
    `Extend: ${nameOf(code)}${isDay(until) ? ` to ${formatDay(until)}` : ''}`,
  query: { subjects: { code: 'indicator' }, filter: ['until', 'mayBe', 'byDays', 'also'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    extend: z.infer<typeof schema>;
  }
}
