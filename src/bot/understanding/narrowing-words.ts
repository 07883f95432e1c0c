import type { Catalogue } from '../../domain/catalogue.ts';
import { financialYearOf, parsePeriod, periodLabel } from '../../domain/period/period.ts';
import { periodKinds } from '../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import { isTested, testsNumber } from './asked/ask-calculated.ts';
import { indicatorOf } from './asked/asked.ts';
import { orderedChange } from './asked/orders-change.ts';
import { isNamed } from './asked/spoken-before.ts';
import { aspectOf, ofCommentary, ofFigures, ofReport } from './evidence/aspects.ts';
import { lineOf } from './evidence/cues.ts';
import { bareMonths, limiting } from './evidence/narrowing.ts';
import { type Judged, wordsFrom } from './judge-message.ts';
import { isMeasuring } from './message/measuring-words.ts';
import type { Named } from './message/names-in.ts';
import { readSaidAges } from './message/said-ages.ts';
import { marksOf } from './message/tokens.ts';
import { wordsOfSubject } from './subjects/catalogue-words.ts';
import { readClassOfRoad } from './subjects/class-of-road.ts';
import { countedBeside } from './subjects/counted-beside.ts';
import { daysAsked } from './subjects/days-asked.ts';
import { deniedWords } from './subjects/denied-words.ts';
import { wordsOfHalf } from './subjects/half-of-name.ts';
import { itemsOfList } from './subjects/items-of-list.ts';
import { isUnitOf, readKindAsked, readLengthAsked } from './subjects/kind-asked.ts';
import { kindsBeside, wordsBeside } from './subjects/kinds-beside.ts';
import { wordsLeftOut } from './subjects/left-out-of-name.ts';
import { wordsWithin } from './subjects/named-within.ts';
import { hangsOn } from './subjects/narrows-before.ts';
import { wordsOfOneCase } from './subjects/one-case.ts';
import { otherLabels } from './subjects/other-label.ts';
import { otherLengths } from './subjects/other-lengths.ts';
import { readPerUnit } from './subjects/per-unit.ts';
import { readPlaceAsked } from './subjects/place-asked.ts';
import { wordsInFocus } from './subjects/words-in-focus.ts';

/** At this likelihood a word may narrow a figure. */
export const narrows = 0.05;
/** Commentary has figures in it, but is seldom asked of anything smaller. */
const narrowsCommentary = 0.15;
/** "What is percent of adults with physical disability" may ask what it means. */
const narrowsMeaning = 0.5;

const counting = /^(?:how many|(?:number|count) of)$/;

/** What only comes near to something else than what is asked of, or than what was spoken of: "LAC attendance". */
export const wordsNear = ({ named, asked: { subjects, reading, catalogue } }: Judged): string[] => {
  const indicators = subjects.codes.map((code) => indicatorOf(code, catalogue));
  const isElsewhere = (indicator: string | undefined): boolean =>
    indicator !== undefined && !indicators.includes(indicator);
  // "How many potholes" of roads: what is counted is only near to what else is said.
  const counted = reading.tokens.findIndex(({ word }, at) =>
    counting.test(`${reading.tokens[at - 1]?.word} ${word}`),
  );
  return reading.mentions
    .filter(({ how }) => how === 'near')
    .filter(
      (one) =>
        named.how === 'none' ||
        named.how === 'likely' ||
        (counted >= 0 && one.at.includes(counted + 1)) ||
        one.named.every((it) => isElsewhere(it.indicator)),
    )
    .flatMap(({ at }) => at.map((place) => reading.tokens[place]?.word ?? ''))
    .filter((word) => named.how === 'none' || !isUnitOf(word, subjects.codes, catalogue));
};

const isPart = ({ kind, id, indicator }: Named): boolean =>
  kind === 'measure' && indicator !== undefined && indicator !== id;

/**
 * What a message without any other name only comes near to, and the words by which it does: it is offered.
 *
 * @example of "neets?", where the council says that "~neets" is near to KP2: { words: ['neets'], codes: ['KP2'] }
 */
export const onlyNear = ({
  named,
  asked,
}: Judged): { words: string[]; codes: string[] } | undefined => {
  const near = asked.reading.mentions.filter(({ how }) => how === 'near');
  const isOther = named.how !== 'none' || isNamed(named) || asked.terms.length > 0;
  if (near.length === 0 || isOther || !ofReport.has(asked.aspect)) return undefined;
  // What a follow-up narrows is offered, and not what has a part of that name.
  const goesOn = hangsOn(asked.reading) || near.every(({ named: all }) => all.every(isPart));
  const meant = goesOn ? asked.subjects.codes : [];
  return {
    words: near.flatMap(({ at }) => at.map((place) => asked.reading.tokens[place]?.word ?? '')),
    codes:
      meant.length > 0
        ? [...meant]
        : near.flatMap((one) => one.named.filter(isMeasured).map(({ id }) => id)),
  };
};

