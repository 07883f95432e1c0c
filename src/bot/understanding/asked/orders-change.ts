import type { MessageReading } from '../message/read-message.ts';

const politely = /^(?:(?:please|just|now|then|can|could|will|would|shall|you|we|i|let us|lets) )*/;
/** "Raise the target": what a plan has is changed by nobody's sentence. */
const changing =
  /^(change|raise|lower|reduce|increase|revise|amend|relax|ease|move)(?! (?:in|on|of|from|since|than|to|against|over)\b) (?:\S+ ){0,8}(?:targets?|status|rag|rating)\b/;
/** "Put it at green", "set the target to 90"; "set out the target" asks for it. */
const setting = /^(set|put|make|mark|turn) /;
const settingTo = / (?:targets?|status|rag|rating) (?:\S+ ){0,8}(?:to|at|as) (?:number|period)\b/;

/**
 * The word by which a message orders that a target or a status be changed: it asks for neither.
 *
 * @example “lower” of “can you lower the target for planning applications”
 */
export const orderedChange = ({
  tokens,
  statuses,
}: Pick<MessageReading, 'tokens' | 'statuses'>): string | undefined => {
  const [first] = tokens;
  const words = tokens.filter(({ sentence }) => sentence === first?.sentence);
  const line = words.map(({ word }) => word).join(' ');
  const said = line.replace(politely, '');
  const [, verb] = changing.exec(said) ?? [];
  const [, setter] = setting.exec(said) ?? [];
  return verb ?? (statuses.size > 0 || settingTo.test(said) ? setter : undefined);
};
