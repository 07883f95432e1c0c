import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { type Asked, codesOf, has, indicatorsOf, outcomeOf } from './asked.ts';
import { countedThing, countsWays, isFigureWord, says, wholeNumbers } from './figure-words.ts';

type Way = 'worse' | 'better' | 'up' | 'down' | 'same' | 'changed';

const wayOf = ({ wishes, reading }: Asked): Way => {
  if (wishes.has('worsening') || says(reading, 'worse')) return 'worse';
  if (wishes.has('improving') || says(reading, 'better')) return 'better';
  for (const way of ['up', 'down', 'same'] as const) if (says(reading, way)) return way;
  return 'changed';
};

const isOfSeveral = (codes: readonly string[], { catalogue }: Asked): boolean => {
  const [only = ''] = codes;
  return codes.length !== 1 || (findIndicator(catalogue, only)?.measures.length ?? 0) > 1;
};

export const askMovers = (asked: Asked): Request[] => {
  const [indicator, ...more] = indicatorsOf(asked);
  const isOfParts = indicator && more.length === 0 && isOfSeveral([indicator], asked);
  const place = isOfParts ? { indicator } : outcomeOf(asked);
  return [{ kind: 'movements', way: wayOf(asked), ...place }];
};

/** Whether a message asks for the most or the least of something. */
export const orderIn = ({ wishes, reading }: Asked): 'most' | 'least' | undefined => {
  if (says(reading, 'most') || wishes.has('most')) return 'most';
  return says(reading, 'least') || wishes.has('least') ? 'least' : undefined;
};

/** How many come first: "top three", "the 5 biggest". */
const limitOf = ({ reading }: Asked): { limit?: number } => {
  const [limit] = wholeNumbers(reading).filter((one) => one > 1 && one <= 20);
  return limit ? { limit } : {};
};

/** The risks that matter most, by level and trend. */
export const askGravest = (asked: Asked): Request[] => {
  const order = orderIn(asked);
  const codes = indicatorsOf(asked);
  if (!order) return [];
  return [
    {
      kind: 'rank',
      of: 'risks',
      order,
      ...limitOf(asked),
      ...(codes.length > 0 ? { codes } : {}),
      ...outcomeOf(asked),
    },
  ];
};

/** Nothing but the order and the figures is spoken of, so that it is of nothing smaller. */
const saysOnlyOrder = ({ words, reading }: Asked): boolean =>
  !says(reading, 'moved') && words.every(isFigureWord);

/** "Which of them is the highest", "the biggest": by the figures, where no change is spoken of. */
const byOf = (asked: Asked): { by?: 'value' } => {
  const isOfFigures = asked.aspect === 'value' || asked.aspect === 'compare';
  return isOfFigures && saysOnlyOrder(asked) && wayOf(asked) === 'changed' ? { by: 'value' } : {};
};

/** What moved most or least, or has the highest or lowest figure. */
export const askRanked = (asked: Asked): Request[] => {
  // "The worst risks" ranks risks, whatever it looks like; "which risks moved most" is of their movement.
  if (has(asked, 'risk') && !says(asked.reading, 'moved')) return askGravest(asked);
  const order = orderIn(asked);
  const codes = codesOf(asked);
  const by = byOf(asked);
  if (!order || !isOfSeveral(codes, asked)) return [];
  if (asked.aspect === 'value' && (!by.by || codes.length === 0)) return [];
  const way = wayOf(asked);
  return [
    {
      kind: 'rank',
      order,
      ...by,
      ...(by.by || way === 'same' || way === 'changed' ? {} : { way }),
      ...limitOf(asked),
      ...(codes.length > 0 ? { codes } : {}),
    },
  ];
};

type Side = { readonly side?: 'higher' | 'lower' | 'better' | 'worse' };

/** On which side of the comparator figures are asked for. */
export const learnedSide = ({ wishes }: Asked): Side => {
  if (wishes.has('above-england')) return { side: 'higher' };
  return wishes.has('below-england') ? { side: 'lower' } : {};
};

const sideIn = (asked: Asked): Side => {
  const { aspect, reading } = asked;
  const learned = learnedSide(asked);
  if (learned.side || aspect !== 'benchmark') return learned;
  if (says(reading, 'better')) return { side: 'better' };
  if (says(reading, 'worse')) return { side: 'worse' };
  if (says(reading, 'up') || has(asked, 'abov', 'over')) return { side: 'higher' };
  return says(reading, 'down') || has(asked, 'below', 'under') ? { side: 'lower' } : {};
};

/** "How many indicators got worse", "how many figures are above England", "how many went up". */
export const askCounted = (asked: Asked): Request[] => {
  const thing = countedThing(asked.reading);
  const way = wayOf(asked);
  const isCount = thing !== undefined || countsWays(asked.reading) || asked.wishes.has('count');
  const of = thing === 'indicators' ? thing : 'measures';
  if (!isCount || codesOf(asked).length > 0 || thing === 'risks' || thing === 'people') return [];
  const side = sideIn(asked);
  const isOfWay = !side.side && (way !== 'changed' || says(asked.reading, 'moved'));
  const filter = {
    ...(isOfWay ? { way } : {}),
    ...side,
    ...outcomeOf(asked),
  };
  const isFiltered = Object.keys(filter).length > 0;
  return isFiltered || thing ? [{ kind: 'count', of, ...(isFiltered ? { filter } : {}) }] : [];
};

/**
 * "Biggest fall", "worst", "how many went up": asked in so many words and of nothing else, however little there is
 * to tell what is asked.
 */
export const askOrderOnly = (asked: Asked): Request[] => {
  const { reading, words } = asked;
  if (asked.subjects.codes.length > 0 || !words.every(isFigureWord)) return [];
  if (countsWays(reading)) return askCounted({ ...asked, aspect: 'movers' });
  return says(reading, 'most', 'least') ? askRanked({ ...asked, aspect: 'movers' }) : [];
};
