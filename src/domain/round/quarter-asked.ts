import { type Period, parsePeriod, periodLabel, shiftPeriod } from '../period/period.ts';

const numberAlone = /^(now )?Q?([1-4])$/i;

/** What stands for the quarter before the one that is collected now. */
export const previousQuarter = 'previous';

/** What stands for the quarter of a number of which a figure is given: it may be the one that has not ended yet. */
export const quarterOfNow = (number: number): string => `now Q${number}`;

/** Whether a quarter is named as by {@link quarterOfNow}. */
export const isOfNow = (asked: string): boolean => asked.startsWith('now ');

/**
 * The quarter that is meant: by its label, or by its number alone, which means the newest one whose round
 * has begun; {@link quarterOfNow} means the round under way, the next one, or else one of the last two.
 *
 * @param asked "Q3 2018/19", "Q2", or "previous" for the one before; the current round's when left out
 * @returns undefined for what names no quarter
 * @example quarterAsked('Q2', Q3_2018_19) // Q2 2018/19
 */
export const quarterAsked = (asked: string | undefined, round: Period): Period | undefined => {
  if (asked === undefined) return round;
  if (asked === previousQuarter) return shiftPeriod(round, -1);
  const [, ofNow, number] = numberAlone.exec(asked.trim()) ?? [];
  if (!number) return parsePeriod('financial-quarter', asked);
  return (ofNow ? [0, 1, -1, -2] : [0, -1, -2, -3])
    .map((by) => shiftPeriod(round, by))
    .find((one) => periodLabel(one).startsWith(`Q${number} `));
};
