import { isGivenAt } from './asked/read-given.ts';
import { featuresOf } from './evidence/features.ts';
import type { Likelihoods } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import { readAspect } from './read-aspect.ts';
import { cut } from './read-clauses.ts';

/** What may be read from what somebody was told. */
const ofHearsay: ReadonlySet<string> = new Set(['give', 'correct', 'value', 'fact', 'other']);
/** What is asked of the round and of no figure. */
const besideFigures: ReadonlySet<string> = new Set(['deadline', 'progress', 'mine']);
const surely = 0.45;

/** What an officer asks who only tells of a number before: "A man swore 300 were killed. Last day for commentary?" */
export const askedBesideHearsay = (
  reading: MessageReading,
  aspects: Likelihoods,
  language: LanguageContext,
): Likelihoods => {
  const { tokens, text } = reading;
  const last = tokens.at(-1)?.sentence;
  const places = [...tokens.keys()].filter((at) => tokens[at]?.sentence === last);
  const begins = (at: number): boolean => tokens[at - 1]?.sentence !== tokens[at]?.sentence;
  const numbers = [...tokens.keys()].filter((at) => tokens[at]?.mark?.kind === 'number');
  const isGiven = numbers.some((at) => begins(at) || isGivenAt(reading, at) || places.includes(at));
  const mayBeTold = numbers.length > 0 && !isGiven && /\?[^\w?]*$/.test(text);
  if (!language.byOfficer || !mayBeTold || !ofHearsay.has(aspects[0]?.name ?? '')) return aspects;
  const features = featuresOf(cut(reading, places), language.words, { byOfficer: true });
  const asked = readAspect(cut(reading, places), features, language);
  const isClear = (asked[0]?.likelihood ?? 0) >= surely;
  return isClear && besideFigures.has(asked[0]?.name ?? '') ? asked : aspects;
};
