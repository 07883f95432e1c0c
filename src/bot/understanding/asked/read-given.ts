import { findIndicator } from '../../../domain/catalogue.ts';
import { readClockLength } from '../../../domain/clock-length.ts';
import type { RequestOf } from '../../request.ts';
import { lineOf, says } from '../evidence/cues.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';
import { type Asked, codesOf, indicatorOf } from './asked.ts';
import { figureMeant } from './figure-meant.ts';
import { inTwoLists } from './in-two-lists.ts';
import { placeSubjects, wholeOf } from './place-subjects.ts';
import { findSaidChanges, isFromLast } from './said-change.ts';
import { saysCount } from './said-counts.ts';
import {
  besideName,
  figuresIn,
  keepIfAny,
  type Placed,
  placeNumbers,
  totalOf,
  withoutTakenBack,
} from './said-numbers.ts';
import { isOfOnePart, sumOfParts } from './said-parts.ts';
import { inUnit, typedFigure, typedShare } from './typed-figure.ts';

/** A figure, or a change on the last one, and what it is of. */
export type Given = NonNullable<RequestOf<'update'>['given']>[number];

/** More figures than these are a table, which is loaded as a file. */
const mostGiven = 10;

/** What is spoken of where the message names nothing: one thing, or the one indicator that the person leads. */
export const spokenOf = (asked: Asked): string[] => {
  const codes = codesOf(asked);
  const spoken = codes.map((code) => indicatorOf(code, asked.catalogue));
  const others = asked.own.filter((one) => !spoken.includes(one));
  // "And the other one is 57.2" after one's own is not of that.
  const isOther = asked.reading.tokens.some(({ word }) => word === 'other') && others.length > 0;
  const own = isOther ? others : asked.own;
  const all = codes.length > 0 && !isOther ? codes : own;
  return all.length === 1 ? [...all] : [];
};

/** How much the figure of each thing is above the last one or below it, where the figure itself is not said. */
const readChanges = (asked: Asked, given: ReadonlySet<string>): Given[] => {
  const subjects = placeSubjects(asked);
  if (!isFromLast(asked.reading)) return [];
  return findSaidChanges(asked.reading).flatMap(({ at, by }) => {
    const measure =
      (subjects.findLast((one) => one.at < at) ?? subjects[0])?.is ?? spokenOf(asked)[0];
    return measure && !given.has(measure) ? [{ measure, value: '', by }] : [];
  });
};

const figureWords = new Set(['figure', 'number', 'value', 'rate', 'count']);

/** "Stick the same in", "the same figure again": what stood there before. */
export const saysSame = (reading: MessageReading): boolean =>
  /(?:^| (?:the|as|use|put)) same (?:in|again|figure|number|value|one) /.test(lineOf(reading));

/** "Use the same figure again": the last one, of the only thing that is spoken of. */
const readSame = (asked: Asked): Given[] => {
  const { reading, numbers } = asked;
  const [measure, ...more] = spokenOf(asked);
  const isSame =
    saysSame(reading) ||
    (says(reading, 'same') && reading.tokens.some(({ word }) => figureWords.has(word)));
  const isOne = measure !== undefined && more.length === 0 && !hasParts(measure, asked);
  return asked.aspect === 'give' && isSame && isOne && numbers.length === 0
    ? [{ measure, value: '', by: 0 }]
    : [];
};

/** Of several figures for one thing, without parts of its own, the one that is meant. */
const settle = (
  numbers: readonly Placed<number>[],
  subjects: readonly Placed<string>[],
  asked: Asked,
): readonly Placed<number>[] => {
  const [only, ...more] = new Set(subjects.map(({ is }) => is));
  const isOfOne = only !== undefined && more.length === 0 && !hasParts(only, asked);
  const last = withoutTakenBack(numbers, subjects, asked);
  if (!isOfOne) return last;
  if (last.length < 2) return last.filter((one) => !isOfOnePart(one, only, asked));
  // "322 children on plans, which is 43.9" says the rate as well.
  const rates = keepIfAny(
    last,
    ({ is }) => !saysCount(asked.reading, { measure: only, value: String(is) }, asked.catalogue),
  );
  const total =
    totalOf(rates) ??
    sumOfParts(rates, only, asked) ??
    besideName(rates, only, asked) ??
    figureMeant(rates, only, asked);
  return total ? [total] : rates;
};

/** The measures of an indicator with several, where the message has as many figures: they come in the form's order. */
const measuresInOrder = (
  codes: readonly string[],
  count: number,
  { catalogue }: Asked,
): readonly string[] => {
  const [only = '', ...more] = new Set(codes);
  const indicator = findIndicator(catalogue, only);
  const measures = more.length === 0 && indicator?.code === only ? indicator.measures : [];
  return measures.length === count ? measures.map(({ code }) => code) : [];
};

