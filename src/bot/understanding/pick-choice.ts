import { normalise } from './normalise.ts';
import { tokenise } from './tokens.ts';
import type { Choice } from './understanding.ts';

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  one: 1,
  second: 2,
  '2nd': 2,
  two: 2,
  third: 3,
  '3rd': 3,
  three: 3,
  fourth: 4,
  '4th': 4,
  four: 4,
  fifth: 5,
  '5th': 5,
  five: 5,
  sixth: 6,
  '6th': 6,
  six: 6,
};

/** Words around a number or a name that change nothing about which is meant. */
const around = new Set(
  'the one please option number no choice i mean meant want pick show me just let us have go for with a its it is thanks that ones and or answer'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => tokenise(normalise(text), []).map(({ word }) => word);

const numberOf = (word: string, count: number): number | undefined =>
  word === 'last' ? count : (ordinals[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined));

const byNumber = (words: readonly string[], count: number): number | undefined => {
  const counted = words.filter(
    (word, at) =>
      word !== 'one' ||
      words.length === 1 ||
      /^(?:option|number|choice|answer)$/.test(words[at - 1] ?? ''),
  );
  const [word, ...more] = counted.filter((one) => !around.has(one) || one === 'one');
  return word !== undefined && more.length === 0 ? numberOf(word, count) : undefined;
};

/** "Both", "neither", "7": said of the choices, and picks none of them. */
export const missesChoices = (text: string): boolean => {
  const words = wordsOf(text);
  const telling = words.filter((word) => !around.has(word) && word !== 'not');
  return (
    words.length > 0 &&
    words.length <= 4 &&
    telling.every(
      (word) =>
        /^(?:both|neither|none|all|either|yes|\d{1,2})$/.test(word) ||
        word in ordinals ||
        word === 'last',
    )
  );
};

/**
 * The choice that a text picks out of those that were offered: by its number ("2", "the second one"),
 * by its name or by words of its name that no other has.
 *
 * @example pickChoice('incidents', [incidents, crimes]) // incidents
 */
export const pickChoice = (text: string, choices: readonly Choice[]): Choice | undefined => {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > 12) return undefined;
  const number = byNumber(words, choices.length);
  if (number !== undefined) return choices[number - 1];
  const telling = words.filter((word) => !around.has(word));
  const [only, ...more] = choices.filter(({ title }) => {
    const own = wordsOf(title);
    return telling.length > 0 && telling.every((word) => own.includes(word));
  });
  if (more.length === 0 && only) return only;
  return choices.length === 1 && /^(?:yes|yes please|yep|yeah|ok|okay|sure)$/.test(words.join(' '))
    ? choices[0]
    : undefined;
};
