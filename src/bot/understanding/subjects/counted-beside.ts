import { isFigureWord } from '../evidence/cues.ts';
import { isOfMeasures, placesNamed } from '../message/mention.ts';
import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';

/** Units, times and the length of an answer: any figure may have them, and they narrow nothing. */
const ofAnything =
  /^(?:pounds?|pence|p|times?|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decimals?|places?|sentences?|words?|bullets?|million|billion|thousand|k|m|am|pm|oclock|o['’]clock)$/;

/** "Homes with three bedrooms", "that were three bedroom"; not "for 3 members", "at one glance". */
const hanging = /^(?:with|of|in|having)$/;
const relative = /^(?:that|which|who) (?:are|were|is|was|have|had|has)$/;
const notHanging =
  /^(?:for|at|to|by|over|number|latest|newest|last|top|first|next|all|both|these|those|our|my|any|the)$/;

const saysNumber = ({ word, mark }: Token): boolean =>
  mark?.kind === 'number' || (!mark && smallNumberOf(word) !== undefined);

/**
 * What a number stands before and is left over: it tells which of the things are meant.
 *
 * @param left the words that name nothing, as far as they may narrow
 * @example “3 bed” of “affordable homes with 3 bed”
 */
export const countedBeside = (
  { tokens, mentions }: Pick<MessageReading, 'tokens' | 'mentions'>,
  left: ReadonlySet<string>,
): string[] => {
  const named = placesNamed(mentions.filter(isOfMeasures));
  return tokens.flatMap((one, at) => {
    const [before, next] = [tokens[at - 1]?.word ?? '', tokens[at + 1]];
    // "Affordable homes, 3 bed", "3 bed affordable homes"
    const isOfNamed =
      hanging.test(before) ||
      relative.test(`${tokens[at - 2]?.word} ${before}`) ||
      named.has(at - 1) ||
      (named.has(at + 2) && !notHanging.test(before));
    const isBeside = next && !next.mark && !next.parted && next.sentence === one.sentence;
    return isBeside &&
      saysNumber(one) &&
      isOfNamed &&
      left.has(next.word) &&
      !isGrammar(next.word) &&
      !isFigureWord(next.word) &&
      !ofAnything.test(next.word)
      ? [next.word]
      : [];
  });
};
