import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { risksCard } from '../../../cards/risks-card.ts';
import {
  type Catalogue,
  concernsOutcome,
  findIndicator,
  isOutcome,
  isPlacedUnder,
  outcomeOf,
} from '../../../domain/catalogue.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import { countHeld } from '../../../domain/find-words.ts';
import { capitalise } from '../../../domain/format.ts';
import { pageOf } from '../../../domain/page.ts';
import { comparePeriods } from '../../../domain/period/period.ts';
import { isMeant, isWithin, quarterSince } from '../../../domain/period/spoken-period.ts';
import { sharedReportWord } from '../../../domain/report-words.ts';
import { movedWays } from '../../../domain/risks/moved-risks.ts';
import { byLevel, type Risk, risksAt, riskTrends } from '../../../domain/risks/risk.ts';
import {
  levelNames,
  levelsMeant,
  sayLevels,
  severeLevels,
} from '../../../domain/risks/risk-key.ts';
import { trendOfRisk } from '../../../domain/risks/risk-movement.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { highRisks } from '../../high-risks.ts';
import { nameOfCode, showTitle } from '../../name-of-code.ts';
import { button, type RequestOf, riskAspects } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor, riskLevel } from '../request-descriptor.ts';
import { movedRisks, movedWords } from './moved-risks.ts';
import { oneRisk } from './one-risk.ts';
import { placeRisk, withAsked } from './place-risk.ts';
import {
  beyondByKey,
  fitsLimits,
  isNothingJudged,
  riskLimits,
  sayLimits,
  sayUnjudged,
} from './risk-limits.ts';

type Asked = RequestOf<'risks'>;

const matches =
  (
    { codes, unassigned, level, trend, indicator, outcome, ...limits }: Asked,
    { catalogue, settings: { riskMatrix } }: Pick<RequestContext, 'catalogue' | 'settings'>,
  ) =>
  (risk: Risk): boolean =>
    (codes === undefined || codes.includes(risk.code)) &&
    (unassigned === undefined ||
      risk.featuresUnder.every((place) => isOutcome(catalogue, place))) &&
    (level === undefined || levelsMeant(level, catalogue.outcomes).includes(risk.latest.level)) &&
    (trend === undefined || trendOfRisk(risk, riskMatrix) === trend) &&
    fitsLimits(limits, risk, riskMatrix) &&
    (outcome === undefined ||
      risk.featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome))) &&
    (indicator === undefined || isPlacedUnder(catalogue, risk, indicator));

/** Those whose titles have the most of the words of a topic; all where none is named. */
const ofTopic = (
  risks: readonly Risk[],
  about: readonly string[] | undefined,
  { settings: { sameWords } }: Pick<RequestContext, 'settings'>,
): readonly Risk[] => {
  if (!about) return risks;
  const held = risks.map(({ title }) => countHeld(title, about, sameWords));
  const most = Math.max(1, ...held);
  return risks.filter((_, at) => held[at] === most);
};

/** The level by its own name; “high” as the council calls it where it calls one level so. */
const nameLevel = (asked: Asked, { outcomes }: Pick<Catalogue, 'outcomes'>): Asked => {
  const [level, ...more] = asked.level ? levelsMeant(asked.level, outcomes) : [];
  return level && more.length === 0 ? { ...asked, level } : asked;
};

/** "HIGH and worsening", "scoring 15 or more", "above appetite" */
const narrowedBy = (
  { level, trend, ...limits }: Asked,
  { outcomes }: Pick<Catalogue, 'outcomes'>,
): string =>
  [level && sayLevels(levelsMeant(level, outcomes)), trend?.toLowerCase(), ...sayLimits(limits)]
    .filter(Boolean)
    .join(' and ');

const titleOf = (asked: Asked, catalogue: Catalogue): string => {
  const { indicator, unassigned } = asked;
  if (unassigned) return 'Risks not tied to an indicator';
  const narrowed = narrowedBy(asked, catalogue);
  const what = narrowed
    ? `Risks that are ${narrowed}`
    : (sharedReportWord('risks', catalogue.outcomes) ?? 'Corporate risks');
  return indicator ? `${what}, for ${indicator}` : what;
};

/** "9 of 24 risks" */
const sayHowMany = (listed: number, all: number): string =>
  `${listed === all ? '' : `${listed} of `}${all} risk${all === 1 ? '' : 's'}`;

const nothingOf = (asked: Asked, { catalogue, settings }: RequestContext): string => {
  const indicator = findIndicator(catalogue, asked.indicator ?? '');
  const listed = catalogue.risks.some(({ featuresUnder }) =>
    featuresUnder.includes(indicator?.code ?? ''),
  );
  if (indicator?.noRisksStatement && !listed) return indicator.noRisksStatement;
  const known = levelNames(catalogue.outcomes);
  const meant = asked.level ? levelsMeant(asked.level, catalogue.outcomes) : [];
  if (meant.some((level) => !known.includes(level)))
    return `No level of risk is called ${asked.level}: the levels are ${known.join(', ')}.`;
  if (isNothingJudged(asked, catalogue.risks, settings.riskMatrix))
    return 'So I cannot tell which do.';
  return narrowedBy(asked, catalogue) === ''
    ? 'No risks are listed.'
    : 'No risk in the register matches that.';
};

