import type { Meaning, Vocabulary } from './vocabulary.ts';

/** A stretch of words that means something, or one word that means nothing. */
export type Piece = {
  readonly words: readonly string[];
  /** Empty for a word that is not in the vocabulary. */
  readonly meanings: readonly Meaning[];
};

const matchAt = (words: readonly string[], { meanings, longest }: Vocabulary): Piece => {
  const [first = ''] = words;
  for (let length = Math.min(longest.get(first) ?? 0, words.length); length > 0; length -= 1) {
    const phrase = words.slice(0, length);
    const found = meanings.get(phrase.join(' '));
    if (found) return { words: phrase, meanings: found };
  }
  return { words: [first], meanings: [] };
};

/** Cuts words into known phrases, from the left, the longest first. */
export const matchPhrases = (words: readonly string[], vocabulary: Vocabulary): Piece[] => {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const piece = matchAt(words.slice(at), vocabulary);
    pieces.push(piece);
    at += piece.words.length;
  }
  return pieces;
};
