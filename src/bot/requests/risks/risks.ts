import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { risksCard } from '../../../cards/risks-card.ts';
import {
  type Catalogue,
  concernsOutcome,
  findIndicator,
  isOutcome,
  outcomeOf,
} from '../../../domain/catalogue.ts';
import { holdsWords } from '../../../domain/find-words.ts';
import { capitalise } from '../../../domain/format.ts';
import { pageOf } from '../../../domain/page.ts';
import { movedWays } from '../../../domain/risks/moved-risks.ts';
import {
  byLevel,
  type Risk,
  riskLevels,
  riskTrends,
  standingToAppetite,
  totalOf,
} from '../../../domain/risks/risk.ts';
import { formatScoring, isScoring, scoringSides } from '../../../domain/risks/scoring.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, showTitle } from '../../name-of-code.ts';
import { button, type RequestOf, riskAspects } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { movedRisks, movedWords, placeRisk } from './moved-risks.ts';
import { oneRisk } from './one-risk.ts';

type Asked = RequestOf<'risks'>;

const matches =
  (
    { codes, about, unassigned, level, trend, indicator, outcome, scoring, appetite }: Asked,
    {
      catalogue,
      settings: { sameWords: words, riskMatrix },
    }: Pick<RequestContext, 'catalogue' | 'settings'>,
  ) =>
  (risk: Risk): boolean =>
    (codes === undefined || codes.includes(risk.code)) &&
    (about === undefined || holdsWords(risk.title, about, words)) &&
    (unassigned === undefined ||
      risk.featuresUnder.every((place) => isOutcome(catalogue, place))) &&
    (level === undefined || risk.latest.level === level) &&
    (trend === undefined || risk.latest.trend === trend) &&
    (scoring === undefined || isScoring(risk, scoring, riskMatrix)) &&
    (appetite === undefined || standingToAppetite(risk, riskMatrix) === appetite) &&
    (outcome === undefined ||
      risk.featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome))) &&
    (indicator === undefined || risk.featuresUnder.includes(indicator));

/** "HIGH worsening", "scoring 15 or more", "above appetite" */
const narrowedBy = ({ level, trend, scoring, appetite }: Asked): string =>
  [
    level,
    trend?.toLowerCase(),
    scoring && `scoring ${formatScoring(scoring)}`,
    appetite && `${appetite} appetite`,
  ]
    .filter(Boolean)
    .join(' ');

const titleOf = (asked: Asked): string => {
  const { indicator, unassigned } = asked;
  if (unassigned) return 'Risks not under one indicator';
  const narrowed = narrowedBy(asked);
  const what = narrowed ? `Risks: ${narrowed}` : 'Corporate risks';
  return indicator ? `${what}, for ${indicator}` : what;
};

/** "9 of 24 risks" */
const sayHowMany = (listed: number, all: number): string =>
  listed === all ? `${all} risks` : `${listed} of ${all} risks`;

/** A risk that cannot be judged is in no list, and that is said. */
const sayUnjudged = (
  { scoring, appetite }: Asked,
  { catalogue: { risks: all }, settings: { riskMatrix } }: RequestContext,
): string[] => {
  if (!scoring && !appetite) return [];
  const unknown = all.filter((risk) =>
    appetite
      ? standingToAppetite(risk, riskMatrix) === undefined
      : totalOf(risk.latest, riskMatrix) === undefined,
  ).length;
  const what = appetite ? 'an appetite and a score' : 'a score';
  if (unknown === 0) return [];
  return unknown === all.length
    ? [`the report gives none of them ${what}`]
    : [`${unknown} ${unknown === 1 ? 'has' : 'have'} not ${what} in the report`];
};

const nothingOf = (asked: Asked, catalogue: Catalogue): string => {
  const indicator = findIndicator(catalogue, asked.indicator ?? '');
  const listed = catalogue.risks.some(({ featuresUnder }) =>
    featuresUnder.includes(indicator?.code ?? ''),
  );
  if (indicator?.noRisksStatement && !listed) return indicator.noRisksStatement;
  return asked.level || asked.trend || asked.scoring || asked.appetite
    ? 'No risk in the register matches that.'
    : 'No risks are listed.';
};

const nextSteps = (
  { codes, about, unassigned, level, trend, scoring, appetite, indicator }: Asked,
  catalogue: Catalogue,
) => {
  const narrowed =
    codes ?? about ?? unassigned ?? level ?? trend ?? scoring ?? appetite ?? indicator;
  return [
    ...(indicator
      ? [button(showTitle(catalogue, indicator), { kind: 'show', code: indicator })]
      : []),
    ...(level === 'HIGH' ? [] : [button('High risks', { kind: 'risks', level: 'HIGH' })]),
    ...(narrowed ? [button('All risks', { kind: 'risks' })] : []),
    button('What the levels mean', { kind: 'risk-levels' }),
    button('Overview', { kind: 'overview' }),
  ];
};

