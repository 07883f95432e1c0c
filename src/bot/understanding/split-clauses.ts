import type { MessageReading } from './read-message.ts';

const joining = /^(?:and|plus|then|also)$/;

/** Shorter clauses are the end of an enumeration: "S01 and S02". */
const fewest = 2;

const part = (
  { tokens, mentions, marks, withoutCodes }: MessageReading,
  from: number,
  to: number,
): MessageReading => {
  const own = tokens.slice(from, to);
  return {
    text: own.map(({ word }) => word).join(' '),
    tokens: own,
    mentions: mentions
      .filter(({ at }) => at.every((place) => place >= from && place < to))
      .map((one) => ({ ...one, at: one.at.map((place) => place - from) })),
    marks: marks.filter((mark) => own.some((token) => token.mark === mark)),
    // A day may be named for all the clauses.
    withoutCodes,
  };
};

/**
 * The clauses of a message, as they are told by the ends of sentences, commas and "and".
 *
 * @example splitClauses(read('who leads S05 and what is its latest figure')).length // 2
 */
export const splitClauses = (reading: MessageReading): MessageReading[] => {
  const { tokens } = reading;
  const starts = tokens.flatMap(({ word, sentence, parted }, at) =>
    at === 0 || parted || joining.test(word) || sentence !== tokens[at - 1]?.sentence ? [at] : [],
  );
  return starts
    .map((from, index) => part(reading, from, starts[index + 1] ?? tokens.length))
    .filter((one) => one.tokens.length >= fewest);
};
