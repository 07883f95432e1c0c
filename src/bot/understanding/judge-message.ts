import { stemOf } from '../../domain/find-words.ts';
import type { Asked } from './asked/asked.ts';
import { readOneself } from './asked/oneself.ts';
import { withOwnNames } from './asked/own-names.ts';
import { readSubjects, toAsked } from './asked/read-asked.ts';
import { asksForecast, isSideWord, milestoneState, milestoneStatus } from './asked/said-fields.ts';
import {
  completeSubjects,
  goesOnWithIt,
  readSpokenBefore,
  type SpokenBefore,
  wordsBefore,
} from './asked/spoken-before.ts';
import type { ConversationState } from './conversation-state.ts';
import { aspectOf, besideEachOther } from './evidence/aspects.ts';
import { lineOf } from './evidence/cues.ts';
import { featuresOf } from './evidence/features.ts';
import {
  describeWordsLeft,
  type JudgedWord,
  judgeWordsLeft,
  placesOfMonths,
  type WordLeft,
  withoutFigure,
} from './evidence/narrowing.ts';
import { type Likelihoods, likelihoodOf, pickAll } from './linear-model.ts';
import { withoutAsides } from './message/asides.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isMeasuring } from './message/measuring-words.ts';
import { isOfMeasures, type Mention } from './message/mention.ts';
import { isStrange, type MessageReading, readMessage } from './message/read-message.ts';
import { countStatuses } from './message/status-words.ts';
import { courtesies, readAspect, tell, unknown } from './read-aspect.ts';
import { cut } from './read-clauses.ts';
import { asksOfStatus } from './subjects/asks-of-status.ts';
import { asksTerm, wordsOfCouncil, wordsOfSubject } from './subjects/catalogue-words.ts';
import { withoutDenied } from './subjects/denied-words.ts';
import type { Subjects } from './subjects/find-subjects.ts';
import { withMonths } from './subjects/month-alone.ts';
import { withPartBefore } from './subjects/part-before.ts';
import { withoutPartsElsewhere } from './subjects/parts-elsewhere.ts';
import { peopleOfOutcome } from './subjects/people-of-outcome.ts';
import { readPerUnit } from './subjects/per-unit.ts';
import { withTopic } from './subjects/topic.ts';
import { wordsOfCounting } from './subjects/words-of-counting.ts';

/** A word that does so this much less than another is harmless beside it. */
const leastOfLikeliest = 0.3;
/** Of several things that are asked, the others are at least so likely. */
const alsoLikely = 0.1;
/** Below this it is only likely what is asked. */
export const unsureAspect = 0.45;

/** A message taken apart, with what was learned of it. */
export type Judged = {
  readonly reading: MessageReading;
  /** What the message itself names. */
  readonly named: Subjects;
  readonly before: SpokenBefore | undefined;
  readonly asked: Asked;
  /** How likely it is that this is asked; 1 for a whole phrase that was learned. */
  readonly likelihood: number;
  /** What else is asked where the message asks several things. */
  readonly alsoAsked: readonly string[];
  /** Nothing tells what is asked. */
  readonly isVague: boolean;
  /** The words left, with how likely each narrows what is asked. */
  readonly left: readonly JudgedWord[];
};

/** What is asked of one's own form, which shows what was understood before anything is stored. */
const ofForms: ReadonlySet<string> = new Set([
  ...['open', 'give', 'correct', 'nochange', 'unavailable', 'submit'],
]);

/**
 * Without the texts for the form and what is said beside a figure: what they name and count says nothing of which form
 * it is, and is no figure of it.
 */
