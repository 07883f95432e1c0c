import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { type Asked, codesNamed, codesOf, has, indicatorsOf, outcomeOf } from './asked.ts';
import { countedThing, isFigureWord, lineOf, says, wholeNumbers } from './cues.ts';
import { comparatorSaid, fill, orderIn, sideOf, wayOf } from './fill-request.ts';

const ways = ['worse', 'better', 'up', 'down', 'same'] as const;

const isOfSeveral = (codes: readonly string[], { catalogue }: Asked): boolean => {
  const [only = ''] = codes;
  return codes.length !== 1 || (findIndicator(catalogue, only)?.measures.length ?? 0) > 1;
};

const ofOutcome = (asked: Asked): { readonly outcome?: string } => {
  const outcome = outcomeOf(asked);
  return outcome ? { outcome } : {};
};

export const askMovers = (asked: Asked): Request[] => {
  const [indicator, ...more] = indicatorsOf(asked, codesNamed(asked));
  const isOfParts = indicator && more.length === 0 && isOfSeveral([indicator], asked);
  return [fill('movements', asked, isOfParts ? { indicator } : {})];
};

/** How many come first: "top three", "the 5 biggest"; "which of the two" is of so many. */
const limitOf = ({ reading }: Asked): { readonly limit?: number } => {
  const [limit] = wholeNumbers(reading).filter((one) => one > 1 && one <= 20);
  return limit && !/ of (?:the|those|these|our) (?:\w+|number) /.test(lineOf(reading))
    ? { limit }
    : {};
};

const ofCodes = (codes: readonly string[]) => (codes.length > 0 ? { codes: [...codes] } : {});

/** The risks that matter most, by level and trend. */
export const askGravest = (asked: Asked): Request[] => {
  const order = orderIn(asked);
  const codes = ofCodes(indicatorsOf(asked, codesNamed(asked)));
  return order
    ? [{ kind: 'rank', of: 'risks', order, ...limitOf(asked), ...codes, ...ofOutcome(asked) }]
    : [];
};

/** "Which of them is the highest", "the biggest": by the figures, where nothing but the order is spoken of. */
const isByValue = ({ aspect, words, reading, ...asked }: Asked): boolean =>
  (aspect === 'value' || aspect === 'compare') &&
  !says(reading, 'moved') &&
  words.every(isFigureWord) &&
  wayOf({ aspect, words, reading, ...asked }) === 'changed';

/** What moved most or least, or has the highest or lowest figure. */
export const askRanked = (asked: Asked): Request[] => {
  // "The worst risks" ranks risks, whatever it looks like; "which risks moved most" is of their movement.
  if (has(asked, 'risk') && !says(asked.reading, 'moved')) return askGravest(asked);
  const order = orderIn(asked);
  const codes = codesOf(asked);
  const isOfValue = isByValue(asked);
  if (!order || !isOfSeveral(codes, asked)) return [];
  if (asked.aspect === 'value' && (!isOfValue || codes.length === 0)) return [];
  const way = wayOf(asked);
  const isOfWay = !isOfValue && way !== 'same' && way !== 'changed';
  const by = isOfValue ? { by: 'value' as const } : isOfWay ? { way } : {};
  return [{ kind: 'rank', order, ...by, ...limitOf(asked), ...ofCodes(codes) }];
};

/** "How many indicators got worse", "how many figures are above England", "how many went up". */
export const askCounted = (asked: Asked): Request[] => {
  const thing = countedThing(asked.reading);
  const isCount = thing !== undefined || asked.wishes.has('count');
  if (!isCount || codesOf(asked).length > 0 || thing === 'risks' || thing === 'people') return [];
  const side = sideOf(asked);
  const against = side && comparatorSaid(asked);
  const way = wayOf(asked);
  const isOfWay = !side && (way !== 'changed' || says(asked.reading, 'moved'));
  const filter = {
    ...(isOfWay ? { way } : {}),
    ...(side ? { side } : {}),
    ...(against ? { against } : {}),
    ...ofOutcome(asked),
  };
  const isFiltered = Object.keys(filter).length > 0;
  if (!isFiltered && (!thing || thing === 'ways')) return [];
  const of = thing === 'indicators' ? thing : 'measures';
  return [{ kind: 'count', of, ...(isFiltered ? { filter } : {}) }];
};

/**
 * "Biggest fall", "worst", "how many went up": asked in so many words and of nothing else, however little there is
 * to tell what is asked.
 */
export const askOrderOnly = (asked: Asked): Request[] => {
  const { reading, words, subjects } = asked;
  if (subjects.codes.length > 0 || !words.every(isFigureWord)) return [];
  const asMovers = { ...asked, aspect: 'movers' };
  if (countedThing(reading) && says(reading, ...ways)) return askCounted(asMovers);
  return says(reading, 'most', 'least') ? askRanked(asMovers) : [];
};
