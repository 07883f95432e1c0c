import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { byLevel } from '../../../domain/risks/risk.ts';
import { trendOfRisk } from '../../../domain/risks/risk-movement.ts';
import type { Request } from '../../request.ts';
import { ordinalOf } from '../evidence/cues.ts';
import { normalise } from '../message/clean-message.ts';
import type { MessageReading } from '../message/read-message.ts';
import { tokenise } from '../message/tokens.ts';
import type { Choice } from '../understanding.ts';

/** Words around a number or a name that change nothing about which is meant. */
const around = new Set(
  'the one please option number no choice i mean meant want pick show me just let us have go for with a its it is thanks that thats ones and or answer'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => tokenise(normalise(text), []).map(({ word }) => word);

const byNumber = (words: readonly string[], choices: readonly Choice[]): Choice | undefined => {
  const counted = words.filter((word, at) => {
    const isNumber = at === 0 || /^(?:option|number|choice|answer)$/.test(words[at - 1] ?? '');
    return word === 'one' ? isNumber : !around.has(word);
  });
  const [word = '', ...more] = counted;
  if (more.length > 0) return undefined;
  return word === 'last' ? choices.at(-1) : choices[ordinalOf(word) - 1];
};

/** "Both", "neither", "7": said of the choices, and picks none of them. */
export const missesChoices = (text: string): boolean => {
  const words = wordsOf(text);
  const telling = words.filter((word) => !around.has(word) && word !== 'not');
  return (
    words.length > 0 &&
    words.length <= 4 &&
    telling.every(
      (word) => /^(?:both|neither|none|all|either|yes|last)$/.test(word) || ordinalOf(word) > 0,
    )
  );
};

/**
 * The choice that a text picks out of those that were offered: by its number ("2", "the second one"),
 * by its name or by words of its name that no other has.
 *
 * @example pickChoice('incidents', [incidents, crimes]) // incidents
 */
export const pickChoice = (text: string, choices: readonly Choice[]): Choice | undefined => {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12) return undefined;
  const numbered = byNumber(words, choices);
  if (numbered) return numbered;
  const telling = words.filter((word) => !around.has(word));
  const [only, ...more] = choices.filter(({ title }) => {
    const own = wordsOf(title);
    return telling.length > 0 && telling.every((word) => own.includes(word));
  });
  if (more.length === 0 && only) return only;
  return choices.length === 1 && /^(?:yes|yes please|yep|yeah|ok|okay|sure)$/.test(words.join(' '))
    ? choices[0]
    : undefined;
};

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
