import { holdsWords } from '../../../domain/find-words.ts';
import type { Asked } from './asked.ts';

/** So likely by itself, a word tells which risk is meant. */
const tellsWhich = 0.5;

/**
 * The word by which one risk is asked for that no risk of the register is of.
 *
 * @param left words that name nothing, with how likely each narrows by itself
 * @example of “score for the cyber risk”, of which the register has none: [“cyber”]
 */
export const unknownRisk = (
  { aspect, reading: { tokens }, subjects, catalogue: { risks }, sameWords }: Asked,
  left: readonly { readonly word: string; readonly own: number }[],
): string[] => {
  if (aspect !== 'risks' || subjects.risks.length > 0 || subjects.codes.length > 0) return [];
  const at = tokens.findIndex(({ word }) => word === 'risk');
  const [article, of] = [tokens[at - 2]?.word ?? '', tokens[at - 1]?.word ?? ''];
  const isOfOne = /^(?:the|a|an|our|any|your)$/.test(article);
  const tells = left.some(({ word, own }) => word === of && own >= tellsWhich);
  const isKnown = risks.some(({ title, latest }) =>
    holdsWords(`${title} ${latest.level}`, [of], sameWords),
  );
  return at > 1 && isOfOne && tells && !isKnown ? [of] : [];
};
