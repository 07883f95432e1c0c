import { addDays } from '../../domain/london-time.ts';
import { addWorkingDays } from '../../domain/round/deadlines.ts';
import { nextWeekday } from './calendar-days.ts';
import {
  addUnits,
  countPattern as count,
  type DayRule,
  readCount,
  weekdayPattern as weekday,
  weekdayNumber,
  whole,
} from './day-rule.ts';

const unit = 'day|week|fortnight|month';

/** In how long: from today, or from tomorrow. */
export const durationRules: readonly DayRule[] = [
  {
    pattern: whole(
      `(?:in |within )(${count}) (?:working|business|work) days?(?:'? time)?|(${count}) (?:working|business|work) days?(?:'? time|,? from (?:now|today))`,
    ),
    read: ([, first, second], { today, calendar }) => [
      addWorkingDays(today, readCount(first ?? second), calendar),
    ],
  },
  {
    pattern: whole(
      `(?:in |within )?(${count}) (${unit})s?(?:'? time|,? from (?:now|today)| today)`,
    ),
    read: ([, n, by = ''], { today }) => [addUnits(today, by, readCount(n))],
  },
  {
    pattern: whole(`(?:in|within|for) (?:(${count}) )(fortnight)s?`),
    read: ([, n, by = ''], { today }) => [addUnits(today, by, readCount(n))],
  },
  {
    pattern: whole(`(today|tomorrow) (week|fortnight)`),
    read: ([, from, by = ''], { today }) => [
      addUnits(addDays(today, from === 'today' ? 0 : 1), by, 1),
    ],
  },
  {
    pattern: whole(`(?:(${count}) )?(week|fortnight)s? (?:on |from |after )?tomorrow`),
    read: ([, n, by = ''], { today }) => [addUnits(addDays(today, 1), by, readCount(n))],
  },
  {
    pattern: whole(`(?:the )?day (after|before) (?:(${weekday})|tomorrow)`),
    read: ([, way, name], { today }) => {
      const from = name ? nextWeekday(today, weekdayNumber(name)) : addDays(today, 1);
      return [addDays(from, way === 'after' ? 1 : -1)];
    },
  },
];
