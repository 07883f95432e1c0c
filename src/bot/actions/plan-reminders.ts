import { messageCard } from '../../cards/message-card.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { formatPlanned, refuseDay } from '../requests/round/remind-later.ts';
import { forTeamOnly } from '../rights.ts';
import { anotherRound, isOver } from './appeals.ts';

const refuse = (round: string, context: ActionContext): Reply | undefined => {
  if (!context.user.actor.team) return { card: forTeamOnly('send reminders', context) };
  return isOver(round, context) ? anotherRound() : undefined;
};

const buttons = [
  button('Remind now', { kind: 'remind' }),
  button('Progress', { kind: 'progress' }),
];

/** Has people reminded on a later day. */
export const planReminders = async (
  { round, on, people }: ActionOf<'plan-reminders'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuse(round, context);
  if (refusal) return refusal;
  // A card that was left lying until then must not send at once.
  const wrongDay = refuseDay(on, context);
  if (wrongDay) return { card: wrongDay, replace: true };
  const { stores, clock, user } = context;
  const { objectId, name } = user.actor;
  const planned = { on, ...(people ? { people } : {}) };
  await stores.plannedReminders.addPlanned(clock.round, {
    ...planned,
    by: { objectId, name },
    at: clock.now,
  });
  const card = messageCard({
    title: 'A reminder is planned',
    text: `It goes to ${formatPlanned(planned, context)}. Anybody who has submitted everything by then is left out. You can cancel it under “Remind now”.`,
    buttons,
  });
  return { card, replace: true };
};

/** Cancels what was planned. */
export const dropReminders = async (
  { round, on, people }: ActionOf<'drop-reminders'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuse(round, context);
  if (refusal) return refusal;
  const planned = { on, ...(people ? { people } : {}) };
  const dropped = await context.stores.plannedReminders.dropPlanned(context.clock.round, planned);
  const what = formatPlanned(planned, context);
  const card = messageCard({
    title: dropped ? 'The planned reminder is cancelled' : 'That reminder was not planned any more',
    text: dropped
      ? `It would have gone to ${what}. Messages that fall due by themselves still go out.`
      : `Nothing was planned for ${what}, so nothing was changed.`,
    buttons,
  });
  return { card, replace: true };
};
