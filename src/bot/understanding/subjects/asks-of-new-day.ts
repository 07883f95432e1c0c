import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "What has been put off", "which got rescheduled": no figure has a day that is. */
const ofNewDay =
  / (?:what|which|anything|everything|any|list|all|ones) (?:\S+ ){0,7}(?:put (?:off|back)|pushed back|postponed|rescheduled|deferred|re dated|redated|(?:not|never|yet to|nothing) (?:\S+ ){0,2}(?:begun|started|begin|start)) /;

/** Whether a message asks for all that has another day than it had, or that nobody has begun: no figure is either. */
export const asksOfNewDay = (reading: Pick<MessageReading, 'tokens'>): boolean =>
  ofNewDay.test(lineOf(reading));
