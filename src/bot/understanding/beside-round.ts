import { measuresNamed } from '../../domain/catalogue.ts';
import { judgedSeries } from '../../domain/figures/headline.ts';
import { monthOf, newestEnded, periodLabel, shiftPeriod } from '../../domain/period/period.ts';
import { expectedPeriod } from '../../domain/round/owed.ts';
import type { Request, RequestKind } from '../request.ts';
import type { LanguageContext } from './message/language-context.ts';

/** What is of the round under way, unless it names another. */
const ofRound: ReadonlySet<RequestKind> = new Set([
  ...(['update', 'status', 'mine', 'progress', 'roll-up', 'deadlines'] as const),
]);

/** Whether an answer was of the quarter that is collected now. */
export const isOfRound = (last: Request | undefined): last is Request =>
  last !== undefined && ofRound.has(last.kind) && !('round' in last && last.round);

/**
 * While the quarter that is collected is spoken of, "the quarter before" is the one before that, whether or not there is
 * a figure for it yet.
 *
 * @param last what was answered before
 * @example after the form for Q3 2018/19: "what was it last quarter" shows Q2 2018/19
 */
export const besideRound = (
  request: Request,
  last: Request | undefined,
  { catalogue, saidOn }: Pick<LanguageContext, 'catalogue' | 'saidOn'>,
): Request => {
  const isBefore = request.kind === 'show' && request.period?.kind === 'previous';
  if (!isBefore || !saidOn || !isOfRound(last)) return request;
  const [measure] = measuresNamed(catalogue, request.code);
  const series = measure && judgedSeries(measure);
  if (!series) return request;
  const round = newestEnded('financial-quarter', shiftPeriod(monthOf(saidOn.today), -1));
  const label = periodLabel(expectedPeriod(series, shiftPeriod(round, -1)));
  return { ...request, period: { kind: 'label', label } };
};
