import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { nameBriefly } from '../../cards/format-text.ts';
import { overviewCard, wholeCard } from '../../cards/overview-card.ts';
import { findPeople } from '../../domain/catalogue.ts';
import { headlineOf } from '../../domain/figures/headline.ts';
import { pageSizeOf } from '../../domain/figures/headlines-by-status.ts';
import {
  outlookOf,
  outlooks,
  summariseHeadlines,
} from '../../domain/figures/summarise-headlines.ts';
import { type Indicator, standsUnder } from '../../domain/indicator.ts';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import { pageOf } from '../../domain/page.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { highRisks } from '../high-risks.ts';
import { readOutcomes } from '../read-outcomes.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { besideComparator } from './figures/known-figures.ts';
import { rowsPager } from './pagers.ts';
import { id, page, type RequestDescriptor } from './request-descriptor.ts';

const headlinesOf = (
  indicators: readonly Indicator[],
  series: readonly ObservedSeries[],
  context: Pick<RequestContext, 'catalogue' | 'clock'>,
) =>
  indicators.flatMap((indicator) =>
    besideComparator(
      indicator.measures.map((measure) => headlineOf(measure, series, context.clock.today)),
      series,
      context,
    ).map((headline) => ({ indicator, headline })),
  );

const summarise = (rows: ReturnType<typeof headlinesOf>) =>
  summariseHeadlines(rows.map(({ headline }) => headline));

/** In the order of the groups that a card shows them in, so that a page cuts none twice. */
const worstFirst = (rows: ReturnType<typeof headlinesOf>) =>
  outlooks.flatMap((outlook) => rows.filter(({ headline }) => outlookOf(headline) === outlook));

/** Several outcomes are a sentence each; "as a council" is of no single one. */
const answerWhole = async (
  request: RequestOf<'overview'>,
  context: RequestContext,
): Promise<Card> => {
  const { outcomes } = context.catalogue;
  const { indicators, series } = await readOutcomes(
    outcomes.map(({ code }) => code),
    context,
  );
  const rows = headlinesOf(indicators, series, context);
  const { rows: shown, ...place } = pageOf(outcomes, request.page);
  return wholeCard({
    council: [...new Set(outcomes.map(({ council }) => council))].join(' · '),
    summary: summarise(rows),
    headlines: rows.map(({ headline }) => headline),
    ...rowsPager(place, 'outcomes', (turned) => ({ ...request, page: turned })),
    outcomes: shown.map(({ code, name }) => ({
      press: button(name, { kind: 'overview', outcome: code }),
      summary: summarise(rows.filter(({ indicator }) => standsUnder(indicator, code))),
    })),
    next: [
      button('What has got worse?', { kind: 'movements', way: 'worse' }),
      highRisks(outcomes),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};

/** How an outcome is doing, or all of them when none is named. */
const answer = async (request: RequestOf<'overview'>, context: RequestContext): Promise<Card> => {
  const { outcome: asked } = request;
  const { catalogue } = context;
  if (asked === undefined && catalogue.outcomes.length > 1) return answerWhole(request, context);
  const outcome = catalogue.outcomes.find(({ code }) => asked === undefined || code === asked);
  if (!outcome) return noSuchThing('outcome', asked ?? '', catalogue);
  const { indicators, series } = await readOutcomes([outcome.code], context);
  const all = headlinesOf(indicators, series, context);
  const { rows, ...place } = pageOf(
    worstFirst(all),
    request.page,
    pageSizeOf(all.map(({ headline }) => headline)),
  );
  const [sponsor] = findPeople(catalogue, [outcome.sponsor ?? []].flat());
  return overviewCard({
    outcome,
    ...(sponsor ? { sponsor } : {}),
    headlines: all.map(({ headline }) => headline),
    ...rowsPager(place, 'measures', (turned) => ({ ...request, page: turned })),
    rows: rows.map((row) => ({
      ...row,
      press: button(`Show ${nameBriefly(row.headline.measure)}`, {
        kind: 'show',
        code: row.headline.measure.code,
      }),
    })),
    next: [
      button('What has got worse?', { kind: 'movements', way: 'worse', outcome: outcome.code }),
      highRisks([outcome], outcome.code),
      button('People', { kind: 'people', outcome: outcome.code }),
      button('What can I ask?', { kind: 'help' }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('overview'), outcome: id.optional(), page });

/** How we are doing: a sentence for the whole, then every measure by the way it went. */
export const overview: RequestDescriptor<'overview'> = {
  schema,
  purpose: 'All indicators with their latest figures and arrows.',
  heading: 'Figures',
  name: ({ outcome }, nameOf) => (outcome ? `Overview: ${nameOf(outcome)}` : 'Overview'),
  query: { subjects: { outcome: 'outcome' } },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    overview: z.infer<typeof schema>;
  }
}
