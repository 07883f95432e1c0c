import { findIndicator } from '../../domain/catalogue.ts';
import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import type { Asked } from './asked.ts';
import { besideEachOther } from './aspects.ts';
import { featuresOf } from './features.ts';
import { findSubjects, type Subjects } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import { classify, pickAll } from './linear-model.ts';
import { type MessageReading, wordsLeft } from './read-message.ts';
import { splitClauses } from './split-clauses.ts';
import { readSpokenDay } from './spoken-day.ts';
import { toRequestsOf } from './to-requests.ts';

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

/** What a message names, by codes and by names. */
export const readSubjects = (reading: MessageReading, language: LanguageContext): Subjects =>
  takeBoth(findSubjects(reading, language), language);

const periodsIn = ({ marks }: MessageReading): SpokenPeriod[] => {
  const all = marks.flatMap((mark) => (mark.kind === 'period' ? [mark.period] : []));
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
};

type Read = {
  readonly aspect: string;
  readonly subjects: Subjects;
  readonly wishes: ReadonlySet<string>;
};

/** A longer run of letters is no word that could be searched for. */
const longestWord = 100;

/** Puts together what a message asks. */
export const toAsked = (reading: MessageReading, read: Read, language: LanguageContext): Asked => ({
  ...read,
  periods: periodsIn(reading),
  numbers: reading.marks.flatMap((mark) => (mark.kind === 'number' ? [mark.value] : [])),
  terms: language.findTerms(reading.text),
  words: [...new Set(wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? ''))].filter(
    ({ length }) => length <= longestWord,
  ),
  reading,
  catalogue: language.catalogue,
  sameWords: language.sameWords,
  readDay: () =>
    language.saidOn && readSpokenDay(reading.withoutCodes, language.saidOn, language.isEnglish),
});

/** At this likelihood a clause is taken to ask something of its own. */
const sureAspect = 0.6;

type Clause = { readonly reading: MessageReading; readonly aspect: string };

const readClause = (reading: MessageReading, { models }: LanguageContext): Clause[] => {
  const [best] = classify(models.aspect, featuresOf(reading, undefined));
  const isSure = best && best.likelihood >= sureAspect && besideEachOther.has(best.name);
  return isSure ? [{ reading, aspect: best.name }] : [];
};

/** The requests of each clause of a message, where they clearly ask different things; otherwise none. */
export const askByClause = (asked: Asked, language: LanguageContext): Request[] => {
  const clauses = splitClauses(asked.reading).flatMap((one) => readClause(one, language));
  if (new Set(clauses.map(({ aspect }) => aspect)).size < 2) return [];
  return clauses.flatMap(({ reading, aspect }) => {
    const own = readSubjects(reading, language);
    const subjects = own.how === 'none' && own.risks.length === 0 ? asked.subjects : own;
    const wishes = pickAll(language.models.wishes, featuresOf(reading, undefined));
    return toRequestsOf(toAsked(reading, { aspect, subjects, wishes }, language));
  });
};
