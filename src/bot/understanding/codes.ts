import type { Catalogue } from '../../domain/catalogue.ts';
import { type Taken, takePattern } from './take.ts';

/** A code that was typed: what it names, or nothing. Codes are never guessed. */
export type TypedCode = {
  readonly kind: 'indicator' | 'risk';
  readonly typed: string;
  readonly code: string | undefined;
};

const pad = (digits: string): string => digits.padStart(2, '0');

const measureCodes = (catalogue: Catalogue): string[] =>
  catalogue.indicators.flatMap(({ code, measures }) => [code, ...measures.map((one) => one.code)]);

/** A letter that reads like a digit and the other way round, on paper and on screen. */
const lookAlike = (code: string): string =>
  `${code.slice(0, -1)}${code.slice(-1).replace(/[1i|]/, 'l').replace('0', 'o')}`;

const findRisk = (catalogue: Catalogue, digits: string, letter: string): string | undefined => {
  const key = `${pad(digits)}${letter}`;
  const exact = catalogue.risks.find(({ code }) => code.padStart(3, '0') === key);
  return (exact ?? catalogue.risks.find(({ code }) => code.padStart(3, '0') === lookAlike(key)))
    ?.code;
};

/** "A 5 year trend" is no code; "S 05" is one, since there is an outcome S. */
const spacedLetters = ({ outcomes }: Catalogue): string =>
  outcomes.map(({ code }) => code.toLowerCase()).join('') || '(?!)';

/**
 * Takes the codes of indicators out of a normalised text: S05, s5, "S 05", S-05, S05a, SO5.
 *
 * A letter Q is a quarter, not a code.
 */
export const takeIndicatorCodes = (
  text: string,
  catalogue: Catalogue,
  notCodes: ReadonlySet<string>,
): Taken<TypedCode> => {
  const known = measureCodes(catalogue);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}'])(?:([a-pr-z])[.-]?|([${spacedLetters(catalogue)}]) [.-]? ?)(o?\\d{1,2})(?:-?([a-z]))?(?![\\p{L}\\p{N}]|/\\d)(?: ([a-d])$)?`,
    'gu',
  );
  return takePattern(text, pattern, ([typed, close, spaced, digits = '', part, lastPart]) => {
    // Two parts at once are no code; they stay in the text, which is then refused.
    if ((part && lastPart) || notCodes.has(typed ?? '')) return undefined;
    const letter = close ?? spaced ?? '';
    const code =
      `${letter}${pad(digits.replace('o', '0').slice(-2))}${part ?? lastPart ?? ''}`.toUpperCase();
    const found = known.find((one) => one === code);
    return { kind: 'indicator' as const, typed: (typed ?? '').trim(), code: found };
  });
};

/** "10k" is a number, and no risk goes so far in the alphabet. */
const isNumber = (letter: string): boolean => letter === 'k' || letter === 'm';

/** Takes the codes of risks out of a normalised text: 02a, 2a, "risk 2 a", and "risk 041" for 04l. */
export const takeRiskCodes = (text: string, catalogue: Catalogue): Taken<TypedCode> =>
  takePattern(
    text,
    /(?<![\p{L}\p{N}/])(?<!section )(?:(?:risks? |^)(\d{1,2}) ?-?([a-z01|])(?:$|(?<=risks? .*))|(\d{1,2})-?([a-z]))(?![\p{L}\p{N}/])/gu,
    ([typed, named, namedLetter, digits, letter]) => {
      const code = findRisk(catalogue, named ?? digits ?? '', namedLetter ?? letter ?? '');
      const bare = !/^risks? /.test(typed ?? '');
      // "41" alone is a number; "041" alone is how 04l reads.
      if (bare && /^(?!0\d\d$)[\d ]+$/.test(typed ?? '')) return undefined;
      if (code === undefined && isNumber(letter ?? (bare ? namedLetter : undefined) ?? ''))
        return undefined;
      return { kind: 'risk' as const, typed: (typed ?? '').replace(/^risks? /, ''), code };
    },
  );
