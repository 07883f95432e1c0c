import type { Button, Card } from './card.ts';
import { cutText } from './cut-text.ts';
import { type DifferenceView, differenceLine } from './difference-line.ts';
import { fitSections } from './fit-sections.ts';
import { foot } from './foot.ts';
import { frame, head } from './frame.ts';
import { line } from './line.ts';
import { type PagerView, pager } from './pager.ts';
import type { Content } from './render.ts';
import { richLine } from './rich-line.ts';
import { showParagraph } from './show-text.ts';
import { stack } from './stack.ts';

type ChangeEntry = {
  /** "2 January 2019, 10:02" */
  readonly when: string;
  readonly who: string;
  /** "submitted Q3 2018/19", "signed off Q3 2018/19" */
  readonly what: string;
  readonly note?: string;
  readonly differences: readonly DifferenceView[];
};

export type ChangesView = {
  /** "History of S05 Crime, antisocial behaviour and domestic abuse" */
  readonly title: string;
  /** The newest first. */
  readonly entries: readonly ChangeEntry[];
  /** What is said when there are no entries. */
  readonly nothing: string;
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const mostCharacters = 600;
const mostDifferences = 12;

const differencesOf = ({ differences }: ChangeEntry): Content[] => {
  const left = differences.length - mostDifferences;
  return [
    ...differences.slice(0, mostDifferences).map(differenceLine),
    ...(left > 0 ? [line(`And ${left} more.`, { spacing: 'Small' })] : []),
  ];
};

const entryOf = (entry: ChangeEntry): Content =>
  stack([
    line(entry.when, { size: 'Small', subtle: true }),
    richLine([{ text: entry.who, weight: 'Bolder' }, { text: ` ${entry.what}` }]),
    ...(entry.note ? [showParagraph(`“${cutText(entry.note, mostCharacters)}”`)] : []),
    ...differencesOf(entry),
  ]);

const sayMore = (left: number): string =>
  `${left} earlier ${left === 1 ? 'change is' : 'changes are'} not shown here.`;

const summarise = ({ title, entries: [newest], nothing }: ChangesView): string =>
  `${title}: ${newest ? `${newest.when}, ${newest.who} ${newest.what}` : nothing}`;

/** The audit trail of an indicator: when, who, and from what to what. */
export const changesCard = (view: ChangesView): Card => {
  const { title, entries, nothing, next } = view;
  return frame(summarise(view), [
    head({ title }),
    ...(entries.length > 0
      ? fitSections([{ items: entries.map(entryOf), more: sayMore }])
      : [line(nothing, { spacing: 'Medium' })]),
    ...pager(view.pager),
    ...foot(next),
  ]);
};
