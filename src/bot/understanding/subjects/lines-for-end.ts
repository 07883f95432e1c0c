import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { isFigureWord } from '../evidence/cues.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import { asksForAnEnd } from './all-of-kind.ts';
import { areLines, breakdownOf, isNoLine, isSuperlative } from './lines-of-breakdown.ts';

/** What one figure is set against another by, and since when. */
const setting =
  /^(?:compared|against|versus|vs|than|since|last|previous|spring|summer|autumn|winter|lost|lose|gained|gain)$/;

/** So short a word begins many others: "visit" is in "visitors". */
const shortestBeginning = 5;

const isOfWords = (stem: string, own: readonly string[]): boolean =>
  own.some(
    (one) =>
      one === stem ||
      (Math.min(one.length, stem.length) >= shortestBeginning &&
        (stem.startsWith(one) || one.startsWith(stem))),
  );

/** All lines of the breakdown that a line is of, or of the only one that an indicator has. */
const linesBeside = (code: string, catalogue: Catalogue): string[] => {
  const indicator = findIndicator(catalogue, code);
  const lines = indicator ? partsOf(indicator).filter(({ breakdown }) => breakdown) : [];
  const by = lines.find((one) => one.code === code)?.breakdown?.by;
  const kinds = [...Map.groupBy(lines, (one) => one.breakdown?.by)];
  const of = by === undefined && kinds.length === 1 ? kinds[0]?.[1] : undefined;
  return (by === undefined ? (of ?? []) : lines.filter((one) => one.breakdown?.by === by)).map(
    (one) => one.code,
  );
};

/** The place of what "which" asks for by a word of its own: "which team". */
const placeOfKind = ({ tokens }: Pick<MessageReading, 'tokens'>): number | undefined => {
  const at = tokens.findIndex(({ word }) => word === 'which' || word === 'what') + 1;
  const { word, mark } = tokens[at] ?? {};
  return at > 0 && word && !mark && !isGrammar(word) && !isFigureWord(word) ? at : undefined;
};

/** The stems of what lines are broken down by, of their unit and of the whole. */
const stemsOfLines = (codes: readonly string[], by: string, catalogue: Catalogue): string[] => {
  const indicator = findIndicator(catalogue, codes[0] ?? '');
  const lines = indicator ? partsOf(indicator).filter(({ code }) => codes.includes(code)) : [];
  const units = lines.flatMap(({ series }) => series.map(({ unit }) => unit));
  return [`${by} group band`, indicator?.name ?? '', ...units].flatMap(tellingStems);
};

/**
 * The lines of which a message asks for an end and for nothing else, after they were shown, or one of them was, or the
 * whole of them: "so which is best?", "which team did best?" None where it asks for something else.
 *
 * @param codes of what was shown before
 */
export const linesForEnd = (
  reading: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): readonly string[] => {
  const kind = placeOfKind(reading);
  const [only = '', ...more] = codes;
  const mayBeOfOne = more.length === 0 && kind !== undefined && !areLines(codes, catalogue);
  const lines = mayBeOfOne ? linesBeside(only, catalogue) : codes;
  const by = breakdownOf(lines, catalogue);
  if (by === undefined || !asksForAnEnd(reading)) return [];
  const own = stemsOfLines(lines, by, catalogue);
  const mayBeSaid = ({ word, stem, mark }: Token, at: number): boolean =>
    !mark &&
    !isNoLine(stem) &&
    (at === kind ||
      [isGrammar, isFigureWord, isSuperlative].some((is) => is(word)) ||
      setting.test(word) ||
      isOfWords(stem, own));
  return reading.tokens.every(mayBeSaid) ? lines : [];
};
