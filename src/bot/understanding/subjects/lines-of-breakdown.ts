import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { commonBreakdown } from '../../../domain/figures/breakdown.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { isFigureWord, says } from '../evidence/cues.ts';
import type { LanguageContext } from '../message/language-context.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

/** What the figure of an indicator is broken down by, where codes are several lines of that. */
const breakdownOf = (codes: readonly string[], catalogue: Catalogue): string | undefined => {
  const [indicator, ...more] = new Set(codes.map((code) => findIndicator(catalogue, code)));
  if (!indicator || more.length > 0) return undefined;
  const common = commonBreakdown(codes.flatMap((code) => findMeasures(indicator, code)));
  return common?.category === undefined ? common?.by : undefined;
};

/** Whether codes are several lines of one breakdown of one indicator. */
export const areLines = (codes: readonly string[], catalogue: Catalogue): boolean =>
  breakdownOf(codes, catalogue) !== undefined;

/** Whether a word stands only in the names of lines of other indicators than those of the codes. */
export const isLineElsewhere = (
  word: string,
  codes: readonly string[],
  { catalogue, names }: Pick<LanguageContext, 'catalogue' | 'names'>,
): boolean => {
  const asked = codes.map((code) => findIndicator(catalogue, code)?.code);
  const all = (names.byStem.get(stemOf(word)) ?? []).map(({ named }) => named);
  return (
    asked.length > 0 &&
    all.length > 0 &&
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

const ofOthers: ReadonlySet<string> = new Set(['risk', 'indicator', 'measure'].map(stemOf));

/**
 * Whether a message asks for an end of a list that was shown, and of nothing else: "so which is best?"
 *
 * @param codes of what was shown before
 */
export const asksForEnd = (
  reading: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): boolean => {
  const by = breakdownOf(codes, catalogue);
  const own = by === undefined ? [] : tellingStems(`${by} group band`);
  return (
    by !== undefined &&
    (says(reading, 'most', 'least') || reading.tokens.some(({ word }) => isSuperlative(word))) &&
    reading.tokens.every(
      ({ word, stem, mark }) =>
        !mark &&
        !ofOthers.has(stem) &&
        (isGrammar(word) || isFigureWord(word) || isSuperlative(word) || own.includes(stem)),
    )
  );
};
