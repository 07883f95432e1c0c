import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { type SameWords, searchStems } from '../../../domain/find-words.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isFigureWord, lineOf, says } from '../evidence/cues.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import { agesOfCategory } from '../message/said-ages.ts';
import { areLines, isSuperlative } from './lines-of-breakdown.ts';

const byPart =
  / (?:by|which|what|each|every|different) (?:types?|kinds?|sorts?|category|categories) | (?:breakdown|broken down|split|split up|made up of) /;

/** "Which part of the borough", which no age is. */
const byPlace = / (?:which|what) (?:parts?|bits?|ends?|corners?|sides?) of (?:the|our|your) /;

/** The words that ask for parts, where there are some; they narrow nothing then. */
const wordsOfParts: ReadonlySet<string> = new Set(
  'types type kinds kind sorts sort categories category breakdown broken down split made different group groups band bands'.split(
    ' ',
  ),
);

const asking = /^(?:by|per|each|every|any|which|what|whichever|across|between|different)$/;

/** Between "which area" and "slowest". */
const linking = /^(?:is|are|was|were|has|have|had|gets?|got|s|the|our|your)$/;
const pointing = /^(?:our|my|your|their|his|her|the|this|that|whole|council)$/;

/** Whether the word at a place asks for all of its kind: "by area", "which age group", "the areas", "the worst area". */
const asksForAll = ({ tokens }: MessageReading, at: number): boolean => {
  const [before = '', further = ''] = [tokens[at - 1]?.word, tokens[at - 2]?.word];
  const { word = '' } = tokens[at] ?? {};
  const isSeveral =
    /(?<!s)s$/.test(word) || /^(?:groups?|bands?)$/.test(tokens[at + 1]?.word ?? '');
  return (
    asking.test(before) ||
    (asking.test(further) && !pointing.test(before)) ||
    isFigureWord(before) ||
    isSuperlative(before) ||
    (isSeveral && before !== 'some')
  );
};

/** What a message asks for in parts. */
type PartsAsked = {
  /** Of the parts; none where it asks for none. */
  readonly codes: readonly string[];
  /** The places of the words that ask for them, which narrow nothing. */
  readonly at: ReadonlySet<number>;
};

const none: PartsAsked = { codes: [], at: new Set() };

/** The lines of the breakdowns that words of a message name, and where these stand. */
const linesNamed = (
  reading: MessageReading,
  indicator: Indicator,
  sameWords: SameWords,
): PartsAsked => {
  const lines = partsOf(indicator).flatMap(({ code, breakdown }) =>
    breakdown ? [{ code, stems: tellingStems(breakdown.by) }] : [],
  );
  const at = reading.tokens.flatMap(({ word, mark }, place) =>
    !mark && asksForAll(reading, place) ? [{ place, stems: searchStems(word, sameWords) }] : [],
  );
  const isSaid = (stems: readonly string[], said: readonly string[]): boolean =>
    stems.some((one) => said.includes(one));
  return {
    codes: lines
      .filter(({ stems }) => at.some((said) => isSaid(stems, said.stems)))
      .map(({ code }) => code),
    at: new Set(
      at
        .filter((said) => lines.some(({ stems }) => isSaid(stems, said.stems)))
        .flatMap(({ place }) => [
          ...[place - 1, place].filter((one) => isAsking(reading, one, place)),
          ...superlativeBehind(reading, place),
        ]),
    ),
  };
};

/** "Each" of "each area" limits nothing. */
const isAsking = ({ tokens }: MessageReading, at: number, by: number): boolean => {
  const { word = '' } = tokens[at] ?? {};
  return at === by || asking.test(word) || isSuperlative(word);
};

/** Where "slowest" stands in "which area is the slowest", "which centre has the fewest". */
const superlativeBehind = ({ tokens }: MessageReading, by: number): number[] => {
  const next = tokens.findIndex(({ word }, at) => at > by && !linking.test(word));
  return next > by + 1 && isSuperlative(tokens[next]?.word ?? '') ? [next] : [];
};

const placesOfParts = ({ tokens }: MessageReading): number[] =>
  tokens.flatMap(({ word }, at) => (wordsOfParts.has(word) ? [at] : []));

/**
 * The parts that a message asks for: "by type", "a breakdown", or the lines of a breakdown that has a name, "by area",
 * "which age group".
 *
 * @param codes of what is named, which has parts where it is a whole indicator
 */
export const partsAsked = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, sameWords }: { readonly catalogue: Catalogue; readonly sameWords: SameWords },
): PartsAsked => {
  // "And by age?" after a breakdown by area is of the same indicator.
  const isBreakdown = areLines(codes, catalogue);
  const found = codes.flatMap((code) => {
    const one = findIndicator(catalogue, code);
    return one && (isBreakdown || one.code === code) ? [one] : [];
  });
  const indicators = [...new Set(found)];
  const [first, ...more] = indicators;
  if (!first || found.length < codes.length) return none;
  const named = indicators.map((one) => linesNamed(reading, one, sameWords));
  if (named.every((one) => one.codes.length > 0))
    return {
      codes: named.flatMap((one) => one.codes),
      at: new Set([...named.flatMap((one) => [...one.at]), ...placesOfParts(reading)]),
    };
  const line = lineOf(reading);
  const all = more.length === 0 && (byPart.test(line) || byPlace.test(line)) ? partsOf(first) : [];
  const parts = byPart.test(line)
    ? all
    : all.filter(({ breakdown }) => breakdown && agesOfCategory(breakdown).length === 0);
  return parts.length > 0
    ? { codes: parts.map(({ code }) => code), at: new Set(placesOfParts(reading)) }
    : none;
};

/** Whether a message asks which line of a breakdown has the most or the least: "which centre had the fewest visits". */
export const asksWhichLine = (
  reading: MessageReading,
  codes: readonly string[],
  words: { readonly catalogue: Catalogue; readonly sameWords: SameWords },
): boolean =>
  / (?:which|what) /.test(lineOf(reading)) &&
  (says(reading, 'most', 'least') || reading.tokens.some(({ word }) => isSuperlative(word))) &&
  areLines(partsAsked(reading, codes, words).codes, words.catalogue);
