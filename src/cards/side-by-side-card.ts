import { actionSet, type Button, pressable } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { joinSentences } from './format-text.ts';
import { line, showParagraph } from './lines.ts';
import { type HeadlineRow, ruleNote, stackedFigure } from './measure-row.ts';
import cellTemplate from './parts/grid-cell.json' with { type: 'json' };
import sideBySideTemplate from './parts/side-by-side.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** One of two measures: its figure, and how it stands against others. */
type Side = HeadlineRow & {
  /** One line each. */
  readonly benchmarks: readonly string[];
};

export type SideBySideView = {
  readonly title: string;
  readonly sides: readonly [Side, Side];
  /** The gap between the two, or why there is none. */
  readonly comparison: string;
  readonly notes: readonly string[];
  readonly steps?: readonly Button[];
  readonly next: readonly Button[];
};

const fillSideBySide = compileElement(sideBySideTemplate);
const fillCell = compileElement(cellTemplate);

/** What is said of a side, from top to bottom; the same rows for each side. */
const rowsOf = ({ headline, press, benchmarks }: Side): CardElement[][] => [
  [pressable(press)],
  ...stackedFigure(headline),
  benchmarks.map((text) => line(text, { size: 'Small', spacing: 'Small' })),
];

/** The cells of one column, and where they belong in the grid. */
const columnOf = (side: Side, column: number) => {
  const cells = rowsOf(side)
    .map((items, at) => ({ items, row: at + 1, area: `row-${at + 1}-column-${column}` }))
    .filter(({ items }) => items.length > 0);
  return {
    areas: cells.map(({ area, row }) => ({ name: area, row, column })),
    cells: cells.map(({ area, row, items }) =>
      fillCell({ area, items, spacing: row === 1 ? 'Large' : 'Small' }),
    ),
  };
};

const besideEachOther = (sides: readonly Side[]): CardElement => {
  const columns = sides.map((side, at) => columnOf(side, at + 1));
  return fillSideBySide({
    areas: columns.flatMap(({ areas }) => areas),
    cells: columns.flatMap(({ cells }) => cells),
  });
};

/**
 * Two measures beside each other, or one below the other where the card is narrow or the client knows no
 * columns that give way.
 */
export const sideBySideCard = ({
  title,
  sides,
  comparison,
  notes,
  steps = [],
  next,
}: SideBySideView): Card =>
  frame(
    joinSentences(title, ...sides.map(({ headline }) => summariseHeadline(headline)), comparison),
    [
      head({ title }),
      besideEachOther(sides),
      line(comparison, { weight: 'Bolder', spacing: 'Medium' }),
      ruleNote(sides.map(({ headline }) => headline)),
      ...notes.map(showParagraph),
      ...actionSet(steps),
    ],
    next,
  );
