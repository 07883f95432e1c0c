import { readFileSync } from 'node:fs';
import { type Period, parsePeriod } from '../../../src/domain/period/period.ts';
import { buildCalendar, type Schedule } from '../../../src/domain/round/deadlines.ts';

const holidays = new URL('../../../data/bank-holidays/england-and-wales.json', import.meta.url);

/** Working days of England and Wales. */
export const calendar = buildCalendar(
  (JSON.parse(readFileSync(holidays, 'utf8')) as { date: string }[]).map(({ date }) => date),
);

/** What the council has agreed. */
export const schedule: Schedule = {
  dueWeeks: { values: 3, commentary: 4, 'sign-off': 5 },
  publishWeeks: 6,
  remindBefore: 5,
  overdueEvery: 5,
  sendFromHour: 9,
};

/** A quarter by its label. */
export const quarter = (label: string): Period => {
  const period = parsePeriod('financial-quarter', label);
  if (!period) throw new RangeError(`${label} is not a quarter`);
  return period;
};
