import { formatDate } from '../format.ts';
import { addDays } from '../london-time.ts';
import type { Period } from '../period/period.ts';
import { findStatus, isStatus, meaningOf, type StatusWord } from '../target.ts';
import { isDoneLate, sayDoneOn } from './done-on.ts';

/** How far a milestone or an action is; `open` where a report only says whether it is in time. */
export const milestoneStates = [
  'open',
  'not-started',
  'under-way',
  'paused',
  'complete',
  'stopped',
] as const;
/** One of the {@link milestoneStates}. */
export type MilestoneState = (typeof milestoneStates)[number];

/** Those that an owner may choose: whoever knows how far it is says more than that it is open. */
export const givenStates = milestoneStates.filter((state) => state !== 'open');

/** The states in words. */
export const stateWords: Readonly<Record<MilestoneState, string>> = {
  open: 'Open',
  'not-started': 'Not started',
  'under-way': 'Under way',
  paused: 'Paused',
  complete: 'Complete',
  stopped: 'Stopped',
};

/** Something that is to be done by a day: a milestone of a plan, or an action of a commentary. */
export type Milestone = {
  /** As printed: "M1", "1.2.3"; unique among all milestones and actions. */
  readonly code: string;
  readonly kind: 'milestone' | 'action';
  readonly title: string;
  /** Codes of the indicators it belongs to, or of the outcome alone. */
  readonly featuresUnder: readonly string[];
  /** Codes of those parts of its indicators that it is about, where it is not about all of one. */
  readonly parts?: readonly string[];
  /** Id of the person who answers for it. */
  readonly owner?: string;
  /** ISO date by which it is to be done now; the day itself is still in time. */
  readonly due?: string;
  /** ISO date by which it was to be done at first, where that was put off. */
  readonly firstDue?: string;
  /** ISO date on which it was done, where that is known of what is complete. */
  readonly doneOn?: string;
  readonly state: MilestoneState;
  /** How much of it is done, 0 to 100. */
  readonly percent?: number;
  /** How much of it is done in the report's words: "19 of 30 bought". */
  readonly progress?: string;
  /** The status as published, in the council's word: "Amber". */
  readonly status?: string;
  /** What was said of it last. */
  readonly note?: string;
  /** The financial quarter that all this is said of. */
  readonly asOf: Period;
  /** Who updated it last, where somebody did since the report. */
  readonly updated?: { readonly by: string; readonly at: Date };
};

/** What an owner says of a milestone in a round. */
export type MilestoneProgress = {
  readonly state: MilestoneState;
  /** ISO date on which it was done, where it is complete. */
  readonly doneOn?: string;
  /** ISO date by which it is to be done now; without it, the day that is stored holds. */
  readonly due?: string;
  readonly percent?: number;
  readonly note?: string;
};

/**
 * The days of something with a new day by which it is to be done: the first one that held stays known, where the
 * new one is later.
 *
 * @example putOff({ due: '2019-01-31' }, '2019-03-31') // { due: '2019-03-31', firstDue: '2019-01-31' }
 */
export const putOff = (
  { due: before, firstDue }: Pick<Milestone, 'due' | 'firstDue'>,
  due: string,
): Pick<Milestone, 'due' | 'firstDue'> => {
  const first = firstDue ?? before;
  return { due, ...(first !== undefined && first < due ? { firstDue: first } : {}) };
};

/** Nothing more is to be done for it. */
export const isClosed = ({ state }: Pick<Milestone, 'state'>): boolean =>
  state === 'complete' || state === 'stopped';

/** Its day counts: it is to be done, and nobody has put it off. */
const isRunning = ({ state }: Pick<Milestone, 'state'>): boolean =>
  !isClosed({ state }) && state !== 'paused';

/**
 * Whether its day has passed without it being complete, stopped or paused.
 *
 * @param today ISO date in London
 * @example isOverdue({ state: 'under-way', due: '2019-01-31' }, '2019-02-01') // true
 */
export const isOverdue = (
  { state, due }: Pick<Milestone, 'state' | 'due'>,
  today: string,
): boolean => isRunning({ state }) && due !== undefined && due < today;

