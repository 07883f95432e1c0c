import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { OwingItem } from '../../../cards/owing-lines.ts';
import { recipientsCard } from '../../../cards/reminder-receipt-card.ts';
import { formatInstant } from '../../../domain/format.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { plans } from '../../../domain/round/plan-messages.ts';
import type { PlannedMessage } from '../../../domain/round/round-snapshot.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly, personalOnly } from '../../rights.ts';
import { type RunState, readRoundSnapshot, roundAt, whyUnreached } from '../../round/read-round.ts';
import { failureWords, formatDueState } from '../../round/round-words.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

/** What the message asks for, indicator by indicator. */
const sayItems = (
  { person, items }: PlannedMessage,
  { catalogue, clock: { today } }: Pick<RequestContext, 'catalogue' | 'clock'>,
): OwingItem[] =>
  [...Map.groupBy(items, ({ indicator }) => indicator)].map(([code, own]) => ({
    name: nameOfCode(catalogue, code),
    owed: formatDueState(own, { catalogue, today, reader: person }),
  }));

const unreachedOf = (planned: readonly PlannedMessage[], run: RunState, context: RequestContext) =>
  planned.flatMap(({ person }) => {
    const reason = whyUnreached(person, run);
    return reason
      ? [{ name: nameOfCode(context.catalogue, person), why: failureWords(reason) }]
      : [];
  });

const leftOutOf = (planned: readonly PlannedMessage[], run: RunState, context: RequestContext) => {
  const owing = [...new Set(run.snapshot.owed.flatMap(({ owners }) => owners))];
  const without = owing.filter((id) => !planned.some(({ person }) => person === id));
  return without.map((id) => {
    const snooze = run.snapshot.snoozes.find(
      ({ person, until }) => person === id && context.clock.now < until,
    );
    const why = snooze
      ? `wants no reminder until ${formatInstant(snooze.until)}`
      : 'had a message today already';
    return { name: nameOfCode(context.catalogue, id), why };
  });
};

/** Who would get a reminder; nothing is sent until the button is pressed. */
const answer = async (_: RequestOf<'remind'>, context: RequestContext): Promise<Card> => {
  if (!context.user.actor.team) return forTeamOnly('send reminders', context);
  if (!context.user.personal) return personalOnly();
  const run = await readRoundSnapshot(context, roundAt(context), context.clock.now);
  const planned = plans.now(run.snapshot);
  const reached = planned.filter(({ person }) => !whyUnreached(person, run));
  const many = reached.length === 1 ? 'one person' : `${reached.length} people`;
  return recipientsCard({
    title: `Remind now: ${describePeriod(context.clock.round)}`,
    intro:
      reached.length > 0
        ? `Nothing was sent yet. A reminder would go to ${many}.`
        : 'Nobody would get a reminder now.',
    recipients: reached.map((message) => ({
      name: nameOfCode(context.catalogue, message.person),
      items: sayItems(message, context),
    })),
    leftOut: [...unreachedOf(planned, run, context), ...leftOutOf(planned, run, context)],
    actions: [
      ...(reached.length > 0
        ? [
            actionButton(`Send to ${many}`, {
              kind: 'send-reminders',
              round: periodLabel(context.clock.round),
            }),
          ]
        : []),
      button('Progress', { kind: 'progress' }),
      button('Receipt', { kind: 'receipt' }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('remind') });

/** Who would get a reminder; nothing is sent. */
export const remind: RequestDescriptor<'remind'> = {
  schema,
  purpose: 'Offers to send reminders to those who still owe something.',
  alone: true,
  name: () => 'Remind now',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    remind: z.infer<typeof schema>;
  }
}
