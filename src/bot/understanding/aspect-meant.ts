import { type Catalogue, findIndicator, isOutcome, isPlacedUnder } from '../../domain/catalogue.ts';
import { stemOf, stemsOf } from '../../domain/find-words.ts';
import { saysPost } from './asked/people-by-words.ts';
import {
  asksForecast,
  asksForMilestones,
  isSideWord,
  milestoneState,
  milestoneStatus,
} from './asked/said-fields.ts';
import type { SpokenBefore } from './asked/spoken-before.ts';
import { ofReport } from './evidence/aspects.ts';
import { lineOf, says } from './evidence/cues.ts';
import { inTheRound } from './in-the-round.ts';
import { listOfPerson, listPlainlyAsked, listWithLeads, mayBeLacking } from './lists-asked.ts';
import { saysDirection } from './message/direction-words.ts';
import type { LanguageContext } from './message/language-context.ts';
import { placesNamed } from './message/mention.ts';
import { type MessageReading, wordsLeft } from './message/read-message.ts';
import { countStatuses } from './message/status-words.ts';
import { plainlyAsked } from './plainly-asked.ts';
import { courtesies } from './read-aspect.ts';
import { asksOfAim } from './subjects/asks-of-aim.ts';
import { asksOfNewDay } from './subjects/asks-of-new-day.ts';
import { asksOfStatus, asksOfStatusChange } from './subjects/asks-of-status.ts';
import { findStatus, isOfFiguresAlone } from './subjects/catalogue-words.ts';
import type { Subjects } from './subjects/find-subjects.ts';
import { areMoney } from './subjects/kind-asked.ts';
import { readPerUnit } from './subjects/per-unit.ts';

type Told = {
  readonly told: string;
  readonly before: SpokenBefore | undefined;
  readonly language: LanguageContext;
};

/** What is asked with the name of a comparator is how far the two are apart. */
const comparing: ReadonlySet<string> = new Set([
  ...['value', 'change', 'compare', 'fact', 'other', 'target', 'movers'],
]);

const saysMilestones = ({ tokens }: MessageReading): boolean =>
  tokens.some(({ stem }) => stem === 'mileston' || stem === 'action');

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
  const line = lineOf(reading);
  const isOfTime =
    (how !== 'sure' && asksOfNewDay(reading)) ||
    (how === 'none' && !byOfficer && ofTime.test(line));
  return (
    catalogue.milestones.length > 0 &&
    (saysMilestones(reading) || isOfTime) &&
    !reading.tokens.some(({ stem }) => ofOtherThings.has(stem)) &&
    (milestoneStatus(asked) !== undefined || milestoneState(asked) !== undefined)
  );
};

const asksFor = / (?:what|which|anything|everything|any|list|show|all) /;
const ofPutOff = new Set(['waive', 'fact', 'other', 'none', 'value', 'target', 'extend', 'snooze']);

/** "What we have put off this time", where that is printed of milestones, and of no figure. */
const asksOfPrintedState = (
  reading: MessageReading,
  told: string,
  { catalogue }: LanguageContext,
): boolean => {
  const state = milestoneStatus({ reading, catalogue });
  return (
    ofPutOff.has(told) &&
    state?.includes(' ') === true &&
    reading.mentions.length === 0 &&
    findStatus(reading, catalogue, 'figures') === undefined &&
    asksFor.test(lineOf(reading)) &&
    reading.tokens.every(({ stem, mark }) => !mark && !ofOtherThings.has(stem))
  );
};

const typedAction = /(?<!\p{L})(?:actions?|milestones?)(?!\p{L})/iu;

/**
 * "Actions for H09", where the report lists some: what is done about it stands in its commentary otherwise, also where
 * a council calls its actions “what we are doing”.
 */
const isOfListed = (
  reading: MessageReading,
  { codes }: Subjects,
  { catalogue }: LanguageContext,
): boolean =>
  typedAction.test(reading.text) &&
  !reading.tokens.some(({ stem }) => stem === 'issu') &&
  catalogue.milestones.some((one) => codes.some((code) => isPlacedUnder(catalogue, one, code)));

/** What is not asked of milestones where their state is said. */
const besideMilestones = new Set([
  ...['target', 'movers', 'lacking', 'history', 'mine', 'fact', 'other', 'none', 'definition'],
  ...['progress', 'date', 'waive', 'extend', 'unavailable', ...courtesies],
]);

/** What is asked of nothing that is named. */
const ofAll: ReadonlySet<string> = new Set(['movers', 'overview', 'count', 'measures', 'value']);
/** So many words for statuses are no chance. */
const fewestStatuses = 2;

/** "Recycling is 48%": how far a milestone is, is said alike. */
const isOfMeasureAlone = (reading: MessageReading, { codes, milestones }: Subjects): boolean =>
  codes.length > 0 &&
  milestones.length === 0 &&
  reading.tokens.some(
    ({ mark }, at) => mark?.kind === 'number' && reading.tokens[at + 1]?.word === '%',
  ) &&
  !saysMilestones(reading);

