import type { PlannedMessage } from '../../domain/cycle/situation.ts';
import { describePeriod } from '../../domain/period.ts';
import { nameOfCode } from '../name-of-code.ts';
import { failureWords } from './failure-words.ts';
import { type RunState, whyUnreached } from './read-situation.ts';

const sayReach = (person: string, run: RunState): string => {
  const reason = whyUnreached(person, run);
  return reason ? ` (cannot be reached: ${failureWords(reason)})` : '';
};

const describe = ({ person, step, items, again }: PlannedMessage, run: RunState): string => {
  const { catalogue } = run.state;
  const parts = items.map(({ indicator, part, due }) => `${indicator} ${part} due ${due}`);
  const what = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  const times = again ? ', again' : '';
  return `${nameOfCode(catalogue, person)}, ${step.kind} ${step.on}${times}${what}${sayReach(person, run)}`;
};

/** What a run would send, a line a message, for a terminal. */
export const describePlan = (planned: readonly PlannedMessage[], run: RunState): string[] => {
  const quarter = describePeriod(run.state.round);
  const many = planned.length === 1 ? 'one message' : `${planned.length} messages`;
  return [
    `Round of ${quarter}: ${many} would be sent, nothing was.`,
    ...planned.map((one) => `  ${describe(one, run)}`),
  ];
};
