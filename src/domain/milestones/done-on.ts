import { formatDate } from '../format.ts';

/** As much of a milestone as says when it was done. */
type Done = {
  readonly state: string;
  readonly due?: string | undefined;
  readonly firstDue?: string | undefined;
  readonly doneOn?: string | undefined;
};

const msPerDay = 86_400_000;

/** From one ISO date to a later one. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / msPerDay);

/**
 * Whether it was done after the day by which it was to be done, the one that held last where it was put off.
 *
 * @example isDoneLate({ state: 'complete', due: '2019-01-31', doneOn: '2019-02-01' }) // true
 */
export const isDoneLate = ({ state, due, doneOn }: Done): boolean =>
  state === 'complete' && due !== undefined && doneOn !== undefined && doneOn > due;

/**
 * The day on which it was done, with how that is to its day: one that was put off is not called on time.
 *
 * @returns empty where it is not complete, or nothing says since when
 * @example sayDoneOn({ state: 'complete', due: '2019-01-31', doneOn: '2019-02-02' }) // ' on 2 February 2019, 2 days late'
 */
export const sayDoneOn = (one: Done): string => {
  const { state, due, firstDue, doneOn } = one;
  if (state !== 'complete' || doneOn === undefined) return '';
  const day = ` on ${formatDate(doneOn)}`;
  if (due === undefined) return day;
  if (!isDoneLate(one)) return `${day}, ${firstDue ? 'by its new day' : 'on time'}`;
  const days = daysBetween(due, doneOn);
  return `${day}, ${days} day${days === 1 ? '' : 's'} late`;
};
