import { actionSet, type Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { joinSentences } from './format-text.ts';
import { line, lineIfAny, showParagraph } from './lines.ts';
import { type HeadlineRow, measureFigure, measureRow, ruleNote } from './measure-row.ts';
import { type PagerView, pager } from './pages.ts';

export type FiguresView = {
  readonly above: string;
  readonly title: string;
  /** The answer in words, above the figures; one line each. */
  readonly lead?: readonly string[];
  /** One is shown large; several are shown as rows, each of which can be pressed. */
  readonly headlines: readonly HeadlineRow[];
  /** Of the rows, when not all are shown. */
  readonly pager?: PagerView;
  /** Whether each row has the second direction that the report prints; a list has the first alone. */
  readonly withOther?: boolean;
  /** To other periods and parts. */
  readonly steps?: readonly Button[];
  /** Further notes, one paragraph each. */
  readonly notes: readonly string[];
  readonly next: readonly Button[];
};

const summarise = ({ title, lead = [], headlines }: FiguresView): string =>
  joinSentences(
    title,
    ...lead,
    headlines.map(({ headline }) => summariseHeadline(headline)).join('. '),
  );

const isOne = (headlines: readonly HeadlineRow[]): headlines is readonly [HeadlineRow] =>
  headlines.length === 1;

/** Why nothing is compared, where it is the same for all. */
const alikeOf = (headlines: readonly HeadlineRow[]): string => {
  const sentences = headlines.map(({ headline: { verdict } }) =>
    verdict?.kind === 'withheld' ? verdict.sentence : '',
  );
  const [first = '', ...rest] = sentences;
  return rest.every((one) => one === first) ? first : '';
};

const figures = ({ headlines, withOther = false }: FiguresView) => {
  if (isOne(headlines)) return [measureFigure(headlines[0].headline)];
  const alike = alikeOf(headlines);
  return [
    ...headlines.map((row) => measureRow(row, { alike, withOther })),
    ...lineIfAny(alike && `For each of them: ${alike}`, { size: 'Small', spacing: 'Medium' }),
    ruleNote(headlines.map(({ headline }) => headline)),
  ];
};

/** Figures of one or several measures for a period, or compared with another period. */
export const figuresCard = (view: FiguresView): Card => {
  const { above, title, lead = [], headlines, steps = [], notes, next } = view;
  return frame(
    summarise(view),
    [
      head({ above, title }),
      ...lead.map((text) => line(text, { spacing: 'Small' })),
      ...(headlines.length > 0 ? figures(view) : []),
      ...pager(view.pager),
      ...notes.map(showParagraph),
      ...actionSet(steps),
    ],
    next,
  );
};
