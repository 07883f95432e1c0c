import { capitalise } from '../format.ts';
import type { Indicator } from '../indicator.ts';
import { monthAlone } from '../period/month-names.ts';
import { type Period, periodDates, periodLabel, shiftPeriod } from '../period/period.ts';
import { monthsMeant } from '../period/spoken-period.ts';
import { expectedOf } from './owed.ts';
import { quarterAsked } from './quarter-asked.ts';

/** How many quarters back can still be corrected. */
const oldest = 40;

/** How many quarters ahead it is said when a figure can be submitted. */
const furthest = 8;

const rounds = (current: Period, from: number, to: number): readonly Period[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, at) =>
    shiftPeriod(current, from + at * Math.sign(to - from)),
  );

/** A month without its year is of this round or of the next one, and otherwise of those of the last year. */
const roundsOfMonth = (current: Period): readonly Period[] => [
  ...rounds(current, 0, 1),
  ...rounds(current, -1, -2),
];

/** Which round is meant, and whether it asks for the period that was named. */
type FoundRound = { readonly round: Period; readonly asks: boolean };

/** "Summer term" names it as it is printed, without its year. */
const termAlone = (label = ''): string | undefined => {
  const [, name] = /^(autumn|spring|summer) term$/i.exec(label) ?? [];
  return name && `${capitalise(name.toLowerCase())} `;
};

const monthIn = (date: string): number => Number(date.slice(5, 7));

/**
 * The round in which the figure of a period is given: of a month without its year, never one of a year ago.
 *
 * @param label "Q3 2018/19", "Q2", "previous", "Oct 2018", or "October" alone; the current round's when left out
 * @param current the round under way; what is found may come after it
 * @returns undefined for what names no period, or one of too long ago
 * @example findRoundFor('March', ehcPlans, Q3_2025_26) // { round: Q4 2025/26, asks: true }, which has not begun
 */
export const findRoundFor = (
  label: string | undefined,
  indicator: Indicator,
  current: Period,
): FoundRound | undefined => {
  const quarter = quarterAsked(label, current);
  if (quarter)
    return quarter.index > current.index - oldest ? { round: quarter, asks: true } : undefined;
  const month = label === undefined ? 0 : monthAlone(label);
  const term = termAlone(label);
  const likely =
    month > 0 || term
      ? roundsOfMonth(current)
      : [...rounds(current, 0, 1 - oldest), ...rounds(current, 1, furthest)];
  const isAsked = (period: Period): boolean => {
    if (term) return period.kind === 'school-term' && periodLabel(period).startsWith(term);
    return month > 0 ? monthIn(periodDates(period).end) === month : periodLabel(period) === label;
  };
  const asked = likely.find((one) =>
    expectedOf(indicator, one).some(({ period }) => isAsked(period)),
  );
  if (asked) return { round: asked, asks: true };
  const months = label === undefined ? undefined : monthsMeant({ kind: 'label', label });
  const holding = likely.find((one) => {
    const { start, end } = periodDates(one);
    if (month > 0) return monthIn(start) <= month && month <= monthIn(end);
    return months !== undefined && start.slice(0, 7) <= months.to && months.to <= end.slice(0, 7);
  });
  return holding && { round: holding, asks: false };
};
