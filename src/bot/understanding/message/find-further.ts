import { isMeasuring } from './measuring-words.ts';
import type { Mention } from './mention.ts';
import type { NameEntry, NameIndex } from './name-index.ts';
import { grammarStems, type Token } from './tokens.ts';

/** One word of the name of a performance measure says too little: "held", "started". */
const fewestWords = 2;
/** Of a long name, two words may be said by chance. */
const leastShare = 0.3;

const isTelling = (stem: string): boolean => !isMeasuring(stem) && !grammarStems.has(stem);

/** "Back in 2013/14" says a time, and is no word of "back on a plan". */
export const isBackThen = (at: number, tokens: readonly Token[]): boolean =>
  tokens[at]?.word === 'back' &&
  /^(?:in|at|to)$/.test(tokens[at + 1]?.word ?? '') &&
  /^(?:period|day)$/.test(tokens[at + 2]?.mark?.kind ?? '');

/**
 * Of an indicator that is named by its own name, the performance measure that further words of the sentence tell: two
 * telling words of its name, of which one is in no name of the indicator and its parts.
 *
 * @example of "emergency repairs", where repairs are an indicator: its "Average time to make safe an emergency repair"
 */
export const withFurther = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { entries }: Pick<NameIndex, 'entries'>,
): Mention[] => {
  const [whole, ...others] = mentions.filter(({ named: [first] }) => first?.kind !== 'person');
  const [named, ...more] = whole?.named ?? [];
  const isNamed = named?.kind === 'indicator' || named?.kind === 'measure';
  if (!whole || !isNamed || others.length > 0 || more.length > 0) return [...mentions];
  const { sentence } = tokens[whole.at[0] ?? 0] ?? {};
  // "This time" is of no measure of what is done on time.
  const isFree = (at: number): boolean =>
    tokens[at - 1]?.word !== 'this' && !isBackThen(at, tokens);
  const heldBy = ({ stems }: NameEntry): number[] =>
    tokens.flatMap(({ stem, mark, sentence: own }, at) =>
      !mark && own === sentence && isTelling(stem) && isFree(at) && stems.includes(stem)
        ? [at]
        : [],
    );
  const own = new Set(
    entries
      .filter((one) => one.named.indicator === named.indicator && one.named.kind !== 'performance')
      .flatMap(({ stems }) => stems),
  );
  const found = entries
    .filter((one) => one.named.kind === 'performance' && !one.near)
    .filter((one) => one.named.indicator === named.indicator)
    .map((entry) => ({ entry, at: heldBy(entry) }))
    .filter(({ entry, at }) => at.length >= Math.max(fewestWords, leastShare * entry.stems.length))
    .filter(({ at }) => at.some((place) => !own.has(tokens[place]?.stem ?? '')))
    .toSorted((a, b) => b.at.length - a.at.length);
  const [best, next] = found;
  const isOne =
    best &&
    (!next || next.entry.named.id === best.entry.named.id || next.at.length < best.at.length);
  if (!best || !isOne) return [...mentions];
  const at = [...new Set([...whole.at, ...best.at])].toSorted((a, b) => a - b);
  return mentions.map((one) =>
    one === whole ? { named: [best.entry.named], at, how: 'likely' as const } : one,
  );
};
