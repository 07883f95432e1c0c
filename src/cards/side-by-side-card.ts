import type { Headline } from '../domain/figures/headline.ts';
import { formatFigure } from '../domain/format.ts';
import { isSamePeriod } from '../domain/period/period.ts';
import { actionSet, type Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { escapeMarkdown, joinSentences } from './format-text.ts';
import { line, lineIfAny, showParagraph } from './lines.ts';
import { type HeadlineRow, measureRowData, ruleNote } from './measure-row.ts';
import sideByTemplate from './parts/side-by-side.json' with { type: 'json' };
import sideFigureTemplate from './parts/side-figure.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** One measure of a side: its figure, and what the report says of how it stands against others. */
type SideFigure = HeadlineRow & {
  /** One line each. */
  readonly benchmarks: readonly string[];
};

/** One of two subjects. */
export type Side = {
  /** What it is called where the figures are those of its parts; otherwise empty. */
  readonly whole: string;
  readonly figures: readonly SideFigure[];
};

export type SideBySideView = {
  readonly title: string;
  readonly sides: readonly [Side, Side];
  /** What each of the two is, and the gap between them or why there is none. */
  readonly comparison: string;
  readonly notes: readonly string[];
  readonly steps?: readonly Button[];
  readonly next: readonly Button[];
};

const fillSideBySide = compileElement(sideByTemplate);
const fillFigure = compileElement(sideFigureTemplate);

/** The comparator's figure for the same period, as in "England: 5.4%"; another period's is never shown. */
const sayComparator = ({ comparator, series, verdict }: Headline): string[] => {
  const own = verdict?.later;
  const other = own && comparator?.observations.find((one) => isSamePeriod(one.period, own.period));
  if (!series || !comparator || !other || typeof other.value !== 'number') return [];
  return [`${comparator.name}: ${formatFigure(other.value, series)}`];
};

const showFigure = ({ benchmarks, ...row }: SideFigure): CardElement =>
  fillFigure({
    ...measureRowData(row),
    beside: [...sayComparator(row.headline), ...benchmarks].map((text) => ({
      text: escapeMarkdown(text),
    })),
  });

const headlinesOf = (sides: readonly Side[]): Headline[] =>
  sides.flatMap(({ figures }) => figures.map(({ headline }) => headline));

/** Two subjects in two columns, each with the figures of all its parts. */
export const sideBySideCard = ({
  title,
  sides,
  comparison,
  notes,
  steps = [],
  next,
}: SideBySideView): Card => {
  const headlines = headlinesOf(sides);
  return frame(
    joinSentences(title, comparison, ...headlines.map(summariseHeadline)),
    [
      head({ title }),
      line(comparison, { spacing: 'Small' }),
      fillSideBySide({
        sides: sides.map(({ whole, figures }) => ({
          items: [
            ...lineIfAny(whole, { weight: 'Bolder', spacing: 'Medium' }),
            ...figures.map(showFigure),
          ],
        })),
      }),
      ruleNote(headlines),
      ...notes.map(showParagraph),
      ...actionSet(steps),
    ],
    next,
  );
};
