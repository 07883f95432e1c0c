import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { plans } from '../../../domain/round/plans.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import type { RunState } from '../../round/read-round.ts';
import { previewReminder } from '../../round/reminder-message.ts';

/** A row of more buttons is hidden behind an ellipsis in Teams. */
const mostPeople = 6;

const askWhose = (people: readonly string[], { catalogue }: RequestContext): Card =>
  messageCard({
    title: 'Whose reminder?',
    text: [
      'Each is different. Press one to see it. Nothing is sent.',
      ...(people.length > mostPeople
        ? [
            `${people.length} people would get one. For anybody else, type “show me what Sam Lee would get”, with their name.`,
          ]
        : []),
    ].join(' '),
    buttons: people
      .slice(0, mostPeople)
      .map((person) =>
        button(nameOfCode(catalogue, person), { kind: 'remind', person, wording: true }),
      ),
  });

/**
 * The message that a person would get if a reminder went out today, and sends nothing.
 *
 * @param people who may be meant, each of whom owes something
 */
export const showWording = (
  people: readonly string[],
  { run, context }: { readonly run: RunState; readonly context: RequestContext },
): Card => {
  const [person = '', ...more] = people;
  if (more.length > 0) return askWhose(people, context);
  const { today } = context.clock;
  const { team, person: self } = context.user.actor;
  const items = run.snapshot.owed.filter(({ owners }) => owners.includes(person));
  const planned = plans.now(run.snapshot).find((one) => one.person === person);
  const isLate = items.some(({ due }) => due < today);
  const kind = isLate ? 'overdue' : 'remind';
  const whose = person === self?.id ? 'you' : nameOfCode(context.catalogue, person);
  return previewReminder(
    {
      title: `What ${whose} would get if a reminder went out today`,
      next: team
        ? [button('Remind now', { kind: 'remind', person }), button('Receipt', { kind: 'receipt' })]
        : [button('My updates', { kind: 'mine' }), button('Snooze', { kind: 'snooze' })],
    },
    { kind },
    planned?.items ?? items,
    run.state,
    person,
  );
};
