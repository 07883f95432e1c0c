import type { Button, Card } from './card.ts';
import { actionSet, line, lineIfAny, showParagraph } from './elements.ts';
import { cutText, escapeMarkdown, formatMore, joinSentences } from './format-text.ts';
import { foot, frame, head } from './frame.ts';
import { type DueView, dueLine } from './owing-lines.ts';
import { fitSections } from './pages.ts';
import template from './parts/reminder-item.json' with { type: 'json' };
import { type Content, compileElement } from './render.ts';

export type ReminderItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  readonly owed: readonly DueView[];
  /** "S05A Total crime: 6,270 crimes, Q2 2018/19" */
  readonly last: readonly string[];
  /** "Draft saved at 10:02.", "Sent back by Vanessa Glenn: please say why." */
  readonly status?: string;
  /** Six at most. */
  readonly buttons: readonly Button[];
};

const fill = compileElement(template);

/** A note of somebody who sent it back may be part of it. */
const mostCharacters = 2_000;

/** One indicator that somebody owes something of, with the buttons that deal with it. */
const reminderItem = ({ name, owed, last, status = '', buttons }: ReminderItem): Content =>
  fill({
    name: escapeMarkdown(name),
    owed: owed.map(dueLine),
    last: last.map((text, index) =>
      line(text, { size: 'Small', subtle: true, spacing: index === 0 ? 'Small' : 'None' }),
    ),
    status: lineIfAny(cutText(status, mostCharacters), { spacing: 'Small' }),
    actions: actionSet(buttons),
  });

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
  `${formatMore(left)} Type “update” and the code of an indicator to open one.`;

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
