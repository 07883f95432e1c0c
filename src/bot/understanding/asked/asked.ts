import { type Catalogue, findIndicator, isOutcome } from '../../../domain/catalogue.ts';
import type { SameWords } from '../../../domain/find-words.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { RequestKind } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import type { TypedFigures } from '../message/language-context.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { SpokenDay } from '../message/spoken-day.ts';
import { marksOf } from '../message/tokens.ts';
import type { Subjects } from '../subjects/find-subjects.ts';

/** What a message asks, once it is known what it is about. */
export type Asked = {
  readonly aspect: string;
  readonly wishes: ReadonlySet<string>;
  readonly subjects: Subjects;
  readonly periods: readonly SpokenPeriod[];
  readonly numbers: readonly number[];
  /** The periods whose figures of the same were shown just before: "add them up". */
  readonly periodsBefore?: readonly SpokenPeriod[];
  /** The measures that have a figure which stands in it, by the figure. */
  readonly typedFigures?: TypedFigures | undefined;
  /** Terms of the glossary that stand in it. */
  readonly terms: readonly string[];
  /** The words that name nothing and tie nothing together, for a search. */
  readonly words: readonly string[];
  /** The words of the question of detail that it goes on from: "and how many of those were on foot". */
  readonly wordsBefore?: readonly string[];
  readonly reading: MessageReading;
  readonly catalogue: Catalogue;
  readonly sameWords: SameWords;
  /** Whether somebody says it who has a part in the reporting round. */
  readonly byOfficer: boolean;
  /** Id of the person who says it, where the report names them. */
  readonly speaker?: string | undefined;
  /** The indicators that this person leads. */
  readonly own: readonly string[];
  /** The ISO date in London on which it is said, where that is known. */
  readonly today?: string | undefined;
  /** The fields that a kind of request has. */
  readonly fieldsOf: (kind: RequestKind) => readonly string[];
  /**
   * Reads the day that is named. Only a few kinds of request need it.
   *
   * @param without words that do not change it here
   */
  readonly readDay: (without?: RegExp | string) => SpokenDay | undefined;
  /**
   * Reads until when somebody is away, or wants no reminders.
   *
   * @param isAbsence whether a day by itself is one of those on which they are away
   * @param without words that do not change it here
   */
  readonly readUntil: (isAbsence?: boolean, without?: string) => SpokenDay | undefined;
};

export const has = ({ reading }: Asked, ...stems: readonly string[]): boolean =>
  reading.tokens.some(({ stem, word }) => stems.includes(stem) || stems.includes(word));

export const indicatorOf = (code: string, catalogue: Catalogue): string =>
  findIndicator(catalogue, code)?.code ?? code;

export const outcomeOf = ({ subjects, catalogue }: Asked): string | undefined => {
  const outcome = subjects.codes.find((code) => isOutcome(catalogue, code));
  return catalogue.outcomes.length > 1 ? outcome : undefined;
};

/** The codes that are named, without outcomes. */
export const codesNamed = ({ subjects, catalogue }: Asked): string[] =>
  subjects.codes.filter((code) => !isOutcome(catalogue, code));

/** The codes that are asked about; those that a person leads where only the person is named. */
export const codesOf = (asked: Asked): string[] => {
  const codes = codesNamed(asked);
  const [person] = asked.subjects.people;
  if (codes.length > 0 || !person) return codes;
  return asked.catalogue.indicators
    .filter(({ outcomeLeads, indicatorLeads, otherLeads = [] }) =>
      [...outcomeLeads, ...indicatorLeads, ...otherLeads.flatMap(({ people }) => people)].includes(
        person,
      ),
    )
    .map(({ code }) => code);
};

/** Whole indicators: of the codes, or those that the risks named feature under. */
export const indicatorsOf = (
  { subjects, catalogue }: Asked,
  codes: readonly string[],
): string[] => {
  const ofRisks = catalogue.risks
    .filter(({ code }) => subjects.risks.includes(code))
    .flatMap(({ featuresUnder }) => featuresUnder)
    .filter((place) => !isOutcome(catalogue, place));
  const all = codes.length > 0 ? codes : ofRisks;
  return [...new Set(all.map((code) => indicatorOf(code, catalogue)))];
};

/** A form is of one indicator: its only part that is named stands for it. */
export const formsOf = ({ catalogue }: Asked, codes: readonly string[]): string[] =>
  [...Map.groupBy(codes, (code) => indicatorOf(code, catalogue))].map(
    ([form, [only = form, ...more]]) => (more.length > 0 ? form : only),
  );

const halfYear = / half year /;

/** Whether half a year is meant, which is the newest two of its quarters. */
export const saysHalfYear = ({ reading }: Pick<Asked, 'reading'>): boolean =>
  halfYear.test(lineOf(reading));

/** The newest two: "in both quarters". */
const newestTwo = / (?:both|two) (?:quarters|qtrs|periods|years) /;

/** "This year against 2016/17" is the latest figure against 2016/17. */
export const countedPeriods = ({ periods, reading }: Asked): readonly SpokenPeriod[] => {
  const isOfNewest = newestTwo.test(lineOf(reading)) || saysHalfYear({ reading });
  if (periods.length === 0 && isOfNewest) return [{ kind: 'previous' }, { kind: 'latest' }];
  const named = periods.filter(({ kind }) => kind !== 'latest');
  return named.length > 1 ? named.filter(({ kind }) => kind !== 'this-year') : named;
};

/** All the time since then: "over the last five years". */
export const spanOf = ({ reading }: Asked): SpokenPeriod | undefined =>
  marksOf(reading, 'period').find(({ isSpan }) => isSpan)?.period;
