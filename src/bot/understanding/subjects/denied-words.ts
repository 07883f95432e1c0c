import {
  type Catalogue,
  findIndicator,
  findMeasures,
  measuresNamed,
} from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { stemsOf } from '../../../domain/find-words.ts';
import { lineOf } from '../evidence/cues.ts';
import { isOfMeasures } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { grammarClass, isGrammar, type Token } from '../message/tokens.ts';

const denying =
  / (?:not|never) (?:(?:need|want|mean|after|asking|looking|interested|give me|show me)(?: for| in| about)? (?:(?:the|any|just|only|those) )?|(?:the|any|just|only|those) )| no (?=averages )/g;

/** With an article: "people without support" may be what is counted. */
const leavingOut = / (?:without|excluding|minus) (?:the|all|those) /g;

const ends = /^(?:but|just|only|what|which|how|give|show|please|rather)$/;

/** What is asked about is called so, and counted so. */
const ownTexts = (codes: readonly string[], catalogue: Catalogue): string[] =>
  codes.flatMap((code) => {
    const indicator = findIndicator(catalogue, code);
    if (!indicator) return [];
    const measures = findMeasures(indicator, code);
    const kinds = measures.flatMap((one) => judgedSeries(one)?.valueKind ?? []);
    return [
      indicator.name,
      indicator.shortName,
      ...measures.flatMap(({ name, series }) => [name, ...series.map(({ unit }) => unit)]),
      ...kinds,
    ];
  });

/** "Non-decent homes" are called so. */
const saysNon = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => new RegExp(`\\bnon[- ]${RegExp.escape(word)}`, 'i').test(text));

/** "How many children, not households" asks for children. */
const countedIn = (tokens: readonly Token[]): string | undefined =>
  / how many (\S+) /.exec(lineOf({ tokens }))?.[1];

const countingAsked = / (?:how many|(?:what|which) (?:%|percent\w*|proportion|share)|number of) /;

/** "What % were not made safe" asks for the rest of what is counted. */
const complement = (
  tokens: readonly Token[],
  isOwn: (token: Token) => boolean,
  texts: readonly string[],
): string[] => {
  if (!countingAsked.test(lineOf({ tokens })) || texts.some((text) => /\bnot\b/i.test(text)))
    return [];
  return tokens.flatMap(({ word }, at) => {
    const [before, next, end] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    const isTied = grammarClass(before?.word ?? '') === 'auxiliary';
    const isRest = word === 'not' && isTied && [next, end].some((one) => one && isOwn(one));
    return isRest && next ? [`not ${next.word}`] : [];
  });
};

/** The stems of what is counted. */
const unitStems = (codes: readonly string[], catalogue: Catalogue): ReadonlySet<string> =>
  new Set(
    codes
      .flatMap((code) => measuresNamed(catalogue, code))
      .flatMap((one) => judgedSeries(one) ?? [])
      .flatMap(({ valueKind, unit }) => (valueKind === 'count' ? [...stemsOf(unit)] : [])),
  );

/** Where a message says what it does not want: from its "not" to its end, and the words behind "not the". */
const stretchesIn = ({ tokens }: Pick<MessageReading, 'tokens'>, by: RegExp = denying) => {
  const line = lineOf({ tokens });
  return [...line.matchAll(by)].map(({ 0: said, index }) => {
    const begin = line.slice(0, index).trim().split(' ').filter(Boolean).length;
    const from = begin + said.trim().split(' ').length;
    const rest = tokens.slice(from);
    const to = rest.findIndex(
      ({ sentence, parted, word }, at) =>
        sentence !== rest[0]?.sentence || (at > 0 && parted) || ends.test(word),
    );
    return { begin, from, to: to < 0 ? tokens.length : from + to };
  });
};

/**
 * What a message says without what it names only to leave it out.
 *
 * @returns undefined where it leaves nothing out, or names nothing else
 * @example “total crime, not the anti-social behaviour” says “total crime, ”
 */
export const withoutDenied = ({ text, tokens, mentions }: MessageReading): string | undefined => {
  const named = mentions.filter((one) => isOfMeasures(one) && one.how !== 'loose');
  const denied = stretchesIn({ tokens }).filter(({ from, to }) => {
    const inside = named.filter(({ at }) => at.every((place) => place >= from && place < to));
    const wholes = named.filter((one) => !inside.includes(one)).flatMap((one) => one.named);
    // "Crime, but not domestic abuse" is another figure than either.
    const isPart = inside.some((one) =>
      one.named.some(({ indicator }) => wholes.some(({ id }) => id === indicator)),
    );
    return inside.length > 0 && wholes.length > 0 && !isPart;
  });
  if (denied.length === 0) return undefined;
  return denied.reduce((rest, { begin, to }) => {
    const words = tokens.slice(begin, to).map(({ word }) => RegExp.escape(word));
    return rest.replace(new RegExp(words.join('\\W+'), 'iu'), ' ');
  }, text);
};

/**
 * The words of what is asked about that the message says it does not want: what is left of it has no figure.
 *
 * @example “persistent” of “I don't need the persistent ones. What is the absence rate?”
 */
export const deniedWords = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const texts = ownTexts(codes, catalogue);
  const own = new Set(texts.flatMap((text) => [...stemsOf(text)]));
  const isOwn = ({ word, stem, mark }: Token): boolean =>
    !mark && !isGrammar(word) && own.has(stem);
  const units = unitStems(codes, catalogue);
  // "Non-urgent repairs"; "how many children are in hotels, not households".
  const negated = tokens.flatMap((one, at) => {
    const { word, stem, parted } = one;
    const before = tokens[at - 1];
    if (before?.word === 'not' && before.parted && !parted && units.has(stem))
      return [countedIn(tokens) ?? word];
    const isNegated = isOwn(one) && before?.word === 'non' && !saysNon(texts, word);
    return isNegated && !parted ? [word] : [];
  });
  // "Without the not knowns" leaves out a part of what is counted.
  const denied = [denying, leavingOut]
    .flatMap((by) => stretchesIn({ tokens }, by))
    .flatMap(({ from, to }) => tokens.slice(from, to).filter(isOwn));
  return [...denied.map(({ word }) => word), ...negated, ...complement(tokens, isOwn, texts)];
};
