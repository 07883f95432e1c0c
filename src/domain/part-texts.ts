import type { Answer, Benchmark, Indicator, TextBlock } from './indicator.ts';
import type { Measure } from './measure.ts';

type Parted = Pick<Indicator, 'code' | 'measures' | 'performanceMeasures'>;

/**
 * A block of the part of an indicator, as it is stored and as officers type it: the part's code and a colon before it.
 *
 * @example markPart('S05A', { kind: 'paragraph', text: 'It rose.' }).text // 'S05A: It rose.'
 */
export const markPart = (code: string, block: TextBlock): TextBlock => ({
  ...block,
  text: `${code}: ${block.text}`,
});

/** The part that a block begins with, and what follows; undefined for one about the whole indicator. */
const readPart = (
  { text }: TextBlock,
  { code, measures, performanceMeasures }: Parted,
): { readonly measure: Measure; readonly text: string } | undefined => {
  const measure = [...measures, ...performanceMeasures].find(
    (one) => one.code !== code && text.startsWith(`${one.code}: `),
  );
  return measure && { measure, text: text.slice(measure.code.length + 2) };
};

/** Whether anything is written about a part alone. */
export const hasPart = (answers: readonly Answer[], code: string): boolean =>
  answers.some(({ blocks }) => blocks.some(({ text }) => text.startsWith(`${code}: `)));

/**
 * Answers as readers see them: where the words about a part begin, its name stands before them.
 *
 * @param only code of the part that was asked about: then without its name, and without what is about other parts
 * @param nameOf "S05A Total crime"
 * @returns answers of which nothing is left are left out
 */
export const showParts = (
  answers: readonly Answer[],
  indicator: Parted,
  { only, nameOf }: { readonly only: string; readonly nameOf: (measure: Measure) => string },
): Answer[] => {
  const isOne = [...indicator.measures, ...indicator.performanceMeasures].some(
    ({ code }) => code === only && code !== indicator.code,
  );
  return answers.flatMap((answer) => {
    let before: Measure | undefined;
    const blocks = answer.blocks.flatMap((block): TextBlock[] => {
      const part = readPart(block, indicator);
      if (isOne && part && part.measure.code !== only) return [];
      const isFirst = !isOne && part !== undefined && part.measure !== before;
      before = part?.measure;
      if (!part) return [block];
      return [{ ...block, text: isFirst ? `${nameOf(part.measure)}: ${part.text}` : part.text }];
    });
    return blocks.length > 0 ? [{ ...answer, blocks }] : [];
  });
};

/**
 * The comparisons that a report prints, each printed line once: a line that names several comparators is a comparison
 * with each of them.
 */
export const printedOnce = (benchmarks: readonly Benchmark[]): Benchmark[] =>
  benchmarks.filter(
    (one, at) =>
      benchmarks.findIndex(
        (other) =>
          other.statement === one.statement && other.measures.join() === one.measures.join(),
      ) === at,
  );
