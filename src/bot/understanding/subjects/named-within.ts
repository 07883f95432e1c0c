import { isMeasuring } from '../message/measuring-words.ts';
import type { Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

const within =
  /^(?:in|among|amongst|about|by|of|on|at|near|for|within|involving|because|who|that|which|whose|is|are|was|were)$/;
/** What two things stand beside each other by. */
const beside =
  /^(?:and|or|plus|minus|less|than|vs|versus|with|to|from|against|over|beside|between|but|not|like|then)$/;

/** Nobody is counted by who leads it, and an outcome is all that it has. */
const wider = /^(?:person|outcome)$/;

type Place = { readonly from: number; readonly to: number; readonly of: readonly string[] };

const placeOf = ({ at, named }: Mention): Place => ({
  from: at[0] ?? 0,
  to: at.at(-1) ?? 0,
  of: named.map(({ indicator, id }) => indicator ?? id),
});

const placesIn = ({ mentions, tokens }: MessageReading): Place[] =>
  [
    ...mentions
      .filter(({ how, named }) => how !== 'loose' && named.every(({ kind }) => !wider.test(kind)))
      .map(placeOf),
    ...tokens.flatMap(({ mark }, at) =>
      mark?.kind === 'code' && mark.of === 'indicator' && mark.code
        ? [{ from: at, to: at, of: [mark.code] }]
        : [],
    ),
  ].toSorted((a, b) => a.from - b.from);

/** Whether the second hangs on the first, with nothing else of weight between: "absence among children in care". */
const hangsOn = (one: Place, other: Place, { tokens }: MessageReading): boolean => {
  const between = tokens.slice(one.to + 1, other.from);
  return (
    tokens[one.to]?.sentence === tokens[other.from]?.sentence &&
    ((between.some(({ word }) => within.test(word)) &&
      between.every(
        ({ word, stem, mark, parted }) =>
          !mark && !parted && !beside.test(word) && (isGrammar(word) || isMeasuring(stem)),
      )) ||
      // "Absence of pupils with EHC plans"
      / (?:of|among|amongst|for) (?:(?:the|all|our|those) )?(?!what|that)\p{L}+ (?:with|on|in) $/u.test(
        ` ${between.map(({ word, mark, parted }) => (mark || parted ? '|' : word)).join(' ')} `,
      ))
  );
};

/**
 * The words of a name that only says which part of another is meant, of which no figure is.
 *
 * @example of “persistent absence among children in care” those of “children in care”
 */
export const wordsWithin = (
  reading: MessageReading,
  isSame: (one: string, other: string) => boolean,
): string[] => {
  const places = placesIn(reading);
  return places.flatMap((other, index) => {
    const one = places[index - 1];
    const isOther = one && other.of.every((id) => !one.of.some((whole) => isSame(whole, id)));
    if (!isOther) return [];
    // "Planning is losing people. What is their turnover?"
    const owner = /^(?:their|its)$/.test(reading.tokens[other.from - 1]?.word ?? '')
      ? one
      : undefined;
    const part = owner ?? (hangsOn(one, other, reading) ? other : undefined);
    return part ? reading.tokens.slice(part.from, part.to + 1).map(({ word }) => word) : [];
  });
};
