import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { askMoved } from './ask-moved-risks.ts';
import { trendsOf } from './ask-risks.ts';
import { hasAny, isBare, sameOf } from './follow-up.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';

/** After a list that came of the history, so does what goes on from it. */
const movedOf = { WORSENING: 'worse', IMPROVING: 'better', UNCHANGED: 'same' } as const;

const narrowRisks = (reading: Reading, last: Request): Request | undefined => {
  if (last.kind !== 'risks' || last.code || hasAny(reading, ['why', 'issues'])) return undefined;
  const [level, ...levels] = reading.levels;
  const [trend, ...trends] = trendsOf(reading);
  if (levels.length > 0 || trends.length > 0 || (!level && !trend)) return undefined;
  const narrowed = { ...last, ...(level ? { level } : {}) };
  const happened = askMoved(reading);
  if (happened) {
    const { trend: _, ...others } = narrowed;
    return { ...others, ...happened };
  }
  if (!trend) return narrowed;
  return { ...narrowed, ...(last.moved ? { moved: movedOf[trend] } : { trend }) };
};

/** How to reach whoever was just named; what they do, when it was one. */
const samePerson = ({ asks }: Reading, last: Request): Request | undefined => {
  if (last.kind !== 'people' || (!last.person && !last.indicator)) return undefined;
  return asks.has('contact') || (last.person && asks.has('people')) ? last : undefined;
};

/** What "what is she responsible for" asks when two lead: of each of them. */
const peopleBefore = (reading: Reading, last: Request, catalogue: Catalogue): Request[] => {
  if (last.kind !== 'people' || !last.indicator) return [];
  if (!reading.small.some((word) => ['he', 'she', 'his', 'her', 'him'].includes(word))) return [];
  const indicator = findIndicator(catalogue, last.indicator);
  const ids = indicator ? [...indicator.indicatorLeads, ...indicator.outcomeLeads] : [];
  return [...new Set(ids)].map((person) => ({ kind: 'people', person }));
};

const sameForPeriod = (reading: Reading, last: Request): Request | undefined => {
  const [named, ...more] = reading.periods;
  const { asks, ways } = reading;
  if (!named || more.length > 0 || asks.size > 0 || [...ways].some((way) => way !== 'same'))
    return undefined;
  const { period } = named;
  const before = 'period' in last ? last.period : undefined;
  // "And the quarter before that" counts from a period that is not the latest: that is not kept.
  if (before && (period.kind === 'previous' || period.kind === 'last-year')) return undefined;
  switch (last.kind) {
    case 'compare':
      return { kind: 'compare', code: last.code, from: period };
    case 'benchmark':
    case 'commentary':
      return last.code ? { ...last, code: last.code, period } : undefined;
    case 'trend':
    case 'show':
      return { kind: 'show', code: last.code, period };
    default:
      return undefined;
  }
};

/** "The other one" of two parts. */
const otherPart = (
  reading: Reading,
  last: Request,
  language: LanguageContext,
): Request | undefined => {
  if (!reading.asks.has('other') || !('code' in last) || !last.code) return undefined;
  const { code } = last;
  const measures = findIndicator(language.catalogue, code)?.measures ?? [];
  const [other, ...more] = measures.filter((one) => one.code !== code);
  return other && more.length === 0 ? sameOf(last, other.code, language) : undefined;
};

/** Where a risk features stands on its card. */
const sameRisk = ({ asks }: Reading, last: Request): Request | undefined =>
  asks.has('where') && last.kind === 'risks' && last.code ? last : undefined;

/**
 * What a text without a subject asks of what was last answered: of the same list of risks, of the same
 * officer, of the same thing in another period.
 *
 * @returns an empty list when it does not lean on the last answer in such a way
 */
export const goOn = (
  reading: Reading,
  last: Request | undefined,
  language: LanguageContext,
): Request[] => {
  const { catalogue } = language;
  if (!last || !isBare(reading, catalogue) || reading.leftOver.length > 0) return [];
  const people = peopleBefore(reading, last, catalogue);
  if (people.length > 0) return people;
  const next =
    narrowRisks(reading, last) ??
    samePerson(reading, last) ??
    sameForPeriod(reading, last) ??
    otherPart(reading, last, language) ??
    sameRisk(reading, last);
  return next ? [next] : [];
};
