import type { Step } from './reminder.ts';
import { stepKinds } from './reminder.ts';
import type { PlannedMessage } from './situation.ts';

const rank = ({ kind, on }: Step): string => `${stepKinds.indexOf(kind)}~${on}`;

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Messages by the person's id, then by the kind of step and its occasion, so that a plan reads the same twice. */
export const inOrder = (messages: readonly PlannedMessage[]): PlannedMessage[] =>
  messages.toSorted(
    (a, b) => compareText(a.person, b.person) || compareText(rank(a.step), rank(b.step)),
  );