/** A report that gives a new day may still call it late; “Late summer start” says no such thing. */
const sayingLate = /^(?:late|overdue)(?:$|\s*[^\w\s-]|\s+-|-\s)/i;

/**
 * Whether its report calls it late, whatever day holds now, without it being complete, stopped or paused.
 *
 * @example isReportedLate({ state: 'under-way', status: 'Late (new day agreed)' }) // true
 */
export const isReportedLate = ({
  state,
  status = '',
}: Pick<Milestone, 'state' | 'status'>): boolean =>
  isRunning({ state }) && sayingLate.test(status.trim());

/** Whether it counts as overdue: by its day, or by what is reported of it. */
export const isLate = (one: Pick<Milestone, 'state' | 'due' | 'status'>, today: string): boolean =>
  isOverdue(one, today) || isReportedLate(one);

/** So many days ahead count as soon. */
const soonDays = 31;

/** Which milestones are meant. */
export const milestoneFilters = [
  'overdue',
  'slipped',
  'due-soon',
  'not-started',
  'under-way',
  'open',
  'paused',
  'complete',
  'done-late',
  'stopped',
] as const;
/** One of the {@link milestoneFilters}. */
export type MilestoneFilter = (typeof milestoneFilters)[number];

/** Councils have words of their own for milestones that will not be in time: most say so by one of these. */
const sayingBehind = /\b(?:off|behind|late|overdue|missed|delay|slip|stall)/i;

const isReportedBehind = (
  { status = '' }: Milestone,
  own: readonly StatusWord[] | undefined,
): boolean => {
  const meaning = meaningOf(findStatus(status, own) ?? {});
  return meaning === 'missed' || meaning === 'near' || sayingBehind.test(status);
};

type Rule = (one: Milestone, today: string, own?: readonly StatusWord[]) => boolean;

const rules: Readonly<Record<MilestoneFilter, Rule>> = {
  overdue: isLate,
  slipped: (one, today, own) =>
    isLate(one, today) ||
    (isRunning(one) && isReportedBehind(one, own)) ||
    (!isClosed(one) && one.due !== undefined && (one.firstDue ?? one.due) < one.due),
  'due-soon': ({ state, due }, today) =>
    isRunning({ state }) && due !== undefined && due >= today && due <= addDays(today, soonDays),
  'not-started': ({ state }) => state === 'not-started',
  'under-way': ({ state }) => state === 'under-way',
  open: (one) => !isClosed(one),
  paused: ({ state }) => state === 'paused',
  complete: ({ state }) => state === 'complete',
  'done-late': (one) => isDoneLate(one),
  stopped: ({ state }) => state === 'stopped',
};

/**
 * Whether a milestone is one of those that are meant. `overdue`: its day has passed, or it is reported as late or
 * overdue, whatever day holds now. `due-soon`: neither closed nor paused, and due
 * within 31 days. `slipped`: overdue, put off to a later day (what is paused as well), or reported as
 * red, as amber or in words such as “Off track”. `not-started`: said to be so, and not merely open. `open`: not closed; what is paused is still to be done.
 * `done-late`: complete, and done after its day.
 *
 * @param today ISO date in London
 * @param own the council's words for its colours
 */
export const fitsMilestone = (
  one: Milestone,
  filter: MilestoneFilter,
  today: string,
  own?: readonly StatusWord[],
): boolean => rules[filter](one, today, own);

/** How much is done, in per cent; what is complete is so to the full, and of what is not started nothing is. */
export const shareOf = ({
  state,
  percent,
}: Pick<Milestone, 'state' | 'percent'>): number | undefined =>
  state === 'complete' ? 100 : (percent ?? (state === 'not-started' ? 0 : undefined));

/**
 * Whether a milestone is reported with a status: the same word, or a word of the colour that is asked for.
 *
 * @param own the council's words for its colours
 * @example hasStatus({ status: 'Amber' }, 'amber') // true
 */
