import type { Benchmark, Indicator } from '../../../domain/indicator.ts';

/** The letter of a part: "CSP 04b", "PLN 002 (b)". */
const partOf = /(?:\d|\()([a-z])\)?$/i;

const nothing = /^\W*(?:n\/a|none|not (?:available|published|collected))(?!\p{L})/iu;

/** What a printed line says behind the name of a comparator, up to the next. */
const saidOf = (comparator: string, line: string, others: readonly string[]): string => {
  const from = line.toLowerCase().indexOf(comparator.toLowerCase());
  if (from < 0) return '';
  const rest = line.slice(from + comparator.length);
  const ends = others
    .filter((other) => other !== comparator)
    .map((other) => rest.toLowerCase().indexOf(other.toLowerCase()))
    .filter((at) => at >= 0);
  return rest.slice(0, Math.min(...ends, rest.length));
};

/**
 * Whether a printed line has nothing of a comparator for a measure: it names nobody and says only that there is none, or
 * says so of the part.
 *
 * @example of part b against the region, “England: (a) 91%; (b) 92%. Region: (a) 90%; (b) n/a.”
 */
export const lacksInLine = (
  { comparator, standing, statement }: Benchmark,
  { against, code }: { readonly against: string; readonly code: string },
  { benchmarks }: Pick<Indicator, 'benchmarks'>,
): boolean => {
  if (comparator === undefined)
    return (
      benchmarks.some((one) => one.comparator !== undefined) &&
      standing === 'not-available' &&
      !statement.toLowerCase().includes(against.toLowerCase())
    );
  const [, letter] = partOf.exec(code) ?? [];
  if (letter === undefined) return false;
  const others = benchmarks.flatMap((one) => one.comparator ?? []);
  const said = saidOf(comparator, statement, others);
  const [, ofPart = ''] =
    new RegExp(`(?:\\(${letter}\\)|\\bpart ${letter}\\b)(.*)`, 'is').exec(said) ?? [];
  return nothing.test(ofPart);
};
