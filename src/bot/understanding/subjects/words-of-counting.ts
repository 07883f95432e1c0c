import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { SameWords } from '../../../domain/find-words.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';
import { grammarClass } from '../message/tokens.ts';
import { tiedInNames, wordsOfSubject } from './catalogue-words.ts';
import { linesForEnd } from './lines-for-end.ts';
import { partsAsked } from './parts-asked.ts';
import { readPerUnit } from './per-unit.ts';

const ofOnePeriod = /^(?:alone|only|just|discrete|itself|by|single|cumulative|cumulatively)$/;
const onlyThat = /^(?:only|just|alone)$/;
const each = /^(?:each|every)$/;
const timely = /^(?:in|on)$/;
const between = /^(?:of|the|these|those|our)$/;

const isCumulative = (code: string, catalogue: Catalogue): boolean => {
  return measuresNamed(catalogue, code).some(
    (measure) => judgedSeries(measure)?.timing === 'cumulative',
  );
};

/** The stems of each line of what is asked about, with those of what it is broken down by behind: "the Westhill hub". */
const linesOf = (codes: readonly string[], catalogue: Catalogue): string[] =>
  codes
    .flatMap((code) => findIndicator(catalogue, code) ?? [])
    .flatMap(partsOf)
    .flatMap(({ breakdown }) =>
      breakdown ? [tellingStems(`${breakdown.category} ${breakdown.by}`).join(' ')] : [],
    );

/** What is done "in time": by an end that is told in the name, "within 5 working days". */
const timed =
  /\b(?:within|(?:in|on) time|deadline|\d+ (?:working |calendar )?(?:hours?|days?|weeks?|months?))\b/i;

const isTimed = (code: string, catalogue: Catalogue): boolean => {
  const indicator = findIndicator(catalogue, code);
  return [...(indicator ? [indicator] : []), ...measuresNamed(catalogue, code)].some(
    ({ name, shortName }) => timed.test(name) || timed.test(shortName),
  );
};

/** "How far off are we, in households please": the unit of all that is asked about, with nothing said behind it. */
const placesInUnit = (
  tokens: MessageReading['tokens'],
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<number> => {
  const all = codes
    .flatMap((code) => measuresNamed(catalogue, code))
    .map((measure) => judgedSeries(measure)?.unit ?? '');
  const units = new Set(all).size === 1 ? tellingStems(all[0] ?? '') : [];
  const isLast = (at: number): boolean => {
    const next = tokens[at + 1];
    return (
      next === undefined ||
      next.parted ||
      next.word === 'please' ||
      next.sentence !== tokens[at]?.sentence
    );
  };
  const places = tokens.flatMap(({ stem }, at) =>
    units.includes(stem) && tokens[at - 1]?.word === 'in' && isLast(at) ? [at] : [],
  );
  return new Set(places);
};

/** Whether a period follows, with no more than "of the" between, or outcomes: "each of the last five quarters", "each outcome". */
const isBeforeAll = ({ tokens }: MessageReading, at: number): boolean => {
  const next = tokens.slice(at + 1).find(({ word, mark }) => mark || !between.test(word));
  return next?.mark?.kind === 'period' || /^(?:outcomes?|priorit(?:y|ies))$/.test(next?.word ?? '');
};

/** The word before, but for "the" and "our": "on" of "on our roads". */
const tyingWord = ({ tokens }: MessageReading, at: number): string | undefined =>
  tokens
    .slice(0, at)
    .findLast(({ word }) => !/^(?:article|pronoun)$/.test(grammarClass(word) ?? ''))?.word;

/**
 * The places of words that say how figures are counted, and narrow nothing:
 * - a period alone of what counts from April, whose card says what that is, and each of several periods
 * - "in time" of what is to be done within a time
 * - what a line that is named is broken down by: "the Westhill hub"
 * - only one part of an indicator, or a list of them
 * - in which unit the figure is to be given: “in households”
 * - all of them, where an end of the lines is asked for and nothing else
 * - the unit, which is judged by itself where it is not that of the figure
 */
export const wordsOfCounting = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, sameWords }: { readonly catalogue: Catalogue; readonly sameWords: SameWords },
): ReadonlySet<number> => {
  const { tokens, mentions } = reading;
  if (linesForEnd(reading, codes, catalogue).length > 0) return new Set(tokens.keys());
  const isOfYear = codes.some((code) => isCumulative(code, catalogue));
  const areTimed = codes.length > 0 && codes.every((code) => isTimed(code, catalogue));
  const lines = linesOf(codes, catalogue);
  const inUnit = placesInUnit(tokens, codes, catalogue);
  const own = wordsOfSubject(codes, catalogue);
  const ofParts = partsAsked(reading, codes, { catalogue, sameWords }).at;
  const per: string[] =
    readPerUnit(reading, codes, catalogue)?.typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  const ofNames = tiedInNames(codes, catalogue);
  const parts = new Set(
    mentions.flatMap(({ named, at }) => (named.every(({ kind }) => kind === 'measure') ? at : [])),
  );
  const places = tokens.flatMap(({ word, stem }, at) => {
    const next = tokens[at + 1]?.word ?? '';
    const isOfOne = ofOnePeriod.test(word) || (word === 'not' && ofOnePeriod.test(next));
    const isOfEach = each.test(word) && isBeforeAll(reading, at);
    const isOfPart = onlyThat.test(word) && (parts.has(at - 1) || parts.has(at + 1));
    // "Per week" is the unit of what costs so much a week.
    const isOfUnit = word === 'per' && own.has(tokens[at + 1]?.stem ?? '');
    const isInTime = areTimed && word === 'time' && timely.test(tokens[at - 1]?.word ?? '');
    const said = tokens.slice(0, at + 1).map((one) => one.stem);
    const isOfLine = lines.some((line) => ` ${said.join(' ')}`.endsWith(` ${line}`));
    const isSaid =
      per.includes(word) ||
      ofParts.has(at) ||
      inUnit.has(at) ||
      ofNames.has(`${tyingWord(reading, at)} ${stem}`);
    return (isOfYear && isOfOne) ||
      isOfEach ||
      isOfPart ||
      isOfUnit ||
      isInTime ||
      isOfLine ||
      isSaid
      ? [at]
      : [];
  });
  return new Set(places);
};
