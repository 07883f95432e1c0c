import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { byLevel } from '../../domain/risks/risk.ts';
import { trendOfRisk } from '../../domain/risks/risk-movement.ts';
import type { Request } from '../request.ts';
import { ordinalOf } from './cues.ts';
import type { MessageReading } from './read-message.ts';

/** Something that an answer listed. */
export type Listed = { readonly kind: 'indicator' | 'risk'; readonly id: string };

const ofIndicators = (codes: readonly string[]): Listed[] =>
  codes.map((id) => ({ kind: 'indicator', id }));

const listedRisks = (
  asked: Extract<Request, { kind: 'risks' }>,
  { risks }: Catalogue,
): Listed[] => {
  const { indicator, level, trend, code } = asked;
  if (code) return [{ kind: 'risk', id: code }];
  const shown = risks.filter(
    (risk) =>
      (!indicator || risk.featuresUnder.includes(indicator)) &&
      (!level || risk.latest.level === level) &&
      (!trend || trendOfRisk(risk) === trend),
  );
  return byLevel(shown).map(({ code: id }) => ({ kind: 'risk', id }));
};

/** What the answer to a request listed, in its order; nothing where it listed nothing. */
export const listedBy = (last: Request, catalogue: Catalogue): Listed[] => {
  switch (last.kind) {
    case 'overview':
      return ofIndicators(catalogue.indicators.map(({ code }) => code));
    case 'figures':
      return ofIndicators(last.codes);
    case 'show':
      // A part is shown alone: "different from the first" is then of no part beside it.
      return ofIndicators(
        catalogue.indicators
          .filter(({ code }) => code === last.code)
          .flatMap(({ measures }) => measures.map(({ code }) => code)),
      );
    case 'performance':
      return ofIndicators(
        findIndicator(catalogue, last.code)?.performanceMeasures.map(({ code }) => code) ?? [],
      );
    case 'risks':
      return listedRisks(last, catalogue);
    default:
      return [];
  }
};

/** More words than these ask something of their own. */
const mostWords = 14;
const ofWhat = /^(?:one|ones|risk|measure|indicator|part|figure|of|on|in|please|pls|and|s|is|bit)$/;

const placeIn = (word: string, { length }: readonly Listed[]): number => {
  if (word === 'top') return 1;
  if (word === 'last' || word === 'bottom') return length;
  return /^(?:\d+|one|two)$/.test(word) ? 0 : ordinalOf(word);
};

/**
 * Which of the things that were listed a message points at: "the second one", "just the third".
 *
 * @returns undefined when it points at none
 */
export const pointAt = (
  { tokens }: MessageReading,
  listed: readonly Listed[],
): Listed | undefined => {
  if (listed.length < 2 || tokens.length > mostWords) return undefined;
  const place = tokens
    .map(({ word }, at) => {
      const isPointed = tokens[at - 1]?.word === 'the' || tokens.length <= 3;
      const next = tokens[at + 1]?.word;
      return isPointed && (next === undefined || ofWhat.test(next)) ? placeIn(word, listed) : 0;
    })
    .find((one) => one > 0);
  return place === undefined ? undefined : listed[place - 1];
};