const withoutAnswers = (
  reading: MessageReading,
  aspect: string,
  language: LanguageContext,
): MessageReading => {
  if (!ofForms.has(aspect) && aspect !== 'draft') return reading;
  const { answers, rest } = reading;
  const isNamed = (piece: string): boolean => {
    const { mentions, marks } = readMessage(piece, language);
    const isSure = mentions.some((one) => one.how === 'sure' && isOfMeasures(one));
    return isSure || marks.some(({ kind }) => kind === 'code');
  };
  const left = withoutAsides(rest, isNamed) ?? (answers.length > 0 ? rest : undefined);
  return left === undefined ? reading : { ...readMessage(left, language), answers };
};

/** Fewer letters may begin anything. */
const shortest = 3;

/** "Apps" of applications: what begins a word of the subject's own name, and of no other, is short for it. */
const isShortFor = (stem: string, own: ReadonlySet<string>): boolean =>
  stem.length >= shortest && [...own].filter((one) => one.startsWith(stem)).length === 1;

type Beside = {
  readonly codes: readonly string[];
  readonly aspect: string;
};

/** The words left, without those of the subject and of the comparator that it is compared with. */
const leftBeside = (
  reading: MessageReading,
  { codes, aspect }: Beside,
  { catalogue, names, words, sameWords }: LanguageContext,
): WordLeft[] => {
  const own = wordsOfSubject(codes, catalogue);
  const council = wordsOfCouncil(catalogue);
  // "The average of counties" is theirs, and no other figure of ours.
  const compared = new Set(
    aspect === 'benchmark' ? [...reading.comparators.flatMap(({ stems }) => stems), 'averag'] : [],
  );
  const counted = wordsOfCounting(reading, codes, { catalogue, sameWords });
  return describeWordsLeft(reading, words).filter(({ at, tied }) => {
    if (counted.has(at) || reading.statuses.has(at)) return false;
    const { word = '', stem = '' } = reading.tokens[at] ?? {};
    const isOwn = names.stemsOf(word).every((one) => own.has(one)) || isShortFor(stem, own);
    // A letter alone is short for some small word.
    if (council.has(stem) || stem.length < 2) return false;
    // Words for the measuring say nothing of what is measured.
    if (isMeasuring(stem) && !tied) return false;
    // What is tied to a name says which part of it: "road condition on A roads".
    return !compared.has(stem) && (tied || !isOwn);
  });
};

/** What is asked with the name of a comparator is how far the two are apart. */
const comparing: ReadonlySet<string> = new Set([
  ...['value', 'change', 'compare', 'fact', 'other', 'target', 'movers'],
]);

const ofOtherThings = new Set(['risk', 'indicator', 'measure', 'target', 'figure'].map(stemOf));

const ofTime =
  / (?:everything|anything|what|which|all) .*(?:overdue|late|delayed|(?:behind|on|to) (?:time|schedule)) /;

/**
 * "Which actions are done, good news only", "everything that is not on time": how far milestones are, or their status,
 * is none of measures.
 */
const isOfMilestones = (
  reading: MessageReading,
  { how }: Subjects,
  { catalogue, byOfficer }: LanguageContext,
): boolean => {
  const asked = { reading, catalogue };
  const isNamed = reading.tokens.some(({ stem }) => stem === 'mileston' || stem === 'action');
  const isOfTime = !byOfficer && how === 'none' && ofTime.test(lineOf(reading));
  return (
    catalogue.milestones.length > 0 &&
    (isNamed || isOfTime) &&
    !reading.tokens.some(({ stem }) => ofOtherThings.has(stem)) &&
    (milestoneStatus(asked) !== undefined || milestoneState(asked) !== undefined)
  );
};

/** What is not asked of milestones where their state is said. */
const besideMilestones = new Set(['target', 'movers', 'lacking', 'history', 'mine', ...courtesies]);

/** What is asked of nothing that is named. */
const ofAll: ReadonlySet<string> = new Set(['movers', 'overview', 'count', 'measures', 'value']);
/** So many words for statuses are no chance. */
const fewestStatuses = 2;

/**
 * What is asked by words of the council's for statuses, or by how figures stand to those of others, of all that there
 * is: "which came out amber", "where are we beaten by Scotland".
 */
