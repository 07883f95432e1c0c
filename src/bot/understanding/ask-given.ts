import { findIndicator, isOutcome } from '../../domain/catalogue.ts';
import { type Asked, codesOf, indicatorOf } from './asked.ts';
import type { Token } from './tokens.ts';

/** A figure that a message gives, and the measure that it is for. */
type Given = { readonly measure: string; readonly value: string };

/** At the word with this number stands a subject or a figure. */
type Placed<T> = { readonly at: number; readonly is: T };

/** More figures than these are a table, which is loaded as a file. */
const mostGiven = 10;

/** What is meant, with the indicators whose parts are: "crime" may stand among its parts. */
const meantOf = (asked: Asked): ReadonlySet<string> => {
  const codes = codesOf(asked);
  return new Set([...codes, ...codes.map((code) => indicatorOf(code, asked.catalogue))]);
};

/** The subjects at the places where they are named. */
const placeSubjects = (asked: Asked): Placed<string>[] => {
  const meant = meantOf(asked);
  const { tokens, mentions } = asked.reading;
  const coded = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && mark.code && meant.has(mark.code) ? [{ at, is: mark.code }] : [],
  );
  const named = mentions.flatMap(({ named, at: [at = 0] }) =>
    named.filter(({ id }) => meant.has(id)).map(({ id }) => ({ at, is: id })),
  );
  return [...coded, ...named].toSorted((a, b) => a.at - b.at);
};

const lasting = /^(?:in|for|within|after|have|got|takes?|another|about|only)$/;
const lengths = /^(?:mins?|minutes?|hours?|hrs?|days?|weeks?|things?|questions?)$/;

/** "In 5 minutes" says how long something takes. */
const isLength = (tokens: readonly Token[], at: number): boolean =>
  lasting.test(tokens[at - 1]?.word ?? '') && lengths.test(tokens[at + 1]?.word ?? '');

const placeNumbers = ({ reading: { tokens } }: Asked): Placed<number>[] =>
  tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'number' && !isLength(tokens, at) ? [{ at, is: mark.value }] : [],
  );

/** What is known already is what the new figure is put beside: "565, not the 562 we published". */
const withoutKnown = (
  numbers: readonly Placed<number>[],
  { typedFigures }: Asked,
): readonly Placed<number>[] => {
  const fresh = numbers.filter(({ is }) => !typedFigures?.has(is));
  return fresh.length > 0 ? fresh : numbers;
};

/** The measures of an indicator with several, where the message has as many figures: they come in the form's order. */
const measuresInOrder = (
  subjects: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
  { catalogue }: Asked,
): readonly string[] => {
  const [only, ...more] = new Set(subjects.map(({ is }) => is));
  const indicator = only && more.length === 0 ? findIndicator(catalogue, only) : undefined;
  const measures = indicator?.code === only ? (indicator?.measures ?? []) : [];
  return measures.length === numbers.length ? measures.map(({ code }) => code) : [];
};

/** Whether figures stand before what they are of: "6,105 crimes and 2,710 ASB", "S05: 6,105 crimes, 2,710 ASB". */
const comeFirst = (
  subjects: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
  { catalogue }: Asked,
): boolean => {
  const from = numbers[0]?.at ?? 0;
  const before = subjects.filter(({ at }) => at < from).map(({ is }) => is);
  const after = subjects.filter(({ at }) => at > from);
  const ends = (after.at(-1)?.at ?? -1) > (numbers.at(-1)?.at ?? 0);
  return (
    ends &&
    after.length >= numbers.length &&
    before.every((code) =>
      after.every(({ is }) => is !== code && indicatorOf(is, catalogue) === code),
    )
  );
};

/** The only part of an indicator that no other figure is of; the indicator itself where there are several. */
const partLeft = (code: string, given: ReadonlyMap<string, string>, asked: Asked): string => {
  const indicator = findIndicator(asked.catalogue, code);
  if (indicator?.code !== code || given.size < 2) return code;
  const [only = code, ...more] = indicator.measures
    .map((one) => one.code)
    .filter((one) => !given.has(one));
  return more.length === 0 ? only : code;
};

/** Each figure is of the subject beside it; each subject takes the first. */
const pair = (
  subjects: readonly Placed<string>[],
  numbers: readonly Placed<number>[],
  asked: Asked,
): Given[] => {
  const given = new Map<string, string>();
  const inOrder = measuresInOrder(subjects, numbers, asked);
  const areFirst = comeFirst(subjects, numbers, asked);
  for (const [index, { at, is }] of numbers.entries()) {
    const beside = areFirst
      ? subjects.find((one) => one.at > at)
      : (subjects.findLast((one) => one.at < at) ?? subjects[0]);
    const measure = inOrder[index] ?? beside?.is;
    if (measure && !given.has(measure)) given.set(measure, String(is));
  }
  return [...given].map(([code, value]) => ({ measure: partLeft(code, given, asked), value }));
};

/** What is spoken of where the message names nothing: one thing, or the one indicator that the person leads. */
const spokenOf = (asked: Asked): string[] => {
  const codes = codesOf(asked).filter((code) => !isOutcome(asked.catalogue, code));
  const all = codes.length > 0 ? codes : asked.own;
  return all.length === 1 ? [...all] : [];
};

/**
 * The figures that a message gives: of what it names, or of what was spoken of before.
 *
 * @example "s01 41.2 s02 57.9" gives 41.2 for S01 and 57.9 for S02
 */
export const readGiven = (asked: Asked): Given[] => {
  const numbers = withoutKnown(placeNumbers(asked), asked);
  const named = placeSubjects(asked);
  const subjects = named.length > 0 ? named : spokenOf(asked).map((is) => ({ at: -1, is }));
  return pair(subjects, numbers, asked).slice(0, mostGiven);
};

/** The parts that a message names and gives no figure of: "crime 6,150, ASB not available yet". */
export const readMissing = (asked: Asked, given: readonly Given[]): Given[] => {
  const named = [...new Set(placeSubjects(asked).map(({ is }) => is))];
  return named
    .filter((code) => indicatorOf(code, asked.catalogue) !== code)
    .filter((code) => !given.some(({ measure }) => measure === code))
    .map((measure) => ({ measure, value: '' }));
};

const giving = /^(?:with|to|as|is|are|=)$/;

const isOfSubject = ({ mark }: Token | { mark?: undefined }): boolean =>
  mark?.kind === 'code' || mark?.kind === 'period';

/** Whether a figure stands where one is given: "update S02 with 57.9", "S02 57.9". */
export const givesFigure = ({ reading: { tokens, mentions } }: Asked): boolean => {
  const named = new Set(mentions.flatMap(({ at }) => at));
  return tokens.some(({ mark }, at) => {
    const before = tokens[at - 1];
    return (
      mark?.kind === 'number' &&
      before !== undefined &&
      (isOfSubject(before) || named.has(at - 1) || giving.test(before.word))
    );
  });
};

/** The indicator of the first figure: a message about several asks which form is meant. */
export const indicatorGiven = ([first]: readonly Given[], asked: Asked): string | undefined =>
  first && indicatorOf(first.measure, asked.catalogue);

/** The indicator that a message is about: what it names, what was spoken of, or the only one of the person. */
export const indicatorMeant = (asked: Asked): string | undefined => {
  const [first] = codesOf(asked);
  const code = first ?? spokenOf(asked)[0];
  return code && indicatorOf(code, asked.catalogue);
};
