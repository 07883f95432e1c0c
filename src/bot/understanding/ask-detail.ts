import { isOutcome } from '../../domain/catalogue.ts';
import { askFact } from './asked/ask-words.ts';
import { goesOnWithIt, pointsBack } from './asked/spoken-before.ts';
import { toRequestsOf } from './asked/to-requests.ts';
import { lineOf } from './evidence/cues.ts';
import { withoutFigure } from './evidence/narrowing.ts';
import { type Judged, unsureAspect, wordsFrom } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isStrange } from './message/mend-words.ts';
import type { MessageReading } from './message/read-message.ts';
import { narrowingWords, narrows, wordsNear } from './narrowing-words.ts';
import { showOutcome } from './show-outcome.ts';
import { isOfKindSaid } from './subjects/by-kind.ts';
import { type Interpretation, suggest } from './understanding.ts';

/** At this likelihood a word narrows a question of detail. */
const surelyNarrows = 0.6;
/** From here on a message that names nothing is about something else. */
const surelyOther = 0.6;

/** So few words say nothing without what was spoken of. */
const fewestAlone = 4;

/** Whether a question of detail is of what was spoken of before, and names nothing itself. */
const isOfSpoken = (judged: Judged): boolean => {
  const { asked, before, named, likelihood } = judged;
  const { reading, subjects, aspect, wishes } = asked;
  const isOfOther = (aspect === 'other' && likelihood >= surelyOther) || wishes.has(withoutFigure);
  return (
    before !== undefined &&
    named.how === 'none' &&
    subjects.codes.join() === before.codes.join() &&
    (goesOnWithIt(reading) || pointsBack(reading) || reading.tokens.length <= fewestAlone) &&
    !isOfOther &&
    // "And what does the county council lose?" is of somebody else.
    wordsFrom(judged, narrows).length === 0
  );
};

/** What the report says that holds the words. */
const askPassages = (judged: Judged, language: LanguageContext): Interpretation => {
  const { asked, likelihood } = judged;
  const { rules, catalogue } = language;
  const isElsewhere =
    asked.aspect === 'other' &&
    (likelihood >= surelyOther || asked.wishes.has(withoutFigure)) &&
    asked.subjects.codes.length === 0;
  // A word in no list of words may be the report's own all the same, "naloxone", and so may one that is all of a
  // message, "caddies".
  const isAlone = judged.left.length === 1 && asked.reading.tokens.length === 1;
  const strange = judged.left.flatMap(({ word }) =>
    isElsewhere && (isAlone || isStrange(word, language)) ? [word] : [],
  );
  const near = asked.subjects.codes.length > 0 ? wordsNear(judged) : [];
  const must = [...new Set([...wordsFrom(judged, surelyNarrows), ...strange, ...near])];
  // What narrows the question to something else goes on from nothing.
  const [fact] = askFact(must.length > 0 ? { ...asked, wordsBefore: [] } : asked);
  if (fact?.kind !== 'fact' || (isElsewhere && strange.length === 0))
    return {
      kind: 'refused',
      why: 'not-understood',
      suggestions: suggest(catalogue, asked.subjects.codes),
      ...(fact ? { search: rules.toQuery(fact) } : {}),
    };
  const isSure =
    asked.aspect === 'fact' &&
    likelihood >= unsureAspect &&
    wordsFrom(judged, narrows).length === 0;
  const query = rules.toQuery({
    ...fact,
    ...(fact.code && must.length === 0 && isOfSpoken(judged) ? { goesOn: true } : {}),
    ...(must.length > 0 ? { must } : {}),
    ...(isSure ? {} : { doubtful: true }),
  });
  return { kind: 'query', query };
};

/** “How we count” is no number that is asked for. */
const askingFigure = / (?:how many|numbers? of|shares?|proportion|percent\w*|%|rate) /;
/** "How many of the concerns", "out of all those", "the calls that came in": some of what is named. */
const askingSome =
  / (?:how many of|of (?:those|these|them|all|every|what|which|whom|your|our)|that|who|which) /;

/**
 * The figure of the one thing that is named for sure, where a number or a share is asked for as it has one, and nothing
 * narrows it; what is written in the same words stands below.
 *
 * @example "what share of homes come up to the standard, and is that an improvement?"
 */
const askFigureOf = (
  judged: Judged,
  { rules, catalogue }: LanguageContext,
): Interpretation | undefined => {
  const { aspect, subjects, reading } = judged.asked;
  const [code, ...more] = subjects.how === 'sure' ? subjects.codes : [];
  if (aspect !== 'fact' || !code || more.length > 0 || judged.named.how !== 'sure')
    return undefined;
  const line = lineOf(reading);
  const asksOfAll = askingFigure.test(line) && !askingSome.test(line);
  if (!asksOfAll || !isOfKindSaid(reading, code, catalogue)) return undefined;
  const [fact] = askFact(judged.asked);
  if (fact?.kind !== 'fact' || fact.wanted === 'money') return undefined;
  const asked = { ...judged.asked, aspect: 'value' };
  const requests = toRequestsOf(asked);
  const [request] = requests;
  if (request?.kind !== 'show' || narrowingWords({ ...judged, asked }, requests).length > 0)
    return undefined;
  return {
    kind: 'query',
    query: rules.toQuery(request),
    isReading: true,
    beside: rules.toQuery(fact),
  };
};

/** "Objective 1": named for itself, and not by what it is about. */
const isNamedByCode = ({ marks }: MessageReading): boolean =>
  marks.some(({ kind }) => kind === 'code');

/** Nothing tells what is asked of the one outcome that is named: "walk me through objective 1". */
const askOutcome = (
  { asked, likelihood }: Judged,
  { rules, catalogue }: LanguageContext,
): Interpretation | undefined => {
  const { aspect, subjects } = asked;
  const [code, ...more] = subjects.how === 'sure' ? subjects.codes : [];
  const isOfOne = code !== undefined && more.length === 0 && isOutcome(catalogue, code);
  if (aspect !== 'other' || likelihood >= surelyOther || !isOfOne || !isNamedByCode(asked.reading))
    return undefined;
  return {
    kind: 'query',
    query: rules.toQuery({ kind: 'overview', outcome: code }),
    isReading: true,
  };
};

/** A question of detail. */
export const askDetail = (judged: Judged, language: LanguageContext): Interpretation =>
  askFigureOf(judged, language) ??
  showOutcome(judged, language) ??
  askOutcome(judged, language) ??
  askPassages(judged, language);