const isMeasured = ({ kind }: Named): boolean => kind === 'indicator' || kind === 'measure';

/** What was written, or submitted: it is seldom asked of anything smaller than an indicator. */
const showsWords = (aspect: string): boolean => ofCommentary.has(aspect) || aspect === 'given';

/** "Why did it fall in Quenby", where only something else has a line of that. */
const linesElsewhere = (judged: Judged): string[] => {
  const { named, asked } = judged;
  const isOfLines = asked.reading.mentions.some(
    ({ how, named: all }) => how === 'near' && all.every(isPart),
  );
  return named.how === 'sure' && isOfLines ? wordsNear(judged) : [];
};

/** Where nothing is named, a word that narrows by itself is what is asked of. */
const narrowsByItself = 0.3;

/** What is asked of everything, unless a word says of what. */
const ofAny: ReadonlySet<string> = new Set(['value', 'target', 'movers']);

/** What is said of any target. */
const ofTargets =
  /^(?:targets?|goals?|aims?|limits?|threshold|bands?|ranges?|colou?rs?|ambition|years?|end|forecast\w*|\d.*)$/;

const targetOf = / targets? (?:for|of|on) (?:(?:the|our|a|any) )*(\S+) /;

const wordsOnTheirOwn = ({ left, asked }: Judged): string[] =>
  ofAny.has(asked.aspect) && asked.subjects.codes.length === 0
    ? left
        .filter(({ word, own }) => own >= narrowsByItself && !isOfTarget(word, asked))
        .map(({ word }) => word)
        .concat(wordsOfTarget(left, asked))
    : [];

/** "The target for savings": of what is told right behind. */
const wordsOfTarget = (left: Judged['left'], asked: Judged['asked']): string[] => {
  const [, of = ''] = targetOf.exec(lineOf(asked.reading)) ?? [];
  const isOf = left.some(
    ({ word, own }) => word === of && own >= narrows && !isOfTarget(word, asked),
  );
  return asked.aspect === 'target' && isOf ? [of] : [];
};

const isOfTarget = (word: string, { aspect }: Pick<Judged['asked'], 'aspect'>): boolean =>
  aspect === 'target' && (ofTargets.test(word) || limiting.has(word));

/** So likely by itself, a word tells something else that a figure is compared with, or is to be broken down by. */
const tellsOther = 0.1;

/** The same of what is counted by a number. */
const mayTell = 0.08;

const wordsOfOthersBeside = (reading: Judged['reading'], left: Judged['left']): string[] =>
  wordsBeside(reading, new Set(left.flatMap(({ word, own }) => (own >= tellsOther ? [word] : []))));

/** The words by which a figure is asked for that is none of what is asked about. */
const wordsOfOtherFigures = ({ asked, left }: Judged): string[] => {
  const { reading, subjects, catalogue } = asked;
  const { codes } = subjects;
  // "At home after 91 days" is the name of what is asked of.
  const ofSubject = wordsOfSubject(codes, catalogue);
  const isOfNumber = !isTested(asked) && testsNumber(asked);
  const numbers = isOfNumber ? asked.numbers.map(String) : [];
  const per = readPerUnit(reading, codes, catalogue);
  const isOfSame = (one: string, other: string): boolean =>
    indicatorOf(one, catalogue) === indicatorOf(other, catalogue);
  return [
    ...daysAsked(reading),
    ...bareMonths(reading),
    ...numbers.filter((one) => !ofSubject.has(one)),
    ...(per?.is === 'unknown' ? [per.typed] : []),
    ...[readLengthAsked, readKindAsked, readPlaceAsked, readClassOfRoad].flatMap(
      (read) => read(reading, codes, catalogue) ?? [],
    ),
    ...[deniedWords, otherLengths, otherLabels, itemsOfList, wordsOfHalf, wordsLeftOut].flatMap(
      (find) => find(reading, codes, catalogue),
    ),
    ...kindsBeside(reading),
    ...wordsInFocus(reading, new Set(left.map(({ word }) => word)), codes, catalogue),
    ...wordsOfOthersBeside(reading, left),
    ...countedBeside(
      reading,
      new Set(left.flatMap(({ word, own }) => (own >= mayTell ? [word] : []))),
    ),
    ...(codes.length > 0 ? wordsWithin(reading, isOfSame) : []),
  ];
};

/** Whether a period is of a later financial year than all that the reports are of. */
const isComing = (spoken: SpokenPeriod, { outcomes }: Catalogue): boolean => {
  if (spoken.kind !== 'label') return spoken.kind === 'next';
  const years = periodKinds.flatMap((kind) => {
    const period = parsePeriod(kind, spoken.label);
    return period ? [financialYearOf(period)] : [];
  });
  return (
    years.length > 0 &&
    outcomes.every(({ report }) => years.every((one) => one > financialYearOf(report.period)))
  );
};

