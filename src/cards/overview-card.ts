import type { Headline } from '../domain/figures/headline.ts';
import { capitalise } from '../domain/format.ts';
import type { Indicator, Outcome } from '../domain/indicator.ts';
import type { Person } from '../domain/person.ts';
import { type Button, type Card, frame, head, line, lineIfAny, section } from './card.ts';
import { nameMeasure, namePerson, nameReport, plainText } from './format-text.ts';
import { type HeadlineRow, measureRow, ruleNote } from './measure-row.ts';
import template from './parts/tally.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** How many of something there are, and what they are called. */
type Count = { readonly count: number; readonly label: string };

const fill = compileElement(template);

/** A narrow card fits no more side by side. */
const mostColumns = 3;

/** Counts side by side, large: at most three; the rest are given in words. */
const tally = (counts: readonly Count[]): CardElement =>
  fill({
    counts: counts
      .slice(0, mostColumns)
      .map(({ count, label }) => ({ count: String(count), label: plainText(label) })),
  });

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

/** The worst first, since readers look for it. */
const ways = ['worsening', 'improving', 'unchanged', 'not judged'] as const;
const withheld = 'without a direction of travel';
type Way = (typeof ways)[number] | typeof withheld;

const wayOf = ({ verdict }: Headline): Way =>
  verdict?.kind === 'compared' ? verdict.judgement : withheld;

type Group = { readonly way: Way; readonly rows: readonly OverviewRow[] };

const groupsOf = (rows: readonly OverviewRow[]): Group[] =>
  ([...ways, withheld] as const)
    .map(
      (way): Group => ({
        way,
        rows: rows.filter(({ headline }) => wayOf(headline) === way),
      }),
    )
    .filter((group) => group.rows.length > 0);

const countWays = (groups: readonly Group[]): string =>
  groups.map(({ way, rows }) => `${rows.length}\u00a0${way}`).join(' · ') ||
  'No measures are known.';

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

const groupSection = ({ way, rows }: Group): CardElement =>
  section(
    `${capitalise(way)} (${rows.length})`,
    rows.map((row, index) => measureRow(row, { above: headingOf(row, rows[index - 1]) })),
  );

const nameSponsor = (sponsor: Person): string =>
  ['Outcome sponsor: ', namePerson(sponsor), sponsor.role ? `, ${sponsor.role}` : ''].join('');

/** Groups that do not fit in three columns are shown below them. */
const restOf = (groups: readonly Group[]): CardElement[] =>
  lineIfAny(countWays(groups.slice(3)), { size: 'Small', spacing: 'Small' });

const glance = (groups: readonly Group[]): CardElement[] => {
  if (groups.length === 0) return [line(countWays(groups), { spacing: 'Medium' })];
  const counts = groups.map(({ way, rows }) => ({ count: rows.length, label: way }));
  return [tally(counts), ...(groups.length > 3 ? restOf(groups) : [])];
};

/** The direction of travel of a whole outcome at a glance: the measures by how they are judged. */
export const overviewCard = ({ outcome, sponsor, rows, next }: OverviewView): Card => {
  const groups = groupsOf(rows);
  return frame(
    `${outcome.name}: ${countWays(groups)}`,
    [
      head({ above: nameReport(outcome), title: outcome.name, below: nameSponsor(sponsor) }),
      ...glance(groups),
      ...groups.map(groupSection),
      ruleNote(rows.map(({ headline }) => headline.measure)),
    ],
    next,
  );
};
