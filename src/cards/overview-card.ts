import type { Headline } from '../domain/headline.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import type { Button, Card } from './card.ts';
import { frame, head } from './frame.ts';
import { line } from './line.ts';
import { type HeadlineRow, measureRow } from './measure-row.ts';
import { nameMeasure } from './name-measure.ts';
import { namePerson } from './name-person.ts';
import { nameReport } from './name-report.ts';
import { ruleNote } from './rule-note.ts';

type OverviewRow = HeadlineRow & {
  /** The indicator that the measure belongs to; heads the rows of its parts. */
  readonly indicator?: Indicator;
};

export type OverviewView = {
  readonly outcome: Outcome;
  readonly sponsor: Person;
  readonly rows: readonly OverviewRow[];
  readonly next: readonly Button[];
};

const ways = ['improving', 'worsening', 'unchanged', 'not judged'] as const;

const wayOf = ({ verdict }: Headline) =>
  verdict?.kind === 'compared' ? verdict.judgement : 'without a direction of travel';

const countWays = (rows: readonly OverviewRow[]): string =>
  [...ways, 'without a direction of travel' as const]
    .map((way) => ({ way, count: rows.filter(({ headline }) => wayOf(headline) === way).length }))
    .filter(({ count }) => count > 0)
    .map(({ way, count }) => `${count}\u00a0${way}`)
    .join(' · ') || 'No measures are known.';

/** Names the indicator above the first of its parts: "Primary schools" says too little alone. */
const headingOf = (
  { headline, indicator }: OverviewRow,
  before: OverviewRow | undefined,
): string =>
  indicator && indicator.code !== headline.measure.code && before?.indicator !== indicator
    ? nameMeasure(indicator)
    : '';

const nameSponsor = (sponsor: Person): string =>
  ['Outcome sponsor: ', namePerson(sponsor), sponsor.role ? `, ${sponsor.role}` : ''].join('');

/** The direction of travel of a whole outcome: every measure, and how many go which way. */
export const overviewCard = ({ outcome, sponsor, rows, next }: OverviewView): Card => {
  const counted = countWays(rows);
  return frame(
    `${outcome.name}: ${counted}`,
    [
      head({ above: nameReport(outcome), title: outcome.name, below: nameSponsor(sponsor) }),
      line(counted, { weight: 'Bolder', spacing: 'Medium' }),
      ...rows.map((row, index) => measureRow(row, headingOf(row, rows[index - 1]))),
      ruleNote(rows.map(({ headline }) => headline.measure)),
    ],
    next,
  );
};
