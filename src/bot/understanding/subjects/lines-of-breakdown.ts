import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { commonBreakdown } from '../../../domain/figures/breakdown.ts';
import { stemOf } from '../../../domain/find-words.ts';
import type { LanguageContext } from '../message/language-context.ts';

/** What the figure of an indicator is broken down by, where codes are several lines of that. */
export const breakdownOf = (codes: readonly string[], catalogue: Catalogue): string | undefined => {
  const [indicator, ...more] = new Set(codes.map((code) => findIndicator(catalogue, code)));
  if (!indicator || more.length > 0) return undefined;
  const common = commonBreakdown(codes.flatMap((code) => findMeasures(indicator, code)));
  return common?.category === undefined ? common?.by : undefined;
};

/** Whether codes are several lines of one breakdown of one indicator. */
export const areLines = (codes: readonly string[], catalogue: Catalogue): boolean =>
  breakdownOf(codes, catalogue) !== undefined;

/**
 * Whether a word stands only in the names of lines of other indicators than those of the codes. An everyday word is none
 * of a line of several words that are not all said: “out of interest” of “interest on balances”.
 *
 * @param said the stems of the whole message
 */
export const isLineElsewhere = (
  word: string,
  codes: readonly string[],
  said: ReadonlySet<string>,
  { catalogue, names, isEnglish }: Pick<LanguageContext, 'catalogue' | 'names' | 'isEnglish'>,
): boolean => {
  const asked = codes.map((code) => findIndicator(catalogue, code)?.code);
  const entries = names.byStem.get(stemOf(word)) ?? [];
  const all = entries.map(({ named }) => named);
  const isSaid = entries.some(({ stems }) => stems.every((stem) => said.has(stem)));
  return (
    asked.length > 0 &&
    all.length > 0 &&
    (isSaid || !isEnglish(word)) &&
    all.every(({ kind, id, indicator: code }) => {
      const indicator = code === undefined ? undefined : findIndicator(catalogue, code);
      const [line] = indicator ? findMeasures(indicator, id) : [];
      const isLine = kind === 'measure' && indicator?.code !== id && line?.breakdown !== undefined;
      return isLine && !asked.includes(indicator?.code);
    })
  );
};

const superlative =
  /^(?!(?:inter|requ|for|prot|arr|lat|new|sugg|hon|inv|harv|dig|mod|inqu|conqu|bequ|cont|manif|pri|beh|att|div|ing|(?:north|south|mid)w)est$)\p{L}{3,}est$/u;

/** "Longest", "filthiest": an end of what is counted in days, pounds or anything else. */
export const isSuperlative = (word: string): boolean => superlative.test(word);

/** What has ends of its own, and is no line: "which risk is worst", "which quarter was best". */
const noLine: ReadonlySet<string> = new Set(
  'risk indicator measure council authority neighbour year quarter month week day time outcome priority figure number action milestone target'
    .split(' ')
    .map(stemOf),
);

/** Whether a word counts something else than lines: quarters, measures, priorities. */
export const isNoLine = (stem: string): boolean => noLine.has(stem);
