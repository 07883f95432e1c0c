import { monthAlone } from '../../../domain/period/month-names.ts';
import { lineOf } from '../evidence/cues.ts';
import { isOfMeasures, type Mention } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';

const altered =
  '(?:\\S+ly )?(?:changed|altered|adjusted|amended|corrected|revised|restated|rewritten|tweaked)';
const figure = '(?:<name>|(?:numbers?|figures?|values?|results?|percentages?|rates?|totals?))';
/** Between a verb and its object no other verb begins: "you changed to get it down". */
const within = '(?:(?!(?:to|so|how|when|because|and|but|or|which|what|that) )\\S+ ){0,3}';
const printed = '(?:printed|prints?|published|publication)';

/**
 * A figure that changes of itself has another value for another time; whoever alters it, or says that the one of a fixed
 * time changed or that it did after it was printed, speaks of what stood there before.
 */
const alterations = [
  // “You changed last summer's recycling rate”, “printed it and then quietly changed it”
  ` (?:you|they|we|who|someone|somebody|council|lot) (?:\\S+ ){0,3}${altered} (?:it|them|${within}${figure}) `,
  ` ${printed} .* (?:and|then|later|but) ${altered} (?:it|them) `,
  ` did (?:you|they|we) (?:\\S+ly )?(?:change|alter|amend|correct|revise|restate) (?:it|them|${within}${figure}) `,
  // “One of those numbers was quietly changed”, “the figure for March has been altered”, “why was it altered”
  ` ${figure} (?:(?:for|in|of|at|to|the|<period>|has|have|had|that|which|last|year) ){0,6}(?:was|were|been|got) ${altered} `,
  ` (?:was|were|got) (?:the |our |that )?(?:it|them|${figure}) ${altered} `,
  // “Why our December number changed”, “changes to the March casualty figure”
  ` <period> (?:<name> )?${figure} (?:has |have |had )?(?:\\S+ly )?(?:changed|altered|moved) `,
  ` chang(?:es?|ing) to (?:the |our )?<period> (?:<name> )?${figure} `,
  // “Did it change after you printed it”
  ` chang\\w+ (?:\\S+ ){0,3}(?:after|since|from) (?:\\S+ ){0,4}${printed} `,
  // “I have 43,280 in my pack and the new pack disagrees”
  ` <number> .* (?:disagrees?|differs?|says? (?:something )?different|does not match) `,
].map((one) => new RegExp(one));

const asSeen = ({ word, mark }: Token): string => {
  if (mark?.kind === 'period' || mark?.kind === 'day') return '<period>';
  if (!mark && monthAlone(word) > 0) return '<period>';
  return mark?.kind === 'code' ? '<name>' : mark?.kind === 'number' ? '<number>' : word;
};

const isNamed = (one: Mention): boolean => isOfMeasures(one) && one.how !== 'near';

/** Whether a message says that a figure was altered since it stood in print, and has not only gone up or down. */
export const saysFigureAltered = ({ tokens, mentions }: MessageReading): boolean => {
  const named = new Set(mentions.filter(isNamed).flatMap(({ at }) => at));
  const words = tokens
    .map((token, at) => (named.has(at) ? '<name>' : asSeen(token)))
    .filter((word, at, all) => word !== '<name>' || all[at - 1] !== '<name>');
  const line = ` ${words.join(' ')} `;
  return alterations.some((one) => one.test(line) || one.test(lineOf({ tokens })));
};
