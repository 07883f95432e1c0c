import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { indicatorOf, isOutcomeCode } from '../../domain/measure.ts';
import type { Request } from '../request.ts';
import { asksOfRound } from './ask-round.ts';
import { findLooseTopic, findRiskCodes, findTargets } from './find-subjects.ts';
import type { Reading } from './read-text.ts';
import type { Ask } from './words.ts';

/** Questions that are nothing without a subject. */
const needSubject: readonly Ask[] = [
  ...([
    'why',
    'commentary',
    'issues',
    'telling',
    'compare',
    'trend',
    'performance',
    'method',
  ] as const),
  ...(['due', 'when', 'history', 'update', 'signOff', 'extend'] as const),
];

/** Questions that may be asked of everything: they lean on a subject only when they point back. */
const mayStandAlone: readonly Ask[] = ['risks', 'benchmark', 'travel', 'meaning', 'contact'];

const placeOfRisk = (code: string, { risks }: Catalogue): string | undefined => {
  const places = risks.find((risk) => risk.code === code)?.featuresUnder ?? [];
  return places.length === 1 && !isOutcomeCode(places[0] ?? '') ? places[0] : undefined;
};

/** The code of the indicator or measure that a request was about. */
const subjectOf = (last: Request | undefined, catalogue: Catalogue): string | undefined => {
  if (!last) return undefined;
  if (last.kind === 'risks')
    return last.indicator ?? (last.code ? placeOfRisk(last.code, catalogue) : undefined);
  if (last.kind === 'people') return last.indicator;
  // Whether it was found is not known: only another search goes on from it.
  if (last.kind === 'fact') return undefined;
  return 'code' in last ? last.code : undefined;
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

const leansOn = (reading: Reading): boolean => {
  const { leadsIn, pointsBack, periods, ways, asks, leftOver, elsewhere, startsNarrow, small } =
    reading;
  if (startsNarrow && (leftOver.length > 0 || elsewhere.length > 0)) return true;
  if (asksOfRound(reading) && !hasAny(reading, needSubject)) return false;
  if (hasAny(reading, needSubject) || periods.length > 0) return true;
  if (asksAnyRisks(reading)) return true;
  if (leadsIn || (pointsBack && !asks.has('whole')))
    return (
      hasAny(reading, mayStandAlone) ||
      asks.has('people') ||
      asks.has('sponsor') ||
      ways.size > 0 ||
      leftOver.length > 0 ||
      (asks.size === 0 && small.some((word) => figureWords.has(word))) ||
      elsewhere.length > 0 ||
      reading.qualifiers.some(({ idle }) => !idle)
    );
  return !asksOfAll(reading) && (asks.has('people') || saysOnlyWhichWay(reading));
};

/** "Primary", where something of the same indicator was spoken of. */
const partBeside = (
  reading: Reading,
  last: Request | undefined,
  catalogue: Catalogue,
): string | undefined => {
  const subject = subjectOf(last, catalogue);
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
  catalogue: Catalogue,
): Reading => {
  const searched = last?.kind === 'fact' && reading.leftOver.length > 0 ? last.code : undefined;
  const subject = searched ?? subjectOf(last, catalogue);
  if (!subject || isOutcomeCode(subject) || !isBare(reading, catalogue)) return reading;
  const part = partBeside(reading, last, catalogue);
  if (part) return { ...reading, topics: [[part]] };
  return leansOn(reading) ? { ...reading, topics: [[subject]] } : reading;
};

/** Nothing is asked of what is named, so that it is asked what was asked before. */
const namesOnly = ({ asks, ways, periods, levels }: Reading): boolean =>
  [...asks].every((ask) => ask === 'hello' || ask === 'thanks') &&
  ways.size === 0 &&
  periods.length === 0 &&
  levels.length === 0;

/** The same that was asked before, of something else. */
export const sameOf = (last: Request, code: string, catalogue: Catalogue): Request => {
  const indicator = findIndicator(catalogue, code)?.code ?? code;
  switch (last.kind) {
    case 'risks':
      return {
        kind: 'risks',
        indicator,
        ...(last.level ? { level: last.level } : {}),
        ...(last.trend ? { trend: last.trend } : {}),
        ...(last.moved ? { moved: last.moved } : {}),
        ...(last.since ? { since: last.since } : {}),
      };
    case 'people':
      return last.person ? { kind: 'show', code } : { kind: 'people', indicator };
    case 'commentary':
    case 'performance':
    case 'history':
    case 'update':
    case 'extend':
    case 'sign-off':
      return { ...last, code: indicator };
    case 'show':
    case 'compare':
    case 'trend':
    case 'method':
    case 'benchmark':
    case 'due':
      return { ...last, code };
    default:
      return { kind: 'show', code };
  }
};

/**
 * What "and S03?" asks: the same as before, of something else.
 *
 * @returns undefined when the text does not go on from anything, or asks something of its own
 */
export const sameOfOthers = (
  reading: Reading,
  last: Request | undefined,
  catalogue: Catalogue,
): Request[] | undefined => {
  if (!last || !reading.leadsIn || !namesOnly(reading)) return undefined;
  const loose = findLooseTopic(reading);
  const named = findTargets(reading, catalogue);
  const part = partBeside(reading, last, catalogue);
  const targets = named.length > 0 ? named : [part ?? loose ?? []].flat();
  if (targets.length === 0 || targets.some(isOutcomeCode)) return undefined;
  return targets.map((code) => sameOf(last, code, catalogue));
};
