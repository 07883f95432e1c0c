import type { Period } from '../domain/period/period.ts';
import type { Button } from './buttons.ts';
import { type Card, frame, head } from './card.ts';
import { formatMore, joinSentences } from './format-text.ts';
import { line } from './lines.ts';
import { type HeadlineRow, measureRow, ruleNote } from './measure-row.ts';
import { fitSections, type PagerView, pager } from './pages.ts';
import { type PlacedRisk, riskLine } from './risks-card.ts';

export type MovementsView = {
  readonly above: string;
  readonly title: string;
  /** How many went that way: "3 of 10 measures". */
  readonly count?: string;
  readonly rows: readonly HeadlineRow[];
  /** Of the rows, when not all are shown. */
  readonly pager?: PagerView;
  /** The text when no measure went that way; empty where the count says so. */
  readonly nothing: string;
  readonly risks: readonly {
    readonly heading: string;
    readonly risks: readonly PlacedRisk[];
  }[];
  /** The round of the newest figure, beside which an older assessment says its quarter. */
  readonly newest?: Period | undefined;
  readonly next: readonly Button[];
};

const summarise = ({ title, count = '', rows, nothing }: MovementsView): string => {
  const names = rows.map(({ headline: { measure } }) => `${measure.code} ${measure.shortName}`);
  return joinSentences(title, count, names.length > 0 ? names.join(', ') : nothing);
};

/** What went one way across the report, with the risks that go the same way. */
export const movementsCard = (view: MovementsView): Card => {
  const { above, title, count = '', rows, nothing, risks, newest, next } = view;
  const measures =
    rows.length > 0
      ? [
          ...rows.map((row) => measureRow(row)),
          ...pager(view.pager),
          ruleNote(rows.map(({ headline }) => headline)),
        ]
      : nothing === ''
        ? []
        : [line(nothing, { spacing: 'Medium' })];
  const groups = risks.map(({ heading, risks: listed }) => ({
    heading: `${heading} (${listed.length})`,
    items: listed.map(({ risk, places, movement }) =>
      riskLine(risk, { label: `${risk.latest.level} ${risk.code}`, places, movement, newest }),
    ),
    more: formatMore,
  }));
  return frame(
    summarise(view),
    [head({ above, title, below: count }), ...measures, ...fitSections(groups, measures)],
    next,
  );
};
