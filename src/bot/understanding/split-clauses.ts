import type { MessageReading } from './read-message.ts';

const joining = /^(?:and|plus|then|also)$/;

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
    answers: [],
    rest: '',
  };
};

/** "Q1 and Q2", "S01 and S02", "primary and secondary absence" are one thing to ask of. */
const isBetweenAlike = ({ tokens, mentions }: MessageReading, at: number): boolean => {
  const next = joining.test(tokens[at]?.word ?? '') ? at + 1 : at;
  const kindAt = (place: number): string | undefined =>
    tokens[place]?.mark?.kind ??
    (mentions.some((one) => one.at.includes(place)) ? 'name' : undefined);
  const before = kindAt(at - 1);
  return before !== undefined && before === kindAt(next);
};

/**
 * The clauses of a message, as they are told by the ends of sentences, commas and "and".
 *
 * @example splitClauses(read('who leads S05 and what is its latest figure')).length // 2
 */
export const splitClauses = (reading: MessageReading): MessageReading[] => {
  const { tokens } = reading;
  const starts = tokens.flatMap(({ word, sentence, parted }, at) =>
    at === 0 ||
    sentence !== tokens[at - 1]?.sentence ||
    ((parted || joining.test(word)) && !isBetweenAlike(reading, at))
      ? [at]
      : [],
  );
  return starts
    .map((start, index) => {
      const from = joining.test(tokens[start]?.word ?? '') ? start + 1 : start;
      return part(reading, from, starts[index + 1] ?? tokens.length);
    })
    .filter((one) => one.tokens.length > 0);
};
