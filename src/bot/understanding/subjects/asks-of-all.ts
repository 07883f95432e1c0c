import type { Catalogue } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';
import { asksOfNewDay } from './asks-of-new-day.ts';
import { asksOfRevisions } from './asks-of-revisions.ts';
import { distanceAsked } from './distance-asked.ts';

/**
 * Without what a word or two only may name, where a message plainly asks for a list of all: "which missed by most" is not of
 * missed bins, nor "every figure restated, old and new" of new homes.
 */
export const withoutChanceNames = (
  reading: MessageReading,
  catalogue: Catalogue,
): MessageReading => {
  const asksOfAll =
    distanceAsked(reading, catalogue) !== undefined ||
    asksOfNewDay(reading) ||
    asksOfRevisions(reading, { codes: [] }, { catalogue, goesOn: true });
  const mentions = reading.mentions.filter(({ how }) => how === 'sure');
  return asksOfAll && mentions.length < reading.mentions.length
    ? { ...reading, mentions }
    : reading;
};
