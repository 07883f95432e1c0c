import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { sayTarget } from '../../../domain/figures/format-target.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { formatInstant } from '../../../domain/format.ts';
import type { Observation } from '../../../domain/observation.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import {
  describePeriod,
  isSamePeriod,
  type Period,
  periodDates,
} from '../../../domain/period/period.ts';
import {
  isMeant,
  isWithin,
  monthsMeant,
  type SpokenPeriod,
} from '../../../domain/period/spoken-period.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import type { KnownMeasure } from './known-figures.ts';

/** Whether a period that has no figure yet is the one that was named, or in it. */
const isAt = (spoken: SpokenPeriod, period: Period, before: readonly Observation[]): boolean =>
  // "From April 2026" begins with its quarter, and "next year" has whatever is planned.
  spoken.kind === 'next' ||
  isWithin(period, spoken) ||
  monthsMeant(spoken)?.from === periodDates(period).start.slice(0, 7) ||
  isMeant(spoken, before.at(-1)?.period ?? period)(period);

/** Targets that are set for periods that have no figure yet. */
export const sayPlanned = (
  { measure }: KnownMeasure,
  observed: readonly ObservedSeries[],
  { spoken, isOne }: { readonly spoken: SpokenPeriod | undefined; readonly isOne: boolean },
): string[] => {
  const series = judgedSeries(measure);
  const own = observed.filter((one) => one.measure === measure.code && one.series === series?.id);
  return own.flatMap(({ targets = [], observations }) =>
    targets
      .filter((one) => !observations.some(({ period: at }) => isSamePeriod(at, one.period)))
      .filter((one) => !spoken || isAt(spoken, one.period, observations))
      .map(({ period: at, target: planned, by, at: set }) => {
        const words = series ? sayTarget(planned, series, measure.polarity) : '';
        const setBy = by && set ? `, set by ${by} on ${formatInstant(set)}` : '';
        return `${isOne ? 'Target' : `${nameMeasure(measure)}: target`} for ${describePeriod(at)}: ${words}${setBy}.`;
      }),
  );
};

/** No figure has a target yet, but some are set for figures that are to come. */
export const onlyPlanned = (
  code: string,
  lines: readonly string[],
  context: RequestContext,
): Card =>
  receiptCard({
    title: `${nameOfCode(context.catalogue, code)}: target`,
    lines: [...lines, 'The figures until now have no target.'],
    next: [button('All targets', { kind: 'target' })],
  });
