import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

/** A letter that is a word of a name, and not its article: "B roads". */
const lettersIn = (name: string): string[] =>
  (name.match(/(?<![\p{L}\p{N}'’])\p{Lu}(?![\p{L}\p{N}'’])/gu) ?? []).map((one) =>
    one.toLowerCase(),
  );

const isOf = (letter: string, { code, shortName }: Measure): boolean =>
  lettersIn(shortName).includes(letter) ||
  new RegExp(`[^a-z]${letter}\\)?$`).test(code.toLowerCase());

const onlyPart = (
  indicator: string,
  catalogue: Catalogue,
  isIt: (one: Measure) => boolean,
): Measure | undefined => {
  const measures = findIndicator(catalogue, indicator)?.measures ?? [];
  const [part, ...more] = measures.filter((one) => one.code !== indicator && isIt(one));
  return more.length === 0 ? part : undefined;
};

const mentionOf = ({ code }: Measure, indicator: string, at: number): Mention => ({
  named: [{ kind: 'measure', id: code, indicator }],
  at: [at],
  how: 'sure',
});

/** The part whose code or name has the letter with which a message ends that names nothing else: “and A?” after B roads. */
export const partByLetter = (
  { tokens, mentions }: MessageReading,
  indicator: string,
  catalogue: Catalogue,
): Mention | undefined => {
  const last = tokens.length - 1;
  const [letter = '', before = ''] = [tokens[last]?.word, tokens[last - 1]?.word];
  const isAlone = mentions.every(({ at }) => at.every((place) => place === last));
  const isTied = isGrammar(before) || before === 'part';
  if (!/^[a-z]$/.test(letter) || !isAlone || !isTied) return undefined;
  const part = onlyPart(indicator, catalogue, (one) => isOf(letter, one));
  return part && mentionOf(part, indicator, last);
};

const joining = /^(?:and|or|plus|vs|versus|to|than)$/;

/** Whether a letter stands for a part beside another one: "A and B roads", "A roads … and B". */
const isBeside = ({ tokens, text }: MessageReading, at: number, { at: own }: Mention): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const isCapital = token?.capital || (at === 0 && /^\P{L}*\p{Lu}/u.test(text));
  const isJoined = joining.test(before?.word ?? '') || joining.test(next?.word ?? '');
  const isBeforeName = own.includes(at + 1) && (next?.word.length ?? 0) > 1;
  return (
    (isJoined && (token?.word !== 'a' || isCapital || next === undefined)) ||
    (isCapital === true && isBeforeName)
  );
};

/**
 * With the other part that its letter tells beside one that is named: “A and B roads in poor condition” is of both.
 */
export const withPartsByLetter = (
  reading: MessageReading,
  catalogue: Catalogue,
): MessageReading => {
  const { tokens, mentions } = reading;
  const [only, ...more] = mentions.filter(({ how }) => how === 'sure');
  const [named, ...others] = only?.named ?? [];
  const indicator = named?.kind === 'measure' ? named.indicator : undefined;
  if (!only || !named || !indicator || more.length + others.length > 0) return reading;
  const own = findIndicator(catalogue, indicator)?.measures.find(({ code }) => code === named.id);
  if (lettersIn(own?.shortName ?? '').length === 0) return reading;
  const beside = tokens.flatMap(({ word, mark }, at) => {
    const isLetter = !mark && /^[a-z]$/.test(word) && !only.at.includes(at);
    if (!isLetter || !isBeside(reading, at, only)) return [];
    const part = onlyPart(indicator, catalogue, (one) => lettersIn(one.shortName).includes(word));
    return part && part !== own ? [mentionOf(part, indicator, at)] : [];
  });
  return beside.length > 0 ? { ...reading, mentions: [...mentions, ...beside] } : reading;
};
