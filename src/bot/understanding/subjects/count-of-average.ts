import { stemOf } from '../../../domain/find-words.ts';
import type { Measure } from '../../../domain/measure.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import { isGrammar, tokenise } from '../message/tokens.ts';

const asking = /\b(?:how many|(?:numbers?|count) of)\b((?: [\p{L}’'-]+){0,3})\s*(\S?)/giu;

/** What an average may be said in, whatever its unit is called, and what asks for no things. */
const ofUnits: ReadonlySet<string> = new Set(
  [
    ...[
      'minutes',
      'hours',
      'days',
      'weeks',
      'fortnights',
      'months',
      'quarters',
      'years',
      'seconds',
    ],
    ...['pounds', 'quid', 'pence', 'kilos', 'kg', 'kilograms', 'tonnes', 'miles', 'km', 'metres'],
    ...[
      'million',
      'thousand',
      'points',
      'places',
      'times',
      'periods',
      'targets',
      'indicators',
      'measures',
      'people',
    ],
  ].map(stemOf),
);

/** “How many?” alone goes on from the figure that was shown. */
const saysMore = /\p{L}(?:\P{L}+\p{L}+){3,}/u;

const unitStems = (measures: readonly Measure[]): string[] =>
  measures.flatMap(({ series }) => series.flatMap(({ unit }) => tellingStems(unit)));

/** Fewer letters may begin anything. */
const shortest = 3;

const begins = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= shortest &&
  (one.startsWith(other) || other.startsWith(one));

/**
 * The words that ask how many things there are, where all figures of what is asked about are averages of something else, or
 * amounts of money.
 *
 * @param measures all of which are averages, or all amounts
 * @example of children for each social worker: “number of social workers”
 */
export const readCountOfAverage = (
  text: string,
  measures: readonly Measure[],
): string | undefined => {
  const units = unitStems(measures);
  const saysUnit = tellingStems(text).some((stem) => units.includes(stem));
  for (const [typed, following = '', sign = ''] of text.matchAll(asking)) {
    const words = tokenise(following, []).map(({ word, stem }) => ({ word, stem }));
    const end = words.findIndex(({ word }) => isGrammar(word));
    const things = end < 0 ? words : words.slice(0, end);
    const isAlone =
      words.length === 0 && (sign === '' || /[?.!]/.test(sign)) && saysMore.test(text);
    if (isAlone && !saysUnit && /^how/i.test(typed)) return 'how many';
    const isUnit = things.some(
      ({ stem }) =>
        isMeasuring(stem) || ofUnits.has(stem) || units.some((unit) => begins(unit, stem)),
    );
    if (things.length > 0 && !isUnit)
      return `${/^(?:how many|\S+ of)/i.exec(typed)?.[0]} ${things.map(({ word }) => word).join(' ')}`.toLowerCase();
  }
  return undefined;
};
