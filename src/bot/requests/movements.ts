import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { movementsCard } from '../../cards/movements-card.ts';
import { type Catalogue, concernsOutcome, findIndicator } from '../../domain/catalogue.ts';
import { formatSpokenPeriod } from '../../domain/figures/find-spoken.ts';
import type { Headline } from '../../domain/figures/headline.ts';
import { headlinesSince } from '../../domain/figures/headline-at.ts';
import {
  comparedIn,
  countHeld,
  countWithinChance,
  reportedOnly,
  type WentWay,
  went,
  wentWays,
} from '../../domain/figures/went.ts';
import { pageOf } from '../../domain/page.ts';
import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Risk, RiskTrend } from '../../domain/risks/risk.ts';
import { sayLevels, severeLevels } from '../../domain/risks/risk-key.ts';
import { trendOfRisk } from '../../domain/risks/risk-movement.ts';
import { newestRound } from '../../domain/statement-age.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { highRisks } from '../high-risks.ts';
import { readOutcomes } from '../read-outcomes.ts';
import { button, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { besideComparator } from './figures/known-figures.ts';
import { rowsOf } from './figures/show-figures.ts';
import { reasonsCard } from './movement-reasons.ts';
import { ofStatus, sayStatuses, statusTitles } from './movement-statuses.ts';
import { namesOnNext, rowsPager } from './pagers.ts';
import { forButtons, id, page, period, type RequestDescriptor } from './request-descriptor.ts';
import { placeRisk } from './risks/place-risk.ts';

type Asked = RequestOf<'movements'>;

type Rule = {
  readonly title: string;
  /** Risks that go the same way. */
  readonly trend?: RiskTrend;
};

const rules: Readonly<Record<WentWay, Rule>> = {
  worse: { title: 'What has got worse', trend: 'WORSENING' },
  better: { title: 'What has got better', trend: 'IMPROVING' },
  up: { title: 'What has gone up' },
  down: { title: 'What has gone down' },
  same: { title: 'What has stayed the same', trend: 'UNCHANGED' },
  changed: { title: 'What has changed' },
};

const riskHeadings: Readonly<Record<RiskTrend, string>> = {
  WORSENING: 'Risks that are worsening',
  IMPROVING: 'Risks that are improving',
  UNCHANGED: 'Risks that are unchanged',
  NEW: 'Risks that are new',
};

/** Measures that get worse are shown with risks that are as high as before; a long list of unchanged measures is not. */
const risksBeside = (way: WentWay, risks: readonly Risk[], context: RequestContext) => {
  const { trend } = rules[way];
  if (!trend || trend === 'UNCHANGED') return [];
  const { riskMatrix } = context.settings;
  const going = risks.filter((risk) => trendOfRisk(risk, riskMatrix) === trend);
  const high = risks.filter(
    (risk) => risk.latest.severe && trendOfRisk(risk, riskMatrix) === 'UNCHANGED',
  );
  return [
    { heading: riskHeadings[trend], risks: going.map((risk) => placeRisk(risk, context)) },
    ...(way === 'worse'
      ? [
          {
            heading: `Risks that stay ${sayLevels(severeLevels(context.catalogue.outcomes))}`,
            risks: high.map((risk) => placeRisk(risk, context)),
          },
        ]
      : []),
  ];
};

/** What a list is of: the whole report, an outcome or an indicator, by name. */
type Scope = {
  readonly above: string;
  readonly indicators: readonly string[];
  /** Outcomes of which something is asked. */
  readonly outcomes: readonly string[];
  readonly concerns: (place: string) => boolean;
};

/** The names of more outcomes than these are no heading. */
const mostNamed = 4;

const scopeOf = ({ outcome, indicator: code }: Asked, catalogue: Catalogue): Scope | Card => {
  const indicator = code ? findIndicator(catalogue, code) : undefined;
  if (code && !indicator) return noSuchThing('indicator', code, catalogue);
  if (indicator)
    return {
      above: nameMeasure(indicator),
      indicators: [indicator.code],
      outcomes: [indicator.outcome],
      concerns: (place) => place === indicator.code,
    };
  const outcomes = catalogue.outcomes.filter((one) => !outcome || one.code === outcome);
  if (outcomes.length === 0) return noSuchThing('outcome', outcome ?? '', catalogue);
  const codes = outcomes.map((one) => one.code);
  return {
    above:
      outcomes.length > mostNamed
        ? `${outcomes.length} outcomes`
        : outcomes.map(({ name }) => name).join(' · '),
    indicators: catalogue.indicators.map((one) => one.code),
    outcomes: codes,
    concerns: (place) => codes.some((one) => concernsOutcome(catalogue, place, one)),
  };
};

/** "3 of 10 measures; chance alone could explain 1 of the changes; 1 cannot be compared" */
const sayHowMany = (
  fitting: readonly Headline[],
  all: readonly Headline[],
  { way, since }: { readonly way: WentWay; readonly since: SpokenPeriod | undefined },
): string => {
  const withheld = all.filter((one) => !comparedIn(one) && !reportedOnly(one)).length;
  const among = `${fitting.length} of ${all.length} ${all.length === 1 ? 'measure' : 'measures'}`;
  const why = since
    ? withheld === 1
      ? 'has no figure for then'
      : 'have no figure for then'
    : 'cannot be compared';
  const rest = withheld > 0 ? `${withheld} ${why}` : '';
  const held = way === 'same' ? countHeld(fitting) : '';
  return [among, held, countWithinChance(fitting), rest].filter((one) => one !== '').join('; ');
};

/** "since the period before", or "compared with Q1 2018/19" */
export const sayCompared = ({ since }: { readonly since?: SpokenPeriod | undefined }): string =>
  since ? `compared with ${formatSpokenPeriod(since, [])}` : 'since the period before';

const titleOf = ({ way, by }: Pick<Asked, 'way' | 'by'>): string =>
  by ? statusTitles[way] : rules[way].title;

/** What went one way since a period, measure by measure, joined with the risks. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const { way, since } = asked;
  const scope = scopeOf(asked, catalogue);
  if ('summary' in scope) return scope;
  const { indicators, series } = await readOutcomes(scope.outcomes, context);
  const headlines = besideComparator(
    indicators
      .filter(({ code }) => scope.indicators.includes(code))
      .flatMap(({ measures }) =>
        headlinesSince(measures, series, { today: context.clock.today, since: asked.since }),
      ),
    series,
    context,
  );
  const risks = catalogue.risks.filter(({ featuresUnder }) => featuresUnder.some(scope.concerns));
  const isSince = since !== undefined;
  const fitting = asked.by
    ? ofStatus(headlines, way, isSince)
    : headlines.filter((one) => went(one, way));
  if (asked.reasons)
    return reasonsCard(asked, {
      ...{ above: scope.above, title: titleOf(asked), fitting, indicators },
      commentaries: await context.stores.outcomes.readCommentaries(),
      newest: newestRound(headlines),
    });
  const { rows, ...page } = pageOf(fitting, asked.page);
  const other = way === 'better' ? 'worse' : 'better';
  const { indicator } = asked;
  return movementsCard({
    above: scope.above,
    title: `${titleOf(asked)} ${sayCompared(asked)}`,
    count: asked.by
      ? sayStatuses(rows, headlines, { fitting: fitting.length, since: isSince })
      : sayHowMany(fitting, headlines, { way, since }),
    rows: rowsOf(rows, (code) => ({ kind: 'compare', code, ...(since && { from: since }) })),
    ...rowsPager(
      page,
      'measures',
      (turned) => ({ ...asked, page: turned }),
      namesOnNext(fitting, page),
    ),
    // Of statuses, the count says so already.
    nothing: asked.by
      ? ''
      : indicator
        ? 'None of its measures.'
        : 'None of the measures in the report.',
    // What goes with the list is shown only once, and risks are of the latest quarter.
    risks: page.number === 1 && !since && !asked.by ? risksBeside(way, risks, context) : [],
    newest: newestRound(headlines),
    next: [
      button(rules[other].title, {
        kind: 'movements',
        way: other,
        ...(indicator && { indicator }),
        ...(since && { since }),
      }),
      ...(indicator ? [button(`Show ${indicator}`, { kind: 'show', code: indicator })] : []),
      highRisks(context.catalogue.outcomes),
      button('Areas for focus', { kind: 'focus' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const schema = z.strictObject({
  kind: z.literal('movements') /** Which way things went. */,
  way: z.enum(wentWays),
  outcome: id.optional(),
  /** Only the parts of one indicator, with its risks. */
  indicator: id.optional(),
  /** The period before when absent. */
  since: period.optional(),
  /** By the status against the target, and not by the figure. */
  by: z.literal('status').optional(),
  /** With what the officers wrote of it, instead of the list: "why?" goes on from the list to this. */
  reasons: forButtons(z.literal(true).optional()),
  page,
});

/** What has got worse, got better, gone up… across the report, together with the risks. */
export const movements: RequestDescriptor<'movements'> = {
  schema,
  purpose:
    'The list of measures that got worse or better, rose, fell or stayed the same, by their figures or by their statuses. For worse and better, the list also has the risks that got worse or better.',
  heading: 'What stands out',
  name: ({ indicator, reasons, since, ...asked }, nameOf) => {
    const title = since ? `${titleOf(asked)} ${sayCompared({ since })}` : titleOf(asked);
    const named = indicator ? `${nameOf(indicator)}: ${title.toLowerCase()}` : title;
    return reasons ? `${named}, and why` : named;
  },
  query: {
    subjects: { outcome: 'outcome' },
    periods: ['since'],
    filter: ['way', 'indicator', 'by'],
  },
  answer,
};

declare module '../request.ts' {
  interface Requests {
    movements: z.infer<typeof schema>;
  }
}
