import { isOutcome } from '../../../domain/catalogue.ts';
import { holdsWords } from '../../../domain/find-words.ts';
import { levelNames, levelsMeant, severeWord } from '../../../domain/risks/risk-key.ts';
import type { Request, RequestOf } from '../../request.ts';
import { countedThing, isFigureWord, lineOf, meaningsIn, says } from '../evidence/cues.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import { isGrammar } from '../message/tokens.ts';
import { askGravest } from './ask-ranked.ts';
import { type Asked, codesNamed, has, indicatorsOf, outcomeOf } from './asked.ts';
import { filled } from './fill-request.ts';
import { risksOfOneself } from './own-risks.ts';
import { listedAt } from './since-when.ts';
import type { SpokenBefore } from './spoken-before.ts';

/** A letter or a number is a level only after the word. */
const isNamed = (level: string, line: string): boolean => {
  const name = level.toLowerCase();
  return line.includes(name.length < 3 ? ` level ${name} ` : ` ${name} `);
};

const usual = ['HIGH', 'MEDIUM', 'LOW'];
const severe = ['severe', 'critical', 'extreme'];

/**
 * The level that is asked for: the only one that is named, by the council's own name or a usual one. “Very high” is
 * not “high” as well, and "how high is the risk" asks for its level.
 */
const levelOf = ({
  wishes,
  reading,
  catalogue,
}: Pick<Asked, 'wishes' | 'reading' | 'catalogue'>): string | undefined => {
  const line = lineOf(reading).replace(/ how \S+/g, '');
  const named = (levels: readonly string[]) =>
    levels.filter((one) => isNamed(one, line)).toSorted((a, b) => b.length - a.length);
  const all = levelNames(catalogue.outcomes);
  const own = topLevel.test(line) ? all.slice(0, 1) : named(all);
  const [level, ...others] = own.length > 0 ? own : named(usual);
  if (level && others.some((one) => !isNamed(one, ` ${level.toLowerCase()} `))) return undefined;
  const learned = usual.find((one) => wishes.has(one.toLowerCase()));
  return level ?? learned ?? (named(severe).length > 0 ? severeWord : undefined);
};

const topLevel = / (?:top|highest|worst|gravest) (?:band|level|tier|category|rating) /;
const asLevel = / (?:bands?|levels?|tiers?|category|categories|rating) /;

const isOfLevel = ({ reading }: Asked, level: string | undefined): boolean =>
  level !== undefined && asLevel.test(lineOf(reading));

const ofListed = / (?:risks|them|they|each|(?:that|this) risk) /;

/** Whose one is that stands under no such title is not said of all the others. */
const aspectsOfList = ({ reading }: Asked, about: readonly string[]): readonly 'owner'[] =>
  about.length > 0 || ofListed.test(lineOf(reading)) ? ['owner'] : [];

/** "Not improving" leaves several ways, which are shown together. */
const denied =
  / (?:not|never|nor|no longer|neither|without) (?:\S+ )?(?:improv|better|worse|deteriorat)/;

const trendOf = ({ wishes, reading }: Asked): 'WORSENING' | 'NEW' | 'IMPROVING' | undefined => {
  if (denied.test(lineOf(reading))) return undefined;
  const [isWorse, isBetter] = [says(reading, 'worse'), says(reading, 'better')];
  if (wishes.has('worsening') || (isWorse && !isBetter)) return 'WORSENING';
  if (/ new /.test(lineOf(reading))) return 'NEW';
  return wishes.has('improving') || (isBetter && !isWorse) ? 'IMPROVING' : undefined;
};

const since =
  / (?:since|got|gone|went|ha[sv]e? (?:\w+ )?(?:been|become)|ha[sv]e? (?:\w+ )?\w+ed|changed|moved) /;

const ofGravest = / (?:top|highest|biggest|worst|gravest|greatest) (?:\S+ )?risk /;

const eitherWay =
  / up (?:or |and )?down | (?:better|improv\w*) (?:or|and) (?:worse|worsen\w*) | both (?:ways|directions) /;
const goneUp = / (?:up|risen|rose|worse) /;
const goneDown = / (?:down|fallen|fell|better) /;
const others = / (?:and|or) (?:which|what|any|ones|those|the) /;

/** "Which have gone up and which have come down" */
const asksEitherWay = (line: string): boolean =>
  eitherWay.test(line) || (goneUp.test(line) && goneDown.test(line) && others.test(line));

/** Ways that were gone since an earlier quarter, which the history of the risks answers. */
const movedIn = (asked: Asked): 'worse' | 'better' | 'changed' | undefined => {
  const { wishes, reading, periods } = asked;
  const line = lineOf(reading);
  if (periods.length === 0 && !since.test(line)) return undefined;
  // "The top risk, and has it moved" is of one, whose card says how it moved.
  if (ofGravest.test(line) && / it /.test(line)) return undefined;
  if (asksEitherWay(line)) return 'changed';
  if (wishes.has('worsening') || says(reading, 'worse') || / up /.test(line)) return 'worse';
  if (wishes.has('improving') || says(reading, 'better') || / down /.test(line)) return 'better';
  return says(reading, 'moved') ? 'changed' : undefined;
};