export const hasStatus = (
  { status }: Pick<Milestone, 'status'>,
  asked: string,
  own: readonly StatusWord[] = [],
): boolean => status !== undefined && isStatus(status, asked, own);

/** Open ones by their day, those without one after them, closed ones last; otherwise as in the report. */
export const byDue = (milestones: readonly Milestone[]): Milestone[] =>
  milestones.toSorted(
    (a, b) =>
      Number(isClosed(a)) - Number(isClosed(b)) || (a.due ?? '9999').localeCompare(b.due ?? '9999'),
  );

/**
 * Its state and how much of it is done, or on which day it was.
 *
 * @example formatState(m1) // 'Under way, 60% complete, 18 of 30 bought'
 * @example formatState(m2) // 'Complete on 11 May 2018, on time. 30 of 30 bought'
 */
export const formatState = (
  one: Pick<Milestone, 'state' | 'percent' | 'progress' | 'due' | 'firstDue' | 'doneOn'>,
): string => {
  const { state, percent, progress } = one;
  const day = sayDoneOn(one);
  const said = [
    `${stateWords[state]}${day}`,
    ...(percent === undefined || state === 'complete' ? [] : [`${percent}% complete`]),
    ...(progress ? [progress] : []),
  ];
  return said.join(day ? '. ' : ', ');
};

/**
 * Where a milestone stands, as sentences.
 *
 * @param today ISO date in London
 * @example formatProgress(m1, '2019-02-02')
 *   // 'Under way, 60% complete. Was due by 31 January 2019; overdue since 1 February 2019. Reported as Amber.'
 * @example formatProgress(m2, '2019-02-02') // 'Open. Due by 31 March 2019, at first by 31 January 2019.'
 */
export const formatProgress = (one: Milestone, today: string): string => {
  const { due, firstDue, status } = one;
  const first = firstDue ? `, at first by ${formatDate(firstDue)}` : '';
  const day =
    due === undefined
      ? ''
      : isOverdue(one, today)
        ? ` Was due by ${formatDate(due)}${first}; overdue since ${formatDate(addDays(due, 1))}.`
        : ` ${isClosed(one) || due < today ? 'Was due' : 'Due'} by ${formatDate(due)}${first}.`;
  return `${formatState(one)}.${day}${status ? ` Reported as ${status}.` : ''}`;
};

/**
 * What several are called, with their number.
 *
 * @example nameMilestones([milestone, action]) // '2 milestones and actions'
 */
const nameMilestones = (all: readonly Milestone[]): string => {
  const kinds = new Set(all.map(({ kind }) => kind));
  const { length } = all;
  if (kinds.size > 1) return `${length} milestones and actions`;
  return `${length} ${kinds.has('action') ? 'action' : 'milestone'}${length === 1 ? '' : 's'}`;
};

/**
 * How many there are and how they stand, as a sentence.
 *
 * @returns empty for none
 * @example summariseMilestones(all, today)
 *   // '5 milestones and actions: 1 overdue, 2 open and in time, 2 complete. Reported as: 1 Red, 4 Green.'
 */
export const summariseMilestones = (all: readonly Milestone[], today: string): string => {
  if (all.length === 0) return '';
  const count = (filter: MilestoneFilter): number =>
    all.filter((one) => fitsMilestone(one, filter, today)).length;
  const [overdue, paused, late] = [
    count('overdue'),
    count('paused'),
    all.filter(isDoneLate).length,
  ];
  const parts: [number, string][] = [
    [overdue, 'overdue'],
    [count('open') - overdue - paused, overdue > 0 ? 'open and in time' : 'open'],
    [paused, 'paused'],
    [count('complete'), late > 0 ? `complete (${late} late)` : 'complete'],
    [count('stopped'), 'stopped'],
  ];
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  const statuses = [...Map.groupBy(all, ({ status }) => status)].flatMap(([word, { length }]) =>
    word === undefined ? [] : `${length} ${word}`,
  );
  const reported = statuses.length > 0 ? ` Reported as: ${statuses.join(', ')}.` : '';
  return `${nameMilestones(all)}: ${said.join(', ')}.${reported}`;
};
