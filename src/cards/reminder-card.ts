import { type Button, type ButtonRow, buttonRow, footActions } from './buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from './card.ts';
import { cutText, escapeMarkdown, formatMore, joinSentences } from './format-text.ts';
import { paragraphRow, type TextRow, textIfAny } from './lines.ts';
import { type DueRow, type DueView, dueRow } from './owing-lines.ts';
import { type Fitted, fitGroups, sizeOf } from './pages.ts';
import itemTemplate from './parts/reminder-item.json' with { type: 'json' };
import template from './reminder.json' with { type: 'json' };
import { compileCard, compileElement } from './render.ts';

export type ReminderItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  readonly owed: readonly DueView[];
  /** "S05A Total crime: 6,270 crimes, Q2 2018/19" */
  readonly last: readonly string[];
  /** "Draft saved at 10:02.", "Returned (the commentary) by Vanessa Glenn on 3 January 2019, 10:02: “Please say why.”" */
  readonly status?: string;
  /** Six at most. */
  readonly buttons: readonly Button[];
};

export type ReminderView = {
  readonly title: string;
  readonly intro: string;
  /** The deadlines that all items share, which none of them repeats. */
  readonly owed?: readonly DueView[];
  /** Items under a heading; a single group needs none. */
  readonly groups: readonly {
    readonly heading?: string;
    readonly items: readonly ReminderItem[];
  }[];
  /** The text when there are no items at all. */
  readonly nothing: string;
  readonly next: readonly Button[];
};

/** Data of the part `reminder-item`. */
type ItemRow = {
  /** Whether there is a rule above it. */
  readonly ruled: boolean;
  readonly name: string;
  readonly owed: readonly DueRow[];
  readonly last: readonly (TextRow & { readonly spacing: 'None' | 'Small' })[];
  readonly status: readonly TextRow[];
  readonly buttons: readonly ButtonRow[];
};

type Section = {
  readonly heading: string;
  readonly items: readonly ItemRow[];
  readonly more: readonly TextRow[];
};

/** What `reminder.json` is filled with. A part that may be absent is a list of one or none. */
export type ReminderData = HeadData & {
  readonly summary: string;
  readonly intro: readonly TextRow[];
  readonly owed: readonly DueRow[];
  readonly sections: readonly Section[];
  /** The items without a heading. */
  readonly items: readonly ItemRow[];
  readonly more: readonly TextRow[];
  readonly nothing: readonly TextRow[];
  readonly foot: readonly ButtonRow[];
  readonly actions: ReturnType<typeof footActions>;
};

/** It may include the note of the person who sent it back. */
const mostCharacters = 2_000;

/** One indicator for which a person owes something, with the buttons that deal with it. */
const itemRow = ({ name, owed, last, status = '', buttons }: ReminderItem): ItemRow => ({
  ruled: true,
  name: escapeMarkdown(name),
  owed: owed.map(dueRow),
  last: last.map((text, index) => ({
    text: escapeMarkdown(text),
    spacing: index === 0 ? 'Small' : 'None',
  })),
  status: textIfAny(cutText(status, mostCharacters)),
  buttons: buttonRow(buttons),
});

const fillItem = compileElement(itemTemplate);

const sizeOfItem = (item: ItemRow): number => sizeOf(fillItem(item));

const formatMoreItems = (left: number): string =>
  `${formatMore(left)} Type “update” and the code of an indicator to open one.`;

/** A rule directly under a heading would separate it from its items. */
const withoutRule = ([first, ...rest]: readonly ItemRow[]): ItemRow[] =>
  first === undefined ? [] : [{ ...first, ruled: false }, ...rest];

const sectionsOf = (fitted: readonly Fitted<ItemRow>[]): Section[] =>
  fitted.flatMap(({ heading, shown, more }) =>
    heading === undefined
      ? []
      : [
          {
            heading: escapeMarkdown(heading),
            items: withoutRule(shown),
            more: textIfAny(more),
          },
        ],
  );

const dataOf = ({ title, intro, owed = [], groups, nothing, next }: ReminderView): ReminderData => {
  const fitted = fitGroups(
    groups.map(({ items, ...rest }) => ({
      ...rest,
      items: items.map(itemRow),
      more: formatMoreItems,
    })),
    sizeOfItem,
  );
  const plain = fitted.filter(({ heading }) => heading === undefined);
  const isOwed = fitted.length > 0;
  return {
    summary: makeSummary(joinSentences(title, isOwed ? intro : nothing)),
    ...headData({ title }),
    intro: intro === '' ? [] : [paragraphRow(intro)],
    owed: owed.map(dueRow),
    sections: sectionsOf(fitted),
    items: plain.flatMap(({ shown }) => shown),
    more: plain.flatMap(({ more }) => textIfAny(more)),
    nothing: isOwed ? [] : textIfAny(nothing),
    foot: isOwed ? buttonRow(next) : [],
    actions: isOwed ? [] : footActions(next),
  };
};

const fill = compileCard<ReminderData>(template);

/** What somebody owes: asked for, reminded of, overdue, or looked up. */
export const reminderCard = (view: ReminderView): Card => {
  const data = dataOf(view);
  return { summary: data.summary, content: fill(data) };
};
