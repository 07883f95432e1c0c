import { type Button, foot } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { cutText } from './format-text.ts';
import { stack, together } from './groups.ts';
import { line, richLine, showParagraph } from './lines.ts';
import { fitSections, type PagerView, pager } from './pages.ts';
import type { CardElement } from './render.ts';

/** One thing that changed; without `from` it is new, without `to` it was removed. */
export type DifferenceView = {
  /** "S05A Total crime, Q3 2018/19" */
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  /** A figure, or why there is none, which is no quotation however long it is. */
  readonly isFigure?: boolean;
};

/** Long enough to recognise a text. */
const longestQuote = 120;

/** A text longer than a figure is quoted. */
const longestFigure = 40;

const flatten = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isFigure = (text: string): boolean => flatten(text).length <= longestFigure;

const quote = (text: string): string => `“${cutText(flatten(text), longestQuote)}”`;

const wasOf = ({ from, to }: DifferenceView): string => {
  if (!from) return '';
  const was = cutText(flatten(from), longestQuote);
  return to ? ` (was\u00a0${was})` : `removed; it was ${was}`;
};

const nameOf = ({ what }: DifferenceView): string => cutText(flatten(what), longestQuote);

const figureLine = (difference: DifferenceView): CardElement => {
  const { to = '' } = difference;
  const name = nameOf(difference);
  return richLine([
    { text: name.endsWith('?') ? `${name} ` : `${name}: ` },
    { text: cutText(flatten(to), longestQuote), weight: 'Bolder' },
    { text: wasOf(difference), isSubtle: true },
  ]);
};

/** Two texts on one line would read as one. */
const textLines = (difference: DifferenceView): CardElement => {
  const { from, to } = difference;
  return together([
    line(nameOf(difference), { size: 'Small', subtle: true }),
    line(to ? quote(to) : 'Removed'),
    ...(from ? [line(`Was: ${quote(from)}`, { size: 'Small', subtle: true })] : []),
  ]);
};

/** What one thing changed to, and from; long texts are cut. */
export const differenceLine = (difference: DifferenceView): CardElement =>
  difference.isFigure || [difference.from, difference.to].every((text = '') => isFigure(text))
    ? figureLine(difference)
    : textLines(difference);

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
  readonly intro?: string;
  /** The newest first. */
  readonly entries: readonly ChangeEntry[];
  /** The text when there are no entries. */
  readonly nothing: string;
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const mostCharacters = 600;
const mostDifferences = 12;

const differencesOf = ({ differences }: ChangeEntry): CardElement[] => {
  const left = differences.length - mostDifferences;
  return [
    ...differences.slice(0, mostDifferences).map(differenceLine),
    ...(left > 0 ? [line(`And ${left} more.`, { spacing: 'Small' })] : []),
  ];
};

const entryOf = (entry: ChangeEntry): CardElement =>
  stack([
    line(entry.when, { size: 'Small', subtle: true }),
    richLine([{ text: entry.who, weight: 'Bolder' }, { text: ` ${entry.what}` }]),
    ...(entry.note ? [showParagraph(`“${cutText(entry.note, mostCharacters)}”`)] : []),
    ...differencesOf(entry),
  ]);

const formatMore = (left: number): string =>
  `${left} earlier ${left === 1 ? 'change is' : 'changes are'} not shown here.`;

const summarise = ({ title, entries: [newest], nothing }: ChangesView): string =>
  `${title}: ${newest ? `${newest.when}, ${newest.who} ${newest.what}` : nothing}`;

/** The audit trail of an indicator: when, who, and from what to what. */
export const changesCard = (view: ChangesView): Card => {
  const { title, intro, entries, nothing, next } = view;
  return frame(summarise(view), [
    head({ title, ...(intro ? { below: intro } : {}) }),
    ...(entries.length > 0
      ? fitSections([{ items: entries.map(entryOf), more: formatMore }])
      : [line(nothing, { spacing: 'Medium' })]),
    ...pager(view.pager),
    ...foot(next),
  ]);
};
