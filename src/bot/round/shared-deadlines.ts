import type { DueView } from '../../cards/owing-lines.ts';
import type { ReminderItem } from '../../cards/reminder-card.ts';

/**
 * The deadlines that several items have in common, all of them, which then are said once above the items.
 *
 * @returns undefined where there is one item, or where any differs
 */
export const sharedDeadlines = (items: readonly ReminderItem[]): readonly DueView[] | undefined => {
  const [first, ...more] = items;
  const same = JSON.stringify(first?.owed);
  return more.length > 0 && more.every(({ owed }) => JSON.stringify(owed) === same)
    ? first?.owed
    : undefined;
};

/** Items whose deadlines are said above them. */
export const withoutDeadlines = (items: readonly ReminderItem[]): ReminderItem[] =>
  items.map((one) => ({ ...one, owed: [] }));
