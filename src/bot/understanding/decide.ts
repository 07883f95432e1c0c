import type { Request } from '../request.ts';
import { askDetail } from './ask-detail.ts';
import { askNamedMilestones, milestonesLeft } from './asked/ask-milestones.ts';
import { askOfRiskBefore } from './asked/ask-risks.ts';
import { askBelow, askFact } from './asked/ask-words.ts';
import type { Asked } from './asked/asked.ts';
import { joinRequests } from './asked/join-requests.ts';
import { toRequestsOf } from './asked/to-requests.ts';
import { unknownRisk } from './asked/unknown-risk.ts';
import { ofFigures, ofReport } from './evidence/aspects.ts';
import { type Judged, unsureAspect, wordsFrom } from './judge-message.ts';
import { linesOffered } from './lines-offered.ts';
import { lookBelow } from './look-below.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isStrange } from './message/mend-words.ts';
import { narrowingWords, onlyNear } from './narrowing-words.ts';
import { pointsAtNothing } from './points-at-nothing.ts';
import { distinct, requestsOf, waysToTake } from './requests-of.ts';
import { showOutcome } from './show-outcome.ts';
import { plainOf } from './subjects/by-kind.ts';
import { possessedBy } from './subjects/possessed-by.ts';
import { type Interpretation, suggest } from './understanding.ts';

/** From here on the reply says how the message was read. */
const mayNarrow = 0.03;
const surelyAsks = 0.8;

const isLikelyOnly = (judged: Judged): boolean =>
  ofReport.has(judged.asked.aspect) &&
  (judged.likelihood < unsureAspect ||
    judged.asked.subjects.how === 'likely' ||
    wordsFrom(judged, mayNarrow).length > 0);

/** A command has no more words than these. */
const longestCommand = 4;
const courtesies: ReadonlySet<string> = new Set(['greeting', 'thanks', 'bye', 'help']);

/** A code, alone or with a few words that clearly ask of it; courtesies; or a whole phrase that was learned. */
const isCommand = ({ reading, named, likelihood, left, asked }: Judged): boolean => {
  const { tokens } = reading;
  const isCode = tokens.every(({ mark }) => mark?.kind === 'code');
  const isCourtesy = courtesies.has(asked.aspect) && tokens.every(({ mark }) => !mark);
  const isExact = tokens.some(({ mark }) => mark?.kind === 'code') || isCourtesy;
  const isClear =
    isExact &&
    likelihood >= surelyAsks &&
    tokens.length <= longestCommand &&
    left.every((one) => one.likelihood < mayNarrow);
  return (isCode || isClear || likelihood === 1) && named.how !== 'likely';
};

/** What the council says is only near to what it has: that is offered, and no figure shown. */
const readNear = (
  judged: Judged,
  { rules, catalogue }: LanguageContext,
): Interpretation | undefined => {
  const near = onlyNear(judged);
  if (!near) return undefined;
  const [fact] = askFact(judged.asked);
  return {
    kind: 'narrowed',
    words: near.words,
    search: fact && rules.toQuery(fact),
    suggestions: suggest(catalogue, near.codes),
    lines: linesOffered(judged, near.words),
  };
};

/** A milestone, which is found by its name whatever is asked of it; the risk that was spoken of; what is only near to something. */
const readOwnNames = (judged: Judged, language: LanguageContext): Interpretation | undefined => {
  const { asked, before } = judged;
  const { rules } = language;
  const isOpen = judged.isVague || asked.aspect === 'fact' || asked.aspect === 'other';
  const isUntold = isOpen && judged.left.every(({ own }) => own < mayNarrow);
  const request =
    askNamedMilestones(asked, before, rules) ?? askOfRiskBefore(asked, before, isUntold);
  if (!request) return readNear(judged, language);
  const isExact = asked.reading.marks.some(({ kind }) => kind === 'code');
  const [beside] = request.kind === 'milestones' ? askBelow(asked) : [];
  return {
    kind: 'query',
    query: rules.toQuery(request),
    ...(isExact ? {} : { isReading: true }),
    ...(beside ? { beside: rules.toQuery(beside) } : {}),
  };
};

/** Several requests, of which one is to be pressed. */
export const offer = (
  requests: readonly Request[],
  { rules, catalogue }: LanguageContext,
): Interpretation => ({
  kind: 'choice',
  choices: requests.map((request) => ({ title: rules.name(request, catalogue), request })),
});

