import { type Button, type ButtonRow, buttonRow, footActions } from './buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from './card.ts';
import { cutText, escapeMarkdown, joinSentences } from './format-text.ts';
import { paragraphRow, type TextRow, textIfAny } from './lines.ts';
import type { PagerView } from './pages.ts';
import { compileCard } from './render.ts';
import template from './word-list.json' with { type: 'json' };

/** A phrase, a term, or a question that people asked. */
export type WordRow = {
  readonly title: string;
  /** What it means, or the answer that was written. */
  readonly text?: string;
  /** Who taught it and when, or how often it was asked. */
  readonly note?: string;
  /** One short button at its side. */
  readonly beside?: Button;
  readonly buttons?: readonly Button[];
};

export type WordListView = {
  readonly above?: string;
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly WordRow[];
  /** The text when there are no rows. */
  readonly nothing: string;
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/** Data of one row. */
type RowData = {
  readonly title: string;
  readonly texts: readonly TextRow[];
  readonly notes: readonly TextRow[];
  readonly beside: readonly ButtonRow[];
  readonly below: readonly ButtonRow[];
};

/** What `word-list.json` is filled with. A part that may be absent is a list of one or none. */
export type WordListData = HeadData & {
  readonly summary: string;
  readonly intro: readonly TextRow[];
  readonly rows: readonly RowData[];
  readonly nothing: readonly TextRow[];
  readonly pager: readonly (ButtonRow & { readonly words: string })[];
  readonly foot: readonly ButtonRow[];
  readonly actions: ReturnType<typeof footActions>;
};

/** Ten of them fit on a card. */
const longestText = 400;

const rowData = ({ title, text = '', note = '', beside, buttons = [] }: WordRow): RowData => ({
  title: escapeMarkdown(cutText(title, longestText)),
  texts: text === '' ? [] : [paragraphRow(cutText(text, longestText))],
  notes: textIfAny(note),
  beside: buttonRow(beside ? [beside] : []),
  below: buttonRow(buttons),
});

const dataOf = ({ above = '', title, intro, rows, nothing, pager, next }: WordListView) => {
  const isFilled = rows.length > 0;
  return {
    summary: makeSummary(joinSentences(title, isFilled ? intro : nothing)),
    ...headData({ above, title }),
    intro: intro === '' ? [] : [paragraphRow(intro)],
    rows: rows.map(rowData),
    nothing: isFilled ? [] : textIfAny(nothing),
    pager: pager
      ? [{ words: escapeMarkdown(pager.words), actions: footActions(pager.buttons) }]
      : [],
    foot: isFilled ? buttonRow(next) : [],
    actions: isFilled ? [] : footActions(next),
  };
};

const fill = compileCard<WordListData>(template);

/** A list of words, each with what can be done about it. */
export const wordListCard = (view: WordListView): Card => {
  const data: WordListData = dataOf(view);
  return { summary: data.summary, content: fill(data) };
};
