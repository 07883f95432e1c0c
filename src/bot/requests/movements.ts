import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { movementsCard } from '../../cards/movements-card.ts';
import { concernsOutcome } from '../../domain/catalogue.ts';
import { type Headline, headlineOf } from '../../domain/figures/headline.ts';
import { pageOf } from '../../domain/page.ts';
import type { Risk, RiskTrend } from '../../domain/risks/risk.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { rowsOf } from './figures/show-figures.ts';
import { readOutcomes } from './overview.ts';
import { rowsPager } from './pagers.ts';
import { id, page, type RequestDescriptor } from './request-descriptor.ts';
import { placeRisk } from './risks/moved-risks.ts';

type Way = RequestOf<'movements'>['way'];

type Rule = {
  readonly title: string;
  readonly fits: (headline: Headline) => boolean;
  /** Risks that go the same way. */
  readonly trend?: RiskTrend;
};

const compared = ({ verdict }: Headline) => (verdict?.kind === 'compared' ? verdict : undefined);

const rules: Readonly<Record<Way, Rule>> = {
  worse: {
    title: 'What has got worse',
    fits: (one) => compared(one)?.judgement === 'worsening',
    trend: 'WORSENING',
  },
  better: {
    title: 'What has got better',
    fits: (one) => compared(one)?.judgement === 'improving',
    trend: 'IMPROVING',
  },
  up: { title: 'What has gone up', fits: (one) => compared(one)?.movement === 'up' },
  down: { title: 'What has gone down', fits: (one) => compared(one)?.movement === 'down' },
  same: {
    title: 'What has stayed the same',
    fits: (one) => compared(one)?.movement === 'level',
    trend: 'UNCHANGED',
  },
  changed: {
    title: 'What has changed',
    fits: (one) => compared(one) !== undefined && compared(one)?.movement !== 'level',
  },
};

const riskHeadings: Readonly<Record<RiskTrend, string>> = {
  WORSENING: 'Risks that are worsening',
  IMPROVING: 'Risks that are improving',
  UNCHANGED: 'Risks that are unchanged',
};

/** Measures that get worse are shown with high risks; a long list of unchanged measures is not. */
const risksBeside = (way: Way, risks: readonly Risk[], context: RequestContext) => {
  const { trend } = rules[way];
  if (!trend || trend === 'UNCHANGED') return [];
  const going = risks.filter((risk) => risk.latest.trend === trend);
  const high = risks.filter((risk) => risk.latest.level === 'HIGH' && !going.includes(risk));
  return [
    { heading: riskHeadings[trend], risks: going.map((risk) => placeRisk(risk, context)) },
    ...(way === 'worse'
      ? [{ heading: 'HIGH risks', risks: high.map((risk) => placeRisk(risk, context)) }]
      : []),
  ];
};

/** What went one way since the period before, measure by measure, joined with the risks. */
const answer = async (asked: RequestOf<'movements'>, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const { way, outcome } = asked;
  const outcomes = catalogue.outcomes.filter(({ code }) => !outcome || code === outcome);
  if (outcomes.length === 0) return noSuchThing('outcome', outcome ?? '', catalogue);
  const codes = outcomes.map(({ code }) => code);
  const { indicators, series } = await readOutcomes(codes, context);
  const headlines = indicators.flatMap(({ measures }) =>
    measures.map((measure) => headlineOf(measure, series, context.clock.today)),
  );
  const risks = catalogue.risks.filter(({ featuresUnder }) =>
    featuresUnder.some((place) => codes.some((code) => concernsOutcome(catalogue, place, code))),
  );
  const { title, fits } = rules[way];
  const { rows, ...page } = pageOf(headlines.filter(fits), asked.page);
  const other = way === 'better' ? 'worse' : 'better';
  return movementsCard({
    above: outcomes.map(({ name }) => name).join(' · '),
    title: `${title} since the period before`,
    rows: rowsOf(rows, (code) => ({ kind: 'compare', code })),
    ...rowsPager(page, 'measures', (turned) => ({ ...asked, page: turned })),
    nothing: 'None of the measures in the report.',
    // What goes with the list is shown only once.
    risks: page.number === 1 ? risksBeside(way, risks, context) : [],
    next: [
      button(rules[other].title, { kind: 'movements', way: other }),
      button('High risks', { kind: 'risks', level: 'HIGH' }),
      button('Areas for focus', { kind: 'focus' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('movements') /** Which way things went. */,
  way: z.enum(['worse', 'better', 'up', 'down', 'same', 'changed']),
  outcome: id.optional(),
  page,
});

/** What has got worse, got better, gone up… across the report, together with the risks. */
export const movements: RequestDescriptor<'movements'> = {
  schema,
  heading: 'What stands out',
  name: ({ way }) => rules[way].title,
  query: { subjects: { outcome: 'outcome' }, filter: ['way'] },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    movements: z.infer<typeof schema>;
  }
}