/** "Which are off target", in a status that no milestone has. */
const isOfFigureStatus = (
  reading: MessageReading,
  { milestones }: Subjects,
  { catalogue }: LanguageContext,
): boolean =>
  milestones.length === 0 &&
  !saysMilestones(reading) &&
  !/ (?:it|its|that|this) /.test(lineOf(reading)) &&
  isOfFiguresAlone(findStatus(reading, catalogue, 'milestones'), catalogue);

/** What lists figures, of which "just the red ones" goes on. */
const listsOfFigures: ReadonlySet<string> = new Set(
  'target list lacking movements figures overview'.split(' '),
);

/**
 * "Which reds are improving" is of figures: risks have levels, and are called so. So are the council's words for
 * directions, also of an outcome.
 */
const ofFigures = (
  reading: MessageReading,
  { codes, risks }: Subjects,
  {
    told,
    before,
    catalogue,
  }: {
    readonly told: string;
    readonly before: SpokenBefore | undefined;
    readonly catalogue: Catalogue;
  },
): 'target' | 'movers' | undefined => {
  const saysRisk = risks.length > 0 || reading.tokens.some(({ stem }) => stem === 'risk');
  const goesOn = before !== undefined && !listsOfFigures.has(before.last.kind);
  if (told !== 'risks' || goesOn || saysRisk) return undefined;
  if (codes.length === 0 && findStatus(reading, catalogue, 'figures') !== undefined)
    return 'target';
  const isOfOutcomes = codes.every((one) => isOutcome(catalogue, one));
  return isOfOutcomes && saysDirection(reading.tokens) ? 'movers' : undefined;
};

/** "The ones going backwards", "everything that is getting worse" */
const ofWay =
  /(?<! (?:if|when)) (?:ones|everything|anything|those|which|what|indicators|measures) (?:\S+ ){0,4}(?:going|gone|getting|got|gotten|moving|heading) (?:in the )?(?:backwards?|worse|better|wrong|right) /;

/** What a list of what has moved may be taken for. */
const mayBeList: ReadonlySet<string> = new Set(['overview', 'value', 'fact', 'other', 'none']);

/** Of which figures a list is asked for, where nothing is named. */
const listAsked = (reading: MessageReading, told: string, byOfficer: boolean): string => {
  // Whoever has no part in the round hands nothing in.
  const isOfRisks = told === 'risks' && !/ risks? /.test(lineOf(reading));
  const mayBe = mayBeList.has(told) || isOfRisks || (told === 'submit' && !byOfficer);
  if (mayBe && ofWay.test(lineOf(reading))) return 'movers';
  const isOfSide = reading.comparator && reading.tokens.some(({ word }) => isSideWord(word));
  if (isOfSide && told === 'movers') return 'benchmark';
  if (ofAll.has(told) && says(reading, 'provisional')) return 'lacking';
  return countStatuses(reading) >= (ofAll.has(told) ? 1 : fewestStatuses) ? 'target' : told;
};

/** "H8 when?" asks when its next figure comes, "H8 definition" what it means. */
const asksOnly = ({ tokens, mentions }: MessageReading, word: RegExp): boolean => {
  const named = placesNamed(mentions);
  const others = tokens.filter(({ mark }, at) => mark?.kind !== 'code' && !named.has(at));
  return others.length === 1 && word.test(others[0]?.word ?? '');
};

const isTopicAlone = (reading: MessageReading): boolean =>
  reading.mentions.some(({ how }) => how === 'topic') && wordsLeft(reading).length === 0;

/** What a word or two ask of what they name: "Northfield", which several are of, asks how it goes there. */
const askedInShort = (reading: MessageReading, told: string): string | undefined => {
  if (asksOnly(reading, /^when$/)) return 'date';
  if (asksOnly(reading, /^definitions?$/)) return 'definition';
  return told === 'other' && isTopicAlone(reading) ? 'value' : undefined;
};

const askedOfNothingNamed = (
  reading: MessageReading,
  told: string,
  { catalogue, byOfficer }: LanguageContext,
): string => {
  if (ofReport.has(told) && saysPost(reading, catalogue)) return 'people';
  return listAsked(reading, told, byOfficer === true);
};

/**
 * What is asked by words of the council's for statuses, or by how figures stand to those of others, of all that there
 * is: "which came out amber", "where are we beaten by Scotland".
 */
