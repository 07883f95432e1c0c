import { receiptCard } from '../../cards/message-card.ts';
import { indicatorsOfOfficer } from '../../domain/catalogue.ts';
import { formatDate, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay, readLondonTime } from '../../domain/london-time.ts';
import { addressOf, type Delegation, type Person, type Press } from '../../domain/person.ts';
import type { Calendar } from '../../domain/round/deadlines.ts';
import type { ActionOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { askUntilWhen, snoozeUntil } from '../requests/round/absence.ts';
import { askWho, everything } from '../requests/round/delegate.ts';
import { readTypedDay, resolveDay } from '../requests/round/resolve-day.ts';
import { retryOnConflict } from '../retry.ts';
import { notAnOfficer } from '../rights.ts';
import { forIndicator } from '../round/stand-in-words.ts';

/** Tries again a few times when the same person presses twice at once. */
const record = (
  {
    random,
    wait,
    user: { actor, press },
    clock: { now: at },
  }: Pick<ActionContext, 'user' | 'clock' | 'random' | 'wait'>,
  write: (press: Press) => Promise<void>,
): Promise<void> => {
  const by = { objectId: actor.objectId, name: actor.name };
  return retryOnConflict(() => write({ by, at, press }), { random, wait });
};

const next = [button('My updates', { kind: 'mine' })];

/** Names what was chosen from an older card, since the new card no longer offers it. */
const sayNotOffered = (sent: string): string => {
  const until = new Date(sent);
  return sent === '' || Number.isNaN(until.getTime())
    ? 'Choose one of these.'
    : `You chose ${formatInstant(until)}, which can no longer be chosen. Choose one of these.`;
};

/** What a card offers: 09:00 on a working day that is not too far ahead. */
const readSnoozed = (sent: string, now: Date, calendar: Calendar) => {
  const until = readLondonTime(sent);
  const chosen = until && snoozeUntil(londonDay(until), now, calendar);
  return chosen?.until.getTime() === until?.getTime() ? chosen : undefined;
};

/** No reminder until the chosen time. */
export const snooze = async (_: ActionOf<'snooze'>, context: ActionContext): Promise<Reply> => {
  const {
    inputs,
    user: { actor },
    stores: { people },
    clock: { now },
    settings: { calendar },
  } = context;
  if (!actor.person) return { card: notAnOfficer(context) };
  const sent = (inputs.until ?? '').trim();
  const chosen = readSnoozed(sent, now, calendar);
  if (!chosen)
    return { card: askUntilWhen(context, { fault: sayNotOffered(sent) }), replace: true };
  const snoozed = { person: actor.person.id, until: chosen.until };
  await record(context, (press) => people.snooze(snoozed, press));
  const card = receiptCard({
    title: 'Reminders are snoozed',
    lines: [
      `You get no reminders before ${formatInstant(chosen.until)}. What you need to submit, and when, stays the same.`,
    ],
    next: [button('End my snooze', { kind: 'end-snooze' }), ...next],
  });
  return { card, replace: true };
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A client may send the day with a time. */
const dayIn = (sent = ''): string => sent.trim().replace(/^(\d{4}-\d{2}-\d{2})T.*$/s, '$1');

/** A date field shows only dates, so the text names what it cannot show. */
const sayWhichDay = (typed: string): string => {
  const wanted = 'Choose today or a later day, within a year.';
  return typed === '' || isDay(typed)
    ? wanted
    : `“${typed.slice(0, 40).toWellFormed()}” is not a date that I can read. ${wanted}`;
};

/** What was chosen; without `delegated` where something of it cannot be, with what is wrong. */
const readDelegated = (
  { id: person }: Person,
  { inputs, catalogue, clock: { today }, settings: { calendar } }: ActionContext,
) => {
  const to = catalogue.people.find(({ id }) => id === inputs.to?.trim() && id !== person);
  const typed = dayIn(inputs.until);
  const day = readTypedDay(typed, { today, calendar });
  const until = day === today ? today : day && resolveDay(day, today);
  // A card of an earlier version does not ask for what.
  const what = inputs.what?.trim() ?? everything;
  const only = indicatorsOfOfficer(catalogue, person).find(({ code }) => code === what);
  const isKnown = only !== undefined || what === everything;
  const faults = {
    ...(to ? {} : { to: 'Choose a colleague.' }),
    ...(isKnown ? {} : { what: 'Choose what they will stand in for.' }),
    ...(until ? {} : { until: sayWhichDay(typed) }),
  };
  const chosen = { to: to?.id ?? '', until: isDay(typed) ? typed : '', what, faults };
  if (!to || !until || !isKnown) return { chosen };
  const delegated: Delegation = {
    ...{ person, to: to.id, until },
    ...(only ? { indicator: only.code } : {}),
  };
  return { chosen, to, only, delegated };
};

const sayDelegated = (
  { name }: Person,
  only: Indicator | undefined,
  until: string,
  { catalogue }: ActionContext,
): string =>
  only
    ? `Until the end of ${formatDate(until)} I will ask ${name} for ${nameOfCode(catalogue, only.code)}. ${name} can submit its figures and commentary, and so can you. I go on asking you for everything else.`
    : `Until the end of ${formatDate(until)} I will ask ${name} for your updates. ${name} can submit figures and commentary for your indicators, and so can you.`;

/** A colleague is asked instead, until a day. */
export const delegate = async (_: ActionOf<'delegate'>, context: ActionContext): Promise<Reply> => {
  const {
    user: { actor },
    stores: { people },
  } = context;
  if (!actor.person) return { card: notAnOfficer(context) };
  const { chosen, to, only, delegated } = readDelegated(actor.person, context);
  if (!delegated) return { card: await askWho(actor.person, context, chosen), replace: true };
  // Comes before any change: a failure afterwards would hide what was done.
  const isKnown = (await people.readLinks()).has(addressOf(to));
  await record(context, (press) => people.delegate(delegated, press));
  context.send('due');
  const card = receiptCard({
    title: `I will ask ${to.name} instead of you${forIndicator(delegated)}`,
    lines: [
      sayDelegated(to, only, delegated.until, context),
      ...(isKnown
        ? []
        : [
            `I cannot write to ${to.name} in Teams yet, because they have never opened this bot. Until they do, the reminders come to you.`,
          ]),
    ],
    next: [button('Change it', { kind: 'delegate' }), ...next],
  });
  return { card, replace: true };
};

/** The person who delegated is back. */
export const endDelegation = async (
  _: ActionOf<'end-delegation'>,
  context: ActionContext,
): Promise<Reply> => {
  const {
    user: { actor },
    stores: { people },
  } = context;
  if (!actor.person) return { card: notAnOfficer(context) };
  const { id } = actor.person;
  await record(context, (press) => people.endDelegation(id, press));
  const card = receiptCard({
    title: 'Welcome back',
    lines: ['From now on I will ask you again.'],
    next,
  });
  return { card, replace: true };
};
