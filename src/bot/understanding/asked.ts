import { type Catalogue, findIndicator, isOutcome } from '../../domain/catalogue.ts';
import type { SameWords } from '../../domain/find-words.ts';
import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import type { Subjects } from './find-subjects.ts';
import type { MessageReading } from './read-message.ts';
import type { SpokenDay } from './spoken-day.ts';

/** What a message asks, once it is known what it is about. */
export type Asked = {
  readonly aspect: string;
  readonly wishes: ReadonlySet<string>;
  readonly subjects: Subjects;
  readonly periods: readonly SpokenPeriod[];
  readonly numbers: readonly number[];
  /** The measures that have a figure which stands in it, by the figure. */
  readonly typedFigures?: ReadonlyMap<number, readonly string[]> | undefined;
  /** Terms of the glossary that stand in it. */
  readonly terms: readonly string[];
  /** The words that name nothing and tie nothing together, for a search. */
  readonly words: readonly string[];
  readonly reading: MessageReading;
  readonly catalogue: Catalogue;
  readonly sameWords: SameWords;
  /** Whether somebody says it who has a part in the reporting round. */
  readonly byOfficer: boolean;
  /** The indicators that this person leads. */
  readonly own: readonly string[];
  /**
   * Reads the day that is named. Only a few kinds of request need it.
   *
   * @param without words that do not change it here
   */
  readonly readDay: (without?: RegExp | string) => SpokenDay | undefined;
};

export const has = ({ reading }: Asked, ...stems: readonly string[]): boolean =>
  reading.tokens.some(({ stem, word }) => stems.includes(stem) || stems.includes(word));

export const indicatorOf = (code: string, catalogue: Catalogue): string =>
  findIndicator(catalogue, code)?.code ?? code;

/** The indicators that a risk features under. */
const placesOfRisks = ({ subjects, catalogue }: Asked): string[] =>
  catalogue.risks
    .filter(({ code }) => subjects.risks.includes(code))
    .flatMap(({ featuresUnder }) => featuresUnder);

export const indicatorsOf = (asked: Asked): string[] => {
  const { subjects, catalogue } = asked;
  const codes = subjects.codes.length > 0 ? subjects.codes : placesOfRisks(asked);
  return [
    ...new Set(
      codes
        .filter((code) => !isOutcome(catalogue, code))
        .map((code) => indicatorOf(code, catalogue)),
    ),
  ];
};

export const outcomeOf = ({ subjects, catalogue }: Asked): { outcome?: string } => {
  const outcome = subjects.codes.find((code) => isOutcome(catalogue, code));
  return outcome && catalogue.outcomes.length > 1 ? { outcome } : {};
};

/** What words are taught of: the first code, risk or person that is named. */
export const taughtOf = ({ subjects: { codes, risks, people } }: Asked): { of?: string } => {
  const [of] = [...codes, ...risks.map((code) => `risk ${code}`), ...people];
  return of ? { of } : {};
};

/** The codes that are asked about; those that a person leads where only the person is named. */
export const codesOf = ({ subjects, catalogue }: Asked): string[] => {
  const codes = subjects.codes.filter((code) => !isOutcome(catalogue, code));
  if (codes.length > 0) return codes;
  const [person] = subjects.people;
  return catalogue.indicators
    .filter(
      ({ outcomeLeads, indicatorLeads }) =>
        person && [...outcomeLeads, ...indicatorLeads].includes(person),
    )
    .map(({ code }) => code);
};

/** "This year against 2016/17" is the latest figure against 2016/17. */
export const countedPeriods = ({ periods }: Asked): readonly SpokenPeriod[] => {
  const named = periods.filter(({ kind }) => kind !== 'latest');
  return named.length > 1 ? named.filter(({ kind }) => kind !== 'this-year') : named;
};

/** All the time since then: "over the last five years". */
export const spanOf = ({ reading: { marks } }: Asked): SpokenPeriod | undefined =>
  marks.flatMap((mark) => (mark.kind === 'period' && mark.isSpan ? [mark.period] : []))[0];

export const eachCode = (
  asked: Asked,
  toRequest: (code: string) => Request,
  otherwise: Request[],
): Request[] => {
  const codes = codesOf(asked);
  return codes.length > 0 ? codes.map(toRequest) : otherwise;
};

/** A form is of one indicator: its only part that is named stands for it. */
export const eachForm = (
  asked: Asked,
  toRequest: (code: string) => Request,
  otherwise: Request[],
): Request[] => {
  const forms = Map.groupBy(codesOf(asked), (code) => indicatorOf(code, asked.catalogue));
  if (forms.size === 0) return otherwise;
  return [...forms].map(([form, [only = form, ...more]]) =>
    toRequest(more.length > 0 ? form : only),
  );
};

export const eachIndicator = (
  asked: Asked,
  toRequest: (code: string) => Request,
  otherwise: Request[],
): Request[] => {
  const codes = indicatorsOf({ ...asked, subjects: { ...asked.subjects, codes: codesOf(asked) } });
  return codes.length > 0 ? codes.map(toRequest) : otherwise;
};
