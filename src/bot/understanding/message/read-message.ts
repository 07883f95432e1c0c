import { isClockUnit } from '../../../domain/clock-length.ts';
import { cleanMessage } from './clean-message.ts';
import { type Comparator, findComparators, placesCompared } from './comparators.ts';
import { directionsInPlainWords } from './direction-words.ts';
import { findMarks } from './find-marks.ts';
import { findNames } from './find-names.ts';
import { howAsked, inFull, oneAsArticle } from './in-full.ts';
import type { LanguageContext } from './language-context.ts';
import { mendTimeWords } from './mend-time-words.ts';
import { mendAll } from './mend-words.ts';
import { type Mention, placesNamed } from './mention.ts';
import { textsByAge, withPartOfAge } from './part-of-age.ts';
import { readAnswers, type SaidAnswer } from './said-answers.ts';
import { isAlone, withoutSeeming } from './seeming-names.ts';
import { type PlacedStatuses, placeStatuses } from './status-words.ts';
import { isGrammar, type Mark, type Token, tokenise } from './tokens.ts';
import { termsInPlainWords } from './words-of-glossary.ts';
import { inPlainWords } from './words-of-headings.ts';
import { withYearOfQuarter } from './year-of-quarter.ts';

/** A message taken apart. */
export type MessageReading = {
  /** What is said, without the frame of a mail. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Whom it compares with: the first of {@link comparators}. */
  readonly comparator: Comparator | undefined;
  readonly comparators: readonly Comparator[];
  /** Where it says one of the council's words for a status. */
  readonly statuses: PlacedStatuses;
  /** Codes, periods, days and numbers, in their order. */
  readonly marks: readonly Mark[];
  /** What is said, without codes: their digits name no day. */
  readonly withoutCodes: string;
  /** The texts that it gives for the questions of the form. */
  readonly answers: readonly SaidAnswer[];
  /** What it says beside these. */
  readonly rest: string;
};

type Lexis = Pick<
  LanguageContext,
  | 'catalogue'
  | 'names'
  | 'comparators'
  | 'isEnglish'
  | 'cueWords'
  | 'shortForms'
  | 'findCodes'
  | 'questionNames'
  | 'glossary'
  | 'byOfficer'
  | 'saidOn'
>;

const withoutCodes = (marked: string, marks: readonly Mark[]): string =>
  marked.replace(/ \uE000(\d+)\uE001 /g, (_, place) => {
    const mark = marks[Number(place)];
    if (mark?.kind === 'number') return String(mark.value);
    return mark?.kind === 'period' || mark?.kind === 'day' || mark?.kind === 'time'
      ? mark.typed
      : '|';
  });

const measuresLengths = ({ catalogue }: Lexis): boolean =>
  catalogue.indicators.some(({ measures }) =>
    measures.some(({ series }) => series.some(({ unit }) => isClockUnit(unit))),
  );

/** Takes a message apart: what is exact in it, its words, and what they name. */
export const readMessage = (text: string, lexis: Lexis): MessageReading => {
  const cleaned = cleanMessage(text, (word) => lexis.names.words.has(word), lexis.byOfficer);
  const said = withYearOfQuarter(cleaned, lexis.saidOn?.today, lexis.catalogue);
  // "16-17" is of an age where what is named has one, and a year otherwise.
  for (const { text: ofAge, isNamed } of textsByAge(said, lexis.names)) {
    const reading = readClean(ofAge, lexis);
    if (isNamed(reading.mentions)) return reading;
  }
  return readClean(said, lexis);
};

const readClean = (said: string, lexis: Lexis): MessageReading => {
  const { text: marked, marks } = findMarks(
    mendTimeWords(said, lexis),
    lexis.findCodes,
    measuresLengths(lexis),
  );
  const isName = (stem: string): boolean =>
    (lexis.names.byStem.get(stem) ?? []).some(({ named }) => named.kind !== 'milestone');
  const full = inFull(howAsked(tokenise(marked, marks)), lexis);
  const typed = oneAsArticle(mendAll(full, lexis));
  const plain = termsInPlainWords(inPlainWords(typed, lexis.catalogue, isName), lexis, isName);
  const tokens = directionsInPlainWords(plain, lexis.catalogue, isName);
  const compared = placesCompared(tokens, lexis.comparators);
  const naming = tokens.map((one, at) => (compared.has(at) ? { ...one, word: '', stem: '' } : one));
  const found = withPartOfAge(findNames(naming, lexis.names), { text: said, tokens }, lexis.names);
  const named = placesNamed(found.filter((one) => !isAlone(one)));
  const statuses = placeStatuses(tokens, lexis.catalogue, (at) => !named.has(at));
  const mentions = withoutSeeming(found, statuses, tokens);
  const comparators = findComparators(tokens, lexis.comparators, named);
  return {
    ...{ text: said, tokens, mentions, statuses, marks, withoutCodes: withoutCodes(marked, marks) },
    ...{ comparator: comparators[0], comparators },
    ...readAnswers(said, lexis.questionNames),
  };
};

/** Whether a message itself names something, by its code or by its name. */
export const namesSomething = ({ mentions, tokens }: MessageReading): boolean =>
  mentions.some(({ how }) => how !== 'loose') || tokens.some(({ mark }) => mark?.kind === 'code');

/** The places of the words that tie nothing together and name nothing. */
export const wordsLeft = ({ tokens, mentions }: MessageReading): number[] => {
  const named = placesNamed(mentions);
  return tokens.flatMap(({ word, mark }, at) =>
    mark || named.has(at) || isGrammar(word) ? [] : [at],
  );
};
