const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * A text's sentences, unchanged.
 *
 * @example splitSentences('It rose. It fell.') // ['It rose.', 'It fell.']
 */
export const splitSentences = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((one) => one !== '');

/** "This found that…" or "The outcome of these…" means nothing without the sentence before it. */
const goesOn =
  /^(?:(?:however|also|thus|they|it|such|previously)\b|(?:\S+ ){0,3}(?:this|these|those)\b)/i;

/** A statement with more characters does not grow; the reader is shown a sentence, not a page. */
const longEnough = 400;

/**
 * A text's sentences, each with those after it that mean nothing without it.
 *
 * @example splitStatements('A review was done. This found no fault. It is closed now.')
 * // ['A review was done. This found no fault. It is closed now.']
 */
export const splitStatements = (text: string): string[] => {
  const statements: string[] = [];
  for (const sentence of splitSentences(text)) {
    const before = statements.at(-1);
    if (before !== undefined && before.length < longEnough && goesOn.test(sentence))
      statements.splice(-1, 1, `${before} ${sentence}`);
    else statements.push(sentence);
  }
  return statements;
};
