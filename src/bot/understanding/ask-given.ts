import { isOutcome } from '../../domain/catalogue.ts';
import { type Asked, codesOf, indicatorOf } from './asked.ts';

/** A figure that a message gives, and the measure that it is for. */
type Given = { readonly measure: string; readonly value: string };

/** At the word with this number stands a subject or a figure. */
type Placed<T> = { readonly at: number; readonly is: T };

/** More figures than these are a table, which is loaded as a file. */
const mostGiven = 10;

/** The subjects at the places where they are named. */
const placeSubjects = (asked: Asked): Placed<string>[] => {
  const meant = new Set(codesOf(asked));
  const { tokens, mentions } = asked.reading;
  const coded = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && mark.code && meant.has(mark.code) ? [{ at, is: mark.code }] : [],
  );
  const named = mentions.flatMap(({ named, at: [at = 0] }) =>
    named.filter(({ id }) => meant.has(id)).map(({ id }) => ({ at, is: id })),
  );
  return [...coded, ...named].toSorted((a, b) => a.at - b.at);
};

const placeNumbers = ({ reading }: Asked): Placed<number>[] =>
  reading.tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'number' ? [{ at, is: mark.value }] : [],
  );

/** What is known already is what the new figure is put beside: "565, not the 562 we published". */
const withoutKnown = (
  numbers: readonly Placed<number>[],
  { typedFigures }: Asked,
): readonly Placed<number>[] => {
  const fresh = numbers.filter(({ is }) => !typedFigures?.has(is));
  return fresh.length > 0 ? fresh : numbers;
};

/** Each figure is of the subject before it, or else of the one behind; each subject takes the first. */
const pair = (subjects: readonly Placed<string>[], numbers: readonly Placed<number>[]): Given[] => {
  const given = new Map<string, string>();
  for (const { at, is } of numbers) {
    const before = subjects.findLast((one) => one.at < at);
    const measure = (before ?? subjects[0])?.is;
    if (measure && !given.has(measure)) given.set(measure, String(is));
  }
  return [...given].map(([measure, value]) => ({ measure, value }));
};

/**
 * The figures that a message gives: of what it names, or of what was spoken of before.
 *
 * @example "s01 41.2 s02 57.9" gives 41.2 for S01 and 57.9 for S02
 */
export const readGiven = (asked: Asked): Given[] => {
  const numbers = withoutKnown(placeNumbers(asked), asked);
  const named = placeSubjects(asked);
  const [spoken, ...more] = codesOf(asked).filter((code) => !isOutcome(asked.catalogue, code));
  const subjects =
    named.length > 0 || !spoken || more.length > 0 ? named : [{ at: -1, is: spoken }];
  return pair(subjects, numbers).slice(0, mostGiven);
};

/** The indicator of the first figure: a message about several asks which form is meant. */
export const indicatorGiven = ([first]: readonly Given[], asked: Asked): string | undefined =>
  first && indicatorOf(first.measure, asked.catalogue);
