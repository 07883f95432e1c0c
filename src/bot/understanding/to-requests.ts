import type { Request } from '../request.ts';
import { askFact } from './ask-fact.ts';
import { askNamed } from './ask-named.ts';
import { askOneRisk, askRisks, isRiskTopic } from './ask-risks.ts';
import { asksOfRound } from './ask-round.ts';
import { findLooseWords, findTargets, hasLoosePart } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';

/** Without a sure subject a topic of risks is one: "the recruitment risk". */
const askRiskTopic = (reading: Reading, targets: readonly string[]): Request[] => {
  const { riskTopics, asks } = reading;
  if (riskTopics.length === 0 || asksOfRound(reading)) return [];
  if (!asks.has('risks') && (targets.length > 0 || reading.leftOver.length > 0)) return [];
  const codes = [...new Set(riskTopics.flat())];
  // What is asked of each of several has to be asked of one of them.
  if (codes.length === 1 || (codes.length > 1 && reading.aspects.length > 0))
    return codes.map((code) => askOneRisk(code, reading));
  return askRisks({ codes }, reading);
};

/** A word that several indicators share, and nothing else: which of them is a question back. */
const askShared = (reading: Reading, targets: readonly string[]): Request[] => {
  const { qualifiers, leftOver, asks, ways, periods, codes, people } = reading;
  const named = [targets, leftOver, periods, codes, people, reading.elsewhere];
  const [first, ...more] = qualifiers;
  if (!first || more.length > 0 || asks.size > 0 || ways.size > 0) return [];
  if (named.some((one) => one.length > 0) || first.ids.length === 1) return [];
  return first.ids.map((code) => ({ kind: 'show', code }));
};

/**
 * What a reading asks: what its words name; the risks or the commentary when one of them is left over;
 * nothing when it is about something that is not here.
 */
export const toRequests = (reading: Reading, language: LanguageContext): Request[] => {
  const { catalogue, sameWords } = language;
  const targets = findTargets(reading, catalogue);
  const loose = [
    ...findLooseWords(reading, targets),
    ...reading.elsewhere,
    ...reading.otherOutcome,
  ];
  if (reading.excludes) return askFact(reading, language);
  const topic = askRiskTopic(reading, targets);
  if (topic.length > 0) return topic;
  if (reading.asks.has('notHere')) return [];
  const shared = askShared(reading, targets);
  if (shared.length > 0) return shared;
  const left = [...reading.leftOver, ...loose];
  if (left.length === 0) return askNamed(reading, language);
  if (reading.asks.has('snooze') || reading.asks.has('delegate'))
    return askNamed(reading, language);
  // The outcome's whole name is no word of a question of fact.
  if (reading.otherOutcome.length > 1) return [];
  const ofRisks = reading.asks.has('risks') && !hasLoosePart(reading, targets);
  if (ofRisks && isRiskTopic(left, catalogue, sameWords)) return askRisks({ about: left }, reading);
  return askFact(reading, language);
};
