import { isOutcome } from '../../../domain/catalogue.ts';
import { countHeld, holdsWords } from '../../../domain/find-words.ts';
import { levelNames, levelsMeant } from '../../../domain/risks/risk-key.ts';
import type { Request } from '../../request.ts';
import { countedThing, isFigureWord, lineOf, meaningsIn } from '../evidence/cues.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import { isGrammar } from '../message/tokens.ts';
import { askGravest } from './ask-ranked.ts';
import { type Asked, codesNamed, has, indicatorsOf, outcomeOf } from './asked.ts';
import { filled } from './fill-request.ts';
import { risksOfOneself } from './own-risks.ts';
import {
  lackingIn,
  levelOf,
  levelsIn,
  limitsIn,
  movedIn,
  scoringIn,
  severeWords,
  targetOfEach,
  trendOf,
  usualLevels,
} from './risk-filters.ts';
import { listedAt } from './since-when.ts';
import type { SpokenBefore } from './spoken-before.ts';

const asLevel = / (?:bands?|levels?|tiers?|category|categories|rating) /;

const isOfLevel = ({ reading }: Asked, level: string | undefined): boolean =>
  level !== undefined && asLevel.test(lineOf(reading));

const ofListed = / (?:risks|ones|them|they|each|(?:that|this) risk) /;

/** Whose one is that stands under no such title is not said of all the others. */
const aspectsOfList = (
  { reading }: Asked,
  aspects: readonly string[],
  about: readonly string[],
): readonly ('owner' | 'target')[] => {
  const isOfEach = about.length > 0 || ofListed.test(lineOf(reading));
  return [
    ...(aspects.includes('owner') && isOfEach ? (['owner'] as const) : []),
    ...(targetOfEach.test(lineOf(reading)) ? (['target'] as const) : []),
  ];
};

const aspectWords = {
  owner: / (?:own\w*|who|responsible) /,
  review: / review/,
  score: / (?:scor|likelihood|impact|probab)/,
  target: / (?:targets?|aim(?:s|ed|ing)?|goals?) /,
  history: / (?:histor|before |previous)/,
  appetite: / (?:appetite|toler)/,
  controls: / (?:control|mitig|done about |doing about )/,
} as const;

/** Words left that stand in the title of a risk of that level: "high risks about bridges", and not where one is heading. */
const titleWords = (
  { words, catalogue: { risks, outcomes }, sameWords }: Asked,
  level: string | undefined,
): string[] => {
  const levels = level === undefined ? levelNames(outcomes) : levelsMeant(level, outcomes);
  const titles = risks.filter(({ latest }) => levels.includes(latest.level));
  const ofLevels = [...levelNames(outcomes), ...usualLevels, ...severeWords]
    .join(' ')
    .toLowerCase();
  return words
    .filter((word) => word.length > 3 && !/^(?:risk|head(?:ing|ed)|dangers?$|threats?$)/.test(word))
    .filter((word) => !ofLevels.split(' ').includes(word))
    .filter((word) => titles.some(({ title }) => holdsWords(title, [word], sameWords)))
    .slice(0, 8);
};

/**
 * The risk whose title has the most of several words of a topic, where it is the only one: "losing staff to the
 * reorganisation". By one word, several may be asked for, of which the register has one.
 */
const onlyRiskAbout = (
  about: readonly string[],
  { catalogue: { risks }, sameWords }: Asked,
): string | undefined => {
  const held = risks.map(({ title }) => countHeld(title, about, sameWords));
  const most = Math.max(...held);
  const [at = -1, ...more] = held.flatMap((count, at) => (count === most ? [at] : []));
  return most > 1 && more.length === 0 ? risks[at]?.code : undefined;
};

/** What a message asks of a risk that is named, and of nothing else: who owns it, what is done about it. */
const ofItself: Readonly<Record<string, 'owner' | 'controls'>> = {
  people: 'owner',
  commentary: 'controls',
  issues: 'controls',
};

/**
 * The risk itself, where its owner or what is done about it is asked for; not where the report says nothing of
 * that, and the indicator that it features under does.
 */
