import { lineOf } from './cues.ts';
import type { MessageReading } from './read-message.ts';

const asking =
  /^ (?:who|whom|whose|what|when|why|how|where|which|is|are|was|were|did|do|does|has|have|had|can(?! not)|could|may|might|will|would|shall|should|if|any|anyone|anybody) /;

/** Nobody is asked anything. */
export const isStatement = (reading: MessageReading): boolean =>
  reading.tokens.length > 0 && !reading.text.includes('?') && !asking.test(lineOf(reading));

/** Stands in the clause that says that there is no figure: a reason stands behind it. */
export const missing =
  /\b(?:do|does|did|is|are|was|has|have|ca|wo)n[’']?t |\bnot |\bno |\bwithout |unavailable|withh|suppress|\bn\/a\b|\btb[ac]\b|\bpending\b|\bawaited\b/i;
