import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { withPassages } from '../../../cards/message-card.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import { type Headline, headlineOf } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import { standingOf } from '../../../domain/figures/headline-standing.ts';
import { distanceOrders } from '../../../domain/figures/headlines-by-status.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import { countedOnce, overallAt } from '../../../domain/figures/overall-headline.ts';
import { statusAt } from '../../../domain/figures/printed-status.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { monthOf, parsePeriod } from '../../../domain/period/period.ts';
import { isWithin, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { withPeriod } from '../../name-of-code.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { readForecast } from './forecast.ts';
import { noTargetAtAll } from './no-target.ts';
import { answerOne } from './one-target.ts';
import { listTargets, orderTitles } from './target-list.ts';

const schema = z.strictObject({
  kind: z.literal('target'),
  /** The whole report when there is none. */
  code: id.optional(),
  period: period.optional(),
  outcome: id.optional(),
  /** Only those that met or missed their targets, or have a status: a colour or a word of the council's. */
  status: z.string().trim().min(1).max(40).optional(),
  /** The furthest from its target first, or last. */
  order: z.enum(distanceOrders).optional(),
  /** With what was written of how it will stand at the end of the year. */
  forecast: z.literal(true).optional(),
  page,
});

type Listed = Pick<RequestContext, 'clock'> & {
  readonly measures: readonly Measure[];
  readonly series: readonly ObservedSeries[];
};

/** A part of an indicator that alone has a status then. */
const bare = (measure: Measure): Headline => ({ measure, series: undefined, verdict: undefined });

/** The figures of a period that is named; none where nothing is stored of their targets then, or the year is under way. */
const listedAt = (
  at: SpokenPeriod | undefined,
  { measures, series, clock: { today } }: Listed,
): {
  readonly listed?: readonly Headline[];
  readonly at?: SpokenPeriod;
  readonly note: readonly string[];
} => {
  if (!at || isWithin(monthOf(today), at)) return { note: [] };
  const listed = measures.flatMap((measure) => {
    const known = knownSeries(measure, series, today);
    const own = headlineAt(measure, known, at) ?? statusAt(measure, known, at);
    return own ?? (overallAt(measure.whole, at, today) ? bare(measure) : []);
  });
  const isYear = at.kind === 'label' && !parsePeriod('financial-quarter', at.label);
  const when = `${formatSpokenPeriod(at, [])}${isYear ? ' as a whole' : ''}`;
  if (!countedOnce(listed, at, today).some(standingOf))
    return { note: [`No target or status is stored for ${when}: these are the newest.`] };
  const without = measures.length - listed.filter(({ verdict }) => verdict).length;
  const rest =
    without > 0
      ? ` ${without} of ${measures.length} measures ${without === 1 ? 'has' : 'have'} no figure or status for it.`
      : '';
  return { listed, at, note: [`As it stood in ${when}.${rest}`] };
};

/** The targets of the whole report or of an outcome, or those of a status. */
const answerAll = async (asked: RequestOf<'target'>, context: RequestContext): Promise<Card> => {
  const { catalogue, clock } = context;
  const { outcome } = asked;
  const outcomes = catalogue.outcomes
    .map((one) => one.code)
    .filter((one) => !outcome || one === outcome);
  if (outcome && outcomes.length === 0) return noSuchThing('outcome', outcome, catalogue);
  const { indicators, series } = await readOutcomes(outcomes, context);
  const measures = indicators.flatMap((one) => one.measures);
  const newest = measures.map((measure) => headlineOf(measure, series, clock.today));
  const { listed = newest, at, note } = listedAt(asked.period, { measures, series, clock });
  return countedOnce(listed, at, clock.today).some(standingOf)
    ? listTargets(asked, listed, { catalogue, note, at, today: clock.today })
    : noTargetAtAll(catalogue);
};

const nameTarget = (
  { code, period: at, status, order, outcome }: RequestOf<'target'>,
  nameOf: (id: string) => string,
): string => {
  if (code) return withPeriod(`${nameOf(code)}: target`, at);
  const what = status ? `Targets: ${status}` : order ? orderTitles[order] : 'Targets';
  return outcome ? `${nameOf(outcome)}: ${what.toLowerCase()}` : what;
};

/** Whether a figure is on target and how far off; which are red, off target or on target; where the reports set none, that they do not. */
export const target: RequestDescriptor<'target'> = {
  schema,
  purpose:
    'The target of one indicator or measure, whether it was met and by how much (code); or the list of all, of those with a status (status: met, missed, or a colour or word such as red), or in the order of their distance (order: most for the furthest from target or the worst, least for the best or furthest within it, nearest for the smallest distance either way). forecast where it is asked whether the target of the year will be met.',
  heading: 'Figures',
  name: nameTarget,
  query: {
    subjects: { code: 'indicator', outcome: 'outcome' },
    periods: ['period'],
    filter: ['status', 'order', 'forecast'],
  },
  answer: async (asked, context) => {
    if (!asked.code) return answerAll(asked, context);
    const card = await answerOne(asked.code, asked.period ? { spoken: asked.period } : {}, context);
    return asked.forecast ? withPassages(card, await readForecast(asked.code, context)) : card;
  },
};

declare module '../../request.ts' {
  interface Requests {
    target: z.infer<typeof schema>;
  }
}
