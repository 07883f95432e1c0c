import { measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { searchStems, stemOf, stemsOf } from '../../../domain/find-words.ts';
import { monthAlone } from '../../../domain/period/month-names.ts';
import type { Token } from '../message/tokens.ts';
import type { Asked } from './asked.ts';

type PlacedNumber = { readonly at: number; readonly is: number };

/** The months of a quarter, as people write them. */
const monthsOf = (tokens: readonly Token[]): readonly ReadonlySet<string>[] => {
  const said = [...new Set(tokens.map(({ word, mark }) => (mark ? 0 : monthAlone(word))))];
  const first = Math.min(...said.filter((one) => one > 0));
  const isQuarter = first % 3 === 1 && [1, 2].every((more) => said.includes(first + more));
  if (!isQuarter) return [];
  return [0, 1, 2].map(
    (more) =>
      new Set(
        tokens
          .filter(({ word }) => monthAlone(word) === first + more)
          .map(({ word }) => stemOf(word)),
      ),
  );
};

/** The parts that the name of a count says it is of, "killed" and "seriously injured"; or the months of its quarter. */
const partsOf = (code: string, { catalogue, reading }: Asked): readonly ReadonlySet<string>[] => {
  const [measure, ...more] = measuresNamed(catalogue, code);
  const series = measure && judgedSeries(measure);
  if (!measure || more.length > 0 || series?.valueKind !== 'count') return [];
  const sides = measure.name.split(/ (?:or|and) /i).map((side) => stemsOf(side));
  if (sides.length > 1) return sides;
  return series.periodKind === 'financial-quarter' ? monthsOf(reading.tokens) : [];
};

/** Which part the words beside a number say: behind it, or before it where the first number ends a part. */
const partBeside = (
  words: readonly Token[],
  parts: readonly ReadonlySet<string>[],
  { sameWords }: Asked,
): number | undefined => {
  const said = new Set(
    words.flatMap(({ word, mark }) => {
      const stems = mark ? [] : searchStems(word, sameWords);
      return parts.flatMap((part, index) => (stems.some((one) => part.has(one)) ? [index] : []));
    }),
  );
  const [only, ...more] = said;
  return more.length === 0 ? only : undefined;
};

/**
 * The numbers that make up what is counted together, each beside the word for its part.
 *
 * @returns undefined where any number is of anything else, or two are of the same part
 * @example of "21 killed and 188 seriously hurt", where people killed or seriously injured are counted: 209
 */
export const sumOfParts = (
  numbers: readonly PlacedNumber[],
  code: string,
  asked: Asked,
): (PlacedNumber & { readonly parts: readonly number[] }) | undefined => {
  const parts = partsOf(code, asked);
  const [first] = numbers;
  if (!first || parts.length === 0 || numbers.length !== parts.length) return undefined;
  const { tokens } = asked.reading;
  const behind = numbers.map(({ at }, index) =>
    partBeside(tokens.slice(at + 1, numbers[index + 1]?.at), parts, asked),
  );
  const before = numbers.map(({ at }, index) =>
    partBeside(tokens.slice(index === 0 ? 0 : (numbers[index - 1]?.at ?? 0) + 1, at), parts, asked),
  );
  const isWhole = (said: readonly (number | undefined)[]): boolean =>
    said.every((one) => one !== undefined) && new Set(said).size === parts.length;
  if (!isWhole(behind) && !isWhole(before)) return undefined;
  if (numbers.some(({ is }) => !Number.isInteger(is))) return undefined;
  const values = numbers.map(({ is }) => is);
  return { at: first.at, is: values.reduce((all, one) => all + one, 0), parts: values };
};

/**
 * Whether a number is of one part only of what is counted together, so that it is no figure of it.
 *
 * @example of "21 killed", where people killed or seriously injured are counted
 */
export const isOfOnePart = ({ at }: PlacedNumber, code: string, asked: Asked): boolean => {
  const parts = partsOf(code, asked);
  const next = asked.reading.tokens.slice(at + 1);
  const [first] = next;
  if (!first || first.mark || first.parted || parts.length === 0) return false;
  // "Casualties" may stand for all of them: only the words of the name tell a part.
  const own = { ...asked, sameWords: [] };
  return (
    partBeside([first], parts, own) !== undefined && partBeside(next, parts, asked) !== undefined
  );
};
