import type { FigurelessRequest, Request, RequestOf } from '../request.ts';
import { askNamed } from './ask-named.ts';
import { asksOfRound } from './ask-round.ts';
import { findLooseTopic, findLooseWords, findTargets } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';

/** More words than these are no question of fact. */
const mostFactWords = 12;
/** More are no help: the likeliest come first. */
const mostSearches = 6;

/** Words that have to stand in a sentence for it to answer: what is left over, and the periods. */
const factWords = (reading: Reading, targets: readonly string[]): string[] => {
  const ofPeriods = reading.periods.flatMap(({ words }) =>
    (words.match(/[a-z]{3,}|q[1-4]|\d{4}|\d{2}/g) ?? []).filter(
      (word) =>
        /\d/.test(word) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word),
    ),
  );
  // What says which indicator is meant need not stand in the sentence.
  const place = targets.length === 0 ? findLooseTopic(reading) : undefined;
  const loose = findLooseWords(reading, place ? [place] : targets);
  const { leftOver, elsewhere, otherOutcome, passedOver } = reading;
  return [
    ...new Set([...leftOver, ...loose, ...elsewhere, ...otherOutcome, ...passedOver, ...ofPeriods]),
  ];
};

/** What shows no figure may be answered although some words of the question mean nothing. */
const showsNoFigure = (asked: Request): asked is FigurelessRequest =>
  ['people', 'risks', 'focus', 'about', 'risk-levels'].includes(asked.kind) &&
  Object.keys(asked).length > (asked.kind === 'people' || asked.kind === 'risks' ? 1 : 0);

const otherwiseOf = (
  reading: Reading,
  language: LanguageContext,
): FigurelessRequest | undefined => {
  if (reading.elsewhere.length > 0 || reading.otherOutcome.length > 0) return undefined;
  // Whom to ring about something that is not here is nobody named here.
  if (reading.asks.has('contact') || (reading.people.length > 0 && reading.asks.size === 0))
    return undefined;
  const [only, ...more] = askNamed(reading, language);
  return only && more.length === 0 && showsNoFigure(only) ? only : undefined;
};

/** "How many", "what percentage", "the number of". */
const isCounted = ({ small, asks }: Reading): boolean => {
  if (asks.has('when')) return false;
  const said = ` ${small.join(' ')} `;
  return / (?:how many|how much|percentage|proportion|number of|numbers of|per cent) /.test(said);
};

const isOrdinal = /^(?:first|second|third|fourth|fifth|sixth|last|next)$/;

/** What is left over may be found in what the officers wrote. */
export const askFact = (reading: Reading, language: LanguageContext): Request[] => {
  const { asks } = reading;
  const targets = findTargets(reading, language.catalogue);
  const words = factWords(reading, targets);
  const telling = words.some((word) => /\p{L}{3}/u.test(word) && !isOrdinal.test(word));
  if (asks.has('notHere') || asksOfRound(reading) || !telling) return [];
  if (words.length > mostFactWords) return [];
  // Figures for another place are no fact of the commentary.
  const onlyPlaces = words.every((word) => reading.elsewhere.includes(word));
  const isElsewhere = reading.elsewhere.length > 0 && findLooseTopic(reading) !== undefined;
  if (targets.length > 1 || (targets.length === 1 && onlyPlaces) || isElsewhere) return [];
  const [code = findLooseTopic(reading)] = targets;
  const otherwise = reading.excludes ? undefined : otherwiseOf(reading, language);
  return [
    {
      kind: 'fact',
      searches: [[...words]],
      ...(isCounted(reading) ? { counted: true as const } : {}),
      hints: [...new Set(reading.small)].slice(0, 30),
      ...(code ? { code } : {}),
      ...(otherwise ? { otherwise } : {}),
    },
  ];
};

type FactAsked = RequestOf<'fact'>;

/** Whether something has to be searched for before it is known to be there. */
export const isFact = (asked: Request): asked is FactAsked => asked.kind === 'fact';

/** Searches for the same thing, one after the other; of one indicator when all of them are. */
export const joinFacts = (facts: readonly FactAsked[]): Request[] => {
  const [first] = facts;
  if (!first) return [];
  const { code, ...asked } = first;
  const searches = facts.flatMap((one) => one.searches).slice(0, mostSearches);
  const otherwise = facts.find((one) => one.otherwise)?.otherwise;
  return [
    {
      ...asked,
      searches,
      ...(code && facts.every((one) => one.code === code) ? { code } : {}),
      ...(otherwise ? { otherwise } : {}),
    },
  ];
};
