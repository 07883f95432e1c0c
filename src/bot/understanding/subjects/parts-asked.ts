import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { isUntold } from '../../../domain/figures/breakdown.ts';
import { type SameWords, searchStems } from '../../../domain/find-words.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { lineOf } from '../evidence/cues.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { placesNamed } from '../message/mention.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import { agesOfCategory } from '../message/said-ages.ts';
import {
  asksForAnEnd,
  asksWhereMost,
  countAsked,
  isPlaceOf,
  placesAskingForAll,
  saysWhere,
} from './all-of-kind.ts';
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

/** Between "which area" and "slowest". */
const linking = /^(?:is|are|was|were|has|have|had|gets?|got|s|the|our|your)$/;

/** What a message asks for in parts. */
type PartsAsked = {
  /** Of the parts; none where it asks for none. */
  readonly codes: readonly string[];
  /** The places of the words that ask for them, which narrow nothing. */
  readonly at: ReadonlySet<number>;
};

const none: PartsAsked = { codes: [], at: new Set() };

/** The lines of the breakdown that has as many as a message counts. */
const linesCounted = (reading: MessageReading, indicator: Indicator): PartsAsked => {
  const said = countAsked(reading);
  if (!said) return none;
  const lines = partsOf(indicator).filter(({ breakdown }) => breakdown);
  const fitting = [...Map.groupBy(lines, ({ breakdown }) => breakdown?.by)].filter(([, of]) => {
    const told = of.filter(({ breakdown }) => !isUntold(breakdown?.category ?? ''));
    return [of.length, told.length].includes(said.count);
  });
  const [only, ...more] = fitting;
  return only && more.length === 0
    ? { codes: only[1].map(({ code }) => code), at: new Set(said.at) }
    : none;
};

/** The lines that say where it is, of the only breakdown that does. */
const linesOfPlaces = (reading: MessageReading, indicator: Indicator): PartsAsked => {
  if (!asksWhereMost(reading)) return none;
  const lines = partsOf(indicator).filter(({ breakdown }) => breakdown && saysWhere(breakdown));
  const kinds = new Set(lines.map(({ breakdown }) => breakdown?.by));
  return kinds.size === 1 ? { codes: lines.map(({ code }) => code), at: new Set() } : none;
};

/** The lines of the breakdowns that words of a message name, and where these stand. */
const linesNamed = (
  reading: MessageReading,
  indicator: Indicator,
  sameWords: SameWords,
): PartsAsked => {
  const lines = partsOf(indicator).flatMap(({ code, breakdown }) =>
    breakdown ? [{ code, breakdown, by: tellingStems(breakdown.by) }] : [],
  );
  const said = reading.tokens.flatMap(({ word, stem, mark }, place) => {
    const at = mark ? [] : placesAskingForAll(reading, place);
    return at.length > 0 ? [{ place, at, stem, stems: searchStems(word, sameWords) }] : [];
  });
  const directly = (one: (typeof said)[number]) =>
    lines.filter(({ by }) => by.some((stem) => one.stems.includes(stem)));
  const isDirect = said.some((one) => directly(one).length > 0);
  // "Nursery places" are no places of an area.
  const names = placesNamed(reading.mentions.filter(({ how }) => how === 'sure'));
  const found = said.flatMap((one) => {
    if (!isDirect && names.has(one.place)) return [];
    const of = isDirect
      ? directly(one)
      : lines.filter(({ breakdown }) => isPlaceOf(one.stem, breakdown));
    return of.length > 0 ? [{ ...one, codes: of.map(({ code }) => code) }] : [];
  });
  const codes = new Set(found.flatMap((one) => one.codes));
  if (codes.size === 0) {
    const counted = linesCounted(reading, indicator);
    return counted.codes.length > 0 ? counted : linesOfPlaces(reading, indicator);
  }
  return {
    codes: lines.filter(({ code }) => codes.has(code)).map(({ code }) => code),
    at: new Set([
      ...found.flatMap(({ at, place }) => [...at, ...superlativeBehind(reading, place)]),
      ...(countAsked(reading)?.at ?? []),
    ]),
  };
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
  // "Which of the five has the most, I bet it is us in Northfield" is of all five.
  const isOfLine = codes.length === 1 && asksForAnEnd(reading);
  const found = codes.flatMap((code) => {
    const one = findIndicator(catalogue, code);
    const isWhole = one?.code === code || (one && codes.includes(one.code));
    return one && (isBreakdown || isOfLine || isWhole) ? [one] : [];
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
  (/ (?:which|what|who) /.test(lineOf(reading)) || asksWhereMost(reading)) &&
  asksForAnEnd(reading) &&
  areLines(partsAsked(reading, codes, words).codes, words.catalogue);
