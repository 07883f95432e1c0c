import { takingBack } from './asked/said-numbers.ts';
import { asking } from './asked/said-reason.ts';
import type { ConversationState } from './conversation-state.ts';
import { lineOf } from './evidence/cues.ts';
import type { Judged } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isStrange } from './message/mend-words.ts';
import { type MessageReading, wordsLeft } from './message/read-message.ts';
import { isGrammar } from './message/tokens.ts';
import { missesChoices, pickChoice } from './subjects/pick-choice.ts';
import type { Interpretation } from './understanding.ts';

/** Picks one of the choices that were offered, or says that the words pick none of them. */
export const pick = (
  text: string,
  { choices }: ConversationState,
  { rules }: LanguageContext,
): Interpretation | undefined => {
  if (!choices) return undefined;
  const picked = pickChoice(text, choices);
  if (picked) return { kind: 'query', query: rules.toQuery(picked.request), isCertain: true };
  return missesChoices(text) ? { kind: 'choice', choices } : undefined;
};

/**
 * The only one of the choices that is of what a message names and asks nothing else of: "sorry - care leavers EET". A
 * word that is in no list of words asks nothing.
 */
export const pickNamed = (
  { reading, named: { codes } }: Judged,
  { choices = [] }: ConversationState,
  language: LanguageContext,
): Interpretation | undefined => {
  const [code, ...others] = codes;
  const saysNoMore = wordsLeft(reading).every((at) => {
    const { word = '' } = reading.tokens[at] ?? {};
    return word === 'sorry' || isStrange(word, language);
  });
  if (!code || others.length > 0 || !saysNoMore || asking.test(lineOf(reading))) return undefined;
  const [only, ...more] = choices.filter(
    ({ request }) => 'code' in request && request.code === code,
  );
  return only && more.length === 0
    ? { kind: 'query', query: language.rules.toQuery(only.request) }
    : undefined;
};

/** "Actually, scrap that": takes back what was asked, and asks nothing. */
const scrapsIt = ({ tokens }: MessageReading): boolean =>
  tokens.every(({ word }) => isGrammar(word) || takingBack.test(word)) &&
  / (?:scrap|scratch|scrub|ignore) (?:that|it|this|them) /.test(lineOf({ tokens }));

/**
 * What is done at a press is shown again to whoever says "go on then", and left to whoever says "no, leave it"; what has
 * been done is not done again.
 */
export const replyToOrder = (
  { asked: { aspect }, named, reading }: Judged,
  { last }: ConversationState,
  { rules }: LanguageContext,
): Interpretation | undefined => {
  if (!last || !rules.isOrder(last) || named.how !== 'none') return undefined;
  const isDone = rules.isDoneAtOnce(last);
  const say = (said: 'ok' | 'left'): Interpretation => ({
    ...{ kind: 'query', query: rules.toQuery({ kind: 'small-talk', said }), isCertain: true },
  });
  if ((aspect === 'bye' || scrapsIt(reading)) && !isDone) return say('left');
  if (aspect !== 'assent') return undefined;
  return isDone
    ? say('ok')
    : { kind: 'query', query: rules.toQuery(last), isAssent: true, isCertain: true };
};
