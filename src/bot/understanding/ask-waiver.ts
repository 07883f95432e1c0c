import { stemOf } from '../../domain/find-words.ts';
import { longestReason } from '../../domain/round/appeal.ts';
import type { Request } from '../request.ts';
import { roundOf, withoutPeople } from './ask-round.ts';
import { type Asked, eachIndicator, has } from './asked.ts';
import { readAdded } from './said-reason.ts';

const isWaiverClause = (words: string): boolean =>
  /\b(?:waive|waived|waiving|waiver|wait|waiting|owed|write off|give up|drop|forget|never|again)\b/i.test(
    words,
  );

const waitingAgain = ['again', 'end', 'undo', 'cancel', 'stop', 'lift', 'unwaive', 'reverse'].map(
  stemOf,
);

/** "Stop waiting" waives, and "stop the waiver" ends one. */
const endsWaiver = (asked: Asked): boolean =>
  has(asked, ...waitingAgain.filter((stem) => stem !== stemOf('stop'))) ||
  /\bun-?waive|\bstop (?:the |this |that )?waiver/i.test(asked.reading.text);

/** A quarter without its year is one that never came in, whichever year it is of. */
const quarterIn = (asked: Asked): { round?: string; quarter?: number } => {
  const [quarter] = asked.periods.flatMap((one) => (one.kind === 'quarter' ? [one.quarter] : []));
  return quarter === undefined ? roundOf(asked) : { quarter };
};

/** Whether what never came in is waived, or waited for again: which round, and why. */
export const askWaiver = (asked: Asked): Request[] => {
  const reason = readAdded(asked.reading.text, isWaiverClause, longestReason);
  const how = {
    ...quarterIn(asked),
    ...(endsWaiver(asked) ? { end: true as const } : {}),
    ...(reason ? { reason } : {}),
  };
  return eachIndicator(withoutPeople(asked), (code) => ({ kind: 'waive', code, ...how }), [
    { kind: 'waive', ...how },
  ]).slice(0, 1);
};
