import type { TextBlock } from '../domain/commentary.ts';
import type { Button, Card } from './card.ts';
import { frame, head, lineIfAny, section, showText } from './elements.ts';
import { joinSentences } from './format-text.ts';
import { type PagerView, pager } from './pages.ts';

export type PassagesView = {
  readonly above?: string;
  readonly title: string;
  readonly intro?: string;
  readonly passages: readonly {
    /** What the passage is about, or where it is in the report. */
    readonly heading: string;
    readonly blocks: readonly TextBlock[];
  }[];
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/**
 * Paragraphs under headings: passages of the report in its own words, or an explanation, as of a unit
 * or of how a figure is compared.
 */
export const passagesCard = ({
  above = '',
  title,
  intro = '',
  passages,
  pager: turning,
  next,
}: PassagesView): Card =>
  frame(
    joinSentences(title, passages[0]?.blocks[0]?.text ?? intro),
    [
      head({ above, title }),
      ...lineIfAny(intro, { spacing: 'Small' }),
      ...passages.map(({ heading, blocks }) => section(heading, showText(blocks))),
      ...pager(turning),
    ],
    next,
  );