/** Whose key explains the levels: the outcome asked about, or that of the first risk found. */
const outcomeOfRisks = (asked: Asked, found: readonly Risk[], catalogue: Catalogue) => {
  const { outcomes } = catalogue;
  const place = asked.outcome ?? asked.indicator ?? found[0]?.featuresUnder[0];
  const under = place && outcomeOf(catalogue, place);
  return outcomes.find(({ code }) => code === under) ?? outcomes[0];
};

/**
 * Risks of the corporate register: all; one; those of a level, trend or topic; those of an
 * indicator, an outcome or neither; or those that moved a given way by their history.
 */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  if (asked.code) return oneRisk(asked.code, asked.aspects ?? [], context);
  const found = catalogue.risks.filter(matches(asked, context));
  const outcome = outcomeOfRisks(asked, found, catalogue);
  if (!outcome) return noSuchThing('outcome', asked.outcome ?? '', catalogue);
  if (asked.outcome && asked.outcome !== outcome.code)
    return noSuchThing('outcome', asked.outcome, catalogue);
  if (asked.indicator && !findIndicator(catalogue, asked.indicator))
    return noSuchThing('indicator', asked.indicator, catalogue);
  if (asked.moved) return movedRisks(asked, found, context);
  const place = asked.indicator ?? asked.outcome;
  const listed = byLevel(found).map((risk) => placeRisk(risk, context));
  const { rows, ...page } = pageOf(listed, asked.page);
  return risksCard({
    title: titleOf(asked),
    intro: [
      ...(place ? [nameOfCode(catalogue, place)] : []),
      sayHowMany(listed.length, catalogue.risks.length),
      ...sayUnjudged(asked, context),
    ].join(' · '),
    risks: listed,
    onPage: rows,
    ...rowsPager(page, 'risks', (turned) => ({ ...asked, page: turned })),
    nothing: nothingOf(asked, catalogue),
    riskKey: outcome.riskKey,
    next: nextSteps(asked, catalogue),
  });
};

const schema = z.strictObject({
  kind: z.literal('risks'),
  code: id.optional(),
  level: z.enum(riskLevels).optional(),
  trend: z.enum(riskTrends).optional(),
  /** Only those whose score is on this side of a number. */
  scoring: z.strictObject({ side: z.enum(scoringSides), value: z.number() }).optional(),
  /** Only those above or within what the council accepts for them. */
  appetite: z.enum(['above', 'within']).optional(),
  indicator: id.optional(),
  outcome: id.optional(),
  /** Only those that are not under one indicator. */
  unassigned: z.literal(true).optional(),
  /** Words of a topic: only risks whose title contains them. */
  about: z.array(id).max(20).optional(),
  /** Only these. */
  codes: z.array(id).max(20).optional(),
  /** Which way they went by their history: since the quarter before unless one is named. */
  moved: z.enum(movedWays).optional(),
  since: period.optional(),
  /** What is asked about the risk that `code` names. */
  aspects: z.array(z.enum(riskAspects)).min(1).max(riskAspects.length).optional(),
  page,
});

const nameRisks = (asked: Asked, nameOf: (id: string) => string): string => {
  if (asked.code) return `Risk ${asked.code}`;
  if (asked.unassigned) return 'Risks not under one indicator';
  const place = asked.indicator ?? asked.outcome;
  const moved = asked.moved ? ` that ${movedWords[asked.moved]}` : '';
  const like = [asked.level, asked.trend?.toLowerCase(), `risks${moved}`].filter(Boolean).join(' ');
  const limits = narrowedBy({ kind: 'risks', scoring: asked.scoring, appetite: asked.appetite });
  const what = limits ? `${like} ${limits}` : like;
  return place ? `${nameOf(place)}: ${what}` : capitalise(what);
};

/** Risks of the register, or one of them. */
export const risks: RequestDescriptor<'risks'> = {
  schema,
  purpose:
    'Corporate risks: one (code) or several (codes), those of an indicator, those with a level or a trend, those with a score on one side of a number (scoring) or above what the council accepts (appetite), or those about a subject (about).',
  heading: 'Risks',
  name: nameRisks,
  query: {
    subjects: { code: 'risk', indicator: 'indicator', outcome: 'outcome' },
    periods: ['since'],
    filter: ['level', 'trend', 'moved', 'scoring', 'appetite'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    risks: z.infer<typeof schema>;
  }
}
