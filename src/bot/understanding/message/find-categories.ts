import { isOfMeasures, type Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import type { Line } from './read-breakdowns.ts';
import type { Token } from './tokens.ts';

/** Whether a word behind the name of a place says what a line is broken down by: "the Westhill hub". */
const isOfKind = (by: readonly string[] = [], next: Token | undefined): boolean =>
  next !== undefined && !next.parted && by.length === 1 && by[0] === next.stem;

/** The places of a category from its first word on, and the lines that are meant by it. */
const linesFrom = (
  from: number,
  { stems, lines }: { readonly stems: readonly string[]; readonly lines: readonly Line[] },
  tokens: readonly Token[],
  byOf: NameIndex['breakdowns']['byOf'],
) => {
  const next = from >= 0 ? tokens[from + stems.length] : undefined;
  const ofKind = lines.filter(({ id }) => isOfKind(byOf.get(id), next));
  const isSaid = ofKind.length > 0;
  const length = stems.length + Number(isSaid);
  return {
    at: Array.from({ length }, (_, on) => from + on),
    meant: isSaid ? ofKind : lines,
  };
};

/**
 * Where nothing that is measured is named, a category of several breakdowns means all that is known of it: "how is
 * Northfield doing". Beside a code it means the line of that indicator. Before the word for what figures are broken down by,
 * it means the lines that are: "the Northfield hub".
 */
export const withCategory = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { breakdowns }: Pick<NameIndex, 'breakdowns'>,
): Mention[] => {
  const typed = tokens.flatMap(({ mark }) => (mark?.kind === 'code' ? [mark.code] : []));
  for (const { stems, lines: all } of breakdowns.categories) {
    const lines = typed.length > 0 ? all.filter(({ indicator }) => typed.includes(indicator)) : all;
    if (lines.length === 0) continue;
    const from = tokens.findIndex((_, at) =>
      stems.every((stem, on) => tokens[at + on]?.stem === stem),
    );
    const { at, meant } = linesFrom(from, { stems, lines }, tokens, breakdowns.byOf);
    const [inside, others] = [true, false].map((is) =>
      mentions.filter((one) => one.at.some((place) => at.includes(place)) === is),
    );
    const isNamed = others?.some((one) => isOfMeasures(one) && one.how !== 'loose');
    // “Quenby End” is a place, though somebody is called Quenby.
    const isLongest = inside?.every(
      (one) =>
        one.how === 'loose' ||
        one.at.length < stems.length ||
        (one.named.length > 1 && one.named.every(({ id }) => lines.some((line) => line.id === id))),
    );
    if (from >= 0 && isLongest && !isNamed)
      return [...(others ?? []), { named: meant, at, how: 'topic' }];
  }
  return [...mentions];
};
