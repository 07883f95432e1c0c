import type { Period } from '../domain/period/period.ts';
import { byLevel, type Risk } from '../domain/risks/risk.ts';
import type { Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { formatMore, joinSentences } from './format-text.ts';
import { showParagraph } from './lines.ts';
import { type HeadlineRow, measureRow } from './measure-row.ts';
import { type OwingItem, owingItem } from './owing-lines.ts';
import { fitSections } from './pages.ts';
import type { CardElement } from './render.ts';
import { riskLine } from './risks-card.ts';

export type RollUpView = {
  readonly title: string;
  /** The round: what was assessed before it says its quarter. */
  readonly round: Period;
  /** The main points, in plain words. */
  readonly intro: string;
  readonly cameIn: readonly OwingItem[];
  /** The measures that got worse. */
  readonly worse: readonly HeadlineRow[];
  /** What to say where none did; "No measure got worse." when left out. */
  readonly noneWorse?: string;
  /** What the council calls its severe levels of risk: "HIGH". */
  readonly severe: string;
  /** Risks that are severe or worsening. */
  readonly risks: readonly Risk[];
  /** What came in and was returned, with the reason. */
  readonly returned?: readonly OwingItem[];
  readonly missing: readonly OwingItem[];
  /** What earlier rounds still wait for. */
  readonly earlier?: readonly OwingItem[];
  /** "Alex Field until 14 January 2019: Max Porter stands in" */
  readonly away?: readonly string[];
  readonly next: readonly Button[];
};

const or = (items: readonly CardElement[], nothing: string): readonly CardElement[] =>
  items.length > 0 ? items : [showParagraph(nothing)];

const boldItem = (item: OwingItem): CardElement => owingItem(item, 'Bolder');

const groupsOf = ({
  worse,
  noneWorse = 'No measure got worse.',
  risks,
  severe,
  round,
  returned = [],
  missing,
  earlier = [],
  cameIn,
  away = [],
}: RollUpView) => [
  {
    heading: 'What got worse',
    items: or(
      worse.map((row) => measureRow(row)),
      noneWorse,
    ),
  },
  { heading: 'What was returned', items: returned.map(boldItem) },
  {
    heading: 'What is missing',
    items: or(missing.map(boldItem), 'Nothing is missing.'),
  },
  { heading: 'Outstanding from earlier quarters', items: earlier.map(boldItem) },
  {
    heading: `Risks that are ${severe} or worsening`,
    items: or(
      byLevel(risks).map((risk) =>
        riskLine(risk, { label: `${risk.latest.level} ${risk.code}`, newest: round }),
      ),
      `No risk is ${severe} or worsening.`,
    ),
  },
  {
    heading: 'What was submitted',
    items: or(cameIn.map(boldItem), 'Nothing was submitted.'),
  },
  { heading: 'Who is away', items: away.map(showParagraph) },
];

/** The short version for the sponsor: what got worse, what is missing, what came in. */
export const rollUpCard = (view: RollUpView): Card =>
  frame(
    joinSentences(view.title, view.intro),
    [
      head({ title: view.title }),
      showParagraph(view.intro),
      ...fitSections(groupsOf(view).map((group) => ({ ...group, more: formatMore }))),
    ],
    view.next,
  );
