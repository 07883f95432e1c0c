import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { type Asked, codesNamed, codesOf, has, indicatorsOf } from './asked.ts';
import { isFigureWord, says } from './cues.ts';
import { fill } from './fill-request.ts';
import { orderIn, wayOf } from './said-fields.ts';

const isOfSeveral = (codes: readonly string[], { catalogue }: Asked): boolean => {
  const [only = ''] = codes;
  return codes.length !== 1 || (findIndicator(catalogue, only)?.measures.length ?? 0) > 1;
};

export const askMovers = (asked: Asked): Request[] => {
  const [indicator, ...more] = indicatorsOf(asked, codesNamed(asked));
  const isOfParts = indicator && more.length === 0 && isOfSeveral([indicator], asked);
  return [fill('movements', asked, { indicator: isOfParts ? indicator : undefined })];
};

/** The risks that matter most, by level and trend. */
export const askGravest = (asked: Asked): Request[] => {
  const order = orderIn(asked);
  const codes = indicatorsOf(asked, codesNamed(asked));
  return order ? [fill('rank', asked, { of: 'risks', order, way: undefined, codes })] : [];
};

/** "Which of them is the highest", "the biggest": by the figures, where nothing but the order is spoken of. */
const isByValue = (asked: Asked): boolean =>
  (asked.aspect === 'value' || asked.aspect === 'compare') &&
  !says(asked.reading, 'moved') &&
  asked.words.every(isFigureWord) &&
  wayOf(asked) === 'changed';

/** What moved most or least, or has the highest or lowest figure. */
export const askRanked = (asked: Asked): Request[] => {
  // "The worst risks" ranks risks, whatever it looks like; "which risks moved most" is of their movement.
  if (has(asked, 'risk') && !says(asked.reading, 'moved')) return askGravest(asked);
  const order = orderIn(asked);
  const codes = codesOf(asked);
  const isOfValue = isByValue(asked);
  if (!order || !isOfSeveral(codes, asked)) return [];
  if (asked.aspect === 'value' && (!isOfValue || codes.length === 0)) return [];
  const said = wayOf(asked);
  const way = isOfValue || said === 'same' || said === 'changed' ? undefined : said;
  const by = isOfValue ? 'value' : undefined;
  return [fill('rank', asked, { of: undefined, order, by, way, codes, outcome: undefined })];
};
