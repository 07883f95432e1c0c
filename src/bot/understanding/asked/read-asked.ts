import { findIndicator, isOutcome, measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import {
  monthOf,
  newestEnded,
  parsePeriod,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import type { PeriodKind } from '../../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { LanguageContext } from '../message/language-context.ts';
import { type MessageReading, namesSomething, wordsLeft } from '../message/read-message.ts';
import { readSpokenDay } from '../message/spoken-day.ts';
import { type Mark, marksOf } from '../message/tokens.ts';
import { takeByKind } from '../subjects/by-kind.ts';
import { findSubjects, type Subjects } from '../subjects/find-subjects.ts';
import { besideSpoken, ofOtherLength } from '../subjects/period-beside.ts';
import { type Asked, indicatorOf } from './asked.ts';
import { readUntilDay } from './until-day.ts';

/** Two parts that bear the same name are both meant. */
const takeBoth = (subjects: Subjects, { catalogue }: LanguageContext): Subjects => {
  const isFamily = (ids: readonly string[]): boolean =>
    new Set(ids.map((id) => findIndicator(catalogue, id)?.code)).size === 1;
  const together = subjects.unsure.filter(isFamily);
  return {
    ...subjects,
    codes: [...new Set([...subjects.codes, ...together.flat()])],
    unsure: subjects.unsure.filter((ids) => !together.includes(ids)),
  };
};

/** A figure is asked of the indicator where an outcome bears the same name: "the lowest of decent homes". */
const takeMeasured = (
  { unsure, codes, ...subjects }: Subjects,
  aspect: string,
  { catalogue }: LanguageContext,
): Subjects => {
  const groups = unsure.map((ids) => {
    const measured = ids.filter((id) => !isOutcome(catalogue, id));
    return ofOutcomes.has(aspect) || measured.length === 0 ? ids : measured;
  });
  return {
    ...subjects,
    codes: [...new Set([...codes, ...groups.flatMap((ids) => (ids.length === 1 ? ids : []))])],
    unsure: groups.filter((ids) => ids.length > 1),
  };
};

/** What may be asked of an outcome as well as of an indicator. */
const ofOutcomes: ReadonlySet<string> = new Set([
  ...['overview', 'movers', 'people', 'risks', 'count', 'value'],
]);

/** "So is 57.5 a percentage?" names by its figure the one measure that has it. */
const byFigure = (reading: MessageReading, { typedFigures }: LanguageContext): string[] => {
  const groups = marksOf(reading, 'number').map(({ value }) => [
    ...new Set(typedFigures?.get(value)?.map(({ code }) => code)),
  ]);
  return [...new Set(groups.flatMap((codes) => (codes.length === 1 ? codes : [])))];
};

/**
 * What a message names, by codes and by names, or where it names nothing by a figure.
 *
 * @param aspect what is asked of it, where that is known
 * @param isOfForm a figure is for a form: that others have the same says nothing of whose it is
 */
export const readSubjects = (
  reading: MessageReading,
  language: LanguageContext,
  { aspect = 'overview', isOfForm = false } = {},
): Subjects => {
  const measured = takeMeasured(findSubjects(reading), aspect, language);
  const found = takeByKind(measured, reading, language.catalogue);
  const subjects = takeBoth(found, language);
  const { own = [], catalogue } = language;
  const isOfOwn = isOfForm && own.length > 0;
  const codes = (subjects.how === 'none' ? byFigure(reading, language) : []).filter(
    (code) => !isOfOwn || own.includes(indicatorOf(code, catalogue)),
  );
  return codes.length > 0 ? { ...subjects, codes, how: 'likely' } : subjects;
};

/**
 * "Last quarter" is the newest that was reported, where that has ended: what has ended since then is not reported yet,
 * and beside the newest figure stands the one before.
 */
const isReported = (typed: string, { saidOn, catalogue }: LanguageContext): boolean =>
  saidOn !== undefined &&
  /last (?:quarter|qtr)$/.test(typed) &&
  catalogue.outcomes.some(({ report: { period } }) => periodDates(period).end < saidOn.today);

/** The kinds of period by which figures are. */
const kindsOf = (
  codes: readonly string[],
  { catalogue }: Pick<LanguageContext, 'catalogue'>,
): ReadonlySet<PeriodKind | undefined> =>
  new Set(
    codes.flatMap((code) => {
      return measuresNamed(catalogue, code).map(
        (measure) => (judgedSeries(measure) ?? measure.series[0])?.periodKind,
      );
    }),
  );

/** Where all that is named comes once a year, "last year" is the newest year that had ended on the day of the message. */
const lastYearOf = (
  codes: readonly string[],
  { catalogue, saidOn }: LanguageContext,
): SpokenPeriod | undefined => {
  const kinds = kindsOf(codes, { catalogue });
  const [kind, ...others] = kinds;
  if (!saidOn || !kind || others.length > 0 || !years.has(kind)) return undefined;
  const ended = newestEnded(kind, shiftPeriod(monthOf(saidOn.today), -1));
  return { kind: 'label', label: periodLabel(ended) };
};

/** "The last academic year" is the newest that had ended on the day of the message, whatever the figures are by. */
const lastNamedYear = (
  { period, typed }: { readonly period: SpokenPeriod; readonly typed: string },
  { saidOn }: LanguageContext,
): SpokenPeriod | undefined => {
  const [, word] = / (academic|school|financial) /.exec(typed) ?? [];
  if (period.kind !== 'last-year' || !word || !saidOn) return undefined;
  const kind = word === 'financial' ? 'financial-year' : 'academic-year';
  const ended = newestEnded(kind, shiftPeriod(monthOf(saidOn.today), -1));
  return { kind: 'label', label: periodLabel(ended) };
};

/** A quarter of what comes once a year: no year is shown in its place. */
const lastQuarterOf = (
  kinds: ReadonlySet<PeriodKind | undefined>,
  { saidOn }: LanguageContext,
): SpokenPeriod | undefined => {
  const isYearly = kinds.size > 0 && [...kinds].every((kind) => kind && years.has(kind));
  if (!saidOn || !isYearly) return undefined;
  const ended = newestEnded('financial-quarter', shiftPeriod(monthOf(saidOn.today), -1));
  return { kind: 'label', label: periodLabel(ended) };
};

const years: ReadonlySet<PeriodKind> = new Set([
  'financial-year',
  'academic-year',
  'calendar-year',
]);

/** "Now and last quarter", "the same as last year", "the last quarter of 2017" mean more than one time, or another. */
const isSetAgainst = ({ tokens }: MessageReading, period: Mark): boolean => {
  const at = tokens.findIndex(({ mark }) => mark === period);
  const besides = /^(?:and|plus|to|with|than|against|vs?|versus|on|as|from|since)$/;
  return (
    besides.test(tokens[at - 1]?.word ?? '') ||
    tokens[at + 1]?.word === 'of' ||
    tokens.some(({ word }) => /^(?:now|currently)$/.test(word))
  );
};

/**
 * The period that a figure is asked for as "last year" or "last quarter", where one of these words is all that is said
 * of its time. After a figure was shown, "and last year?" is the year before it.
 *
 * @param codes of what it is asked
 */
export const endedLast = (
  reading: MessageReading,
  codes: readonly string[],
  language: LanguageContext,
): SpokenPeriod | undefined => {
  const [only, ...more] = marksOf(reading, 'period');
  if (!only || more.length > 0 || !namesSomething(reading) || isSetAgainst(reading, only))
    return undefined;
  const year = only.period.kind === 'last-year' ? lastYearOf(codes, language) : undefined;
  if (year || !isReported(only.typed, language)) return year;
  return lastQuarterOf(kindsOf(codes, language), language) ?? { kind: 'latest' };
};

/** What sets a figure against that of another time. */
const setting: ReadonlySet<string> = new Set(['compare', 'change', 'movers']);

const periodsIn = (
  reading: MessageReading,
  { aspect, subjects, spokenBefore = [] }: Read,
  language: LanguageContext,
): SpokenPeriod[] => {
  const all = marksOf(reading, 'period');
  const [only, ...more] = all;
  const kinds = [...kindsOf(subjects.codes, language)].flatMap((kind) => kind ?? []);
  const newest = language.catalogue.outcomes[0]?.report.period;
  const beside = besideSpoken(reading, spokenBefore, kinds, newest);
  // "Is that up on the quarter before" sets the one that was spoken of against it.
  if (beside) return setting.has(aspect) ? [beside.beside, beside.spoken] : [beside.beside];
  const named = only && lastNamedYear(only, language);
  if (named && more.length === 0) return [named];
  const ended = aspect === 'value' && endedLast(reading, subjects.codes, language);
  if (ended) return [ended];
  const other =
    only && more.length === 0 && newest && aspect === 'value'
      ? ofOtherLength(only, kinds, newest)
      : undefined;
  if (other) return [other];
  const meant = withoutSeasons(all, kindsOf(subjects.codes, language)).filter(
    (one) => !all.some((other) => isQuarterOf(one.period, other.period)),
  );
  return [...new Map(meant.map(({ period }) => [JSON.stringify(period), period])).values()];
};

/** "In the first quarter, April to June 2025" says one period twice. */
const isQuarterOf = (one: SpokenPeriod, other: SpokenPeriod): boolean =>
  one.kind === 'quarter' &&
  other.kind === 'months' &&
  Number(other.from.slice(5)) % 12 === (one.quarter * 3 + 1) % 12;

/** Beside its months, a season of what is not counted by term is no other period: "summer 2024, July to September 2024". */
const withoutSeasons = <T extends { readonly period: SpokenPeriod }>(
  all: readonly T[],
  kinds: ReadonlySet<PeriodKind | undefined>,
): readonly T[] => {
  const isSeason = ({ period }: T): boolean =>
    period.kind === 'label' && parsePeriod('school-term', period.label) !== undefined;
  const others = all.filter((one) => !isSeason(one));
  return others.some(({ period }) => period.kind === 'months') && !kinds.has('school-term')
    ? others
    : all;
};

type Read = {
  readonly aspect: string;
  readonly subjects: Subjects;
  readonly wishes: ReadonlySet<string>;
  readonly wordsBefore?: readonly string[];
  readonly periodsBefore?: readonly SpokenPeriod[];
  /** The periods that the answer before named, where this is about the same. */
  readonly spokenBefore?: readonly SpokenPeriod[];
};

/** A longer run of letters is no word that could be searched for. */
const longestWord = 100;

/** Puts together what a message asks. */
export const toAsked = (
  reading: MessageReading,
  { spokenBefore = [], ...read }: Read,
  language: LanguageContext,
): Asked => ({
  ...read,
  periods: periodsIn(reading, { ...read, spokenBefore }, language),
  numbers: marksOf(reading, 'number').map(({ value }) => value),
  typedFigures: language.typedFigures,
  terms: language.findTerms(reading.text),
  words: [...new Set(wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? ''))].filter(
    ({ length }) => length <= longestWord,
  ),
  reading,
  catalogue: language.catalogue,
  sameWords: language.sameWords,
  byOfficer: language.byOfficer ?? false,
  speaker: language.speaker,
  own: language.own ?? [],
  today: language.saidOn?.today,
  fieldsOf: language.rules.fieldsOf,
  readDay: (without) => {
    const { saidOn, isEnglish } = language;
    const text = without ? reading.withoutCodes.replace(without, ' ') : reading.withoutCodes;
    return saidOn && readSpokenDay(text, saidOn, isEnglish);
  },
  readUntil: (isAbsence = false, without = '') => {
    const { saidOn, isEnglish } = language;
    const text = reading.withoutCodes.replace(without, ' ');
    return saidOn && readUntilDay(text, { ...saidOn, isEnglish, isAbsence });
  },
});
