import type { LanguageContext } from '../message/language-context.ts';
import { isMeasuring } from '../message/measuring-words.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { Named } from '../message/names-in.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import type { Subjects } from '../subjects/find-subjects.ts';
import { indicatorOf } from './asked.ts';

type Lexis = Pick<LanguageContext, 'names' | 'own'>;

const isNaming = ({ word, mark }: Token): boolean => !mark && !isGrammar(word);

/** What of somebody's own has such a word in one of its names. */
const ownWith = (isIn: (stem: string) => boolean, { names, own = [] }: Lexis): Named[] => {
  const held = names.entries
    .filter(({ named, near, stems: all }) => {
      const isOwn = own.includes(named.indicator ?? named.id) && named.kind !== 'performance';
      return isOwn && !near && all.some(isIn);
    })
    .map(({ named }) => named);
  return [...new Map(held.map((named) => [named.id, named])).values()];
};

const isIndicator = ({ id, indicator }: Named): boolean => id === indicator;

/** One word is enough where it stands in the names of one thing alone, or of an indicator and its parts. */
const findOwnNames = ({ tokens }: MessageReading, lexis: Lexis): Mention[] =>
  tokens.flatMap((token, at): Mention[] => {
    if (!isNaming(token)) return [];
    const stems = new Set(lexis.names.stemsOf(token.word));
    const all = ownWith((stem) => stems.has(stem), lexis);
    const [only, ...more] = all.filter(
      (one) => isIndicator(one) || !all.some(({ id }) => id === one.indicator),
    );
    return only && more.length === 0 ? [{ named: [only], at: [at], how: 'likely' }] : [];
  });

/** Whether a word of a message tells one thing that the person leads. */
export const saysOwnName = (reading: MessageReading, lexis: Lexis): boolean =>
  findOwnNames(reading, lexis).some(
    ({ at: [at = 0] }) => !isMeasuring(reading.tokens[at]?.stem ?? ''),
  );

/** A whole name of an indicator; a line of a breakdown is named by a place or a group that others have as well. */
const isWhole = ({ how, named }: Mention): boolean => how === 'sure' && named.every(isIndicator);

/**
 * Without what happens to bear a word of the message, where that has words for what the person leads: a figure that an
 * officer gives is of their own. A code and a whole name are of what they say.
 *
 * @example of whoever leads the empty shops, "empty 81 of 490, Aberbrannog 44" is of no home that is named so
 */
export const withOwnFirst = (reading: MessageReading, lexis: Lexis): MessageReading => {
  const { mentions, marks } = reading;
  const { own = [] } = lexis;
  const isOwn = ({ named }: Mention): boolean =>
    named.some(({ id, indicator }) => own.includes(indicator ?? id));
  const isOfOther = (one: Mention): boolean => isOfMeasures(one) && !isOwn(one) && !isWhole(one);
  if (marks.some(({ kind }) => kind === 'code') || !mentions.some(isOfOther)) return reading;
  const isSaid =
    mentions.some((one) => isOfMeasures(one) && isOwn(one)) || saysOwnName(reading, lexis);
  return isSaid ? { ...reading, mentions: mentions.filter((one) => !isOfOther(one)) } : reading;
};

const shortestCut = 3;

/** The parts that a word of a label may be of: whole, or cut short as "tot", "inc" and "incs" are. */
const partsOf = ({ word, stem }: Token, lexis: Lexis): Named[] => {
  // "Number" and "total" tell a part where the form calls it so, and not where something else is taught to be.
  if (isMeasuring(stem))
    return (lexis.own ?? []).flatMap(
      (code) => lexis.names.partBy(stem, code, 'measuring')?.named ?? [],
    );
  const stems = new Set(lexis.names.stemsOf(word));
  const whole = ownWith((stem) => stems.has(stem), lexis);
  const cut = word.replace(/(?<=...)s$/, '');
  const found =
    whole.length > 0 || cut.length < shortestCut
      ? whole
      : ownWith((stem) => stem.startsWith(cut), lexis);
  return found.filter((one) => !isIndicator(one));
};

/** The stretches of words that each end with a figure, by the places of their words. */
const labelsIn = ({ tokens }: MessageReading): number[][] => {
  const ends = tokens.flatMap(({ mark }, at) => (mark?.kind === 'number' ? [at] : []));
  return ends.map((end, index) => {
    const from = (ends[index - 1] ?? -1) + 1;
    const whole = Array.from({ length: end - from }, (_, at) => from + at);
    const own = whole.filter((at) => tokens[at]?.sentence === tokens[end]?.sentence);
    return own.length > 0 ? own : whole;
  });
};

/** The one part that all words of a label may be of, where no name in it says so already. */
const findPart = (
  label: readonly number[],
  { tokens, mentions }: MessageReading,
  lexis: Lexis,
): Mention | undefined => {
  const named = mentions.filter(({ how, at: [at = -1] }) => how !== 'loose' && label.includes(at));
  const hasPart = named.some(
    ({ named: [one, ...more] }) => more.length === 0 && one && !isIndicator(one),
  );
  if (hasPart) return undefined;
  const open = named.filter((one) => one.named.length > 1);
  // The words of a whole name are no more than that: "temporary accommodation" says none of its parts.
  const whole = named.filter(({ how, at, named: [one] }) => how === 'sure' && at.length > 1 && one);
  const taken = new Set([...open, ...whole].flatMap(({ at }) => at));
  const words = label.flatMap((at) => {
    const token = tokens[at];
    const parts = token && isNaming(token) && !taken.has(at) ? partsOf(token, lexis) : [];
    return parts.length > 0 ? [{ at, parts }] : [];
  });
  const sets = [...open.map((one) => one.named), ...words.map(({ parts }) => parts)];
  const [first = [], ...others] = sets;
  const [only, ...more] = first.filter(({ id }) =>
    others.every((parts) => parts.some((one) => one.id === id)),
  );
  const at = words[0]?.at;
  return only && more.length === 0 && at !== undefined
    ? { named: [only], at: [at], how: 'likely' }
    : undefined;
};

/**
 * With the short names by which somebody calls what they lead, where the message names it in no other way and has a
 * figure that no code has, and with the parts of it that the labels of several figures tell together. Only
 * for forms, which show what was understood before anything is stored.
 *
 * @example of whoever leads S01 and S02, "plans 44.1 care 57.9" names both
 * @example of whoever leads S05, "tot crime 6104, asb 2210, da inc 548" names three of its parts
 */
export const withOwnNames = (
  reading: MessageReading,
  named: Subjects,
  language: LanguageContext,
): MessageReading => {
  const { mentions } = reading;
  const indicators = new Set(named.codes.map((code) => indicatorOf(code, language.catalogue)));
  const taken = new Set(mentions.flatMap(({ at }) => at));
  const count = (of: string): number => reading.marks.filter(({ kind }) => kind === of).length;
  // "S01 has come out at 44.9" is not of children coming into care.
  const isTold = count('code') > 0 && count('number') <= count('code');
  const own = (isTold ? [] : findOwnNames(reading, language)).filter(
    ({ named: [only], at }) =>
      !indicators.has(only?.indicator ?? only?.id ?? '') && !at.some((place) => taken.has(place)),
  );
  const parts = labelsIn(reading).flatMap((label) => findPart(label, reading, language) ?? []);
  const kept = own.filter(({ at: [at] }) => parts.every((part) => part.at[0] !== at));
  const added = [...kept, ...parts];
  return added.length > 0 ? { ...reading, mentions: [...mentions, ...added] } : reading;
};
