import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { isMeasuring, tellingStems } from '../message/measuring-words.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { grammarClass, isGrammar } from '../message/tokens.ts';
import { saysLineOnly } from './narrows-before.ts';

/** What the name of a part adds to that of the whole: "Port Merrin" of "Empty shops: Port Merrin"; itself otherwise. */
const labelOf = (part: string, wholes: readonly string[]): string => {
  const whole = wholes.find((one) => part.startsWith(`${one}: `));
  return whole === undefined ? part : part.slice(whole.length + 2);
};

/** Whether a mention names a part of something else by nothing but what that adds to the name of the whole. */
const isElsewhere = (
  { named, at }: Mention,
  before: readonly string[],
  { tokens, catalogue }: Pick<MessageReading, 'tokens'> & { readonly catalogue: Catalogue },
): boolean =>
  named.every(({ kind, id, indicator }) => {
    const whole = indicator === undefined ? undefined : findIndicator(catalogue, indicator);
    const isPart = kind === 'measure' && whole !== undefined && whole.code !== id;
    if (!isPart || before.includes(whole.code)) return false;
    const wholes = [whole.name, whole.shortName];
    const own = new Set(wholes.flatMap(tellingStems));
    const part = findMeasures(whole, id)[0];
    const names = part ? [part.name, part.shortName] : [];
    const label = new Set(names.flatMap((one) => tellingStems(labelOf(one, wholes))));
    const said = at.map((place) => tokens[place]?.stem ?? '');
    // "Town" may stand in the label too: nothing then tells that the footfall of the town is meant.
    return said.every((stem) => !own.has(stem) || label.has(stem));
  });

const wordsOf = (codes: readonly string[], catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    codes.flatMap((code) => {
      const { name = '', shortName = '' } = findIndicator(catalogue, code) ?? {};
      return [name, shortName].flatMap(tellingStems);
    }),
  );

const isWhole = ({ named }: Mention): boolean => named.every(({ kind }) => kind === 'indicator');

const within = /^(?:in|from|at|around|near|across|within|for)$/;

/** What the same sentence names beside a place that stands in it: "children in care who come from Port Merrin". */
const namedInSentence = (
  { at: [first = 0], named: meant }: Mention,
  { tokens, mentions }: MessageReading,
): string[] => {
  // "In Marlow or Quenby"
  const places = new Set(mentions.filter((one) => one.at[0] !== first).flatMap((one) => one.at));
  const preposition = tokens
    .slice(0, first)
    .findLast(
      ({ word }, place) =>
        grammarClass(word) !== 'article' && !/^(?:and|or)$/.test(word) && !places.has(place),
    );
  if (!within.test(preposition?.word ?? '')) return [];
  const isOfSame = (one: Mention): boolean =>
    !isWhole(one) &&
    one.named.some(({ indicator }) => meant.some((it) => it.indicator === indicator));
  return mentions
    .filter(
      (one) =>
        one.at[0] !== first &&
        !isOfSame(one) &&
        (one.how === 'sure' || (one.how === 'likely' && isWhole(one))),
    )
    .filter(
      (one) => isOfMeasures(one) && tokens[one.at[0] ?? 0]?.sentence === tokens[first]?.sentence,
    )
    .flatMap(({ named }) => named.map(({ indicator, id }) => indicator ?? id));
};

/** What stands right beside a place, before it or after it: "Port Merrin recycling rate". */
const namedBeside = (place: Mention, { tokens, mentions }: MessageReading): string[] => {
  const [from, to] = [Math.min(...place.at), Math.max(...place.at)];
  const isBeside = ({ at }: Mention): boolean => {
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const between = first > to ? tokens.slice(to + 1, first) : tokens.slice(last + 1, from);
    return (
      (first > to || last < from) &&
      tokens[first]?.sentence === tokens[from]?.sentence &&
      between.every(({ stem, mark }) => !mark && isMeasuring(stem))
    );
  };
  return mentions
    .filter((one) => one !== place && one.how === 'sure' && isWhole(one) && isBeside(one))
    .flatMap(({ named }) => named.map(({ indicator, id }) => indicator ?? id));
};

/** What stands around the first word of a part: the cost of a placement in “cost of a foster placement, purchased”. */
const namedAround = ({ at: [place = 0] }: Mention, { mentions }: MessageReading): string[] =>
  mentions
    .filter(({ how, at }) => how === 'sure' && Math.min(...at) < place && place < Math.max(...at))
    .filter(isWhole)
    .flatMap(({ named }) => named.map(({ indicator, id }) => indicator ?? id));

/** Whether a message says nothing but a name that parts of several indicators bear: "Port Merrin?". */
const isSharedNameOnly = ({ tokens, mentions: [only, ...more] }: MessageReading): boolean =>
  only !== undefined &&
  more.length === 0 &&
  new Set(only.named.map(({ indicator }) => indicator)).size > 1 &&
  tokens.every(({ word, mark }, at) => !mark && (only.at.includes(at) || isGrammar(word)));

/**
 * What goes on from something, and says only the words that tell a part of something else, narrows what was spoken of:
 * after homelessness, the name of a town asks for no empty shops there. The part is only near. A name that parts of
 * several others bear goes on without a word that says so.
 *
 * @param codes of what was spoken of before
 */
export const withoutPartsElsewhere = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, goesOn }: { readonly catalogue: Catalogue; readonly goesOn: boolean },
): MessageReading => {
  const { tokens } = reading;
  const isOfBefore = goesOn || isSharedNameOnly(reading) || saysLineOnly(reading, catalogue);
  const before = isOfBefore
    ? codes.flatMap((code) => findIndicator(catalogue, code)?.code ?? [])
    : [];
  const mentions = reading.mentions.map((one) => {
    const named = [namedInSentence, namedBeside, namedAround].flatMap((find) => find(one, reading));
    const of = before.length > 0 ? before : named;
    const isOfName = one.at.every((place) => wordsOf(of, catalogue).has(tokens[place]?.stem ?? ''));
    return of.length > 0 && !isOfName && isElsewhere(one, of, { tokens, catalogue })
      ? { ...one, how: 'near' as const }
      : one;
  });
  return { ...reading, mentions };
};
