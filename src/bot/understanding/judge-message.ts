import type { Asked } from './asked/asked.ts';
import { readOneself } from './asked/oneself.ts';
import { withOwnFirst, withOwnNames } from './asked/own-names.ts';
import { readSubjects, toAsked } from './asked/read-asked.ts';
import {
  completeSubjects,
  goesOnWithIt,
  pointsBack,
  readSpokenBefore,
  type SpokenBefore,
  wordsBefore,
} from './asked/spoken-before.ts';
import { aspectMeant, toldPlainly } from './aspect-meant.ts';
import { askedBesideHearsay } from './beside-hearsay.ts';
import type { ConversationState } from './conversation-state.ts';
import { aspectOf, besideEachOther } from './evidence/aspects.ts';
import { featuresOf } from './evidence/features.ts';
import { type JudgedWord, placesOfMonths } from './evidence/narrowing.ts';
import { isUpdate } from './forms-before.ts';
import { givenAsOwn } from './gives-own.ts';
import { judgeLeft } from './judge-left.ts';
import { type Likelihoods, pickAll } from './linear-model.ts';
import { withVerbMended } from './mend-verb.ts';
import { withoutAsides } from './message/asides.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isStrange } from './message/mend-words.ts';
import { isOfMeasures, type Mention } from './message/mention.ts';
import { type MessageReading, readMessage } from './message/read-message.ts';
import { courtesies, readAspect, tell, unknown } from './read-aspect.ts';
import { cut } from './read-clauses.ts';
import { withoutChanceNames } from './subjects/asks-of-all.ts';
import { turnToKind } from './subjects/by-kind.ts';
import { asksTerm } from './subjects/catalogue-words.ts';
import { withoutDenied } from './subjects/denied-words.ts';
import type { Subjects } from './subjects/find-subjects.ts';
import { withMonths } from './subjects/month-alone.ts';
import { withoutNamesInCommands } from './subjects/names-in-commands.ts';
import { hangsOn, withoutTopicElsewhere } from './subjects/narrows-before.ts';
import { withPartBefore } from './subjects/part-before.ts';
import { withPartsByLetter } from './subjects/parts-by-letter.ts';
import { withoutPartsElsewhere } from './subjects/parts-elsewhere.ts';
import { peopleOfOutcome } from './subjects/people-of-outcome.ts';
import { withoutPeopleMeant } from './subjects/said-of-person.ts';
import { withoutSlips } from './subjects/said-wrongly.ts';
import { withTopic } from './subjects/topic.ts';
import { withoutWeakNames } from './subjects/weak-names.ts';

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

const isOfSame = ({ codes }: Subjects, before: SpokenBefore | undefined): before is SpokenBefore =>
  codes.length > 0 && codes.join() === before?.codes.join();

const isMeasured = (one: Mention): boolean =>
  isOfMeasures(one) && one.how !== 'near' && one.named.every(({ kind }) => kind !== 'outcome');

/** What "of them" points back at within a message. */
const codesBefore = ({ mentions }: MessageReading): string[] =>
  (mentions.find(isMeasured)?.named ?? []).map(({ indicator, id }) => indicator ?? id);

/** With the parts of what was spoken of before that a word tells, and none of something else. */
const withPartsMeant = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, names: { partBy } }: LanguageContext,
): MessageReading =>
  withPartBefore(
    withoutPartsElsewhere(reading, codes.length > 0 ? codes : codesBefore(reading), {
      ...{ catalogue, goesOn: goesOnWithIt(reading) || hangsOn(reading) },
    }),
    codes,
    { catalogue, partBy },
  );

/** Where a message goes on from something, or points back at it, without what an everyday word happens to name. */
const withoutWeak = (
  reading: MessageReading,
  before: SpokenBefore | undefined,
  language: LanguageContext,
): MessageReading =>
  before && before.codes.length > 0 && (goesOnWithIt(reading) || pointsBack(reading))
    ? withoutWeakNames(reading, language)
    : reading;

/** The part of which the only figure of a form was given. */
const spokenPart = (before: SpokenBefore | undefined): readonly string[] | undefined => {
  const [given, ...more] = isUpdate(before?.last) ? (before.last.given ?? []) : [];
  return given && more.length === 0 ? [given.measure] : undefined;
};

