import type { Catalogue } from '../../domain/catalogue.ts';
import type { RiskLevel, RiskTrend } from '../../domain/risk.ts';
import { type TypedCode, takeIndicatorCodes, takeRiskCodes } from './codes.ts';
import { takeDates, takeQuarters } from './dates.ts';
import { normalise, readLength } from './normalise.ts';
import { type Taken, takeWords } from './take.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';
import {
  fillerPattern,
  type KindWord,
  kindPatterns,
  levelPattern,
  riskLevelWords,
  riskTrendWords,
  trendPattern,
} from './words.ts';

/** A text taken apart: each word of it is in one of these, or left over. */
export type Reading = {
  /** Nothing was said at all: a bare mention. */
  readonly empty: boolean;
  readonly codes: readonly TypedCode[];
  readonly topics: readonly string[][];
  /** Parts that count only beside a topic or code of the same indicator. */
  readonly qualifiers: readonly string[][];
  readonly people: readonly string[][];
  readonly kinds: ReadonlySet<KindWord>;
  /** Days, "2019-01-31" or "01-31"; only where something is to be extended. */
  readonly dates: readonly string[];
  /** Labels of financial quarters; only where something is to be updated. */
  readonly quarters: readonly string[];
  /** Of risks; only where risks are spoken of. */
  readonly levels: readonly RiskLevel[];
  readonly trends: readonly RiskTrend[];
  /** Words that mean nothing here. */
  readonly leftOver: readonly string[];
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

/** "High" and "worsening" are of a risk only where risks are spoken of. */
const takeRiskWords = (text: string, spokenOf: boolean) => {
  if (!spokenOf) return { levels: [], trends: [], rest: text };
  const levels = takeWords(text, levelPattern);
  const trends = takeWords(levels.rest, trendPattern);
  return {
    levels: [...new Set(levels.found.flatMap((word) => riskLevelWords[word] ?? []))],
    trends: [...new Set(trends.found.flatMap((word) => riskTrendWords[word] ?? []))],
    rest: trends.rest,
  };
};

const none = (text: string): Taken<string> => ({ found: [], rest: text });

const words = (text: string): string[] => text.match(/[^\s|?!.,;:'"()-]+/g) ?? [];

const meant = (phrases: readonly string[], vocabulary: Vocabulary, kind: Meaning['kind']) =>
  phrases.flatMap((phrase) => {
    const meaning = vocabulary.meanings.get(phrase);
    return meaning?.kind === kind ? [[...meaning.ids]] : [];
  });

/**
 * Takes a typed text apart, in this order: codes, names and topics, the words of a kind of question,
 * levels and trends of risks, words that change nothing.
 */
export const readText = (text: string, catalogue: Catalogue, vocabulary: Vocabulary): Reading => {
  const plain = normalise(text);
  const dates =
    takeWords(plain, kindPatterns.extend).found.length > 0 ? takeDates(plain) : none(plain);
  const hasUpdate = takeWords(plain, kindPatterns.update).found.length > 0;
  const quarters = hasUpdate ? takeQuarters(dates.rest) : none(dates.rest);
  const indicators = takeIndicatorCodes(quarters.rest, catalogue);
  const risks = takeRiskCodes(indicators.rest, catalogue);
  const phrases = takeWords(risks.rest, vocabulary.pattern);
  const { kinds, rest } = takeKinds(phrases.rest);
  const ofRisks = takeRiskWords(rest, kinds.has('risks'));
  const leftOver = words(takeWords(ofRisks.rest, fillerPattern).rest);
  return {
    empty: plain === '',
    codes: [...indicators.found, ...risks.found],
    topics: meant(phrases.found, vocabulary, 'topic'),
    qualifiers: meant(phrases.found, vocabulary, 'qualifier'),
    people: meant(phrases.found, vocabulary, 'person'),
    kinds,
    dates: dates.found,
    quarters: quarters.found,
    levels: ofRisks.levels,
    trends: ofRisks.trends,
    leftOver: text.length > readLength ? [...leftOver, text.slice(0, 20)] : leftOver,
  };
};