/** Whoever is meant, what has one title is one question. */
const canBeToldApart = (
  ways: readonly (readonly Request[])[],
  { rules, catalogue }: LanguageContext,
): boolean =>
  new Set(ways.map((one) => JSON.stringify(one))).size > 1 &&
  new Set(ways.flat().map((one) => rules.name(one, catalogue))).size > 1;

/** Of several ways that of the number of things, where a rate of them bears the same name and is offered beside. */
const takeOneOf = (
  read: Judged,
  ways: readonly Asked[],
  language: LanguageContext,
): Interpretation => {
  const code = plainOf(
    ways.flatMap(({ subjects }) => subjects.codes),
    language.catalogue,
  );
  const taken = ways.find(({ subjects }) => subjects.codes[0] === code);
  if (!code || !taken)
    return offer(distinct(ways.flatMap((one) => [...toRequestsOf(one)])), language);
  const decided = decide({ ...read, asked: taken }, language);
  const [other] = ways.filter((one) => one !== taken).flatMap((one) => toRequestsOf(one));
  if (decided.kind !== 'query' || !other) return decided;
  const { isCertain: _, ...rest } = decided;
  return { ...rest, isReading: true, other: language.rules.toQuery(other) };
};

/** No figure, since words narrow the question: these, what the report says of them, and what is nearest. */
export const refuseNarrowed = (
  judged: Judged,
  words: readonly string[],
  language: LanguageContext,
): Interpretation => {
  const { asked } = judged;
  const { rules, catalogue } = language;
  const [fact] = askFact(asked);
  const shown = showOutcome(judged, language);
  if (shown) return shown;
  return {
    kind: 'narrowed',
    words,
    search: fact && rules.toQuery(fact),
    suggestions: suggest(catalogue, asked.subjects.codes),
    lines: linesOffered(judged, words),
  };
};

/** Measures that follow a list of milestones are said to be these, with the list a button away. */
const sayListLeft = (
  { asked, before }: Judged,
  { rules }: LanguageContext,
): Pick<Interpretation & { kind: 'query' }, 'isReading' | 'other'> => {
  const list = milestonesLeft(asked, before, rules);
  return list ? { isReading: true, other: rules.toQuery(list) } : {};
};

/** What a judged message comes to: an answer, one that says how it was read, a question back, or no figure. */
export const decide = (read: Judged, language: LanguageContext): Interpretation => {
  const { rules, catalogue } = language;
  const pointing = pointsAtNothing(read);
  if (pointing) return { kind: 'refused', why: pointing, suggestions: suggest(catalogue, []) };
  const own = readOwnNames(read, language);
  if (own) return own;
  const [first = read.asked, ...others] = waysToTake(read, language);
  const ways = [first, ...others].map((one) => toRequestsOf(one));
  if (canBeToldApart(ways, language)) return takeOneOf(read, [first, ...others], language);
  const asked = others.length > 0 ? read.asked : first;
  const judged = { ...read, asked };
  const { requests, asking } = requestsOf(judged, language);
  // A name that is tied to the subject says nothing of what is asked, wherever its clause begins.
  const surely = new Set(wordsFrom(judged, 1));
  const isUnknown = (word: string): boolean =>
    isStrange(word, language) && judged.left.some((one) => one.word === word);
  const narrowing = [
    ...narrowingWords(judged, requests).filter((word) => surely.has(word) || !asking?.has(word)),
    ...(ofFigures.has(asked.aspect) ? possessedBy(judged.reading, isUnknown) : []),
    ...unknownRisk(asked, judged.left),
  ];
  if (narrowing.length > 0) return refuseNarrowed(judged, [...new Set(narrowing)], language);
  const joined = joinRequests(requests);
  const isOfDetail = !asking?.size && (asked.aspect === 'fact' || asked.aspect === 'other');
  if (!joined || isOfDetail) return askDetail(judged, language);
  const isCertain = isCommand(judged);
  return {
    kind: 'query',
    query: rules.toQuery(joined),
    ...(isLikelyOnly(judged) ? { isReading: true } : {}),
    ...(joined.kind === 'target' ? sayListLeft(judged, language) : {}),
    ...(isCertain ? { isCertain } : lookBelow(judged, language)),
  };
};
