import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import type { Request, RequestKind } from '../request.ts';
import { asksOfRound } from './ask-round.ts';
import { indicatorOf, isOutcomeCode } from './code-spelling.ts';
import { findLooseTopic, findRiskCodes, findTargets } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';
import type { RequestRules } from './request-rules.ts';
import type { Ask } from './words.ts';

/** Questions that are nothing without a subject. */
const needSubject: readonly Ask[] = [
  ...(['why', 'commentary', 'issues', 'telling', 'compare', 'trend'] as const),
  ...(['due', 'when', 'history', 'update', 'signOff', 'extend'] as const),
];

/** Questions that may be asked of everything: they lean on a subject only when they point back. */
const mayStandAlone: readonly Ask[] = ['risks', 'benchmark', 'travel', 'meaning', 'contact'];

/** The only indicator that a risk features under. */
const placeOfRisk = (code: string, { risks }: Catalogue): string | undefined => {
  const places = risks.find((risk) => risk.code === code)?.featuresUnder ?? [];
  return places.length === 1 && !isOutcomeCode(places[0] ?? '') ? places[0] : undefined;
};

/** The code of the indicator or measure that a request was about. */
const subjectOf = (last: Request, { catalogue, rules }: LanguageContext): string | undefined => {
  const { subjects } = rules.toQuery(last);
  const risk = subjects.find(({ kind }) => kind === 'risk');
  const indicator = subjects.find(({ kind }) => kind === 'indicator');
  return indicator?.id ?? (risk && placeOfRisk(risk.id, catalogue));
};

/** The same that was asked before, of something else. */
export const sameOf = (
  last: Request,
  code: string,
  { catalogue, rules }: LanguageContext,
): Request => {
  const query = rules.toQuery(last);
  const ofPerson = query.subjects.some(({ kind }) => kind === 'person');
  if (!rules.takesIndicator(query.aspect) || ofPerson) return { kind: 'show', code };
  const id = rules.isOfWhole(query.aspect) ? findIndicator(catalogue, code)?.code : code;
  const subjects = [{ kind: 'indicator' as const, id: id ?? code }];
  return rules.toRequest({ ...query, subjects, detail: {} });
};

/** Names no indicator, risk or officer. */
export const isBare = (reading: Reading, catalogue: Catalogue): boolean =>
  findTargets(reading, catalogue).length === 0 &&
  findRiskCodes(reading).length === 0 &&
  reading.people.length === 0;

/** Asks one of several things. */
export const hasAny = ({ asks }: Reading, wanted: readonly Ask[]): boolean =>
  wanted.some((ask) => asks.has(ask));

/** "Getting worse?" goes on; "what has got worse" asks of everything. */
const asksOfAll = ({ small, asks }: Reading): boolean =>
  asks.has('everyone') ||
  asks.has('whole') ||
  asks.has('overview') ||
  ['what', 'which', 'anything', 'everything', 'things', 'any', 'all', 'whats'].some((word) =>
    small.includes(word),
  );

/** "And what's the figure?" */
const figureWords = new Set(['figure', 'figures', 'number', 'numbers', 'value', 'rate', 'latest']);

/** "Any risks attached?" after an indicator was shown. */
const asksAnyRisks = ({ small, ways }: Reading): boolean =>
  small.join(' ').startsWith('any risks') && small.length < 5 && ways.size === 0;

/** "High risks getting better" names what it is of, and would be untrue of one indicator alone. */
const saysOnlyWhichWay = ({ ways, asks, levels }: Reading): boolean =>
  ways.size > 0 && !asks.has('risks') && levels.length === 0;

/** Phrases that ask for one kind of request ask it of something. */
export const hasCue = ({ asks }: Reading, { cues }: RequestRules): boolean =>
  Object.keys(cues).some((kind) => asks.has(kind as RequestKind));

/** Behind "and" or beside "it" enough is asked to be about what was spoken of. */
const asksMore = (reading: Reading): boolean => {
  const { ways, asks, leftOver, elsewhere, small, qualifiers } = reading;
  return (
    hasAny(reading, mayStandAlone) ||
    asks.has('people') ||
    asks.has('sponsor') ||
    ways.size > 0 ||
    leftOver.length > 0 ||
    (asks.size === 0 && small.some((word) => figureWords.has(word))) ||
    elsewhere.length > 0 ||
    qualifiers.some(({ idle }) => !idle)
  );
};

const leansOn = (reading: Reading, rules: RequestRules): boolean => {
  const { leadsIn, pointsBack, periods, asks, leftOver, elsewhere, startsNarrow } = reading;
  if (startsNarrow && (leftOver.length > 0 || elsewhere.length > 0)) return true;
  const needs = hasAny(reading, needSubject) || hasCue(reading, rules);
  if (asksOfRound(reading) && !needs) return false;
  if (needs || periods.length > 0 || asksAnyRisks(reading)) return true;
  if (leadsIn || (pointsBack && !asks.has('whole'))) return asksMore(reading);
  return !asksOfAll(reading) && (asks.has('people') || saysOnlyWhichWay(reading));
};

/** "Primary", where something of the same indicator was spoken of. */
const partBeside = (
  reading: Reading,
  last: Request | undefined,
  language: LanguageContext,
): string | undefined => {
  const subject = last && subjectOf(last, language);
  return reading.qualifiers
    .flatMap(({ ids }) => ids)
    .find((id) => subject && id !== subject && indicatorOf(id) === indicatorOf(subject));
};

/**
 * A text that leaves its subject out, with the subject that was last spoken of: "why?", "and the
 * risks?", "same for last quarter". Others stay as they are.
 */
export const completeReading = (
  reading: Reading,
  last: Request | undefined,
  language: LanguageContext,
): Reading => {
  const { catalogue, rules } = language;
  const searched = last?.kind === 'fact' && reading.leftOver.length > 0 ? last.code : undefined;
  const subject = searched ?? (last && subjectOf(last, language));
  if (!subject || isOutcomeCode(subject) || !isBare(reading, catalogue)) return reading;
  const part = partBeside(reading, last, language);
  if (part) return { ...reading, topics: [[part]] };
  return leansOn(reading, rules) ? { ...reading, topics: [[subject]] } : reading;
};

/** Nothing is asked of what is named, so that it is asked what was asked before. */
const namesOnly = ({ asks, ways, periods, levels }: Reading): boolean =>
  [...asks].every((ask) => ask === 'hello' || ask === 'thanks') &&
  ways.size === 0 &&
  periods.length === 0 &&
  levels.length === 0;

/** Without a day an extension only asks for one: a deadline that is moved is never moved back. */
const withoutDay = (request: Request): Request =>
  request.kind === 'extend' ? { kind: 'extend', code: request.code } : request;

/**
 * What "and S03?" asks: the same as before, of something else.
 *
 * @returns undefined when the text does not go on from anything, or asks something of its own
 */
export const sameOfOthers = (
  reading: Reading,
  last: Request | undefined,
  language: LanguageContext,
): Request[] | undefined => {
  const { catalogue } = language;
  if (!last || !reading.leadsIn || !namesOnly(reading)) return undefined;
  const loose = findLooseTopic(reading);
  const named = findTargets(reading, catalogue);
  const part = partBeside(reading, last, language);
  const targets = named.length > 0 ? named : [part ?? loose ?? []].flat();
  if (targets.length === 0 || targets.some(isOutcomeCode)) return undefined;
  const same = targets.map((code) => sameOf(last, code, language));
  return reading.wonders ? same.map(withoutDay) : same;
};