/** With what its aspect says of its words: names of one's own, topics, and months of the year that was spoken of. */
const readFurther = (
  typed: MessageReading,
  { aspect, named, before }: { aspect: string; named: Subjects; before: SpokenBefore | undefined },
  language: LanguageContext,
): MessageReading => {
  const isOfOwn = ofForms.has(aspect) || aspect === 'given';
  // "And for children" of the roads narrows them.
  const goesOn = before !== undefined && goesOnWithIt(typed);
  const own = isOfOwn ? withOwnFirst(typed, language) : typed;
  const namedByOwn =
    own === typed ? named : readSubjects(own, language, { aspect, isOfForm: true });
  const further = isOfOwn
    ? withOwnNames(own, namedByOwn, language)
    : goesOn
      ? typed
      : withTopic(typed, aspect, { named, ...language });
  const meant = withoutTopicElsewhere(further, before?.codes ?? [], language.catalogue);
  return withMonths(meant, named.codes.length > 0 ? named.codes : (before?.codes ?? []), {
    catalogue: language.catalogue,
    today: language.saidOn?.today,
  });
};

const asWanted = (said: MessageReading, language: LanguageContext): MessageReading => {
  const meant = withoutSlips(said.text);
  const given = meant === undefined ? said : readMessage(meant, language);
  const wanted = withoutDenied(given);
  return wanted === undefined ? given : readMessage(wanted, language);
};

/** The sentence in which something is named; undefined where it is all that is said. */
const sentenceOfName = (reading: MessageReading): MessageReading | undefined => {
  const { tokens, mentions } = reading;
  const at = mentions.find(isMeasured)?.at[0];
  const sentence = at === undefined ? undefined : tokens[at]?.sentence;
  const places = [...tokens.keys()].filter((place) => tokens[place]?.sentence === sentence);
  return places.length === 0 || places.length === tokens.length ? undefined : cut(reading, places);
};

/** A long letter that greets asks what the sentence asks in which something is named. */
const askedBesideCourtesy = (
  own: MessageReading | undefined,
  aspects: Likelihoods,
  language: LanguageContext,
): Likelihoods =>
  own && courtesies.has(aspects[0]?.name ?? '')
    ? readAspect(own, featuresOf(own, language.words), language)
    : aspects;

/** Takes together what a message names and what was learned of it. */
export const judge = (
  given: MessageReading,
  state: ConversationState,
  language: LanguageContext,
): Judged => {
  const wanted = withoutChanceNames(
    withoutPeopleMeant(withoutNamesInCommands(asWanted(given, language), language), language),
    language.catalogue,
  );
  const around = { before: state.last && aspectOf(state.last), byOfficer: language.byOfficer };
  const whole = withVerbMended(
    withMonths(
      wanted,
      placesOfMonths(wanted).length > 0 ? readSubjects(wanted, language).codes : [],
      { catalogue: language.catalogue, today: language.saidOn?.today },
    ),
    around,
    language,
  );
  const { models, words } = language;
  const features = featuresOf(whole, words, around);
  const own = sentenceOfName(whole);
  const all = askedBesideCourtesy(own, readAspect(whole, features, language), language);
  const aspects = givenAsOwn(whole, askedBesideHearsay(whole, all, language), language);
  const [best = unknown] = aspects;
  const before = readSpokenBefore(state, language);
  const lettered = withPartsByLetter(
    withoutAnswers(whole, best.name, language),
    language.catalogue,
  );
  const typed = withPartsMeant(
    withoutWeak(lettered, before, language),
    spokenPart(before) ?? before?.codes ?? [],
    language,
  );
  const askedAs = { aspect: best.name, isOfForm: ofForms.has(best.name) };
  const byAll = readSubjects(typed, language, askedAs);
  const reading = withoutChanceNames(
    readFurther(typed, { aspect: best.name, named: byAll, before }, language),
    language.catalogue,
  );
  const named = reading === typed ? byAll : readSubjects(reading, language, askedAs);
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
        ...{ reading, aspect, wishes },
        ...{ catalogue: language.catalogue, sameWords: language.sameWords },
      });
  const turned = turnToKind(completed, { reading, named, aspect }, language.catalogue);
  const subjects = aspect === 'people' ? peopleOfOutcome(turned, reading, language) : turned;
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
    isVague:
      isVague &&
      aspect === told &&
      toldPlainly(reading, named, { told, before, language }) === undefined,
    left: judgeLeft({ reading, subjects, aspect }, { own, features }, language),
  };
};

/** The words that narrow, without those that a likelier one only drags along. */
export const wordsFrom = ({ left }: Judged, least: number): string[] => {
  const likely = left.filter(({ likelihood }) => likelihood >= least);
  const needed = Math.max(...likely.map(({ own }) => own)) * leastOfLikeliest;
  return [...new Set(likely.filter(({ own }) => own >= needed).map(({ word }) => word))];
};
