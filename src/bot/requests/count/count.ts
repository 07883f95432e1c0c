import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { peopleCard } from '../../../cards/people-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { wentWays } from '../../../domain/figures/went.ts';
import { pageOf } from '../../../domain/page.ts';
import { riskTrends } from '../../../domain/risks/risk.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rolesOf } from '../../roles-of.ts';
import { benchmarkSides, saySide } from '../figures/reported-benchmarks.ts';
import { rowsPager } from '../pagers.ts';
import { peopleOf } from '../people.ts';
import { id, page, type RequestDescriptor, riskLevel } from '../request-descriptor.ts';
import { riskLimits } from '../risks/risk-limits.ts';
import { countIndicators, countMeasures } from './count-figures.ts';
import { countRisks } from './count-risks.ts';
import { type Asked, filterOf, riskWords, sayWent, under } from './count-words.ts';

const countPeople = (asked: Asked, context: RequestContext): Card => {
  const { catalogue } = context;
  const filter = filterOf(asked);
  const found = peopleOf(filter, catalogue);
  const { rows, ...place } = pageOf(found, asked.page);
  const title = filter.indicator
    ? `${found.length} ${found.length === 1 ? 'person leads' : 'people lead'} ${nameOfCode(catalogue, filter.indicator)}`
    : `The report names ${found.length} people${under(filter, context)}`;
  return peopleCard({
    title,
    people: rows.map((person) => ({ person, roles: rolesOf(catalogue, person) })),
    ...rowsPager(place, 'people', (turned) => ({ ...asked, page: turned })),
    next: [button('All people', { kind: 'people' }), button('Overview', { kind: 'overview' })],
  });
};

const counters: Readonly<
  Record<Asked['of'], (asked: Asked, context: RequestContext) => Card | Promise<Card>>
> = {
  measures: countMeasures,
  indicators: countIndicators,
  risks: countRisks,
  people: countPeople,
};

/** How many there are of something, or how many went a way, with the list. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { outcome, indicator } = filterOf(asked);
  const { catalogue } = context;
  if (outcome && !catalogue.outcomes.some(({ code }) => code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  if (indicator && !findIndicator(catalogue, indicator))
    return noSuchThing('indicator', indicator, catalogue);
  return counters[asked.of](asked, context);
};

const schema = z.strictObject({
  kind: z.literal('count'),
  of: z.enum(['measures', 'risks', 'indicators', 'people']),
  filter: z
    .strictObject({
      way: z.enum(wentWays).optional(),
      level: riskLevel.optional(),
      trend: z.enum(riskTrends).optional(),
      ...riskLimits,
      side: z.enum(benchmarkSides).optional(),
      /** Against this comparator, as the report names it. */
      against: z.string().trim().min(1).max(300).optional(),
      outcome: id.optional(),
      indicator: id.optional(),
    })
    .optional(),
  page,
});

const ofNames: Readonly<Record<Asked['of'], string>> = {
  measures: 'figures',
  risks: 'risks',
  indicators: 'indicators',
  people: 'people',
};

const nameCount = (asked: Asked, nameOf: (id: string) => string): string => {
  const { way, side, against, indicator, outcome, ...like } = filterOf(asked);
  const place = indicator ?? outcome;
  const words = [
    `How many ${ofNames[asked.of]}`,
    ...(way ? [sayWent(way, 2, [])] : []),
    ...(side ? [`are ${saySide(side, against)}`] : []),
    ...(riskWords(like) ? [`are ${riskWords(like)}`] : []),
  ];
  return `${words.join(' ')}${place ? `: ${nameOf(place)}` : ''}`;
};

/** How many of something there are, or are like something. */
export const count: RequestDescriptor<'count'> = {
  schema,
  purpose:
    'How many measures, indicators, risks or people there are, or how many of them fit a filter, with the list.',
  heading: 'Worked out',
  name: nameCount,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    count: z.infer<typeof schema>;
  }
}
