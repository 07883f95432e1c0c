import { type Catalogue, findIndicator, measuresNamed } from '../../../domain/catalogue.ts';
import { stemsOf } from '../../../domain/find-words.ts';
import { isFigureWord, lineOf } from '../evidence/cues.ts';
import { placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import { namesAndUnits, wordsOfSubject } from './catalogue-words.ts';

/** "What I need is flats with shared bins", "I mean the street lights", "it's the bairns … that we need". */
const focusing =
  / (?:what (?:i|we) (?:really |actually )?(?:need|want) is (?:the |those |just |only )*|(?:i|we) (?:mean|meant) (?:just |only )*(?:the|those) |it is (?:the|those) (?=[^.]* (?:i|we) (?:need|want|mean) ))/g;

/** The word that a sentence puts forward as what is asked for. */
const headsOfSentences = ({ tokens, mentions }: MessageReading): string[] => {
  const line = lineOf({ tokens });
  const named = placesNamed(mentions);
  return [...line.matchAll(focusing)].flatMap(({ 0: said, index }) => {
    const at = `${line.slice(0, index)}${said}`.trim().split(' ').length;
    const head = tokens[at];
    const isAlone = [...named].every((place) => tokens[place]?.sentence !== head?.sentence);
    return head && tokens[at - 1]?.sentence === head.sentence && isAlone ? [head.word] : [];
  });
};

/** "Our care leavers: what proportion of them". */
const fronted = /^([^:.?!]{3,60}): [^.?!]*\bof (?:them|these|those)\b/iu;

/** The words before a colon to which "of them" points back, where they name nothing. */
const wordsInFront = ({ text, tokens, mentions }: MessageReading): readonly string[] => {
  const [, front = ''] = fronted.exec(text) ?? [];
  const words: readonly string[] = front.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const named = mentions.flatMap(({ at }) => at.map((place) => tokens[place]?.word ?? ''));
  return named.some((one) => words.includes(one)) ? [] : words;
};

/** "VERY satisfied": a degree of what the name of a measure says without one. */
const degreesOf = (
  { tokens }: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const own = wordsOfSubject(codes, catalogue);
  const names = codes.flatMap((code) => [
    findIndicator(catalogue, code)?.name ?? '',
    ...measuresNamed(catalogue, code).map(({ name }) => name),
  ]);
  const saysDegree = tokens.some(
    ({ word }, at) => word === 'very' && own.has(tokens[at + 1]?.stem ?? ''),
  );
  return saysDegree && !names.some((name) => /\bvery\b/i.test(name)) ? ['very'] : [];
};

const units = /^(?:pounds|pence|times|minutes|hours|days|weeks|months|quarters|years|points)$/;

/** "How many requests", where a figure is a share of plans: what is counted is neither the whole nor the part. */
const countedOfShares = (
  { tokens }: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): Token[] => {
  const series = codes
    .flatMap((code) => measuresNamed(catalogue, code))
    .flatMap((one) => one.series);
  const areShares =
    series.length > 0 && series.every(({ valueKind }) => valueKind === 'percentage');
  if (!areShares) return [];
  return tokens.flatMap(({ word }, at) => {
    if (!/^(?:how many|(?:number|no) of)$/.test(`${tokens[at - 1]?.word} ${word}`)) return [];
    const rest = tokens.slice(at + 1);
    const end = rest.findIndex(
      (one) => one.mark || isGrammar(one.word) || one.sentence !== tokens[at]?.sentence,
    );
    const head = (end < 0 ? rest : rest.slice(0, end)).findLast((one) => /[^s]s$/.test(one.word));
    return head && !units.test(head.word) ? [head] : [];
  });
};

/** Those of what is counted that names and units of what is asked about do not have: "homes", where a share is of hazards. */
const countedElsewhere = (
  { tokens, mentions }: Pick<MessageReading, 'tokens' | 'mentions'>,
  heads: readonly Token[],
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const own = new Set(namesAndUnits(codes, catalogue).flatMap((text) => [...stemsOf(text)]));
  // "EHCPs" stand in a name that is short for it, and "p7s" are Primary 7.
  const isName = (head: Token): boolean =>
    /\d/.test(head.word) || mentions.some(({ at }) => at.some((place) => tokens[place] === head));
  return heads.flatMap((head) => (own.has(head.stem) || isName(head) ? [] : [head.word]));
};

/**
 * The words left over that the grammar of a message makes what is asked for.
 *
 * @param left the words that name nothing
 * @example “flats” of “I have the missed bins. What I need is flats with shared bins.”
 */
export const wordsInFocus = (
  reading: MessageReading,
  left: ReadonlySet<string>,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const counted = countedOfShares(reading, codes, catalogue);
  return [
    ...degreesOf(reading, codes, catalogue),
    ...countedElsewhere(reading, counted, codes, catalogue).filter((word) => !isFigureWord(word)),
    ...[
      ...headsOfSentences(reading),
      ...wordsInFront(reading),
      ...counted.map(({ word }) => word),
    ].filter((word) => left.has(word) && !isFigureWord(word)),
  ];
};
