import type { ConversationState } from './conversation-state.ts';
import { aspectOf, ofReport } from './evidence/aspects.ts';
import type { ReadAsWhole } from './read-questions.ts';
import type { Interpretation } from './understanding.ts';

/** What asks something stands in the quotation marks, or ends the message. */
const asking =
  /\?\s*$|^(?:please|kindly|and|so|what|which|who|whose|how|when|where|why|is|are|was|were|do|does|did|has|have|had|can|could)\b/i;

const quotation = /(?<=^|[\s:(,-])(?:"([^"]{20,})"|'((?:[^']|'(?=\p{L})){20,})')(?=$|[\s.,;)?!-])/u;

/** Who asks, or why: "Press query:", "my colleague Cllr Petty asks:", "a resident wants to know". */
const asker =
  /^[^:?!]{0,100}\b(?:asks?|asked|asking|wants? to know|(?:would like|likes?) to know|query|enquiry|question|request|writes|on the line|(?:need|want)s? a line|deadline[^:?!]{0,20})(?: (?:me|us))?(?::| - |,? (?=(?:what|how|whether|if|which|who|when|why|is|are|was|were|did|does|has|have)\b))\s*/i;

/** "That road" points at what was said of who asks. */
const pointing =
  /\b(?:(?:that|this|these|those) (?!(?:year|quarter|month|week|time|point)\b)\p{L}+|he|she|him|his|hers?|they|their|them)\b/iu;

/** What is asked, without who passes it on. */
const questionsIn = (text: string): string[] => {
  const [, double, single] = quotation.exec(text) ?? [];
  const quoted = double ?? single;
  const [before] = asker.exec(text) ?? [];
  return [
    ...(quoted && asking.test(quoted.trim()) ? [quoted] : []),
    ...(before ? [text.slice(before.length)] : []),
  ].filter((one) => !pointing.test(one));
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What is asked of one thing, where only the words of who passes it on seemed to narrow it.
 *
 * @example “Press query, deadline 4pm: ‘What share of plans was on time?’”
 */
export const readWithin = (
  text: string,
  state: ConversationState,
  { whole, interpret, language }: ReadAsWhole,
): Interpretation | undefined => {
  if (whole.kind !== 'narrowed') return undefined;
  const narrowing = whole.words.flatMap(wordsIn);
  for (const question of questionsIn(text)) {
    const within = new Set(wordsIn(question));
    if (narrowing.some((word) => within.has(word))) continue;
    const read = interpret(question, state, language);
    if (read.kind !== 'query' || read.beyond) continue;
    const request = language.rules.toRequest(read.query);
    if ('code' in request && ofReport.has(aspectOf(request))) return { ...read, isReading: true };
  }
  return undefined;
};