const hasParts = (code: string, { catalogue }: Asked): boolean => {
  const indicator = findIndicator(catalogue, code);
  return indicator?.code === code && indicator.measures.length > 1;
};

/** Whether figures stand before what they are of: "6,105 crimes and 2,710 ASB", "S05: 6,105 crimes, 2,710 ASB". */
const comeFirst = (
  subjects: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
  { catalogue, reading: { tokens } }: Asked,
): boolean => {
  const [from = 0, to = 0] = [numbers[0]?.at, numbers.at(-1)?.at];
  // "Crime 6,402, ASB not ready": the comma parts it from what stands behind.
  const isBehind = subjects.some(({ at }) => at === from - 1) && tokens[from]?.parted === false;
  if (isBehind && tokens[from + 1]?.parted === true) return false;
  // "ASB 2,871 and DA crimes 703, into S05" says at its end what all of it is of.
  const isWhole = ({ at, is }: Placed<string>): boolean =>
    tokens[at - 1]?.mark?.kind !== 'number' &&
    subjects.some((one) => one.is !== is && indicatorOf(one.is, catalogue) === is);
  const after = subjects.filter((one) => one.at > from && !isWhole(one));
  const wholes = subjects.filter(({ at }) => at < from).map(({ is }) => is);
  return (
    (after.at(-1)?.at ?? -1) > to &&
    after.length >= numbers.length &&
    after.every(({ is }) => wholes.every((one) => is !== one && indicatorOf(is, catalogue) === one))
  );
};

/**
 * The only part of an indicator that no other figure is of, and that is not named, or of several the one that has no
 * other word than were said; the indicator itself where there is none.
 *
 * @example in "crime 6,115, ASB 2,704" the first is of total crime
 */
const partLeft = (code: string, given: ReadonlySet<string>, asked: Asked): string => {
  const indicator = findIndicator(asked.catalogue, code);
  if (indicator?.code !== code || given.size < 2) return code;
  const named = codesOf(asked);
  const left = indicator.measures.filter(
    (one) => !given.has(one.code) && !named.includes(one.code),
  );
  const said = new Set(asked.reading.tokens.map(({ stem }) => stem));
  const plain = left.filter(({ shortName }) =>
    tellingStems(shortName).every((stem) => said.has(stem) || isMeasuring(stem)),
  );
  const isBeside = [...given].some(
    (one) => one !== code && indicatorOf(one, asked.catalogue) === code,
  );
  const [only, ...more] = left.length === 1 || !isBeside ? left : plain;
  return only && more.length === 0 ? only.code : code;
};

/** "Assessments averaged 29 days, and 23 people delayed": a number for each name, whichever of the two stands first. */
const inTurns = (
  subjects: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
): boolean =>
  numbers.length === subjects.length &&
  new Set(subjects.map(({ is }) => is)).size === numbers.length &&
  numbers.slice(1).every(({ at }, index) => {
    const before = Math.max(numbers[index]?.at ?? 0, subjects[index]?.at ?? 0);
    return before < Math.min(at, subjects[index + 1]?.at ?? 0);
  });

/** Each figure with what it is of: the subject beside it. */
const giveEach = (
  numbers: readonly Placed<number>[],
  subjects: readonly Placed<string>[],
  asked: Asked,
): Given[] => {
  const codes = subjects.map(({ is }) => is);
  const inLists = inTwoLists(numbers, asked);
  const inOrder = inLists.length > 0 ? inLists : measuresInOrder(codes, numbers.length, asked);
  const areFirst = comeFirst(subjects, numbers, asked);
  const besideOf = (one: Placed<number>): string | undefined =>
    (areFirst
      ? subjects.find(({ at }) => at > one.at)
      : (subjects.findLast(({ at }) => at < one.at) ?? subjects[0])
    )?.is;
  const inTurn = inTurns(subjects, numbers) ? codes : [];
  // Beside figures of others, as many as an indicator has parts are these.
  const each = Map.groupBy(numbers, besideOf);
  const partOf = (one: Placed<number>): string | undefined => {
    const is = besideOf(one);
    const all = each.get(is) ?? [];
    return is === undefined || each.size < 2 || all.length < 2
      ? is
      : (measuresInOrder([is], all.length, asked)[all.indexOf(one)] ?? is);
  };
  return numbers.flatMap((one, index) => {
    const measure = inOrder[index] ?? inTurn[index] ?? wholeOf(one, codes, asked) ?? partOf(one);
    if (measure === undefined) return [];
    const { parts, share } = one;
    const value = share ? typedShare(measure, one.is, asked) : typedFigure(measure, one, asked);
    if (value === undefined) return [];
    return [
      {
        ...{ measure, value },
        ...(parts ? { parts: [...parts] } : {}),
        ...(share ? { share: [...share] as [number, number] } : {}),
      },
    ];
  });
};

