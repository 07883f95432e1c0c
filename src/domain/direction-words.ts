/**
 * The ways to go for which a council may have words of its own: by what a change means, by the change alone, and
 * `not-applicable` where there is none: “No comparison”.
 */
export const directionsWithWords = [
  'improving',
  'worsening',
  'unchanged',
  'up',
  'down',
  'level',
  'not-applicable',
] as const;

/** A council's own words for directions: “Slipping” where others say worsening. */
export type DirectionWords = Readonly<
  Partial<Record<(typeof directionsWithWords)[number], string>>
>;

/** What the arrows of a report mean, where they are not the way a number goes: up is better and down is worse. */
export const arrowMeanings = ['better-and-worse'] as const;
/** One of the {@link arrowMeanings}. */
export type ArrowMeaning = (typeof arrowMeanings)[number];

/** "DoT up" keeps its capitals. */
const inSentence = (word: string): string =>
  /^\p{Lu}\P{Lu}*$/u.test(word) ? word.toLowerCase() : word;

/**
 * A direction in the council's word where it has one, for the middle of a sentence.
 *
 * @param direction also one for which there are no own words: "not judged"
 * @example wordOfDirection('worsening', { worsening: 'Slipping' }) // 'slipping'
 */
export const wordOfDirection = (direction: string, own: DirectionWords = {}): string => {
  const found = directionsWithWords.find((one) => one === direction);
  return inSentence((found && own[found]) ?? direction);
};

/**
 * The council's word for a direction, where all of these have the same.
 *
 * @returns undefined where they differ, or one has none
 * @example sharedDirectionWord('worsening', [s01, s05a]) // 'Slipping'
 */
export const sharedDirectionWord = (
  direction: keyof DirectionWords,
  all: readonly { readonly directionWords?: DirectionWords | undefined }[],
): string | undefined => {
  const [word, ...more] = new Set(all.map(({ directionWords = {} }) => directionWords[direction]));
  return more.length === 0 ? word : undefined;
};
