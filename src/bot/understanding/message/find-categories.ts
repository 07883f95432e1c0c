import { isOfMeasures, type Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import type { Token } from './tokens.ts';

/**
 * Where nothing that is measured is named, a category of several breakdowns means all that is known of it: "how is
 * Northfield doing". Beside a code it means the line of that indicator.
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
    const at = stems.map((_, on) => from + on);
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
      return [...(others ?? []), { named: lines, at, how: 'topic' }];
  }
  return [...mentions];
};
