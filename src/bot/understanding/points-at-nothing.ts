import { ofFigures } from './evidence/aspects.ts';
import { isFigureWord, lineOf } from './evidence/cues.ts';
import { bareMonths } from './evidence/narrowing.ts';
import type { Judged } from './judge-message.ts';
import { isMeasuring } from './message/measuring-words.ts';
import { isGrammar } from './message/tokens.ts';
import { distanceAsked } from './subjects/distance-asked.ts';
import type { Refusal } from './understanding.ts';

/** What is asked of one thing as well as of everything. */
const ofOneOrAll: ReadonlySet<string> = new Set(['benchmark', 'target', 'change', 'compare']);

/** "For each, how far off target it is" points at what it has said itself. */
const ofEach = / (?:which|each|every|any\w*|all|how many) /;

/** What is asked of one thing by whoever says “that”, and of everything by others. */
const ofSome: ReadonlySet<string> = new Set(['target', 'lacking', 'other']);

const pointing = /^(?:that|it|this|those|they)$/;
/** "Is that …", "was it …": what is asked about is a pronoun. */
const asksOfPronoun =
  /^ (?:(?:and|so|but|ok|right) )*(?:is|are|was|were|does|do|did|has|have) (?:that|this|it|those|these|they)(?: (\S+))? /;

/** Nothing was spoken of, and nothing of the report is named. */
const isOfNothing = ({ asked: { subjects }, before }: Judged): boolean =>
  before === undefined &&
  subjects.how === 'none' &&
  subjects.people.length + subjects.risks.length + subjects.milestones.length === 0;

/** “Figures please” are those of all, and “report” and “overall” are of no single one. */
const ofOneOnly = /^(?:number|figure|value|amount|rate|percentage|%|proportion|level|count)$/;

/** So short a question that names nothing is of what was said before. */
const mostOfNothing = 7;

type Words = Judged['asked']['reading']['tokens'];

const isPeriod = ({ mark }: Words[number]): boolean => mark?.kind === 'period';

const everyIs = (tokens: Words, ...kinds: readonly ((one: Words[number]) => boolean)[]): boolean =>
  tokens.every((one) => kinds.some((isOfKind) => isOfKind(one)));

const tiesOthers = ({ word, mark }: Words[number]): boolean => !mark && isGrammar(word);
const isOfFigures = ({ word, mark }: Words[number]): boolean => !mark && isFigureWord(word);
const measures = ({ stem, mark }: Words[number]): boolean => !mark && isMeasuring(stem);

/** "Is it up or down on the last one", "the number has gone down since": in whatever story. */
const movesOfPronoun =
  / (?:(?:is|was|are|were|has|have|did|does) (?:that|this|it|they)|(?:this|it|they|(?:the|that|this|his|her) (?:number|figure|one|thing|total|percentage|rate)) (?:is|was|are|were|has|have|did|does|went|goes)) (?:\S+ ){0,2}?(?:up|down|better|worse|higher|lower|risen|fallen) /;

/** "The thing we talked about", "the figure he used" */
const spokenOf =
  / (?:the|that|same) (?:thing|one|figure|number|target|measure|indicator) (?:that |which )?(?:we|you|i|he|she|they) (?:\S+ ){0,2}?(?:talked|discussed|spoke|mentioned|used|quoted|gave|sent|wanted) /;

/** "And last year?", "is that better or worse?" go on from something; so does "was that one of those that were revised?". */
const goesOnOnly = ({ asked: { reading, aspect } }: Judged): boolean => {
  const { tokens } = reading;
  const line = lineOf(reading);
  const saysNoMore = everyIs(tokens, isPeriod, tiesOthers, isOfFigures);
  const points = tokens.some((one) => isPeriod(one) || pointing.test(one.word));
  if (saysNoMore && points && /^ (?:and|what about|how about) /.test(line)) return true;
  const { comparators } = reading;
  const isComparator = ({ stem }: Words[number]): boolean =>
    comparators.some(({ stems }) => stems.includes(stem));
  const comparesOnly = everyIs(tokens, isPeriod, tiesOthers, isOfFigures, isComparator);
  if (comparators.length > 0 && comparesOnly && line.startsWith(' and ')) return true;
  // In the line, “the 544 I gave you” is a number too.
  if (reading.marks.every(({ kind }) => kind !== 'number') && spokenOf.test(line)) return true;
  if ((aspect === 'movers' || aspect === 'change') && movesOfPronoun.test(line)) return true;
  const [isAsked, next = ''] = asksOfPronoun.exec(line) ?? [];
  if (isAsked === undefined || !(ofFigures.has(aspect) || ofSome.has(aspect))) return false;
  if (/ it /.test(isAsked)) return saysNoMore;
  // “Is this report …” names something by its next word; “is that good or bad” says too little for that.
  return saysNoMore || tokens.length <= mostOfNothing || isGrammar(next) || isFigureWord(next);
};

/** "What was the figure in June", "number please": of what is said nowhere. */
const isFigureOfAny = ({ asked: { reading, aspect } }: Judged): boolean => {
  const { tokens, mentions } = reading;
  // “Anything we do not have a figure for” is of all.
  if (mentions.length > 0 || aspect === 'lacking') return false;
  const months = bareMonths(reading);
  const isTime = (one: Words[number]): boolean => isPeriod(one) || months.includes(one.word);
  const asking = tokens.findIndex(({ word }) => /^(?:what|whats)$/.test(word));
  const rest = asking < 0 ? [] : tokens.slice(asking);
  const isOfTime =
    rest.some(measures) && rest.some(isTime) && everyIs(rest, isTime, tiesOthers, measures);
  const isOfOne =
    tokens.some(({ word }) => ofOneOnly.test(word)) && everyIs(tokens, tiesOthers, measures);
  return isOfTime || isOfOne;
};

/** "What hit its target" asks for those that did. */
const ofThoseThat =
  / (?:what|who) (?:has |have )?(?:hit|met|miss\w*|reach\w*|achiev\w*|beat|made) (?:its|their) targets? /;

const pointsAtIt =
  / its? | (?:does|do|is|are) (?:that|this|those) (?:compare|stack|measure|look|sit|fare|against|with) | with (?:that|this|those) $/;

/** "Compare it with England": what it is of may be said in words that nothing here has. */
const comparesIt = ({ asked: { aspect, subjects, reading, catalogue }, before }: Judged): boolean =>
  before === undefined &&
  ofOneOrAll.has(aspect) &&
  subjects.codes.length === 0 &&
  subjects.people.length === 0 &&
  // “The worst miss against its target” is of all.
  distanceAsked(reading, catalogue) === undefined &&
  !ofEach.test(lineOf(reading)) &&
  !ofThoseThat.test(lineOf(reading)) &&
  pointsAtIt.test(lineOf(reading));

/** Why a message is not answered that goes on from something, or points at it, where nothing was spoken of yet. */
export const pointsAtNothing = (judged: Judged): Refusal | undefined => {
  if (isOfNothing(judged) && (goesOnOnly(judged) || isFigureOfAny(judged))) return 'no-subject';
  return comparesIt(judged) ? 'not-understood' : undefined;
};
