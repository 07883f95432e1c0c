import { ordinalOf } from './cues.ts';
import { normalise } from './normalise.ts';
import { tokenise } from './tokens.ts';
import type { Choice } from './understanding.ts';

/** Words around a number or a name that change nothing about which is meant. */
const around = new Set(
  'the one please option number no choice i mean meant want pick show me just let us have go for with a its it is thanks that ones and or answer'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => tokenise(normalise(text), []).map(({ word }) => word);

const byNumber = (words: readonly string[], choices: readonly Choice[]): Choice | undefined => {
  const counted = words.filter((word, at) => {
    const isNumber = at === 0 || /^(?:option|number|choice|answer)$/.test(words[at - 1] ?? '');
    return word === 'one' ? isNumber : !around.has(word);
  });
  const [word = '', ...more] = counted;
  if (more.length > 0) return undefined;
  return word === 'last' ? choices.at(-1) : choices[ordinalOf(word) - 1];
};

/** "Both", "neither", "7": said of the choices, and picks none of them. */
export const missesChoices = (text: string): boolean => {
  const words = wordsOf(text);
  const telling = words.filter((word) => !around.has(word) && word !== 'not');
  return (
    words.length > 0 &&
    words.length <= 4 &&
    telling.every(
      (word) => /^(?:both|neither|none|all|either|yes|last)$/.test(word) || ordinalOf(word) > 0,
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
  const numbered = byNumber(words, choices);
  if (numbered) return numbered;
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
