import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard, receiptCard } from '../../../cards/message-card.ts';
import { formatDate, formatDay, formatInstant } from '../../../domain/format.ts';
import { londonDay } from '../../../domain/london-time.ts';
import type { Delegation, Person, Snooze } from '../../../domain/person.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { retryOnConflict } from '../../retry.ts';
import { notAnOfficer } from '../../rights.ts';
import { forIndicator } from '../../round/stand-in-words.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';
import { sayIndicatorsOf } from './delegate.ts';

const myUpdates = button('My updates', { kind: 'mine' });

/** The officer who asks, or why there is nothing that could be asked of them. */
const findOfficer = (
  context: RequestContext,
):
  | { readonly refusal: Card; readonly person?: undefined }
  | {
      readonly refusal?: undefined;
      readonly person: Person;
    } => {
  const { user } = context;
  return user.actor.person ? { person: user.actor.person } : { refusal: notAnOfficer(context) };
};

/** What fits while somebody is away: a colleague stands in, or reminders wait. */
const answerAway = async ({ until }: RequestOf<'away'>, context: RequestContext): Promise<Card> => {
  const { refusal } = findOfficer(context);
  if (refusal) return refusal;
  const day = until === undefined ? {} : { until };
  return messageCard({
    title: until ? `Away until ${formatDay(until)}` : 'While you are away',
    text: 'Nothing has been changed yet. I can ask a colleague instead of you, hold back your reminders, or ask for more time. Until you are given more time, the deadlines stay the same. Which would you like?',
    buttons: [
      button('Ask a colleague instead of me', { kind: 'delegate', ...day }),
      button('Hold back my reminders', { kind: 'snooze', ...day }),
      button('Ask for more time', { kind: 'ask-time' }),
      myUpdates,
    ],
  });
};

const findSnooze = async (
  { id }: Person,
  { stores, clock }: RequestContext,
): Promise<Snooze | undefined> =>
  (await stores.people.readSnoozes()).find(
    ({ person, until }) => person === id && clock.now < until,
  );

/** A snooze that lasts until now is over; the trail keeps until when it would have lasted. */
const endSnoozeNow = ({ id }: Person, context: RequestContext): Promise<void> => {
  const { stores, user, clock } = context;
  const { objectId, name } = user.actor;
  const press = { by: { objectId, name }, at: clock.now, press: user.press };
  return retryOnConflict(
    () => stores.people.snooze({ person: id, until: clock.now }, press),
    context,
  );
};

/** Ends the person's own snooze at once, since it can be set again. */
const answerEndSnooze = async (
  _: RequestOf<'end-snooze'>,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, person } = findOfficer(context);
  if (refusal) return refusal;
  const snooze = await findSnooze(person, context);
  if (!snooze)
    return messageCard({
      title: 'Your reminders are not snoozed',
      text: 'They come as usual, so nothing had to be changed.',
      buttons: [myUpdates, button('Snooze', { kind: 'snooze' })],
    });
  await endSnoozeNow(person, context);
  context.send('due');
  return receiptCard({
    title: 'Your reminders are on again',
    lines: [
      `They were snoozed until ${formatInstant(snooze.until)}. From now on they come as usual. You get one message for everything that fell due in the meantime.`,
    ],
    next: [myUpdates, button('Snooze again', { kind: 'snooze', until: londonDay(snooze.until) })],
  });
};

const findDelegation = async (
  { id }: Person,
  { stores, clock }: RequestContext,
): Promise<Delegation | undefined> =>
  (await stores.people.readDelegations()).find(
    ({ person, until }) => person === id && clock.today <= until,
  );

/** Asks before a colleague no longer stands in. */
const answerTakeBack = async (
  _: RequestOf<'take-back'>,
  context: RequestContext,
): Promise<Card> => {
  const { refusal, person } = findOfficer(context);
  if (refusal) return refusal;
  const delegation = await findDelegation(person, context);
  if (!delegation)
    return messageCard({
      title: 'Nobody is asked instead of you',
      text: `I am already asking you for ${sayIndicatorsOf(person.id, context)}, so there was nothing to take back.`,
      buttons: [myUpdates, button('Delegate', { kind: 'delegate' })],
    });
  const name = nameOfCode(context.catalogue, delegation.to);
  return questionCard({
    title: `Take your updates back from ${name}?`,
    text: `Until ${formatDate(delegation.until)} I am asking ${name} instead of you${forIndicator(delegation)}. If you take your updates back, I will ask you again, and ${name} can no longer submit for you. What ${name} has submitted stays.`,
    inputs: [],
    actions: [
      actionButton('I am back', { kind: 'end-delegation' }),
      button('Leave things as they are', { kind: 'mine' }),
    ],
  });
};

const awaySchema = z.strictObject({ kind: z.literal('away'), until: z.iso.date().optional() });

/** What fits while somebody is away. */
export const away: RequestDescriptor<'away'> = {
  schema: awaySchema,
  inPrivate: true,
  purpose:
    'The person says that they are or will be away, on leave or ill, perhaps until a certain day, but does not say what should happen: offers to have a colleague stand in, or to hold reminders back.',
  alone: true,
  name: () => 'While I am away',
  answer: answerAway,
};

const endSnoozeSchema = z.strictObject({ kind: z.literal('end-snooze') });

/** Ends the person's snooze. */
export const endSnooze: RequestDescriptor<'end-snooze'> = {
  schema: endSnoozeSchema,
  inPrivate: true,
  purpose: 'The person wants their reminders again: ends their own snooze.',
  alone: true,
  name: () => 'End my snooze',
  answer: answerEndSnooze,
};

const takeBackSchema = z.strictObject({ kind: z.literal('take-back') });

/** Asks before a delegation ends. */
export const takeBack: RequestDescriptor<'take-back'> = {
  schema: takeBackSchema,
  inPrivate: true,
  purpose:
    'The person is back and wants to take over again from the colleague who stands in for them. It asks first.',
  alone: true,
  name: () => 'Take my updates back',
  answer: answerTakeBack,
};

declare module '../../request.ts' {
  interface Requests {
    away: z.infer<typeof awaySchema>;
    'end-snooze': z.infer<typeof endSnoozeSchema>;
    'take-back': z.infer<typeof takeBackSchema>;
  }
}
