import { isOutcome } from '../../domain/catalogue.ts';
import { statusColours } from '../../domain/target.ts';
import type { Request } from '../request.ts';
import { orderIn } from './ask-ranked.ts';
import { type Asked, codesOf, countedPeriods, outcomeOf } from './asked.ts';

/** The words of a message in one line. */
const lineOf = ({ reading: { tokens } }: Asked): string =>
  ` ${tokens.map(({ word }) => word).join(' ')} `;

/** The council's own words for statuses, with the usual colours; the longest first, so that "off track" is not "track". */
const wordsOf = ({ catalogue }: Asked): string[] => {
  const own = catalogue.indicators.flatMap(({ measures }) =>
    measures.flatMap(({ statuses = [] }) => statuses.map(({ word }) => word.toLowerCase())),
  );
  return [...new Set([...own, ...statusColours])].toSorted((a, b) => b.length - a.length);
};

/** What colours are called when they are asked for: "reds", "at amber". */
const spelled = (word: string): string => word.replace(/^(red|amber|green|blue)s$/, '$1');

const missed =
  / (?:(?:off|missed|missing|misses|miss|behind|failed|failing|fails|fail|outside|short of)|(?:not|aren t|isn t|wasn t|weren t|didn t|never|nt|arent|isnt|havent|haven t) (?:\w+ ){0,3}?(?:on|at|met|meet|meeting|hit|hitting|reach|reached|reaching|achieve|achieved|achieving|within)) /;
const met =
  / (?:on|met|meet|meets|meeting|hit|hits|hitting|reach|reached|reaching|achieve|achieved|achieving|within) /;

/**
 * The status that a message asks for: a word of the council's or a colour, or whether targets were met.
 *
 * @example "which are red" → 'red'; "what's off target" → 'missed'
 */
const statusIn = (asked: Asked): { status?: string } => {
  const line = lineOf(asked).split(' ').map(spelled).join(' ');
  const word = wordsOf(asked).find((one) => line.includes(` ${one} `));
  if (word) return { status: word };
  if (missed.test(line)) return { status: 'missed' };
  return met.test(line) ? { status: 'met' } : {};
};

const furthest =
  / (?:furthest|farthest|far|further|farther|closest|nearest|worst|best|rank|ranked) /;
const nearest = / (?:closest|nearest|best) /;

const orderOf = (asked: Asked): { order?: 'most' | 'least' } => {
  const line = lineOf(asked);
  if (!furthest.test(line)) {
    const order = orderIn(asked);
    return order ? { order } : {};
  }
  return { order: nearest.test(line) ? 'least' : 'most' };
};

/** Whether something is on target and how far off; or which are red, off target or furthest from it. */
export const askTarget = (asked: Asked): Request[] => {
  const codes = codesOf(asked).filter((code) => !isOutcome(asked.catalogue, code));
  const [period] = countedPeriods(asked);
  if (codes.length > 0)
    return codes.map((code) => ({ kind: 'target', code, ...(period ? { period } : {}) }));
  return [{ kind: 'target', ...outcomeOf(asked), ...statusIn(asked), ...orderOf(asked) }];
};