const nextSteps = (
  { codes, about, unassigned, level, trend, scoring, appetite, target, indicator }: Asked,
  catalogue: Catalogue,
) => {
  const narrowed =
    codes ?? about ?? unassigned ?? level ?? trend ?? scoring ?? appetite ?? target ?? indicator;
  return [
    ...(indicator
      ? [button(showTitle(catalogue, indicator), { kind: 'show', code: indicator })]
      : []),
    ...(level && severeLevels(catalogue.outcomes).includes(level)
      ? []
      : [highRisks(catalogue.outcomes)]),
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

/** The risks as they were in the quarter that is named, or else the newest, with what to say of that. */
const atPeriod = (spoken: Asked['period'], all: readonly Risk[]) => {
  const [latest] = all.map((risk) => risk.latest.period).toSorted((a, b) => comparePeriods(b, a));
  if (!spoken || !latest || isMeant(spoken, latest)(latest) || isWithin(latest, spoken))
    return { register: all, note: [] };
  const quarter = quarterSince(spoken, latest);
  const then = quarter ? risksAt(all, quarter) : [];
  const when = formatSpokenPeriod(spoken, []);
  return then.length > 0
    ? { register: then, note: [] }
    : { register: all, note: [`No assessments are stored for ${when}: these are the newest`] };
};

/**
 * Risks of the corporate register: all; one; those of a level, trend or topic; those of an
 * indicator, an outcome or neither; or those that moved a given way by their history.
 */
const answer = async (given: Asked, whole: RequestContext): Promise<Card> => {
  const { register, note } = atPeriod(given.period, whole.catalogue.risks);
  const catalogue = { ...whole.catalogue, risks: register };
  const context = { ...whole, catalogue };
  const asked = beyondByKey(nameLevel(given, catalogue), context);
  if (asked.code) return oneRisk(asked.code, asked.aspects ?? [], context);
  const fitting = catalogue.risks.filter(matches(asked, context));
  const found = ofTopic(fitting, asked.about, context);
  const outcome = outcomeOfRisks(asked, found, catalogue);
  if (!outcome) return noSuchThing('outcome', asked.outcome ?? '', catalogue);
  if (asked.outcome && asked.outcome !== outcome.code)
    return noSuchThing('outcome', asked.outcome, catalogue);
  if (asked.indicator && !findIndicator(catalogue, asked.indicator))
    return noSuchThing('indicator', asked.indicator, catalogue);
  if (asked.moved) return movedRisks(asked, found, context);
  const place = asked.indicator ?? asked.outcome;
  const listed = byLevel(found).map((risk) =>
    withAsked(placeRisk(risk, context), asked.aspects, context),
  );
  const { rows, ...page } = pageOf(listed, asked.page);
  return risksCard({
    title: titleOf(asked, catalogue),
    intro: [
      ...note,
      ...(place ? [nameOfCode(catalogue, place)] : []),
      sayHowMany(listed.length, catalogue.risks.length),
      ...sayUnjudged(asked, catalogue.risks, context.settings.riskMatrix),
    ].join(' · '),
    risks: listed,
    onPage: rows,
    ...rowsPager(page, 'risks', (turned) => ({ ...asked, page: turned })),
    nothing: nothingOf(asked, context),
    // Levels that other outcomes call otherwise are explained as well.
    riskKey: [outcome, ...catalogue.outcomes].flatMap(({ riskKey }) => riskKey),
    next: nextSteps(asked, catalogue),
  });
};

const schema = z.strictObject({
  kind: z.literal('risks'),
  code: id.optional(),
  level: riskLevel.optional(),
  trend: z.enum(riskTrends).optional(),
  ...riskLimits,
  indicator: id.optional(),
  outcome: id.optional(),
  /** Only those that are not tied to an indicator. */
  unassigned: z.literal(true).optional(),
  /** Words of a topic: only the risks whose titles have the most of them. */
  about: z.array(id).max(20).optional(),
  /** Only these. */
  codes: z.array(id).max(20).optional(),
  /** Which way they went by their history: since the quarter before unless one is named. */
  moved: z.enum(movedWays).optional(),
  since: period.optional(),
  /** As they were assessed in this quarter; the newest when absent. */
  period: period.optional(),
  /** What is asked about the risk that `code` names; in a list only whose they are, and their target scores. */
  aspects: z.array(z.enum(riskAspects)).min(1).max(riskAspects.length).optional(),
  page,
});

const nameRisks = (asked: Asked, nameOf: (id: string) => string): string => {
  if (asked.code) return `Risk ${asked.code}`;
  if (asked.unassigned) return 'Risks not tied to an indicator';
  const place = asked.indicator ?? asked.outcome;
  const moved = asked.moved ? ` that ${movedWords[asked.moved]}` : '';
  const like = [asked.level, asked.trend?.toLowerCase(), `risks${moved}`].filter(Boolean).join(' ');
  const limits = sayLimits(asked).join(' ');
  const what = limits ? `${like} ${limits}` : like;
  return place ? `${nameOf(place)}: ${what}` : capitalise(what);
};

/** Risks of the register, or one of them. */
export const risks: RequestDescriptor<'risks'> = {
  schema,
  purpose:
    'Corporate risks: one (code) or several (codes), those of an indicator, those with a level or a trend, those with a score on one side of a number (scoring, of the current score unless of says which), those that lack something (lacking) or above what the council accepts (appetite), those that have reached their target score or not (target), or those about a subject (about).',
  heading: 'Risks',
  name: nameRisks,
  query: {
    subjects: { code: 'risk', indicator: 'indicator', outcome: 'outcome' },
    periods: ['since'],
    filter: ['level', 'levels', 'trend', 'moved', 'scoring', 'lacking', 'appetite', 'target'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    risks: z.infer<typeof schema>;
  }
}
