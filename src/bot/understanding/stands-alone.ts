import type { Request, RequestKind, RequestOf } from '../request.ts';
import { goesOnWithIt, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf } from './evidence/cues.ts';
import { isUpdate } from './forms-before.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext, RequestRules } from './message/language-context.ts';
import { isOfMeasures } from './message/mention.ts';
import type { MessageReading } from './message/read-message.ts';
import { isGrammar } from './message/tokens.ts';
import type { Interpretation } from './understanding.ts';

/** Words that point at what was spoken of, where nothing beside them says that they do not. */
const pointing = new RegExp(
  [
    / (?:thats|theirs|those|these|he|she|him|her|his|hers) /,
    // "The biggest risk and its score" has a word before that it stands for.
    /^ (?:\S+ ){0,3}(?:its|their) /,
    // "Everything that is red" and "all codes that changed" have a relative.
    /(?: (?:is|was|are|were|how|why|what|of|to|than|from|for|about|with|by|on|at|and|does|did|has) | )that(?: (?!is |are |was |were |has |have |had |changed |moved |missed |met |hit |got |went |need |needs ))/,
    / this (?!quarter|year|month|time|week|term|round|report|council|spring|summer|autumn|winter|financial|coming|last)/,
    /(?<! (?:is|are|was|were|s))(?<!^) there (?!is |are |was |were |s )/,
    / same (?!time|quarter|period|month|week|point)/,
    /^ (?:just|only) /,
    / (?:both|the two|the other|the others|the rest|instead|as well|too|also) /,
    / (?:top|bottom|first|last|other) (?:two|three|few|lot) /,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const pronoun = /^(?:it|they|them)$/;

/** What says that all there are is meant: "which are red", "anything that slipped". */
const ofAll =
  /^(?:which|what|where|when|anything|everything|everyone|all|any|every|list|name|many|count|biggest|risks)$/;
/** What a report has, in people's words: "which team did best" is of lines of what was spoken of. */
const ofReport =
  /^(?:risks?|measures?|indicators?|ones?|lines?|figures?|numbers?|actions?|milestones?|targets?|outcomes?|priorit(?:y|ies)|kpis?)$/;

/** Whether a list is asked for of everything, and not of the lines of one thing. */
const asksOfAll = ({ tokens }: MessageReading): boolean =>
  tokens.some(({ word }, at) => {
    const next = tokens[at + 1];
    const isOfLines =
      word === 'which' && next !== undefined && !isGrammar(next.word) && !ofReport.test(next.word);
    return ofAll.test(word) && !isOfLines;
  }) && !tokens.every(({ word, mark }) => !mark && isGrammar(word));

/** "Which risk is highest, and who owns it": a pronoun stands for what its message named. */
const standsForNamed =
  / (?:which|list|top|biggest|every|any|anything|everything) .* (?:and|or|but|with) .*$/;

const hasOpenPronoun = (reading: MessageReading): boolean => {
  const { tokens, mentions } = reading;
  const at = tokens.findIndex(({ word }) => pronoun.test(word));
  const before = tokens.slice(0, Math.max(at, 0));
  return (
    at >= 0 &&
    !standsForNamed.test(lineOf({ tokens: before })) &&
    !mentions.some((one) => one.how === 'sure' && isOfMeasures(one) && one.at.every((x) => x < at))
  );
};

/** "Which ones", "just one" and "every red one" point at nothing, nor does "the worst one". */
const ofAnyOne = /^(?:which|any|what|no|just|every|each)$/;

const pointsAtOnes = ({ tokens }: MessageReading): boolean =>
  tokens.some(({ word }, at) => {
    const [second, last] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
    const isAny = ofAnyOne.test(last) || ofAnyOne.test(second) || second === 'the';
    return /^ones?$/.test(word) && !isAny;
  });

/** Whether anything in a message points at what was spoken of before, or goes on from it. */
export const mayPointBack = (reading: MessageReading): boolean =>
  goesOnWithIt(reading) ||
  pointing.test(lineOf(reading)) ||
  pointsAtOnes(reading) ||
  hasOpenPronoun(reading);

/** What lists what there is of the whole report, or of the round, unless something is named. */
const lists: ReadonlySet<RequestKind> = new Set([
  ...(['target', 'movements', 'rank', 'risks', 'list', 'revised', 'milestones'] as const),
  ...(['publication-calendar', 'deadlines', 'benchmark', 'extend-all'] as const),
]);

/** A list of one kind that says nothing of what is wanted of it: "the risks" are those of what was spoken of. */
const saysLittle = (request: Request): boolean =>
  Object.entries(request).filter(([field, value]) => field !== 'against' && value !== undefined)
    .length < 2 && request.kind !== 'publication-calendar';

/** A sentence says what is asked; a word or two say what it is asked of. */
const fewestWords = 4;
/** A question of detail says more than what it goes on from. */
const fewestOfDetail = 6;

const partsOf = (request: Request): readonly Request[] =>
  request.kind === 'several' ? request.parts : [request];

const isOfOwn = (request: Request): boolean =>
  request.kind === 'update' || request.kind === 'handed-in';

/** Whether one's own figures are given, or asked for, after somebody else's were spoken of. */
const turnsToOwn = (
  requests: readonly Request[],
  before: SpokenBefore | undefined,
  { own = [] }: LanguageContext,
): boolean =>
  requests.length > 0 &&
  requests.every(isOfOwn) &&
  before !== undefined &&
  !isOfOwn(before.last) &&
  !before.codes.some((code) => own.includes(code));

type InTalk = {
  readonly read: Interpretation;
  readonly before: SpokenBefore | undefined;
};

/** "Which are red?" after milestones is of these. */
const goesThrough = ({ read, before }: InTalk, rules: RequestRules): boolean =>
  before?.last.kind === 'milestones' &&
  read.kind === 'query' &&
  (read.other !== undefined || rules.toRequest(read.query).kind === 'milestones');

/** A long question of detail is of the whole report; a doubtful one only where nothing better is read in its place. */
const isDetailOfItsOwn = (
  request: RequestOf<'fact'>,
  words: number,
  { read, before }: InTalk,
  rules: RequestRules,
): boolean =>
  !isUpdate(before?.last) &&
  words >= fewestOfDetail &&
  (!request.doubtful || (read.kind === 'query' && rules.toRequest(read.query).kind === 'fact'));

/**
 * Whether a message says all that it asks, so that what was spoken of before has no part in it: a list of everything, a
 * whole question that names its subject, or a figure of one's own after somebody else's.
 *
 * @param judged a message in which nothing points back, as it is read at the beginning of a conversation
 * @param alone what it comes to there
 * @param inTalk what it comes to after what was spoken of, and that
 */
export const standsAlone = (
  { reading, named }: Judged,
  alone: Interpretation,
  inTalk: InTalk,
  language: LanguageContext,
): boolean => {
  const { rules } = language;
  if (alone.kind === 'choice')
    return turnsToOwn(
      alone.choices.map(({ request }) => request),
      inTalk.before,
      language,
    );
  if (alone.kind !== 'query') return false;
  const request = rules.toRequest(alone.query);
  const parts = partsOf(request);
  const { tokens } = reading;
  if (parts.some(isOfOwn)) return turnsToOwn(parts, inTalk.before, language);
  if (request.kind === 'extend' || request.kind === 'ask-time') return false;
  if (request.kind === 'fact') return isDetailOfItsOwn(request, tokens.length, inTalk, rules);
  if (parts.every((one) => lists.has(one.kind) && !('code' in one && one.code)))
    return !parts.some(saysLittle) && asksOfAll(reading) && !goesThrough(inTalk, rules);
  // In an open form a name says of what the figure is.
  if (isUpdate(inTalk.before?.last)) return false;
  const isNamed = named.how === 'sure' && named.codes.length > 0;
  return (isNamed || named.risks.length > 0) && tokens.length >= fewestWords;
};