const askedOfAll = (
  reading: MessageReading,
  named: Subjects,
  { told, language }: { readonly told: string; readonly language: LanguageContext },
): string => {
  if (asksOfStatus(reading, language.catalogue)) return 'definition';
  if (besideMilestones.has(told) && isOfMilestones(reading, named, language)) return 'milestones';
  if (named.how !== 'none') return told;
  const isOfSide = reading.comparator && reading.tokens.some(({ word }) => isSideWord(word));
  if (isOfSide && told === 'movers') return 'benchmark';
  return countStatuses(reading) >= (ofAll.has(told) ? 1 : fewestStatuses) ? 'target' : told;
};

/** What may be asked where the end of the year is meant. */
const ofEnd: ReadonlySet<string> = new Set([...comparing, 'trend', 'overview']);

/** Whether a message compares what it names: with somebody, or for each of something that a line prints. */
const isCompared = (
  reading: MessageReading,
  { codes }: Subjects,
  { told, language }: { readonly told: string; readonly language: LanguageContext },
): boolean =>
  codes.length > 0 &&
  comparing.has(told) &&
  (reading.comparator !== undefined ||
    readPerUnit(reading, codes, language.catalogue)?.is === 'printed');

/** What was told, unless what is named or compared says that something else is asked. */
const aspectMeant = (
  reading: MessageReading,
  named: Subjects,
  {
    told,
    before,
    language,
  }: {
    readonly told: string;
    readonly before: SpokenBefore | undefined;
    readonly language: LanguageContext;
  },
): string => {
  const isOfSomething = named.codes.length > 0 || before !== undefined;
  if (isOfSomething && ofEnd.has(told) && asksForecast({ reading })) return 'target';
  return isCompared(reading, named, { told, language })
    ? 'benchmark'
    : askedOfAll(reading, named, { told, language });
};

const isOfSame = ({ codes }: Subjects, before: SpokenBefore | undefined): before is SpokenBefore =>
  codes.length > 0 && codes.join() === before?.codes.join();

/** With the parts of what was spoken of before that a word tells, and none of something else. */
const withPartsMeant = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, names: { partBy } }: LanguageContext,
): MessageReading =>
  withPartBefore(
    withoutPartsElsewhere(reading, codes, { catalogue, goesOn: goesOnWithIt(reading) }),
    codes,
    { catalogue, partBy },
  );

/** With what its aspect says of its words: names of one's own, topics, and months of the year that was spoken of. */
const readFurther = (
  typed: MessageReading,
  { aspect, named, before }: { aspect: string; named: Subjects; before: SpokenBefore | undefined },
  language: LanguageContext,
): MessageReading => {
  const isOfOwn = ofForms.has(aspect) || aspect === 'given';
  // "And for children" of the roads narrows them.
  const goesOn = before !== undefined && goesOnWithIt(typed);
  const further = isOfOwn
    ? withOwnNames(typed, named, language)
    : goesOn
      ? typed
      : withTopic(typed, aspect, { named, ...language });
  return withMonths(further, named.codes.length > 0 ? named.codes : (before?.codes ?? []), {
    catalogue: language.catalogue,
    today: language.saidOn?.today,
  });
};

const asWanted = (given: MessageReading, language: LanguageContext): MessageReading => {
  const wanted = withoutDenied(given);
  return wanted === undefined ? given : readMessage(wanted, language);
};

const isMeasured = (one: Mention): boolean =>
  isOfMeasures(one) && one.how !== 'near' && one.named.every(({ kind }) => kind !== 'outcome');

