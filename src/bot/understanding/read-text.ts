import type { Catalogue } from '../../domain/catalogue.ts';
import type { RiskLevel } from '../../domain/risk.ts';
import { type TypedCode, takeIndicatorCodes, takeRiskCodes } from './codes.ts';
import { normalise, readLength } from './normalise.ts';
import { takeWords } from './take.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fillerPattern, type KindWord, kindPatterns, levelPattern } from './words.ts';

/** A text taken apart: each word of it is in one of these, or left over. */
export type Reading = {
  /** Nothing was said at all: a bare mention. */
  readonly empty: boolean;
  readonly codes: readonly TypedCode[];
  readonly topics: readonly string[][];
  readonly people: readonly string[][];
  readonly kinds: ReadonlySet<KindWord>;
  readonly level: RiskLevel | undefined;
  /** Words that mean nothing here. */
  readonly leftOver: readonly string[];
};

const levels: Readonly<Record<string, RiskLevel>> = {
  high: 'HIGH',
  red: 'HIGH',
  medium: 'MEDIUM',
  med: 'MEDIUM',
  amber: 'MEDIUM',
  low: 'LOW',
  green: 'LOW',
};

const takeKinds = (text: string): { kinds: Set<KindWord>; rest: string } => {
  const kinds = new Set<KindWord>();
  let rest = text;
  for (const [kind, pattern] of Object.entries(kindPatterns) as [KindWord, RegExp][]) {
    const taken = takeWords(rest, pattern);
    if (taken.found.length > 0) kinds.add(kind);
    rest = taken.rest;
  }
  return { kinds, rest };
};

const words = (text: string): string[] => text.match(/[^\s|?!.,;:'"()-]+/g) ?? [];

const meant = (phrases: readonly string[], vocabulary: Vocabulary, kind: 'topic' | 'person') =>
  phrases.flatMap((phrase) => {
    const meaning = vocabulary.meanings.get(phrase);
    return meaning?.kind === kind ? [[...meaning.ids]] : [];
  });

/**
 * Takes a typed text apart, in this order: codes, names and topics, the words of a kind of question,
 * levels of risk, words that change nothing.
 */
export const readText = (text: string, catalogue: Catalogue, vocabulary: Vocabulary): Reading => {
  const plain = normalise(text);
  const indicators = takeIndicatorCodes(plain, catalogue);
  const risks = takeRiskCodes(indicators.rest, catalogue);
  const phrases = takeWords(risks.rest, vocabulary.pattern);
  const { kinds, rest } = takeKinds(phrases.rest);
  const level = kinds.has('risks') ? takeWords(rest, levelPattern) : { found: [], rest };
  const leftOver = words(takeWords(level.rest, fillerPattern).rest);
  return {
    empty: plain === '',
    codes: [...indicators.found, ...risks.found],
    topics: meant(phrases.found, vocabulary, 'topic'),
    people: meant(phrases.found, vocabulary, 'person'),
    kinds,
    level: levels[level.found[0] ?? ''],
    leftOver: text.length > readLength ? [...leftOver, text.slice(0, 20)] : leftOver,
  };
};
