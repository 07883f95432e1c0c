import type { Button, Card } from './card.ts';
import { fitSections } from './fit-sections.ts';
import { foot } from './foot.ts';
import { frame, head } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { line } from './line.ts';
import { type ReminderItem, reminderItem } from './reminder-item.ts';
import { sayMore } from './say-more.ts';
import { showParagraph } from './show-text.ts';

export type ReminderView = {
  readonly title: string;
  readonly intro: string;
  /** Items under a heading; a single group needs none. */
  readonly groups: readonly {
    readonly heading?: string;
    readonly items: readonly ReminderItem[];
  }[];
  /** What is said when there are no items at all. */
  readonly nothing: string;
  readonly next: readonly Button[];
};

const sayMoreItems = (left: number): string =>
  `${sayMore(left)} Type “update” and the code of an indicator to open one.`;

/** What somebody owes: asked for, reminded of, overdue, or looked up. */
export const reminderCard = ({ title, intro, groups, nothing, next }: ReminderView): Card => {
  const owed = fitSections(
    groups.map(({ items, ...rest }) => ({
      ...rest,
      items: items.map(reminderItem),
      more: sayMoreItems,
    })),
  );
  return frame(
    joinSentences(title, owed.length > 0 ? intro : nothing),
    [
      head({ title }),
      ...(intro === '' ? [] : [showParagraph(intro)]),
      ...(owed.length > 0 ? owed : [line(nothing, { spacing: 'Medium' })]),
      ...(owed.length > 0 ? foot(next) : []),
    ],
    owed.length > 0 ? [] : next,
  );
};
