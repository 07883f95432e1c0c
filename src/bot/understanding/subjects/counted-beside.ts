import { smallNumberOf } from '../message/number-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';

/** What any number may stand before, and narrow nothing. */
const ofAnything =
  /^(?:pounds?|pence|p|points?|percent\w*|%|times?|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|terms?|years?|decimals?|places?|figures?|numbers?|lines?|sentences?|words?|bullets?|quick|million|billion|grand|quid|thousand|k|m|am|pm|oclock|o['’]clock|things?|separate|different|others?)$/;

/** "All three towns" leaves none out. */
const ofAll = /^(?:all|both|these|those|our|any)$/;

const saysNumber = ({ word, mark }: Token): boolean =>
  mark?.kind === 'number' || (!mark && smallNumberOf(word) !== undefined);

/**
 * What a number stands before and is left over: it tells which of the things are meant.
 *
 * @param left the words that name nothing, as far as they may narrow
 * @example “3 bed” of “affordable homes with 3 bed”
 */
export const countedBeside = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  left: ReadonlySet<string>,
): string[] =>
  tokens.flatMap((one, at) => {
    const next = tokens[at + 1];
    const isBeside = next && !next.mark && !next.parted && next.sentence === one.sentence;
    return isBeside &&
      saysNumber(one) &&
      !ofAll.test(tokens[at - 1]?.word ?? '') &&
      left.has(next.word) &&
      !isGrammar(next.word) &&
      !ofAnything.test(next.word)
      ? [next.word]
      : [];
  });
