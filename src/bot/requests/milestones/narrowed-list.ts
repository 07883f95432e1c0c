import { capitalise, formatDate, formatMonth } from '../../../domain/format.ts';
import {
  type Milestone,
  type MilestoneFilter,
  shareOf,
} from '../../../domain/milestones/milestone.ts';
import { monthOf, periodDates } from '../../../domain/period/period.ts';
import type { RequestOf } from '../../request.ts';

type Asked = RequestOf<'milestones'>;

const filterWords: Readonly<Record<MilestoneFilter, string>> = {
  overdue: 'overdue',
  slipped: 'overdue, put off or reported as behind',
  'due-soon': 'due in the next month',
  'not-started': 'not started',
  'under-way': 'under way',
  open: 'open',
  paused: 'paused',
  complete: 'complete',
  'done-late': 'completed late',
  stopped: 'stopped',
};

/** Those whose words stand behind what is listed. */
const wordsAfter: ReadonlySet<MilestoneFilter> = new Set<MilestoneFilter>([
  'slipped',
  'due-soon',
  'not-started',
  'under-way',
  'done-late',
]);

export const kindWords = { milestone: 'milestones', action: 'actions' } as const;

type Due = NonNullable<Asked['due']>;

/** Buttons of before have months. */
const inDays = ({ from, to }: Due): Due => ({
  ...(from === undefined ? {} : { from: from.length === 7 ? `${from}-01` : from }),
  ...(to === undefined ? {} : { to: to.length === 7 ? periodDates(monthOf(`${to}-01`)).end : to }),
});

/** "In February 2019", "from October 2018 to December 2018", "by 30 June 2019" */
const sayDue = (asked: Due): string => {
  const { from, to } = inDays(asked);
  if (!from) return `by ${formatDate(to ?? '')}`;
  if (!to) return `from ${formatDate(from)} on`;
  if (from === to) return `on ${formatDate(to)}`;
  const months = [from, to].map((day) => day.slice(0, 7));
  const [first = '', last = ''] = months.map(formatMonth);
  if (!from.endsWith('-01') || periodDates(monthOf(to)).end !== to)
    return `from ${formatDate(from)} to ${formatDate(to)}`;
  return first === last ? `in ${first}` : `from ${first} to ${last}`;
};

const isDueIn = ({ due }: Milestone, asked: Due): boolean => {
  const { from = '', to = '9999' } = inDays(asked);
  return due !== undefined && due >= from && due <= to;
};

type Share = NonNullable<Asked['percent']>;

const sayShare = ({ above, below, least, most }: Share): string => {
  if (least !== undefined && least === most) return `${least}% complete`;
  const sides = [
    [above, 'more than'],
    [below, 'less than'],
    [least, 'at least'],
    [most, 'at most'],
  ] as const;
  const said = sides.flatMap(([limit, words]) =>
    limit === undefined ? [] : [`${words} ${limit}%`],
  );
  return `${said.join(' and ')} complete`;
};

const isOfShare = (
  one: Milestone,
  { above = -1, below = 101, least = 0, most = 100 }: Share,
): boolean => {
  const share = shareOf(one);
  return share !== undefined && share > above && share < below && share >= least && share <= most;
};

/** "Overdue milestones and actions: S05 Crime", "Milestones due in the next month" */
export const titleOf = (
  { of, which, status, due, percent, unowned }: Asked,
  place: string,
): string => {
  const what = of ? kindWords[of] : 'milestones and actions';
  const isAfter = which !== undefined && wordsAfter.has(which) && !due;
  const before = [which && !isAfter && filterWords[which], status].filter(Boolean).join(', ');
  const after = due ? ` due ${sayDue(due)}` : isAfter ? ` ${filterWords[which]}` : '';
  const further = `${percent ? ` ${sayShare(percent)}` : ''}${unowned ? ' without an owner' : ''}`;
  return capitalise(`${before && `${before} `}${what}${after}${further}${place && `: ${place}`}`);
};

/** Whether one is due when it is asked for, as far done as is asked for, and without an owner where that is asked for. */
export const fitsFurther = (one: Milestone, { due, percent, unowned }: Asked): boolean =>
  (!due || isDueIn(one, due)) &&
  (!percent || isOfShare(one, percent)) &&
  (!unowned || one.owner === undefined);

/** How many cannot be told, where it is asked how much is done. */
export const sayUntold = ({ percent }: Asked, all: readonly Milestone[]): string => {
  const { length } = all.filter((one) => shareOf(one) === undefined);
  if (!percent || length === 0) return '';
  return `How much is done is not known for ${length} of them.`;
};
