import type { Card } from '../../cards/card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { indicatorsOfOfficer } from '../../domain/catalogue.ts';
import { formatDay, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodLabel } from '../../domain/period/period.ts';
import { type Appeal, longestReason } from '../../domain/round/appeal.ts';
import { isBlank } from '../../domain/submission/answers.ts';
import { formatTooLong } from '../../domain/submission/check-form.ts';
import { plainName } from '../../domain/words.ts';
import { type ActionOf, digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { askForTime, readOwing } from '../requests/round/ask-time.ts';
import { askNotMine } from '../requests/round/not-mine.ts';
import { readTypedDay, resolveDay } from '../requests/round/resolve-day.ts';
import { allowUpdate, notAnOfficer } from '../rights.ts';
import { formatAnswer, nameTeam, teamFor } from '../round/appeal-words.ts';
import { findDayFault, formatDayFault } from '../round/extend-deadline.ts';
import { sayUnknown } from '../round/say-told.ts';

const list = new Intl.ListFormat('en-GB');

/** The answer to a card of a round that is over. */
export const anotherRound = (): Reply => ({
  card: messageCard({
    title: 'That card is from an earlier round',
    text: 'Nothing was changed. Look at the round that is under way.',
    buttons: [button('My updates', { kind: 'mine' }), button('Progress', { kind: 'progress' })],
  }),
  replace: true,
});

export const isOver = (round: string, { clock }: ActionContext): boolean =>
  round !== periodLabel(clock.round);

/** The same wish of the same person has the same id all day, so that it is sent once. */
export const nameAppeal = (code: string, wish: object, { user: { actor }, clock }: ActionContext) =>
  `${code}.${digestOf({ ...wish, by: actor.objectId, on: clock.today }).slice(0, 16)}`;

/** Whether the wish was sent before: what is stored is the earlier one then. */
export const isRepeated = ({ at }: Appeal, { clock }: ActionContext): boolean =>
  at.getTime() !== clock.now.getTime();

const findReasonFault = (reason: string): string | undefined => {
  if (isBlank(reason)) return 'Say why you need it.';
  return reason.length > longestReason ? formatTooLong(reason.length, longestReason) : undefined;
};

/** So much of a text that is too long comes back on the card. */
export const mostShown = 5_000;

type Typed = {
  readonly until: string | undefined;
  readonly day: string;
  readonly reason: string;
};

const readTyped = ({ inputs, clock: { today }, settings: { calendar } }: ActionContext): Typed => {
  const day = (inputs.until ?? '').trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1');
  const read = readTypedDay(day, { today, calendar });
  const until = read && resolveDay(read, today);
  return { until, day: until ?? '', reason: (inputs.reason ?? '').trim() };
};

const findUntilFault = async (
  { until }: Typed,
  { code }: Indicator,
  context: ActionContext,
): Promise<string | undefined> => {
  if (!until) return 'Choose a day that is still to come.';
  const fault = await findDayFault(code, until, context);
  return fault && formatDayFault(fault);
};

const sayAgain = (appeal: Appeal & { readonly kind: 'more-time' }, wait: string): string[] => [
  `You asked for time until ${formatDay(appeal.until)} on ${formatInstant(appeal.at)}, with the reason “${appeal.reason}”, so I did not ask again.`,
  appeal.answer ? formatAnswer(appeal) : `There is no answer yet. ${wait}`,
];

/** One receipt for all that was asked for at one press. */
const asked = (
  appeals: readonly (Appeal & { readonly kind: 'more-time' })[],
  unknown: readonly string[],
  context: ActionContext,
): Card => {
  const codes = appeals.map(({ indicator }) => indicator);
  const [first = ''] = codes;
  const whom = nameTeam(first, context);
  const fresh = appeals.filter((one) => !isRepeated(one, context));
  const wait = 'You will get the answer here. The deadline stays the same until then.';
  const until = fresh[0] ? ` until ${formatDay(fresh[0].until)}` : '';
  return receiptCard({
    title: `${fresh.length === 0 ? 'Asked already' : 'Asked'} for more time: ${list.format(codes.map((code) => nameOfCode(context.catalogue, code)))}`,
    lines: [
      ...(until ? [`${whom} is asked for time${until}. ${wait}`, ...unknown] : []),
      ...appeals.filter((one) => !fresh.includes(one)).flatMap((one) => sayAgain(one, wait)),
    ],
    next: [
      button(`Update ${first}`, { kind: 'update', code: first }),
      button('Deadlines', { kind: 'deadlines', code: first }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

/** What was submitted after the card was shown needs no more time. */
const nothingOwed = (all: readonly Indicator[], { catalogue }: ActionContext): Card =>
  messageCard({
    title: `Already submitted: ${list.format(all.map(({ code }) => nameOfCode(catalogue, code)))}`,
    text: 'The figures and commentary have been submitted, so nobody was asked for more time.',
    buttons: [
      ...all.slice(0, 1).map(({ code }) => button('Status', { kind: 'status', code })),
      button('My updates', { kind: 'mine' }),
    ],
  });

/** Those that the person may submit, as long as they are owed; the first refusal otherwise. */
const readAllowed = async (
  codes: readonly string[],
  label: string,
  context: ActionContext,
): Promise<
  { readonly refusal: Card } | { readonly refusal?: undefined; readonly all: Indicator[] }
> => {
  const all: Indicator[] = [];
  for (const code of codes) {
    const { refusal, indicator } = await allowUpdate(code, label, context);
    if (refusal) return { refusal };
    all.push(indicator);
  }
  return { all };
};

/** Sends the performance team the wish for more time. */
export const askTime = async (
  { indicator: code, also = [], round: label }: ActionOf<'ask-time'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, clock, stores } = context;
  const { person, objectId, name } = user.actor;
  if (!person) return { card: notAnOfficer(context) };
  if (isOver(label, context)) return anotherRound();
  const allowed = await readAllowed([code, ...also], label, context);
  if (allowed.refusal) return { card: allowed.refusal };
  const owing = await readOwing(context);
  const open = allowed.all.filter((one) => owing.some((item) => item.indicator === one.code));
  const [indicator] = open;
  const typed = readTyped(context);
  if (!indicator) return { card: nothingOwed(allowed.all, context), replace: true };
  const faults = {
    until: await findUntilFault(typed, indicator, context),
    reason: findReasonFault(typed.reason),
  };
  const { until, reason } = typed;
  if (!until || faults.until || faults.reason) {
    const shown = { until: typed.day, reason: reason.slice(0, mostShown), faults };
    return { card: await askForTime(open, shown, context), replace: true };
  }
  const to = teamFor(indicator.code, context);
  // Comes before any change: a failure afterwards would hide what was done.
  const unknown = await sayUnknown(to, context);
  const appeals: Appeal[] = [];
  for (const one of open)
    appeals.push(
      await stores.appeals.addAppeal(clock.round, {
        ...{ kind: 'more-time', id: nameAppeal(one.code, { until }, context) },
        ...{ indicator: one.code, person: person.id, by: { objectId, name } },
        ...{ to: teamFor(one.code, context), until, reason, at: clock.now },
      }),
    );
  context.send('due');
  const moreTime = appeals.filter((one) => one.kind === 'more-time');
  return { card: asked(moreTime, unknown, context), replace: true };
};

/** Tells the performance team that an indicator is somebody else's now; nothing else changes. */
export const notMine = async (
  { round }: ActionOf<'not-mine'>,
  context: ActionContext,
): Promise<Reply> => {
  const { inputs, user, clock, stores, catalogue } = context;
  const { person, objectId, name } = user.actor;
  const led = indicatorsOfOfficer(catalogue, person?.id);
  if (!person || led.length === 0) return { card: notAnOfficer(context) };
  if (isOver(round, context)) return anotherRound();
  const reason = (inputs.reason ?? '').trim();
  const code = led.find((one) => one.code === inputs.indicator?.trim())?.code;
  const isLong = reason.length > longestReason;
  if (!code || isLong) {
    const faults = {
      code: code ? undefined : 'Choose the one that you mean.',
      reason: isLong ? formatTooLong(reason.length, longestReason) : undefined,
    };
    const typed = { code: code ?? '', reason: reason.slice(0, mostShown), faults };
    return { card: askNotMine(led, typed, context), replace: true };
  }
  const to = teamFor(code, context);
  // Comes before any change: a failure afterwards would hide what was done.
  const unknown = await sayUnknown(to, context);
  const appeal = await stores.appeals.addAppeal(clock.round, {
    ...{ kind: 'not-mine', id: nameAppeal(code, { notMine: plainName(reason) }, context) },
    ...{ indicator: code, person: person.id, by: { objectId, name } },
    ...{ to, reason, at: clock.now },
  });
  context.send('due');
  const whom = nameTeam(code, context);
  const isAgain = isRepeated(appeal, context);
  const card = receiptCard({
    title: `${isAgain ? 'Passed on already' : 'Passed on'}: ${nameOfCode(catalogue, code)} is not yours any more`,
    lines: [
      isAgain
        ? `You told ${whom} on ${formatInstant(appeal.at)}, so I did not tell them again.`
        : `${whom} is told at once.`,
      'Until the report is changed, you are still asked for it; a colleague can be asked instead of you.',
      ...(isAgain ? [] : unknown),
    ],
    next: [button('Delegate', { kind: 'delegate' }), button('My updates', { kind: 'mine' })],
  });
  return { card, replace: true };
};
