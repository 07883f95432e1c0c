import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "What were we supposed to have spent", "the most that we said we would have" */
const ofAim =
  / (?:supposed|meant) to (?:be|have|had|hit|reach|get|spend|do|make|deliver|build) | (?:we|you|they|it|council) (?:said|promised|planned|pledged|aimed|vowed|budgeted) (?:(?:we|you|they|it|there|to) )+(?:would|d|be|have|hit|get|reach|do|spend|deliver|build)\b/;

/** "You have a band: how far outside are we" */
const ofBand = / (?:bands?|ranges?|corridor) /;
const ofSides = / (?:outside|inside|within|out of) /;

/** "The target used to be lower", "who moved the goalposts" */
const ofMovedTarget =
  / targets? (?:\S+ ){0,2}(?:lower|higher|lowered|raised|cut|changed?|moved?|shifted|used to|easier|harder|slacker|tighter|softer) | (?:changed?|changing|moved?|moving|lower(?:ed|ing)?|rais(?:ed?|ing)|cut(?:ting)?|shift(?:ed|ing)?|relax(?:ed|ing)?) (?:the |its |our |that )?(?:targets?|goal ?posts?) /;

const mayBeOfAim: ReadonlySet<string> = new Set(['value', 'compare', 'change']);
const mayBeOfMovedTarget: ReadonlySet<string> = new Set([
  ...['value', 'compare', 'change', 'why', 'people', 'commentary', 'movers'],
]);

/**
 * Whether a message asks in everyday words for what was aimed at, or for who made the target another one.
 *
 * @param told what was learned that it asks
 * @example "what were we meant to have spent by now", "who moved the goalposts"
 */
export const asksOfAim = (reading: Pick<MessageReading, 'tokens'>, told: string): boolean => {
  const line = lineOf(reading);
  const isOfBand = ofBand.test(line) && ofSides.test(line);
  return (
    (mayBeOfAim.has(told) && (ofAim.test(line) || isOfBand)) ||
    (mayBeOfMovedTarget.has(told) && ofMovedTarget.test(line))
  );
};