/** Ages and periods of a message that no figure is of; the words of ages that are the subject's own. */
const readUnused = ({ asked }: Judged, requests: readonly Request[], showsFigures: boolean) => {
  const { reading, subjects, catalogue } = asked;
  const isOf = (...kinds: readonly Request['kind'][]) =>
    requests.some(({ kind }) => kinds.includes(kind));
  // "Children under 5" are children of an age.
  const ages = readSaidAges(reading.text, subjects.codes, catalogue);
  // Whoever has no part in the round gives no figures: their "80+" is of people.
  const isGivenByReader = asked.aspect === 'give' && !asked.byOfficer;
  // What moved is told of the newest figures: the years of others are none of theirs, but the one since which it moved.
  const reported = catalogue.outcomes.map(({ report }) => periodLabel(report.period));
  const isSince = requests.some((one) => 'since' in one && one.since !== undefined);
  const isForecast = requests.some((one) => 'forecast' in one && one.forecast === true);
  const periods = marksOf(reading, 'period').filter(
    ({ period }) =>
      period.kind !== 'latest' &&
      period.kind !== 'previous' &&
      // What shows all of it shows the latest of it.
      (isOf('overview') ||
        // Only how risks moved is told of an earlier quarter.
        (isOf('count') && asked.aspect === 'risks') ||
        (isOf('movements') && !isSince) ||
        // Where a year will end is told by its newest figure; that of a later one is not.
        (isForecast && isComing(period, catalogue)) ||
        (isOf('rank') && !isSince && period.kind === 'label' && !reported.includes(period.label))),
  );
  return {
    own: ages.own,
    words: [
      ...(showsFigures || isGivenByReader || asked.aspect === 'fact' ? ages.other : []),
      ...periods.map(({ typed }) => typed),
    ],
  };
};

/** The words that narrow what shows no figure itself: what was written, or a target. */
const wordsOfOthers = (judged: Judged): string[] => {
  const { asked } = judged;
  if (showsWords(asked.aspect))
    return [...wordsFrom(judged, narrowsCommentary), ...linesElsewhere(judged)];
  const saysNumber = asked.reading.tokens.some(({ stem }) => isMeasuring(stem));
  if (asked.aspect === 'definition' && asked.subjects.codes.length > 0 && saysNumber)
    return wordsFrom(judged, narrowsMeaning);
  if (asked.aspect !== 'target' || asked.subjects.codes.length === 0) return [];
  const left = judged.left.filter(({ word }) => !isOfTarget(word, asked));
  const ordered = orderedChange(asked.reading);
  return [
    ...(ordered ? [ordered] : []),
    ...daysAsked(asked.reading),
    ...wordsFrom({ ...judged, left }, narrows),
    ...wordsOfOthersBeside(asked.reading, left),
  ];
};

const titles = /^(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame)$/;

/** "Under Cllr Field" is of whom the report has by that name. */
const isTitle = (word: string, { tokens, mentions }: Judged['reading']): boolean =>
  titles.test(word) &&
  mentions.some(
    ({ named, at }) =>
      named.every(({ kind }) => kind === 'person') && tokens[(at[0] ?? 0) - 1]?.word === word,
  );

/** Each once, and none that another one says with more: “trips” beside “number of bus trips”. */
const distinctOf = (words: readonly string[]): string[] =>
  [...new Set(words)].filter(
    (word, _, all) => !all.some((other) => other !== word && ` ${other} `.includes(` ${word} `)),
  );

/** Words that narrow a figure, and a period that what is asked for does not have. */
export const narrowingWords = (judged: Judged, requests: readonly Request[]): string[] => {
  const { asked } = judged;
  const showsFigures = [asked.aspect, ...requests.map(aspectOf)].some((one) => ofFigures.has(one));
  const unused = readUnused(judged, requests, showsFigures);
  const { subjects, reading, catalogue } = asked;
  const isOfReport = ofReport.has(asked.aspect) || asked.aspect === 'fact';
  const ofOneCase =
    isOfReport && asked.aspect !== 'people'
      ? wordsOfOneCase(reading, subjects.codes, catalogue)
      : [];
  const left = showsFigures
    ? [
        ...wordsFrom(judged, narrows),
        ...(asked.subjects.codes.length > 0 ? wordsNear(judged) : []),
        ...wordsOfOtherFigures(judged),
      ]
    : wordsOfOthers(judged);
  return distinctOf(
    [...left, ...ofOneCase, ...wordsOnTheirOwn(judged), ...unused.words].filter(
      (word) => !unused.own.includes(word) && !isTitle(word, reading),
    ),
  );
};