const aspectWords = {
  owner: / (?:own\w*|who|responsible) /,
  review: / review/,
  score: / (?:scor|likelihood|impact|probab)/,
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
  const ofLevels = [...levelNames(outcomes), ...usual, ...severe].join(' ').toLowerCase();
  return words
    .filter((word) => word.length > 3 && !/^(?:risk|head(?:ing|ed))/.test(word))
    .filter((word) => !ofLevels.split(' ').includes(word))
    .filter((word) => titles.some(({ title }) => holdsWords(title, [word], sameWords)))
    .slice(0, 8);
};

/** What stands around the number of a score; a bare number after "score" is exactly that. */
const scoreSides = {
  'at-least':
    /\d (?:\+|or (?:more|above|over|higher|greater)|and (?:above|over|up|higher))|\d\+|at least|>=|≥|no less than/,
  'at-most': /\d or (?:less|below|under|lower|fewer)|at most|<=|≤|no more than|up to/,
  above: /more than|over|above|greater than|higher than|exceed|>/,
  below: /less than|under|below|lower than|</,
  exactly: /scor|rated/,
} as const;

/** @example "risks scoring 15 or more" → { side: 'at-least', value: 15 } */
const scoringIn = ({ reading, numbers: [value] }: Asked): RequestOf<'risks'>['scoring'] => {
  const [side] = meaningsIn(reading.text.toLowerCase(), scoreSides);
  return side && value !== undefined ? { side, value } : undefined;
};

/** Whether those are asked for that are above what the council accepts, or that have not come down to their target. */
const limitsIn = ({ reading }: Asked) => {
  const line = lineOf(reading);
  const isWithin = / (?:within|inside|under|below) /.test(line);
  const isMissed = / (?:not|above|over|beyond|off|miss\w*|still|yet|short) |n t /.test(line);
  // "With owner and target score" asks for that of each.
  const isColumn = / (?:and|with|plus|their) (?:\S+ )?targets? scores? /.test(line);
  const ofAppetite = / (?:appetite|tolerance) /.test(line);
  const ofTarget = / targets? /.test(line) && (!isColumn || isMissed || isWithin);
  return {
    appetite: ofAppetite ? (isWithin ? 'within' : 'above') : undefined,
    target: ofTarget ? (isMissed ? 'above' : 'reached') : undefined,
  };
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
  if (!of || subjects.codes.length > 0 || subjects.people.length > 0) return [];
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
 * @example after "risk R02": "what was it before?", "up why"
 */
export const askOfRiskBefore = (
  { aspect, reading, catalogue }: Asked,
  before: SpokenBefore | undefined,
): Request | undefined => {
  const { tokens, mentions } = reading;
  const last = before?.last;
  const isOfWhy = aspect === 'why' && before?.codes.every((code) => isOutcome(catalogue, code));
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
    isOfIt &&
    saysNoMore &&
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
    : { ...filter, codes, aspects: aspectsOfList(asked, []) };
};

/** Which way they moved, since when; or the trend that they are reported with. */
const movementOf = (
  moved: ReturnType<typeof movedIn>,
  trend: ReturnType<typeof trendOf>,
  periods: Asked['periods'],
): object => (moved ? { moved, since: periods.find(({ kind }) => kind !== 'latest') } : { trend });

export const askRisks = (asked: Asked): Request[] => {
  const { subjects, periods, wishes } = asked;
  const ask = ({ code, moved, ...fields }: Readonly<Record<string, unknown>>) => {
    const period = code || moved ? undefined : listedAt(asked);
    return { kind: 'risks', ...filled({ code, moved, ...fields, period }) } as Request;
  };
  const aspects = meaningsIn(lineOf(asked.reading), aspectWords);
  const named = subjects.risks.length > 0 ? subjects.risks : riskByTitle(asked);
  if (named.length > 0) return named.map((code) => ask({ code, aspects }));
  const limits = filled({ scoring: scoringIn(asked), ...limitsIn(asked) });
  const [level, moved, trend] = [levelOf(asked), movedIn(asked), trendOf(asked)];
  const filter = filled({ level, ...limits, ...movementOf(moved, trend, periods) });
  if (has(asked, 'assign', 'unassign', 'alloc', 'link'))
    return [ask({ unassigned: true, ...filter })];
  const isMoved = moved !== undefined;
  const isLimited = isMoved || Object.keys(limits).length > 0;
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
  const isOfLevelOnly = Object.keys(filter).every((field) => field === 'level');
  const about = isOfLevelOnly ? titleWords(asked, level) : [];
  const listed = aspects.includes('owner') ? aspectsOfList(asked, about) : [];
  return [ask({ ...filter, outcome: outcomeOf(asked), about, aspects: listed })];
};
