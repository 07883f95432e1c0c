import type { LanguageContext } from './message/language-context.ts';
import { isOfMeasures } from './message/mention.ts';
import { readMessage } from './message/read-message.ts';
import { isGrammar } from './message/tokens.ts';
import type { Interpretation } from './understanding.ts';

/** Requests that need nothing but what is named: a figure of it, or its risks. */
const ofNamed: ReadonlySet<string> = new Set([
  ...['show', 'figures', 'compare', 'trend', 'benchmark', 'performance', 'several', 'risks'],
]);

/** Whether a message that is a term was read as the name of something that is measured, or of a list. */
const namesElse = (whole: Interpretation): boolean => {
  if (whole.kind === 'choice') return true;
  if (whole.kind !== 'query') return false;
  const { query, isCertain } = whole;
  if (isCertain) return query.aspect !== 'small-talk';
  return ofNamed.has(query.aspect) && (query.subjects.length > 0 || query.aspect === 'figures');
};

/**
 * What the bot lists by a status, or compares with by a name, is shown where that is all that is said; and a whole name of
 * what is measured is that, also for whoever gives a figure of it.
 */
const isListed = (text: string, language: LanguageContext): boolean => {
  const { tokens, statuses, comparators, mentions } = readMessage(text, language);
  const saysOnly = (isSaid: (at: number) => boolean): boolean =>
    tokens.every(({ word }, at) => isSaid(at) || isGrammar(word));
  return (
    comparators.length > 0 ||
    (statuses.size > 0 && saysOnly((at) => statuses.has(at))) ||
    mentions.some(
      (one) => one.how === 'sure' && isOfMeasures(one) && saysOnly((at) => one.at.includes(at)),
    )
  );
};

/**
 * What a term of the council's glossary means, where a message is nothing but one of its names, and names nothing that is
 * measured: whatever word is spelled nearly so, and whatever number stands in it.
 *
 * @param whole how the message was read otherwise, which is offered where it is an answer of its own
 */
export const typedTerm = (
  text: string,
  whole: Interpretation,
  language: LanguageContext,
): Interpretation | undefined => {
  const entry = language.glossary.find(text);
  if (entry?.source === undefined || namesElse(whole) || isListed(text, language)) return undefined;
  return {
    kind: 'query',
    query: language.rules.toQuery({ kind: 'definition', term: text.trim() }),
    isCertain: true,
  };
};
