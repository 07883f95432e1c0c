import type { Catalogue } from '../../../domain/catalogue.ts';
import type { MessageReading } from '../message/read-message.ts';
import { asksOfNewDay } from './asks-of-new-day.ts';
import { asksOfRevisions } from './asks-of-revisions.ts';
import { distanceAsked } from './distance-asked.ts';
import { saysFigureAltered } from './says-altered.ts';

/** What is said of a figure that was altered, and names nothing beside: "those earlier numbers". */
const ofWhatStood =
  /^(?:earlier|before|previous(?:ly)?|original(?:ly)?|first|last|old|new|changed?|changes)$/;

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
  const isAltered = !asksOfAll && saysFigureAltered(reading);
  const mentions = reading.mentions.filter(
    ({ how, at }) =>
      how === 'sure' ||
      (isAltered && !at.every((place) => ofWhatStood.test(reading.tokens[place]?.word ?? ''))),
  );
  return (asksOfAll || isAltered) && mentions.length < reading.mentions.length
    ? { ...reading, mentions }
    : reading;
};
