import { findIndicator } from '../../../domain/catalogue.ts';
import {
  type Period,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { findRoundFor } from '../../../domain/round/find-round.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

type Asked = Pick<RequestOf<'update'>, 'code' | 'round' | 'months'>;
type Context = Pick<RequestContext, 'catalogue' | 'clock'>;

const monthIn = (date: string): number => Number(date.slice(5, 7));

const isMonthsOf = (months: Asked['months'], quarter: Period): boolean => {
  const { start, end } = periodDates(quarter);
  return months?.from === monthIn(start) && months.to === monthIn(end);
};

/** The round that a message means: by its name, or the next one, whose months it says its figure is of. */
export const roundGiven = (
  { code, round, months }: Asked,
  { catalogue, clock }: Context,
): string | undefined => {
  const indicator = findIndicator(catalogue, code);
  const next = shiftPeriod(clock.round, 1);
  const isOfNext =
    round === undefined &&
    indicator !== undefined &&
    isMonthsOf(months, next) &&
    expectedOf(indicator, next).some(
      ({ period }) => period.kind === next.kind && period.index === next.index,
    );
  return isOfNext ? periodLabel(next) : round;
};

/** Whether the round has not begun: nothing is filled in for another. */
export const isAhead = (
  round: string | undefined,
  { code }: Asked,
  { catalogue, clock }: Context,
): boolean => {
  const indicator = findIndicator(catalogue, code);
  const found = indicator && findRoundFor(round, indicator, clock.round);
  return found !== undefined && found.round.index > clock.round.index;
};
