import { type Reminder, stepKey } from './reminder.ts';
import { isReminding } from './round-snapshot.ts';

const topicOf = ({ step }: Reminder): string =>
  isReminding(step) ? 'what is owed' : stepKey(step);

const newestOf = (reminders: readonly Reminder[]): Reminder | undefined =>
  reminders.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1);

/** What somebody has to see to comes first. */
const urgency = ['failed', 'unknown', 'claimed', 'sent'] as const;

const latestOf = (reminders: readonly Reminder[]): Reminder | undefined => {
  const topics = [...Map.groupBy(reminders, topicOf).values()].flatMap(
    (group) => newestOf(group) ?? [],
  );
  const kind = urgency.find((one) => topics.some(({ state }) => state.kind === one));
  return newestOf(topics.filter(({ state }) => state.kind === kind));
};

/**
 * The messages of a round as one for each person, with the latest state. Of several topics (what they
 * owe, each return, each sign-off) only the newest message counts, so a reminder that arrived settles
 * one that failed before. A failure about another topic is not hidden by a later message that arrived.
 *
 * @param reminders of one round, in any order
 * @example latestOfEach([failedAtNine, sentAtTen]) // [sentAtTen], when both are reminders to one person
 */
export const latestOfEach = (reminders: readonly Reminder[]): Reminder[] =>
  [...Map.groupBy(reminders, ({ person }) => person).values()].flatMap(
    (group) => latestOf(group) ?? [],
  );
