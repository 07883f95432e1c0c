import type { TextBlock } from '../domain/commentary.ts';
import type { Button, Card } from './card.ts';
import { lineIfAny, showText } from './elements.ts';
import { joinSentences } from './format-text.ts';
import { frame, head, section } from './frame.ts';
import { type PagerView, pager } from './pages.ts';

export type PassagesView = {
  readonly above?: string;
  readonly title: string;
  readonly intro?: string;
  readonly passages: readonly {
    /** Where the passage is. */
    readonly heading: string;
    readonly blocks: readonly TextBlock[];
  }[];
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/** Passages of the report, word for word, each under its place in the report. */
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
