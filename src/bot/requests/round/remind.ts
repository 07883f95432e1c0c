import type { Card } from '../../../cards/card.ts';
import type { OwingItem } from '../../../cards/owing-lines.ts';
import { recipientsCard } from '../../../cards/reminder-receipt-card.ts';
import { sayInstant } from '../../../domain/format.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { plans } from '../../../domain/round/plan-messages.ts';
import type { PlannedMessage } from '../../../domain/round/round-snapshot.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-request.ts';
import { button, type RequestOf } from '../../request.ts';
import type { Asking } from '../../request-context.ts';
import { forTeamOnly, personalOnly } from '../../rights/not-allowed.ts';
import { type RunState, readSituation, whyUnreached } from '../../round/read-snapshot.ts';
import { failureWords, sayDue } from '../../round/round-words.ts';

/** What the message asks for, indicator by indicator. */
const sayItems = ({ person, items }: PlannedMessage, { catalogue, today }: Asking): OwingItem[] =>
  [...Map.groupBy(items, ({ indicator }) => indicator)].map(([code, own]) => ({
    name: nameOfCode(catalogue, code),
    owed: sayDue(own, { catalogue, today, reader: person }),
  }));

const unreachedOf = (planned: readonly PlannedMessage[], run: RunState, asking: Asking) =>
  planned.flatMap(({ person }) => {
    const reason = whyUnreached(person, run);
    return reason
      ? [{ name: nameOfCode(asking.catalogue, person), why: failureWords(reason) }]
      : [];
  });

const leftOutOf = (planned: readonly PlannedMessage[], run: RunState, asking: Asking) => {
  const owing = [...new Set(run.situation.owed.flatMap(({ owners }) => owners))];
  const without = owing.filter((id) => !planned.some(({ person }) => person === id));
  return without.map((id) => {
    const snooze = run.situation.snoozes.find(
      ({ person, until }) => person === id && asking.now < until,
    );
    const why = snooze
      ? `wants no reminder until ${sayInstant(snooze.until)}`
      : 'had a message today already';
    return { name: nameOfCode(asking.catalogue, id), why };
  });
};

/** Whom a reminder would go to; nothing is sent before the button is pressed. */
export const remind = async (_: RequestOf<'remind'>, asking: Asking): Promise<Card> => {
  if (!asking.actor.team) return forTeamOnly('send reminders', asking);
  if (!asking.personal) return personalOnly();
  const run = await readSituation(asking, asking, asking.now);
  const planned = plans.now(run.situation);
  const reached = planned.filter(({ person }) => !whyUnreached(person, run));
  const many = reached.length === 1 ? 'one person' : `${reached.length} people`;
  return recipientsCard({
    title: `Remind now: ${describePeriod(asking.round)}`,
    intro:
      reached.length > 0
        ? `Nothing was sent yet. A reminder would go to ${many}.`
        : 'Nobody would get a reminder now.',
    recipients: reached.map((message) => ({
      name: nameOfCode(asking.catalogue, message.person),
      items: sayItems(message, asking),
    })),
    leftOut: [...unreachedOf(planned, run, asking), ...leftOutOf(planned, run, asking)],
    actions: [
      ...(reached.length > 0
        ? [
            actionButton(`Send to ${many}`, {
              kind: 'send-reminders',
              round: periodLabel(asking.round),
            }),
          ]
        : []),
      button('Progress', { kind: 'progress' }),
      button('Receipt', { kind: 'receipt' }),
    ],
  });
};