export const askOfRisk = ({ aspect, subjects, catalogue }: Asked): Request[] => {
  const of = ofItself[aspect];
  const isOfFigure = subjects.codes.length > 0 && subjects.how === 'sure';
  if (!of || isOfFigure || subjects.people.length > 0) return [];
  return subjects.risks.flatMap((code): Request[] => {
    const risk = catalogue.risks.find((one) => one.code === code);
    const isElsewhere = risk?.featuresUnder.every((place) => !isOutcome(catalogue, place));
    return !risk || (risk[of] === undefined && isElsewhere)
      ? []
      : [{ kind: 'risks', code, aspects: [of] }];
  });
};

/** What is asked of all risks, or of which of them. */
const ofSeveralRisks = / (?:which|how many|others?|any|all|risks?) /;
const scoring = /^(?:scor|rat(?:ed|ing)|aim(?:s|ed|ing)?$|targets?$|goals?$)/;

/**
 * The risk that was spoken of before, where a message names nothing and asks in a few words how it moved, what it was or
 * why: its card says all that, but for why an indicator moved.
 *
 * @param isUntold whether nothing tells what is asked, and no word of something else
 * @example after "risk R02": "what was it before?", "up why", "and when do we look at it again"
 */
export const askOfRiskBefore = (
  { aspect, reading, catalogue }: Asked,
  before: SpokenBefore | undefined,
  isUntold: boolean,
): Request | undefined => {
  const { tokens, mentions } = reading;
  const last = before?.last;
  const isOfWhy = aspect === 'why' && before?.codes.every((code) => isOutcome(catalogue, code));
  const pointsAtIt = isUntold && / its? /.test(lineOf(reading));
  const saysNoMore = tokens.every(({ word, stem, mark }) =>
    mark
      ? mark.kind === 'period' && mark.period.kind === 'previous'
      : isGrammar(word) || isFigureWord(word) || isMeasuring(stem) || scoring.test(word),
  );
  const isOfIt =
    isOfWhy || movedOrValue.has(aspect) || tokens.some(({ word }) => scoring.test(word));
  return last?.kind === 'risks' &&
    last.code !== undefined &&
    mentions.length === 0 &&
    (pointsAtIt || (isOfIt && saysNoMore)) &&
    !ofSeveralRisks.test(lineOf(reading))
    ? { kind: 'risks', code: last.code }
    : undefined;
};

/** Not those who are at risk of something. */
const ofOneRisk = / (?:the|that|this|our) risks? (?:on|of|around|about|for|to|with) /;
/** What is asked of a risk as of a figure: how it moved, and what it is. */
const movedOrValue = new Set(['value', 'change', 'compare', 'trend']);

/** "Has the risk on placement costs gone up": the risks of what is named, and not its figure. */
export const askRisksOfNamed = (asked: Asked): Request[] => {
  const indicators = indicatorsOf(asked, codesNamed(asked));
  const hasRisks = asked.catalogue.risks.some(({ featuresUnder }) =>
    featuresUnder.some((place) => indicators.includes(place)),
  );
  const isMeant = movedOrValue.has(asked.aspect) && ofOneRisk.test(lineOf(asked.reading));
  return isMeant && hasRisks ? askRisks(asked) : [];
};

/** So many words of a title, and so much of it, are no chance. */
const ofTitle = { words: 4, share: 0.6 };

/** The only risk most of whose title is said: “failure to keep children safe in our care”. */
const riskByTitle = ({ reading, catalogue }: Asked): string[] => {
  const said = new Set(reading.tokens.map(({ stem }) => stem));
  const [risk, ...more] = catalogue.risks.filter(({ title }) => {
    const own = new Set(tellingStems(title));
    const held = own.intersection(said).size;
    return held >= ofTitle.words && held >= own.size * ofTitle.share;
  });
  return risk && more.length === 0 ? [risk.code] : [];
};

/** The risks of the only person who is named; where the register gives them none, who that is. */
const askOwned = ({ subjects, catalogue }: Asked, filter: object): Request | undefined => {
  const [person, ...others] = subjects.people;
  if (!person || others.length > 0) return undefined;
  const codes = catalogue.risks.flatMap(({ owner, code }) => (owner === person ? [code] : []));
  return codes.length > 0 ? { kind: 'risks', codes, ...filter } : { kind: 'people', person };
};

