import type { Card } from '../../cards/card.ts';
import { reminderCard } from '../../cards/reminder-card.ts';
import type { OwedItem } from '../../domain/cycle/owed-item.ts';
import type { Step, StepKind } from '../../domain/cycle/reminder.ts';
import { describePeriod } from '../../domain/period.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import { drawOwed } from './owed-items.ts';
import type { RoundState } from './read-round.ts';

const titles: Partial<Record<StepKind, (quarter: string) => string>> = {
  ask: (quarter) => `Your figures for ${quarter}`,
  remind: (quarter) => `Reminder: figures for ${quarter}`,
  overdue: (quarter) => `Overdue: figures for ${quarter}`,
};

const intros: Partial<Record<StepKind, string>> = {
  ask: 'The quarter has ended. This is all that is asked of you; it takes about five minutes.',
  remind: 'This is what you still owe.',
  overdue:
    'These deadlines have passed. If something stands in the way, tell the performance team.',
};

/** Whose indicators somebody stands in for, so that the card explains itself. */
const sayStandIn = (person: string, { catalogue, delegations, today }: RoundState): string[] => {
  const away = delegations.filter(({ to, until }) => to === person && today <= until);
  const names = away.map((one) => nameOfCode(catalogue, one.person));
  return names.length > 0 ? [`You stand in for ${names.join(' and ')}.`] : [];
};

/** One card with everything that a person still owes. */
export const reminderMessage = (
  { kind }: Step,
  items: readonly OwedItem[],
  state: RoundState,
  person: string,
): Card => {
  const quarter = describePeriod(state.round);
  const first = nameOfCode(state.catalogue, person).split(' ')[0];
  const own = items.filter(({ owners }) => owners.includes(person));
  const told = items.filter(({ owners }) => !owners.includes(person));
  const group = (heading: string, list: readonly OwedItem[]) =>
    list.length > 0
      ? [{ ...(told.length > 0 ? { heading } : {}), items: drawOwed(list, state, { person }) }]
      : [];
  return reminderCard({
    title: titles[kind]?.(quarter) ?? `Figures for ${quarter}`,
    intro: [`Hello ${first}.`, intros[kind] ?? '', ...sayStandIn(person, state)].join(' '),
    groups: [...group('Yours', own), ...group('Of the indicators whose outcome you lead', told)],
    nothing: 'Nothing is owed.',
    next: [
      button('Snooze', { kind: 'snooze' }),
      button('Delegate', { kind: 'delegate' }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};
