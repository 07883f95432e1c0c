import { findIndicator } from '../../../domain/catalogue.ts';
import type { WentWay } from '../../../domain/figures/went.ts';
import type { Request } from '../../request.ts';
import { countedThing, isFigureWord, lineOf, says } from '../evidence/cues.ts';
import { countStatuses } from '../message/status-words.ts';
import { distanceAsked } from '../subjects/distance-asked.ts';
import { type Asked, codesNamed, codesOf, has, indicatorsOf, outcomeOf } from './asked.ts';
import { fill, filled } from './fill-request.ts';
import { comparatorSaid, orderIn, sideOf, wayOf } from './said-fields.ts';

const ways = ['worse', 'better', 'up', 'down', 'same'] as const;

const isOfSeveral = (codes: readonly string[], { catalogue }: Asked): boolean => {
  const [only = ''] = codes;
  return codes.length !== 1 || (findIndicator(catalogue, only)?.measures.length ?? 0) > 1;
};

/** The way that is asked for, or "how many got better and how many worse". */
const waysOf = (asked: Asked): WentWay[] => {
  const { reading } = asked;
  const isBoth = says(reading, 'better') && says(reading, 'worse');
  return isBoth && / and /.test(lineOf(reading)) ? ['better', 'worse'] : [wayOf(asked)];
};

export const askMovers = (asked: Asked): Request[] => {
  const codes = indicatorsOf(asked, codesNamed(asked));
  const [indicator, ...more] = codes;
  // A list of what moved is of one indicator or of all: of several, each says how it went.
  if (more.length > 0) return codes.map((code) => fill('show', asked, { code }));
  const isOfParts = indicator && isOfSeveral([indicator], asked);
  const within = isOfParts ? indicator : undefined;
  return waysOf(asked).map((way) => fill('movements', asked, { way, indicator: within }));
};

const byScoreAsked =
  / (?:highest|lowest|top|best|worst) (?:scores?|scoring|scored) | (?:by|with the|has the|the) (?:\S+ )?(?:scores?|scoring) | scores? (?:the )?(?:highest|most|lowest|least) /;
const inOrderOfScore = / (?:by|in order of) (?:their )?scores? /;

/** The risks that matter most, by level and trend, or by their scores. */
export const askGravest = (asked: Asked): Request[] => {
  const line = lineOf(asked.reading);
  const byScore = byScoreAsked.test(line) || undefined;
  const order = orderIn(asked) ?? (inOrderOfScore.test(line) ? 'most' : undefined);
  const codes = indicatorsOf(asked, codesNamed(asked));
  return order ? [fill('rank', asked, { of: 'risks', order, byScore, way: undefined, codes })] : [];
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
  // Outcomes have no order: each is told by how many of its figures went which way.
  if (order && codes.length === 0 && has(asked, 'outcom')) return [{ kind: 'overview' }];
  const isOfValue = isByValue(asked);
  if (!order || !isOfSeveral(codes, asked)) return [];
  if (asked.aspect === 'value' && (!isOfValue || codes.length === 0)) return [];
  const said = wayOf(asked);
  const way = isOfValue || said === 'same' || said === 'changed' ? undefined : said;
  const by = isOfValue ? 'value' : undefined;
  return [fill('rank', asked, { of: undefined, order, by, way, codes, outcome: undefined })];
};

/** "How many indicators got worse", "how many figures are above England", "how many went up". */
export const askCounted = (asked: Asked): Request[] => {
  const thing = countedThing(asked.reading);
  const isCount = thing !== undefined || asked.wishes.has('count');
  if (!isCount || codesOf(asked).length > 0 || thing === 'risks' || thing === 'people') return [];
  const side = sideOf(asked);
  const against = side && comparatorSaid(asked);
  const of = thing === 'indicators' ? thing : 'measures';
  return waysOf(asked).flatMap((said): Request[] => {
    const way = !side && (said !== 'changed' || says(asked.reading, 'moved')) ? said : undefined;
    const filter = filled({ way, side, against, outcome: outcomeOf(asked) });
    const isFiltered = Object.keys(filter).length > 0;
    if (!isFiltered && (!thing || thing === 'ways')) return [];
    return [{ kind: 'count', of, ...(isFiltered ? { filter } : {}) }];
  });
};

/**
 * "Biggest fall", "worst", "how many went up": asked in so many words and of nothing else, however little there is
 * to tell what is asked.
 */
export const askOrderOnly = (asked: Asked): Request[] => {
  const { reading, words, subjects } = asked;
  const own = new Set(
    reading.tokens.flatMap(({ isDirection, word }) => (isDirection ? [word] : [])),
  );
  if (subjects.codes.length > 0 || !words.every((one) => isFigureWord(one) || own.has(one)))
    return [];
  if (distanceAsked(reading, asked.catalogue)) return [fill('target', asked)];
  const asMovers = { ...asked, aspect: 'movers' };
  if (countedThing(reading) && says(reading, ...ways)) return askCounted(asMovers);
  if (says(reading, 'most', 'least')) return askRanked(asMovers);
  const isOfAll = subjects.people.length === 0 && countStatuses(reading) === 0;
  const isDirection = isOfAll && own.size > 0 && !says(reading, 'denying');
  return isDirection ? [fill('movements', asMovers, { way: wayOf(asked) })] : [];
};
