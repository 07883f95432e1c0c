import type { Headline } from '../domain/figures/headline.ts';
import { sayHowNew } from '../domain/figures/newest-figures.ts';
import {
  type HeadlineSummary,
  type Outlook,
  outlookOf,
  outlooks,
  ownOutlookWord,
  summariseHeadlines,
} from '../domain/figures/summarise-headlines.ts';
import type { Indicator, Outcome } from '../domain/indicator.ts';
import type { Person } from '../domain/person.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { type Button, pressable } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { joinSentences, nameMeasure, namePerson } from './format-text.ts';
import { stack } from './groups.ts';
import { line, lineIfAny } from './lines.ts';
import { type HeadlineRow, measureRow, ruleNote } from './measure-row.ts';
import { type PagerView, pager } from './pages.ts';
import type { CardElement } from './render.ts';

type OverviewRow = HeadlineRow & {
  /** The indicator that the measure belongs to; heads the rows of its parts. */
  readonly indicator?: Indicator;
};

export type OverviewView = {
  readonly outcome: Outcome;
  readonly sponsor?: Person;
  /** Of every measure, whichever are shown. */
  readonly headlines: readonly Headline[];
  readonly rows: readonly OverviewRow[];
  /** Of the rows, when not all are shown. */
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

const headings: Readonly<Record<Outlook, string>> = {
  worse: 'Got worse',
  better: 'Got better',
  level: 'Stayed level',
  up: 'Went up',
  down: 'Went down',
  'not judged': 'Not judged',
  'not compared': 'Cannot be compared',
  'no figure': 'No figure',
  'no longer collected': 'No longer collected',
};

/**
 * Names the indicator above the first of its parts: "Primary schools" says too little on its own.
 */
const headingOf = (
  { headline, indicator }: OverviewRow,
  before: OverviewRow | undefined,
): string =>
  indicator && indicator.code !== headline.measure.code && before?.indicator !== indicator
    ? nameMeasure(indicator)
    : '';

/** @param total of the group, on all pages */
const groupSection = (
  outlook: Outlook,
  total: number,
  shown: readonly OverviewRow[],
): CardElement[] => {
  const rows = shown.filter(({ headline }) => outlookOf(headline) === outlook);
  return rows.length === 0
    ? []
    : [
        section(
          `${
            ownOutlookWord(
              outlook,
              rows.map(({ headline }) => headline.measure),
            ) ?? headings[outlook]
          } (${total})`,
          rows.map((row, index) => measureRow(row, { above: headingOf(row, rows[index - 1]) })),
        ),
      ];
};

const nameSponsor = (sponsor: Person | undefined, outcome: Outcome): string =>
  sponsor === undefined
    ? ''
    : [
        `${reportWordsOf(outcome).sponsor}: `,
        namePerson(sponsor),
        sponsor.role ? `, ${sponsor.role}` : '',
      ].join('');

/** The sentence that somebody could repeat, with what has to be known of it. */
const summaryLines = (summary: HeadlineSummary, headlines: readonly Headline[]): CardElement[] => [
  line(summary.sentence, { size: 'Medium', spacing: 'Medium' }),
  ...lineIfAny(summary.targets, { spacing: 'Small' }),
  ...[summary.chance, sayHowNew(headlines)].flatMap((one) =>
    lineIfAny(one, { size: 'Small', subtle: true, spacing: 'Small' }),
  ),
];

/** How a whole outcome went: in a sentence, then its measures by the way they went, the worst first. */
export const overviewCard = (view: OverviewView): Card => {
  const { outcome, sponsor, headlines, rows, next } = view;
  const summary = summariseHeadlines(headlines);
  return frame(
    joinSentences(`${outcome.name}: ${summary.sentence}`, summary.targets),
    [
      head({
        above: outcome.report.title,
        title: outcome.name,
        below: nameSponsor(sponsor, outcome),
      }),
      ...summaryLines(summary, headlines),
      ...outlooks.flatMap((outlook) =>
        groupSection(outlook, headlines.filter((one) => outlookOf(one) === outlook).length, rows),
      ),
      ...pager(view.pager),
      ruleNote(rows.map(({ headline }) => headline)),
    ],
    next,
  );
};

export type WholeView = {
  /** Whose outcomes they are. */
  readonly council: string;
  readonly summary: HeadlineSummary;
  /** Every measure once, to say how new they are. */
  readonly headlines: readonly Headline[];
  readonly outcomes: readonly { readonly press: Button; readonly summary: HeadlineSummary }[];
  /** Of the outcomes, when not all are shown. */
  readonly pager?: PagerView;
  readonly next: readonly Button[];
};

/** How the whole council is doing: in a sentence, then a sentence for each outcome. */
export const wholeCard = ({
  council,
  summary,
  headlines,
  outcomes,
  pager: turning,
  next,
}: WholeView): Card =>
  frame(
    joinSentences(`${council}: ${summary.sentence}`, summary.targets),
    [
      head({ title: council, below: 'All outcomes' }),
      ...summaryLines(summary, headlines),
      ...outcomes.map((one) =>
        stack([
          pressable(one.press),
          line([one.summary.sentence, one.summary.targets].filter(Boolean).join(' ')),
        ]),
      ),
      ...pager(turning),
    ],
    next,
  );
