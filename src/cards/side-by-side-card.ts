import { actionSet, type Button, pressable } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { joinSentences } from './format-text.ts';
import { line, showParagraph } from './lines.ts';
import { type HeadlineRow, ruleNote, stackedFigure } from './measure-row.ts';
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

const sideOf = ({ headline, press, benchmarks }: Side): CardElement[] => [
  pressable(press),
  stackedFigure(headline),
  ...benchmarks.map((text) => line(text, { size: 'Small', spacing: 'Small' })),
];

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
      fillSideBySide({ left: sideOf(sides[0]), right: sideOf(sides[1]) }),
      line(comparison, { weight: 'Bolder', spacing: 'Medium' }),
      ruleNote(sides.map(({ headline }) => headline)),
      ...notes.map(showParagraph),
      ...actionSet(steps),
    ],
    next,
  );
