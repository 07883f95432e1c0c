import { receiptCard } from '../../cards/receipt-card.ts';
import { sayDate, sayInstant } from '../../domain/say-date.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import { delegate as askWho } from '../requests/delegate.ts';
import { notAnOfficer } from '../requests/not-allowed.ts';
import { resolveDay } from '../requests/resolve-day.ts';
import { snooze as askUntil } from '../requests/snooze.ts';
import { snoozeChoices } from '../round/snooze-choices.ts';
import type { Acting } from './acting.ts';
import type { ActionOf } from './action.ts';

const next = [button('My updates', { kind: 'mine' })];

/** No reminder until the chosen time. */
export const snooze = async (_: ActionOf<'snooze'>, acting: Acting): Promise<Reply> => {
  const { actor, inputs, people, now, calendar } = acting;
  if (!actor.person) return { card: notAnOfficer() };
  const chosen = snoozeChoices(now, calendar).find(
    ({ until }) => until.toISOString() === inputs.until,
  );
  if (!chosen) return { card: await askUntil({ kind: 'snooze' }, acting), replace: true };
  await people.snooze({ person: actor.person.id, until: chosen.until });
  const card = receiptCard({
    title: 'Reminders are snoozed',
    lines: [
      `No reminder comes before ${sayInstant(chosen.until)}. What you owe and when it is due stays as it is.`,
    ],
    next,
  });
  return { card, replace: true };
};

/** A colleague is asked instead, until a day. */
export const delegate = async (_: ActionOf<'delegate'>, acting: Acting): Promise<Reply> => {
  const { actor, inputs, people, catalogue, today } = acting;
  if (!actor.person) return { card: notAnOfficer() };
  const to = catalogue.people.find(({ id }) => id === inputs.to && id !== actor.person?.id);
  const until = inputs.until === today ? today : resolveDay(inputs.until ?? '', today);
  // Without a colleague or with a day that is past the question is asked again.
  if (!to || !until || !/^\d{4}-/.test(inputs.until ?? ''))
    return { card: await askWho({ kind: 'delegate' }, acting), replace: true };
  await people.delegate({ person: actor.person.id, to: to.id, until });
  acting.send('due');
  const card = receiptCard({
    title: `${to.name} stands in for you`,
    lines: [
      `Until ${sayDate(until)}, that day included, ${to.name} is asked for what you owe and may update your indicators. You still can as well.`,
    ],
    next: [button('Change it', { kind: 'delegate' }), ...next],
  });
  return { card, replace: true };
};

/** Whoever delegated is back. */
export const endDelegation = async (
  _: ActionOf<'end-delegation'>,
  acting: Acting,
): Promise<Reply> => {
  const { actor, people, catalogue } = acting;
  if (!actor.person) return { card: notAnOfficer() };
  await people.endDelegation(actor.person.id);
  const card = receiptCard({
    title: 'Welcome back',
    lines: [`From now on ${nameOfCode(catalogue, actor.person.id)} is asked again.`],
    next,
  });
  return { card, replace: true };
};
