import { addDays } from '../add-days.ts';
import { sayDate } from '../say-date.ts';

/**
 * When a risk is to be looked at again, and whether that is past.
 *
 * @param reviewBy ISO date; the day itself is still in time
 * @param today ISO date in London
 * @example sayReview('2019-01-31', '2019-02-02')
 * // 'Review was due by 31 January 2019; overdue since 1 February 2019.'
 */
export const sayReview = (reviewBy: string, today: string): string =>
  today <= reviewBy
    ? `Review by ${sayDate(reviewBy)}.`
    : `Review was due by ${sayDate(reviewBy)}; overdue since ${sayDate(addDays(reviewBy, 1))}.`;