const askedOfAll = (
  reading: MessageReading,
  named: Subjects,
  { told, language }: { readonly told: string; readonly language: LanguageContext },
): string => {
  const { catalogue } = language;
  const inShort = named.codes.length > 0 ? askedInShort(reading, told) : undefined;
  if (inShort) return inShort;
  if (asksOfStatus(reading, catalogue)) return 'definition';
  if (besideMilestones.has(told) && isOfMilestones(reading, named, language)) return 'milestones';
  if (asksOfPrintedState(reading, told, language)) return 'milestones';
  if (told === 'issues' && isOfListed(reading, named, language)) return 'milestones';
  if (told === 'milestones' && isOfMeasureAlone(reading, named))
    return language.byOfficer ? 'give' : 'value';
  if (told === 'milestones' && isOfFigureStatus(reading, named, language)) return 'target';
  return named.how === 'none' ? askedOfNothingNamed(reading, told, language) : told;
};

/** What may be asked where the end of the year is meant. */
const ofEnd: ReadonlySet<string> = new Set([...comparing, 'trend', 'overview']);

/** Whoever has no part in the round gives no figure: "when do we hit 60" asks. */
const asksOfEnd = (
  reading: MessageReading,
  told: string,
  { byOfficer }: LanguageContext,
): boolean => (ofEnd.has(told) || (told === 'give' && !byOfficer)) && asksForecast({ reading });

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

/** "What target did we set" is no value. */
const saysTarget = ({ tokens, mentions }: MessageReading): boolean =>
  tokens.some(({ stem }, at) => stem === 'target' && mentions.every((one) => !one.at.includes(at)));

/** "Actual against target" compares one figure with its own. */
const asksOfOwnTarget = (reading: MessageReading, { codes }: Subjects, told: string): boolean =>
  (told === 'value' || (told === 'compare' && codes.length === 1)) && saysTarget(reading);

/** Whether the target of what is named or was spoken of is asked for, or where it will stand. */
const asksOfTarget = (
  reading: MessageReading,
  named: Subjects,
  { told, before, language }: Told,
): boolean => {
  const isNamed = named.codes.length > 0;
  if (isNamed && asksOfAim(reading, told)) return true;
  return (
    (isNamed || before !== undefined) &&
    (asksOfOwnTarget(reading, named, told) || asksOfEnd(reading, told, language))
  );
};

const comparingWith = / (?:compar\w*|against|versus|vs|than|above|below|with) /;

const isAverage = (name: string): boolean => stemsOf(name).has(stemOf('average'));

/** "The average fee" is compared with nobody's where the fee is an average itself. */
const isOfOwnAverage = (
  reading: MessageReading,
  { codes }: Subjects,
  catalogue: Catalogue,
): boolean =>
  reading.comparator === undefined &&
  !comparingWith.test(lineOf(reading)) &&
  isAverage(reading.text) &&
  codes.length > 0 &&
  codes.every((code) => isAverage(findIndicator(catalogue, code)?.name ?? ''));

/** What the words of a message ask plainly, whatever was learned; undefined where they do not. */
export const toldPlainly = (...given: Parameters<typeof plainlyAsked>): string | undefined => {
  const [reading, named, { told }] = given;
  if (asksForMilestones({ reading, catalogue: given[2].language.catalogue })) return 'milestones';
  if (asksOfNewDay(reading) && isOfMilestones(reading, named, given[2].language))
    return 'milestones';
  const mayBeOfStatus = ofReport.has(told) || mayBeLacking.has(told);
  if (mayBeOfStatus && named.how === 'none' && asksOfStatusChange(reading)) return 'movers';
  const list =
    named.how === 'none' ? listWithLeads(reading, told, given[2].language.catalogue) : undefined;
  return (
    list ??
    listOfPerson(reading, named, { told, catalogue: given[2].language.catalogue }) ??
    listPlainlyAsked(reading, named, {
      ...{ told, catalogue: given[2].language.catalogue, before: given[2].before },
    }) ??
    plainlyAsked(...given)
  );
};

/** What was told, unless what is named or compared says that something else is asked. */
export const aspectMeant = (
  reading: MessageReading,
  named: Subjects,
  { told: learned, before, language }: Told,
): string => {
  const told = language.byOfficer
    ? inTheRound(reading, named, { told: learned, language })
    : learned;
  const forms = named.codes.length > 0 ? named.codes : (language.own ?? []);
  // "£206 for a return to London" is no figure of what is not money.
  if (told === 'give' && /£ ?\d/.test(reading.text) && !areMoney(forms, language.catalogue))
    return 'other';
  const plain = toldPlainly(reading, named, { told, before, language });
  if (plain) return plain;
  const figures = ofFigures(reading, named, { told, before, catalogue: language.catalogue });
  if (figures) return figures;
  if (asksOfTarget(reading, named, { told, before, language })) return 'target';
  if (told === 'benchmark' && isOfOwnAverage(reading, named, language.catalogue)) return 'value';
  return isCompared(reading, named, { told, language })
    ? 'benchmark'
    : askedOfAll(reading, named, { told, language });
};
