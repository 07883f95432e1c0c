import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { tellingStems } from '../message/measuring-words.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { Named } from '../message/names-in.ts';
import type { MessageReading } from '../message/read-message.ts';
import { grammarClass, isGrammar, type Token } from '../message/tokens.ts';

/** More words say something of their own. */
const mostWords = 5;

const hanging =
  /^(?:in|on|at|for|with|without|within|from|among|amongst|by|near|around|across|just|only)$/;
/** "For recycling" asks the same of something else, "with children" narrows what was spoken of. */
const tied = /^(?:in|at|with|without|within|among|amongst|near|around|across)$/;

const verbs: ReadonlySet<string | undefined> = new Set(['auxiliary']);

const begin = ({ tokens }: Pick<MessageReading, 'tokens'>): readonly Token[] =>
  tokens.filter(({ word }) => !/^(?:and|ok|okay|but|so|then|right|thanks|ta)$/.test(word));

const hangsBehind = (reading: Pick<MessageReading, 'tokens'>, prepositions: RegExp): boolean => {
  const [first, ...rest] = begin(reading);
  return (
    first !== undefined &&
    !first.mark &&
    prepositions.test(first.word) &&
    rest.length > 0 &&
    reading.tokens.length <= mostWords &&
    rest.every(({ word, mark }) => !mark && !verbs.has(grammarClass(word)) && !/^wh/.test(word))
  );
};

/** Whether a message is no more than what hangs on a sentence before it: "in Quenby?", "just for girls". */
export const hangsOn = (reading: Pick<MessageReading, 'tokens'>): boolean =>
  hangsBehind(reading, hanging);

/** The only mention of a message that says nothing else. */
const onlyMention = ({ tokens, mentions }: MessageReading): Mention | undefined => {
  const [only, ...more] = mentions.filter(({ how }) => how !== 'loose');
  const saysMore = tokens.some(
    ({ word, mark }, at) => mark || !(only?.at.includes(at) || isGrammar(word)),
  );
  return only && more.length === 0 && !saysMore ? only : undefined;
};

const isLine = ({ kind, id, indicator }: Named, catalogue: Catalogue): boolean => {
  const whole = indicator === undefined ? undefined : findIndicator(catalogue, indicator);
  return (
    kind === 'measure' && whole !== undefined && findMeasures(whole, id)[0]?.breakdown !== undefined
  );
};

/** Whether no word of a mention is in the name of an indicator itself: "killed in Quenby" names what it is of. */
const namesNoWhole = (
  { named, at }: Mention,
  { tokens, catalogue }: Pick<MessageReading, 'tokens'> & { readonly catalogue: Catalogue },
): boolean =>
  named.every((one) => {
    const whole = findIndicator(catalogue, one.indicator ?? one.id);
    const own = new Set([whole?.name ?? '', whole?.shortName ?? ''].flatMap(tellingStems));
    return whole !== undefined && at.every((place) => !own.has(tokens[place]?.stem ?? ''));
  });

/** What may stand before a bare name: "what about Quenby?"; "how is Quenby doing" asks of it by itself. */
const leading =
  /^(?:and|ok|okay|but|so|then|right|what|how|about|the|our|only|just|please|thanks|ta)$/;

/** Whether a message says nothing but the name of lines of breakdowns: "Quenby?", "girls?". */
export const saysLineOnly = (reading: MessageReading, catalogue: Catalogue): boolean => {
  const only = onlyMention(reading);
  if (!only) return false;
  return (
    only.named.every((one) => isLine(one, catalogue)) &&
    namesNoWhole(only, { ...reading, catalogue }) &&
    reading.tokens.every(
      ({ word }, at) => only.at.includes(at) || leading.test(word) || hanging.test(word),
    )
  );
};

/** Whether a word is in no name of an indicator itself, but only in those of its parts. */
const isOfParts = (
  mention: Mention,
  of: Pick<MessageReading, 'tokens'> & { readonly catalogue: Catalogue },
): boolean => mention.named.every((one) => isLine(one, of.catalogue)) || namesNoWhole(mention, of);

/**
 * With what is only near where a message goes on from a figure: a topic that only parts of other indicators have in their
 * names, "on Hesk?", and one word of another's name behind a preposition, "with children?" after homelessness.
 *
 * @param codes of what was spoken of before
 */
export const withoutTopicElsewhere = (
  reading: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): MessageReading => {
  const only = onlyMention(reading);
  const before = codes.flatMap((code) => findIndicator(catalogue, code)?.code ?? []);
  const isSame = only?.named.some((one) => before.includes(one.indicator ?? one.id)) ?? true;
  if (!only || before.length === 0 || isSame || !isOfMeasures(only)) return reading;
  const isNear =
    (only.how === 'topic' && isOfParts(only, { ...reading, catalogue })) ||
    ((only.how === 'topic' || (only.how === 'likely' && only.at.length === 1)) &&
      hangsBehind(reading, tied));
  const near = { ...only, how: 'near' as const };
  return isNear
    ? { ...reading, mentions: reading.mentions.map((one) => (one === only ? near : one)) }
    : reading;
};