/** "My risk" is shown by itself, and several as a list. */
const fieldsOfOwn = (
  asked: Asked,
  { aspects, filter }: { readonly aspects: unknown; readonly filter: object },
): Readonly<Record<string, unknown>> | undefined => {
  const codes = risksOfOneself(asked);
  const [code, ...others] = codes;
  if (code === undefined) return undefined;
  const only = asked.catalogue.risks.find((risk) => risk.code === code);
  const isOfFilter = Object.entries(filter).every(
    ([field, value]) => field === 'level' && value === only?.latest.level,
  );
  return others.length === 0 && isOfFilter
    ? { code, aspects }
    : { ...filter, codes, aspects: aspectsOfList(asked, ['owner'], []) };
};

/** A topic is of the only risk that is about it, or of all that have a word of it. */
const fieldsOfList = (
  asked: Asked,
  {
    aspects,
    filter,
    level,
  }: {
    readonly aspects: readonly string[];
    readonly filter: object;
    readonly level: string | undefined;
  },
): Readonly<Record<string, unknown>> => {
  const isOfLevelOnly = Object.keys(filter).every((field) => /^levels?$/.test(field));
  const about = isOfLevelOnly ? titleWords(asked, level) : [];
  const code = about.length > 0 ? onlyRiskAbout(about, asked) : undefined;
  if (code) return { code, aspects };
  const listed = aspectsOfList(asked, aspects, about);
  return { ...filter, outcome: outcomeOf(asked), about, aspects: listed };
};

/** Which way they moved, since when; or the trend that they are reported with. */
const movementOf = (
  moved: ReturnType<typeof movedIn>,
  trend: ReturnType<typeof trendOf>,
  periods: Asked['periods'],
): object => (moved ? { moved, since: periods.find(({ kind }) => kind !== 'latest') } : { trend });

/** What the scores are held against, and what a risk is to lack; a target score with a number is no aim that is missed. */
const limitsOf = (asked: Asked) => {
  const [scoring, lacking] = [scoringIn(asked), lackingIn(asked)];
  const { appetite, target } = limitsIn(asked);
  return filled({
    scoring,
    lacking,
    appetite: lacking === 'appetite' ? undefined : appetite,
    target: lacking === 'target' || scoring?.of === 'target' ? undefined : target,
  });
};

export const askRisks = (asked: Asked): Request[] => {
  const { subjects, periods, wishes } = asked;
  const ask = ({ code, moved, ...fields }: Readonly<Record<string, unknown>>) => {
    const period = code || moved ? undefined : listedAt(asked);
    return { kind: 'risks', ...filled({ code, moved, ...fields, period }) } as Request;
  };
  const aspects = meaningsIn(lineOf(asked.reading), aspectWords);
  const named = subjects.risks.length > 0 ? subjects.risks : riskByTitle(asked);
  if (named.length > 0) return named.map((code) => ask({ code, aspects }));
  const limits = limitsOf(asked);
  const said = levelOf(asked);
  const several = levelsIn(asked, said);
  const level = several ? undefined : said;
  const [moved, trend] = several?.isWorse ? [] : [movedIn(asked), trendOf(asked)];
  const levels = several?.levels;
  const filter = filled({ level, levels, ...limits, ...movementOf(moved, trend, periods) });
  if (has(asked, 'assign', 'unassign', 'alloc', 'link'))
    return [ask({ unassigned: true, ...filter })];
  const isMoved = moved !== undefined;
  const isLimited = isMoved || levels !== undefined || Object.keys(limits).length > 0;
  const gravest = isLimited || isOfLevel(asked, level) ? [] : askGravest(asked);
  if (gravest.length > 0) return gravest;
  const own = fieldsOfOwn(asked, { aspects, filter });
  if (own) return [ask(own)];
  const owned = askOwned(asked, filter);
  if (owned) return [owned];
  const indicators = indicatorsOf(asked, codesNamed(asked));
  if (indicators.length > 0) return indicators.map((indicator) => ask({ indicator, ...filter }));
  if (!isMoved && (wishes.has('count') || countedThing(asked.reading) === 'risks'))
    return [{ kind: 'count', of: 'risks', filter }];
  return [ask(fieldsOfList(asked, { aspects, filter, level }))];
};
