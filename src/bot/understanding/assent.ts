import { normalise } from './normalise.ts';
import { tokenise } from './tokens.ts';

const lead =
  '(?:yes|yep|yeah|yup|aye|ok|okay|right|sure|fine|great|perfect|good|please|and|just|so)';
const act =
  '(?:go on|go ahead|go for it|carry on|do (?:it|that|so|them)|send (?:it|them|that)|press (?:it|that)|confirm(?:ed)?(?: it| that)?|proceed|crack on|get on with it|make it so|that is right|that s right)';
const tail = '(?:then|please|now|thanks|thank you|for me|all|pls|yes|mate)';

const assent = new RegExp(
  `^(?:${lead} )*(?:${act}|yes|yep|yeah|yup|aye|sure|please)(?: ${tail})*$`,
);

/**
 * Whether a message says nothing but that somebody wants done what was just shown.
 *
 * @example isAssent('go on then') // true, and so is "yes do it"; not "ok", nor "yes, S05"
 */
export const isAssent = (text: string): boolean =>
  assent.test(
    tokenise(normalise(text), [])
      .map(({ word }) => word)
      .join(' '),
  );
