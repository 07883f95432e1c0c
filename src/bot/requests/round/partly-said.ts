import { z } from 'zod';
import { countsFromMonth } from '../../../domain/counts-from.ts';
import { formatNumber, placesOf } from '../../../domain/format.ts';
import { longMonth, monthNumber } from '../../../domain/period/month-names.ts';
import { describePeriod, periodDates } from '../../../domain/period/period.ts';
import type { ExpectedValue } from '../../../domain/submission/expected-value.ts';
import { mostSaid } from '../../said-figures.ts';
import { forButtons } from '../request-descriptor.ts';

const month = z.number().int().min(1).max(12);

/** The months that a message says its figures are of; without a last one, all since the first. */
export const monthsSchema = forButtons(
  z.strictObject({ from: month, to: month.optional() }).optional(),
);

/** Numbers of a message that are in no field. */
export const unusedSchema = forButtons(z.array(z.number()).max(mostSaid).optional());

type Months = NonNullable<z.infer<typeof monthsSchema>>;

const list = new Intl.ListFormat('en-GB');

const nameMonths = (from: number, to: number | undefined): string => {
  if (to === undefined) return `the year since ${longMonth(from)}`;
  return from === to ? longMonth(from) : `${longMonth(from)} to ${longMonth(to)}`;
};

const wantedOfQuarter = (isPart: boolean): string =>
  isPart
    ? 'Give all three months together, once you have them; Save draft keeps what you have typed until then.'
    : 'Give the figure of these three months alone.';

/**
 * Why a figure is not of the quarter that is asked for; undefined where it is, or where a month says nothing of that.
 *
 * @example of April to December, where October to December is asked for, says so; and of November, where it is September
 */
export const sayOtherMonths = (
  { from, to }: Months,
  { period, measure, series }: ExpectedValue,
): string | undefined => {
  const { start, end } = periodDates(period);
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  if (period.kind === 'month' && from === to && from !== last)
    return `your message says that it is of ${longMonth(from)}, and ${measure.code} asks for ${describePeriod(period)}.`;
  if (period.kind !== 'financial-quarter') return undefined;
  // What counts from the beginning of its year is asked for as that: "260 year to date".
  const isOfYear = series.timing === 'cumulative';
  const begin = isOfYear ? monthNumber(countsFromMonth(series)) : first;
  const isAsked = to === undefined ? isOfYear || from === begin : from === begin && to === last;
  if (isAsked) return undefined;
  // A month outside the quarter is when something happens.
  if (from === to && (from < first || from > last)) return undefined;
  const isPart = from >= first && to !== undefined && to <= last && from <= to;
  const wanted = isOfYear
    ? `Give the figure of all months since ${longMonth(begin)}.`
    : wantedOfQuarter(isPart);
  return `your message says that it is of ${nameMonths(from, to)}, and ${measure.code} asks for ${nameMonths(begin, last)}. ${wanted}`;
};

/**
 * What a message has and no field took, so that no number is lost unseen.
 *
 * @param isBeside whether another number of it is filled in
 */
export const sayUnused = (unused: readonly number[], isBeside: boolean): string[] => {
  if (unused.length === 0) return [];
  const numbers = list.format(unused.map((one) => formatNumber(one, placesOf(one))));
  const are = unused.length > 1 ? 'are' : 'is';
  return isBeside
    ? [`Your message also has ${numbers}, which ${are} not filled in.`]
    : [`Your message has ${numbers}, which ${are} not filled in. Type the figure that you mean.`];
};
