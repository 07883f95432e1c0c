import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request, RequestKind } from '../request.ts';
import { askMoved } from './ask-moved-risks.ts';
import { askRisks } from './ask-risks.ts';
import { askOfRound, asksOfRound } from './ask-round.ts';
import { indicatorOf, isOutcomeCode, isPrintedCode, outcomeOf } from './code-spelling.ts';
import type { Reading } from './read-text.ts';
import type { RequestRules } from './request-rules.ts';
import type { Way } from './words.ts';

/** Somebody who leads, sponsors or can be asked is wanted. */
export const asksForPeople = ({ asks, ways }: Reading): boolean => {
  if ((['people', 'sponsor', 'contact'] as const).some((ask) => asks.has(ask))) return true;
  // "Why are people killed on the roads" asks for nobody.
  const other = (['commentary', 'why', 'issues', 'telling', 'compare', 'trend'] as const).some(
    (ask) => asks.has(ask),
  );
  return asks.has('everyone') && !other && ways.size === 0;
};

/** Which ways something went; being above or below something is none. */
export const movementsIn = (ways: ReadonlySet<Way>) =>
  [...ways].filter((way) => way !== 'above' && way !== 'below');

const periodsOf = ({ periods }: Reading) => periods.map(({ period }) => period);

/** Risks that went a way since an earlier quarter: the period is taken. */
const isOfHistory = (reading: Reading): boolean =>
  reading.asks.has('risks') && askMoved(reading) !== undefined;

/** Only what says something about one indicator; the rest of the sentence would be dropped. */
const takesPeriod = (requests: readonly Request[], reading: Reading): readonly Request[] =>
  reading.periods.every(({ period }) => period.kind === 'latest') || isOfHistory(reading)
    ? requests
    : [];

const askOutcome = (outcome: string, reading: Reading): readonly Request[] => {
  const { asks, ways } = reading;
  const asked: Request[] = [
    ...(asks.has('risks') ? askRisks({ outcome }, reading) : []),
    ...(asksForPeople(reading) ? [{ kind: 'people', outcome } as const] : []),
  ];
  if (asked.length > 0) return takesPeriod(asked, reading);
  if (asks.has('about')) return [{ kind: 'about' }];
  if (asks.has('focus')) return [{ kind: 'focus' }];
  const [way] = movementsIn(ways);
  if (way) return [{ kind: 'movements', way, outcome }];
  return takesPeriod([{ kind: 'overview', outcome }], reading);
};

/** A performance measure has a slug of ours behind its indicator's code. */
const isPerformance = (code: string): boolean => !isPrintedCode(code);

/** The commentary speaks of a performance measure in a sentence or two. */
const askOfMeasure = (code: string, { topicWords, small }: Reading): Request => {
  const commentary = { kind: 'commentary' as const, code: indicatorOf(code) };
  // "Why?" after it was shown has no word to search for.
  if (topicWords.length === 0) return commentary;
  return {
    kind: 'fact',
    searches: [[...new Set(topicWords)]],
    hints: [...new Set(small)].slice(0, 30),
    code,
    otherwise: commentary,
  };
};

/** What changed since the period before is what the words of this round are about. */
const isOfWords = (kind: SpokenPeriod['kind'], { asks, ways }: Reading): boolean =>
  kind === 'label' ||
  kind === 'quarter' ||
  (kind !== 'latest' && kind !== 'this-year' && !asks.has('why') && ways.size === 0);

/** The commentary is of the whole indicator, whichever part was named; two questions are all of it. */
const askCommentary = (code: string, reading: Reading): Request[] => {
  const { asks } = reading;
  const questions = [
    ...(asks.has('telling') ? (['telling-us'] as const) : []),
    ...(asks.has('why') ? (['changed-and-why'] as const) : []),
    ...(asks.has('issues') ? (['issues'] as const) : []),
  ];
  if (questions.length === 0 && !asks.has('commentary')) return [];
  if (isPerformance(code)) return [askOfMeasure(code, reading)];
  const [question, ...more] = questions;
  const [period, ...others] = periodsOf(reading);
  return [
    {
      kind: 'commentary',
      code: indicatorOf(code),
      ...(question && more.length === 0 ? { question } : {}),
      // A change "from Q1 to Q2", or "since last quarter", is that of the round.
      ...(period && others.length === 0 && isOfWords(period.kind, reading) ? { period } : {}),
    },
  ];
};

