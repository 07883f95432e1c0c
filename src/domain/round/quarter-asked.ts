import { type Period, parsePeriod, periodLabel, shiftPeriod } from '../period/period.ts';

const numberAlone = /^Q?([1-4])$/i;

/** What stands for the quarter before the one that is collected now. */
export const previousQuarter = 'previous';

/**
 * The quarter that is meant: by its label, or by its number alone, which means the newest one whose round
 * has begun.
 *
 * @param asked "Q3 2018/19", "Q2", or "previous" for the one before; the current round's when left out
 * @returns undefined for what names no quarter
 * @example quarterAsked('Q2', Q3_2018_19) // Q2 2018/19
 */
export const quarterAsked = (asked: string | undefined, round: Period): Period | undefined => {
  if (asked === undefined) return round;
  if (asked === previousQuarter) return shiftPeriod(round, -1);
  const [, number] = numberAlone.exec(asked.trim()) ?? [];
  if (!number) return parsePeriod('financial-quarter', asked);
  return [0, 1, 2, 3]
    .map((back) => shiftPeriod(round, -back))
    .find((one) => periodLabel(one).startsWith(`Q${number} `));
};
