import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { headlinesSince } from '../../../domain/figures/headline-at.ts';
import { standingOf } from '../../../domain/figures/headline-standing.ts';
import { pageSizeOf, summariseStatuses } from '../../../domain/figures/headlines-by-status.ts';
import { countedByFigure, countedOnce } from '../../../domain/figures/overall-headline.ts';
import { wentWays } from '../../../domain/figures/went.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { pageOf } from '../../../domain/page.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { besideComparator } from '../figures/known-figures.ts';
import { benchmarkSides } from '../figures/reported-benchmarks.ts';
import { rowsOf } from '../figures/show-figures.ts';
import { sourcesOfHeadlines } from '../figures/source-notes.ts';
import { sayBasis, withStandings } from '../figures/standings.ts';
import { namesOnNext, rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { among } from './count-words.ts';

import {
  alsoNotes,
  notesOf,
  type Row,
  sayConditions,
  sayEach,
  testsOf,
} from './list-conditions.ts';

type Asked = RequestOf<'list'>;

const and = new Intl.ListFormat('en-GB');

/** Ways, sides and what met its target are of figures, and so of the parts of an indicator. */
const countedFor = (
  { statuses = [], notStatuses = [], way, sides }: Asked,
  headlines: readonly Headline[],
): readonly Headline[] => {
  const words = [...statuses, ...notStatuses];
  if (words.length === 0 || way || sides) return headlines;
  const isByFigure = words.some((one) => one === 'met' || one === 'missed');
  return isByFigure ? countedByFigure(headlines) : countedOnce(headlines);
};

const nameAll = (all: readonly Row[]): string => {
  if (!all.some(({ headline }) => headline.overall)) return 'measures';
  return all.every(({ headline }) => headline.overall) ? 'indicators' : 'indicators or measures';
};

/** None of these indicators has a target: the list of all targets is offered where any value has one. */
const noTargetOfOwn = (own: readonly Indicator[], series: readonly ObservedSeries[]): Card => {
  const isAnywhere = series.some(({ observations }) =>
    observations.some(({ target, status }) => target !== undefined || status !== undefined),
  );
  return receiptCard({
    title: `There is no target for ${and.format(own.map(({ code }) => code))}`,
    lines: ['The report sets none, and gives no status.'],
    next: [
      ...(isAnywhere ? [button('All targets', { kind: 'target' })] : []),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

/** The measures of which everything is true that is asked: by their statuses, the ways they went, and those they are compared with. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue, clock } = context;
  const { outcome, sides, codes } = asked;
  const outcomes = catalogue.outcomes.map(({ code }) => code);
  if (outcome && !outcomes.includes(outcome)) return noSuchThing('outcome', outcome, catalogue);
  const own = catalogue.indicators.filter(
    (one) => (!outcome || standsUnder(one, outcome)) && (!codes || codes.includes(one.code)),
  );
  const [{ series }, standings] = await Promise.all([
    readOutcomes(outcomes, context),
    sides ? withStandings(own, context) : { indicators: own, unlike: own, isWorkedOut: false },
  ]);
  const isOfStatus = asked.statuses !== undefined || asked.notStatuses !== undefined;
  const all = standings.indicators.flatMap((indicator, at) =>
    countedFor(
      asked,
      besideComparator(
        headlinesSince(indicator.measures, series, { today: clock.today, since: asked.since }),
        series,
        context,
      ),
    ).map((headline) => ({ headline, indicator, unlike: standings.unlike[at] ?? indicator })),
  );
  const byStatus = countedOnce(all.map(({ headline }) => headline));
  if (codes && isOfStatus && !byStatus.some(standingOf)) return noTargetOfOwn(own, series);
  const tests = testsOf(asked, all);
  const fitting = all.filter((row) => tests.every((is) => is(row)));
  const headlines = fitting.map(({ headline }) => headline);
  const size = pageSizeOf(headlines);
  const { rows, ...place } = pageOf(fitting, asked.page, size);
  const shown = rows.map(({ headline }) => headline);
  return figuresCard({
    above: codes
      ? own.map(({ code }) => nameOfCode(catalogue, code)).join(' · ')
      : outcome
        ? nameOfCode(catalogue, outcome)
        : '',
    title: `${among(fitting.length, all.length, nameAll(all))} ${and.format(
      sayConditions(
        asked,
        fitting.length,
        all.map(({ headline }) => headline),
      ),
    )}`,
    lead: [
      ...(asked.period
        ? [`These are the newest figures, not those for ${formatSpokenPeriod(asked.period, [])}.`]
        : []),
      ...sayEach(asked, tests, all),
      ...(isOfStatus ? [summariseStatuses(all.map(({ headline }) => headline))] : []),
      ...(sides ? [`Compared ${sayBasis(standings, catalogue.outcomes)}.`] : []),
      // One figure would be shown large, without its name.
      ...(rows.length === 1 ? shown.map(({ measure }) => nameMeasure(measure)) : []),
    ],
    headlines: rowsOf(shown, (code) => ({ kind: 'show', code })),
    ...rowsPager(
      place,
      'figures',
      (turned) => ({ ...asked, page: turned }),
      namesOnNext(headlines, place, size),
    ),
    notes: [
      ...notesOf(asked, rows),
      ...alsoNotes(asked, all, fitting),
      ...sourcesOfHeadlines(shown),
    ],
    next: [
      ...(sides ? [button('All benchmarks', { kind: 'benchmark' })] : []),
      ...(all.some(({ headline }) => standingOf(headline))
        ? [button('All targets', { kind: 'target' })]
        : []),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

/** Nobody leads more. */
const mostCodes = 100;

const schema = z.strictObject({
  kind: z.literal('list'),
  /** Any of these: met or missed, colours, or words of the council's. */
  statuses: z.array(z.string().trim().min(1).max(40)).min(1).max(5).optional(),
  /** None of these, of all that have a target or a status. */
  notStatuses: z.array(z.string().trim().min(1).max(40)).min(1).max(5).optional(),
  way: z.enum(wentWays).optional(),
  /** Since when they went it: the period before when absent. */
  since: period.optional(),
  /** When all this was so: the list is of the newest figures, and says so. */
  period: period.optional(),
  /** Every one of these. */
  sides: z
    .array(
      z.strictObject({
        side: z.enum(benchmarkSides),
        /** As the report names it. */
        against: z.string().trim().min(1).max(300).optional(),
      }),
    )
    .min(1)
    .max(4)
    .optional(),
  outcome: id.optional(),
  /** Only of these indicators: those that somebody leads. */
  codes: z.array(id).min(1).max(mostCodes).optional(),
  page,
});

/** The measures of which several things are true at once: improving and still red, worse than England and off target. */
export const list: RequestDescriptor<'list'> = {
  schema,
  purpose:
    'The measures of which several things are true at once: a status (statuses: met, missed, or colours or words such as red; any of them; or notStatuses: none of them), the way they went (way), and the side of each comparator that is named (sides; all of them). For one condition alone, use target, movements or benchmark.',
  name: (asked, nameOf) => {
    const what = `What ${and.format(sayConditions(asked, 1, []))}`;
    const of = asked.codes ? asked.codes.join(', ') : asked.outcome && nameOf(asked.outcome);
    return of ? `${of}: ${what}` : what;
  },
  query: {
    subjects: { outcome: 'outcome' },
    periods: ['since'],
    filter: ['statuses', 'notStatuses', 'way', 'sides'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    list: z.infer<typeof schema>;
  }
}