/** An indicator has leads; its sponsor and contact are the outcome's. */
const askWhoLeads = (code: string, reading: Reading): Request[] => {
  const { asks } = reading;
  if (asks.has('sponsor')) return [{ kind: 'people', outcome: outcomeOf(code) }];
  return asksForPeople(reading) ? [{ kind: 'people', indicator: indicatorOf(code) }] : [];
};

const sides: Partial<Record<Way, 'higher' | 'lower' | 'better' | 'worse'>> = {
  up: 'higher',
  above: 'higher',
  down: 'lower',
  below: 'lower',
  better: 'better',
  worse: 'worse',
};

/** The side of the comparator that is asked for; none when both are. */
export const sideOf = ({ ways }: Reading) => {
  const found = [...ways].flatMap((way) => sides[way] ?? []);
  return found.length === 1 && found[0] ? { side: found[0] } : {};
};

const isComparison = ({ asks, ways, periods }: Reading): boolean =>
  asks.has('compare') || movementsIn(ways).length > 0 || periods.length > 1;

const isJoinedPeriod = ({ periods }: Reading): boolean =>
  periods.length === 2 &&
  periods.some(({ period }) => period.kind === 'quarter' || period.kind === 'label') &&
  periods.some(({ period }) => period.kind === 'last-year');

/** The periods that count: "this year against 2016/17" is the latest figure against 2016/17. */
const countedPeriods = (reading: Reading): readonly SpokenPeriod[] => {
  const named = periodsOf(reading).filter(({ kind }) => kind !== 'latest');
  return named.length > 1 ? named.filter(({ kind }) => kind !== 'this-year') : named;
};

const askComparison = (code: string, [first, second]: readonly SpokenPeriod[]): Request => ({
  kind: 'compare',
  code,
  ...(first && first.kind !== 'this-year' ? { from: first } : {}),
  ...(second ? { to: second } : {}),
});

/** The figure itself: one period's, two against each other, or all of them. */
const askFigure = (code: string, reading: Reading): Request[] => {
  const { asks, levels } = reading;
  const periods = countedPeriods(reading);
  const [first, second] = periods;
  // Levels are of risks; "Q1 last year" is one period, and not known.
  if (periods.length > 2 || levels.length > 0 || isJoinedPeriod(reading)) return [];
  if (asks.has('trend') && !second) return [{ kind: 'trend', code }];
  const ofOne = { code, ...(first ? { period: first } : {}) };
  if (asks.has('benchmark')) return second ? [] : [{ kind: 'benchmark', ...ofOne }];
  return isComparison(reading) ? [askComparison(code, periods)] : [{ kind: 'show', ...ofOne }];
};

const isOnlyWhen = ({ asks, ways, periods }: Reading): boolean =>
  asks.has('when') && asks.size === 1 && ways.size === 0 && periods.length === 0;

/** What phrases ask for that each come with one kind of request. */
const askCued = (
  code: string,
  { asks }: Reading,
  { cues, isOfWhole, toRequest }: RequestRules,
): Request[] => {
  const kinds = (Object.keys(cues) as RequestKind[]).filter((kind) => asks.has(kind));
  return kinds.map((aspect) => {
    const id = isOfWhole(aspect) ? indicatorOf(code) : code;
    const subjects = [{ kind: 'indicator' as const, id }];
    return toRequest({ aspect, subjects, periods: [], filter: {}, detail: {} });
  });
};

/** Risks, people and the commentary of an indicator: each may be asked for beside something else. */
const askBeside = (code: string, reading: Reading): Request[] => {
  const indicator = indicatorOf(code);
  return [
    ...(reading.asks.has('risks') ? takesPeriod(askRisks({ indicator }, reading), reading) : []),
    ...askWhoLeads(code, reading),
    ...askCommentary(code, reading),
  ];
};

/** What the words around a code ask about it; without any, the figure itself. */
export const askAbout = (
  code: string,
  reading: Reading,
  rules: RequestRules,
): readonly Request[] => {
  const { asks } = reading;
  const cued = isOutcomeCode(code) ? [] : askCued(code, reading, rules);
  // Two things that are asked at once are a choice, so that neither is dropped.
  if (cued.length > 0) return [...askBeside(code, reading), ...cued];
  if (asksOfRound(reading)) return askOfRound(code, reading);
  if (isOutcomeCode(code)) return askOutcome(code, reading);
  // "Crime outcomes" are not the crimes.
  if (asks.has('outcomes')) return [];
  const asked = askBeside(code, reading);
  if (asked.length > 0) return asked;
  if (asks.has('focus')) return [{ kind: 'focus' }];
  if (asks.has('about') || isOnlyWhen(reading)) return [{ kind: 'due', code }];
  return askFigure(code, reading);
};
