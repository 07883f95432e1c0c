/** How many seconds are in one of a unit; undefined for what is no unit of time that is written with a colon. */
const secondsIn = (unit: string): number | undefined => {
  const [word = ''] = unit.toLowerCase().split(' ');
  if (/^(?:seconds?|secs?)$/.test(word)) return 1;
  return /^(?:minutes?|mins?)$/.test(word) ? 60 : undefined;
};

/** Whether lengths in this unit may be written in minutes and seconds: "3:11". */
export const isClockUnit = (unit: string): boolean => secondsIn(unit) !== undefined;

/** Whether lengths in this unit are long numbers, which people know with a colon: 227 seconds. */
export const isInSeconds = (unit: string): boolean => secondsIn(unit) === 1;

/**
 * Reads minutes and seconds as a number of the unit.
 *
 * @returns undefined where they are none, or the unit is no unit of time
 * @example readClockLength('3:11', 'seconds') // 191
 */
export const readClockLength = (text: string, unit: string): number | undefined => {
  const [, minutes, seconds] = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim()) ?? [];
  const size = secondsIn(unit);
  if (minutes === undefined || size === undefined) return undefined;
  return Number(((60 * Number(minutes) + Number(seconds)) / size).toFixed(4));
};

/** Writes a number of seconds with a colon: 191 is "3:11". */
export const formatClockLength = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
