import type { Catalogue } from '../domain/catalogue.ts';
import type { SameWords } from '../domain/find-words.ts';
import type { Period } from '../domain/period/period.ts';
import type { Actor } from '../domain/person.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import type { Calendar, Schedule } from '../domain/round/deadlines.ts';
import type { ReminderJobKind } from '../domain/round/plan-messages.ts';
import type { ConversationStore } from '../domain/stores/conversation-store.ts';
import type { OutcomeStore } from '../domain/stores/outcome-store.ts';
import type { PeopleStore } from '../domain/stores/people-store.ts';
import type { ReminderStore } from '../domain/stores/reminder-store.ts';
import type { SubmissionStore } from '../domain/stores/submission-store.ts';
import type { Inputs } from './action.ts';
import type { RetryParts } from './retry.ts';
import type { OfferedGroup } from './understanding/understanding.ts';

/** What a round is made of, for whoever asks about it or sends its messages. */
export type RoundParts = RetryParts & {
  readonly submissions: SubmissionStore;
  readonly cycle: ReminderStore;
  readonly people: PeopleStore;
  readonly conversations: ConversationStore;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
};

/** What a handler is given besides the request. */
export type RequestContext = RoundParts & {
  readonly catalogue: Catalogue;
  readonly store: OutcomeStore;
  /** Words that count as the same when the commentary is searched. */
  readonly sameWords: SameWords;
  /** How the council makes a risk's level of a likelihood and an impact, if it does. */
  readonly riskMatrix: RiskMatrix | undefined;
  /** What is offered to whoever asks for help. */
  readonly examples: readonly OfferedGroup[];
  /** Who asks or presses. */
  readonly actor: Actor;
  readonly now: Date;
  /** Tells this turn's activity from any other, and is the same when it arrives again. */
  readonly press: string;
  /** ISO date in London. */
  readonly today: string;
  /** The quarter whose round is under way. */
  readonly round: Period;
  /** Whether nobody else reads along. */
  readonly personal: boolean;
  /** Has messages sent after this turn: what is due now, a reminder to all who owe, what failed. */
  readonly send: (kind: ReminderJobKind) => void;
};

/** What the handler of an action is given besides it. */
export type ActionContext = RequestContext & {
  readonly inputs: Inputs;
  /** Whether the button stands in a dialog, where a card cannot be replaced. */
  readonly inDialog: boolean;
};
