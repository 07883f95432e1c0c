import { formatDate } from '../domain/format.ts';
import {
  byDue,
  formatState,
  isLate,
  isOverdue,
  type Milestone,
} from '../domain/milestones/milestone.ts';
import { comparePeriods, describePeriod, isSamePeriod } from '../domain/period/period.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { type Block, type Cell, cell, rowHeading, type Table } from './document.ts';
import type { ReportMaterial } from './material.ts';
import { anchorOf, nameParts, namePeople } from './names.ts';

/** What is said of an earlier quarter says which, and by whom where its owner said it. */
const whenOf = ({ asOf, updated }: Milestone, { quarter }: ReportMaterial): string => {
  if (isSamePeriod(asOf, quarter) && !updated) return '';
  return `As of ${describePeriod(asOf)}${updated ? `, updated by ${updated.by}` : ''}`;
};

/** Why a milestone counts as overdue, under its day: a later one may be set. */
const sayLate = (one: Milestone, today: string): string => {
  if (!isLate(one, today)) return '';
  return isOverdue(one, today) ? 'Overdue' : `Reported as ${one.status}`;
};

const stateOf = (one: Milestone, said: string, material: ReportMaterial): Cell =>
  cell(
    formatState(one),
    {
      text: one.status && !said.includes(one.status) ? `Reported as ${one.status}` : '',
      tone: 'quiet',
    },
    { text: whenOf(one, material), tone: 'quiet' },
  );

const rowOf = (one: Milestone, material: ReportMaterial): Table['rows'][number] => {
  // Only what was said last is stored, and a report has nothing of a later round.
  const isLater = comparePeriods(one.asOf, material.quarter) > 0;
  const late = isLater ? '' : sayLate(one, material.today);
  return [
    rowHeading(`${one.code} – ${one.title}`, {
      text: [nameParts(one, material.catalogue), isLater ? '' : (one.note ?? '')]
        .filter((text) => text !== '')
        .join(' '),
      tone: 'quiet',
    }),
    cell(one.due ? formatDate(one.due) : 'No day is set', {
      text: late,
      ...(late ? { tone: 'bad' as const } : {}),
    }),
    isLater ? cell('Not kept for this quarter') : stateOf(one, late, material),
    cell((one.owner && namePeople(material, [one.owner])) || 'Not named'),
  ];
};

/**
 * The milestones and actions of an indicator, or of the outcome itself, by their day; none where it has none.
 *
 * @param place code of the indicator or the outcome
 */
export const milestoneSection = (
  place: string,
  level: 1 | 2,
  material: ReportMaterial,
): Block[] => {
  const { milestones } = material.catalogue;
  const own = byDue(milestones.filter(({ featuresUnder }) => featuresUnder.includes(place)));
  if (own.length === 0) return [];
  const text = reportWordsOf(material.outcome).milestones;
  return [
    { kind: 'heading', level, text, id: `${anchorOf(place)}-milestones` },
    {
      kind: 'table',
      caption: `${text}: ${place}`,
      isCaptionHeard: true,
      columns: [
        { title: 'What is to be done', share: 46 },
        { title: 'Due', share: 16 },
        { title: 'State', share: 20 },
        { title: 'Owner', share: 18 },
      ],
      rows: own.map((one) => rowOf(one, material)),
    },
  ];
};