/** Of one figure and several names, one of which is of what the person leads: that is what it is of. */
const ownIfOne = (
  named: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
  { own, catalogue }: Asked,
): readonly Placed<string>[] => {
  const led = named.filter(({ is }) => own.includes(indicatorOf(is, catalogue)));
  const forms = new Set(led.map(({ is }) => indicatorOf(is, catalogue)));
  return numbers.length === 1 && forms.size === 1 ? led : named;
};

/**
 * The figures that a message gives: each is of the subject beside it, and each subject takes the first; where nothing
 * is named, of what was spoken of before.
 *
 * @example "s01 41.2 s02 57.9" gives 41.2 for S01 and 57.9 for S02
 */
export const readGiven = (asked: Asked): Given[] => {
  const named = placeSubjects(asked);
  const placed = placeNumbers(asked);
  const subjects =
    named.length > 0
      ? ownIfOne(named, placed, asked)
      : spokenOf(asked).map((is) => ({ at: -1, is }));
  const numbers = settle(placed, subjects, asked);
  const byMeasure = Map.groupBy(giveEach(numbers, subjects, asked), ({ measure }) => measure);
  const given = new Set(byMeasure.keys());
  // Of two figures for one thing neither is taken, "it was 211 last time, now 209"; of its parts, it is asked which.
  const figures = [...byMeasure].flatMap(([code, all]) => {
    const isClear = hasParts(code, asked) || new Set(all.map(({ value }) => value)).size === 1;
    const [first] = all;
    return first && isClear ? [{ ...first, measure: partLeft(code, given, asked) }] : [];
  });
  const typed = figures.map((one) =>
    saysCount(asked.reading, one, asked.catalogue) ? { ...one, counts: true as const } : one,
  );
  const changed = [...typed, ...readChanges(asked, given)];
  return (changed.length > 0 ? changed : readSame(asked)).slice(0, mostGiven);
};

/** A figure may have been turned into any of these. */
const scaledUnits = ['£', '£k', '£m', '£bn', 'thousand', 'million'];

/**
 * The numbers of a message that no figure of the form was taken from, so that the form can say so.
 *
 * @param given what was read of it
 */
export const readLeftOver = (asked: Asked, given: readonly Given[]): number[] => {
  const used = new Set(
    given.flatMap(({ value, parts = [], share = [] }) => [
      readClockLength(value, 'seconds') ?? Math.abs(Number(value.replace(/[£€$]/, ''))),
      ...parts,
      ...share,
    ]),
  );
  // Whoever takes one back has said so: "540, not 450".
  const meant = withoutTakenBack(figuresIn(asked), placeSubjects(asked), asked);
  const { tokens } = asked.reading;
  const isUsed = ({ at, is }: Placed<number>): boolean => {
    const { mark } = tokens[at] ?? {};
    const said = mark?.kind === 'number' ? mark.said : undefined;
    return scaledUnits.some((unit) => used.has(inUnit(is, said, unit) ?? is));
  };
  const left = meant.filter((one) => tokens[one.at - 1]?.word !== 'not' && !isUsed(one));
  return [...new Set(left.map(({ is }) => is))].slice(0, mostGiven);
};

/**
 * The period of a known figure that a message corrects: "the 562 should be 565" is of the quarter that has 562.
 *
 * @returns undefined where it corrects none, or where it cannot be told of which period
 */
export const periodCorrected = (asked: Asked): string | undefined => {
  const given = readGiven(asked);
  const forms = new Set(given.map(({ measure }) => indicatorOf(measure, asked.catalogue)));
  const values = new Set(given.map(({ value }) => Number(value)));
  const periods = asked.numbers
    .filter((one) => !values.has(one))
    .flatMap((one) => asked.typedFigures?.get(one) ?? [])
    .filter(({ code }) => forms.has(indicatorOf(code, asked.catalogue)))
    .flatMap(({ period }) => period ?? []);
  const [only, ...more] = new Set(periods);
  return more.length === 0 ? only : undefined;
};

const giving = /^(?:with|to|as|is|are|=)$/;

const isOfSubject = ({ mark }: Token): boolean => mark?.kind === 'code' || mark?.kind === 'period';

/** Whether a figure stands where one is given: "update S02 with 57.9", "S02 57.9". */
export const isGivenAt = ({ tokens, mentions }: MessageReading, at: number): boolean => {
  const before = tokens[at - 1];
  const isNamed = mentions.some((one) => one.at.includes(at - 1));
  return before !== undefined && (isOfSubject(before) || isNamed || giving.test(before.word));
};

/** Whether a message gives a figure so. */
export const givesFigure = ({ reading }: Asked): boolean =>
  reading.tokens.some(({ mark }, at) => mark?.kind === 'number' && isGivenAt(reading, at));