/** A long letter that greets asks what the sentence asks in which something is named. */
const askedBesideCourtesy = (
  reading: MessageReading,
  aspects: Likelihoods,
  language: LanguageContext,
): Likelihoods => {
  const { tokens, mentions } = reading;
  const at = mentions.find(isMeasured)?.at[0];
  const sentence = at === undefined ? undefined : tokens[at]?.sentence;
  const places = [...tokens.keys()].filter((place) => tokens[place]?.sentence === sentence);
  const isWhole = places.length === 0 || places.length === tokens.length;
  if (isWhole || !courtesies.has(aspects[0]?.name ?? '')) return aspects;
  const own = cut(reading, places);
  return readAspect(own, featuresOf(own, language.words), language);
};

/** Takes together what a message names and what was learned of it. */
export const judge = (
  given: MessageReading,
  state: ConversationState,
  language: LanguageContext,
): Judged => {
  const wanted = asWanted(given, language);
  const whole = withMonths(
    wanted,
    placesOfMonths(wanted).length > 0 ? readSubjects(wanted, language).codes : [],
    { catalogue: language.catalogue, today: language.saidOn?.today },
  );
  const { models, words } = language;
  const features = featuresOf(whole, words, {
    before: state.last && aspectOf(state.last),
    byOfficer: language.byOfficer,
  });
  const aspects = askedBesideCourtesy(whole, readAspect(whole, features, language), language);
  const [best = unknown] = aspects;
  const before = readSpokenBefore(state, language);
  const typed = withPartsMeant(
    withoutAnswers(whole, best.name, language),
    before?.codes ?? [],
    language,
  );
  const byAll = readSubjects(typed, language);
  const reading = readFurther(typed, { aspect: best.name, named: byAll, before }, language);
  const named = reading === typed ? byAll : readSubjects(reading, language);
  const { told, isVague } = tell(aspects, {
    named,
    isTerm: asksTerm({ reading, named }, language),
    byOfficer: language.byOfficer === true,
  });
  const { named: meant, aspect } = readOneself(
    named,
    { reading, told: aspectMeant(reading, named, { told, before, language }) },
    language,
  );
  const wishes = pickAll(models.wishes, features);
  // A term that is in no list of words is none of what was spoken of.
  const isOfTerm =
    aspect === 'definition' &&
    reading.tokens.some(
      ({ word, mark, capital }, at) => !mark && ((capital && at > 0) || isStrange(word, language)),
    );
  // Nor of what another word of the message only comes near to.
  const completed = isOfTerm
    ? named.how === 'sure'
      ? named
      : { ...named, codes: [], how: 'none' as const }
    : completeSubjects(meant, before, {
        ...{ reading, aspect, wishes, catalogue: language.catalogue },
      });
  const subjects = aspect === 'people' ? peopleOfOutcome(completed, reading, language) : completed;
  const alsoAsked = aspects
    .slice(1)
    .filter(({ name, likelihood }) => likelihood >= alsoLikely && besideEachOther.has(name))
    .map(({ name }) => name);
  return {
    reading,
    named,
    before,
    asked: toAsked(
      reading,
      {
        ...{ aspect, subjects, wishes },
        wordsBefore: wordsBefore(named, before, { reading, aspect }),
        periodsBefore: isOfSame(subjects, before) ? before.periods : [],
        spokenBefore: isOfSame(subjects, before) ? before.query.periods : [],
      },
      language,
    ),
    likelihood: best.likelihood,
    alsoAsked: wishes.has('several') && besideEachOther.has(aspect) ? alsoAsked : [],
    isVague: isVague && aspect === told,
    left: judgeWordsLeft(
      leftBeside(reading, { codes: subjects.codes, aspect }, language),
      models.narrowing,
      likelihoodOf(models.wishes, features, withoutFigure),
      (word) => isStrange(word, language),
    ),
  };
};

/** The words that narrow, without those that a likelier one only drags along. */
export const wordsFrom = ({ left }: Judged, least: number): string[] => {
  const likely = left.filter(({ likelihood }) => likelihood >= least);
  const needed = Math.max(...likely.map(({ own }) => own)) * leastOfLikeliest;
  return [...new Set(likely.filter(({ own }) => own >= needed).map(({ word }) => word))];
};
