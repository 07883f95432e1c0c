import type { Request } from '../request.ts';
import type { Asked } from './asked.ts';
import { isFigureWord, says, saysSum } from './figure-words.ts';
import type { Subjects } from './find-subjects.ts';
import { type MessageReading, wordsLeft } from './read-message.ts';
import { hasWord, type SpokenBefore, several } from './spoken-before.ts';

const isWorkingOut = (reading: MessageReading): boolean =>
  says(reading, 'difference', 'ratio') || saysSum(reading);

/** "Combined?", "less Q1": nothing but that something is worked out of what was shown. */
export const worksOutOnly = (
  reading: MessageReading,
  before: SpokenBefore | undefined,
  named: Subjects,
): boolean =>
  before !== undefined &&
  named.how === 'none' &&
  isWorkingOut(reading) &&
  wordsLeft(reading).every((at) => isFigureWord(reading.tokens[at]?.word ?? ''));

/** "Combined?", "add them", "so up by how much": worked out over the periods that were shown. */
export const withPeriodsBefore = (
  asked: Asked,
  before: SpokenBefore | undefined,
  named: Subjects,
): Asked => {
  const isWorkedOut =
    isWorkingOut(asked.reading) || ['difference', 'sum'].some((wish) => asked.wishes.has(wish));
  const isOfBefore = before && named.how === 'none' && asked.subjects.codes.length > 0;
  if (!isOfBefore || !isWorkedOut || asked.periods.length > 1) return asked;
  const all = [...before.periods, ...asked.periods];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return { ...asked, periods: [...distinct.values()] };
};

const filters = ['level', 'trend', 'indicator'] as const;

/** "Which of those is improving" is asked of the risks that were listed. */
export const amongListed = (
  requests: readonly Request[],
  before: SpokenBefore | undefined,
  reading: MessageReading,
): readonly Request[] => {
  const { query } = before ?? {};
  if (query?.aspect !== 'risks' || !hasWord(reading, several)) return requests;
  const indicator = query.subjects.find(({ kind }) => kind === 'indicator')?.id;
  const held: Readonly<Record<string, unknown>> = { ...query.filter, indicator };
  const kept = Object.fromEntries(
    filters.flatMap((name) => (held[name] === undefined ? [] : [[name, held[name]]])),
  );
  return requests.map((one) => (one.kind === 'risks' && !one.code ? { ...kept, ...one } : one));
};

/** Longer messages ask something of their own. */
const mostGoingOn = 5;

/** "And better?", "the medium ones": the same list, another way or level. */
export const goesOnWithList = (
  reading: MessageReading,
  before: SpokenBefore | undefined,
): 'movers' | 'risks' | undefined => {
  const { aspect } = before?.query ?? {};
  if (reading.tokens.length > mostGoingOn) return undefined;
  const isOfWay = says(reading, 'better', 'worse', 'up', 'down');
  if (aspect === 'movements' && isOfWay) return 'movers';
  const isOfLevel = hasWord(reading, /^(?:high|medium|low)$/);
  return aspect === 'risks' && (isOfWay || isOfLevel) ? 'risks' : undefined;
};
