import type { Catalogue } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { asksForAnEnd } from './all-of-kind.ts';
import { asksOfNewDay } from './asks-of-new-day.ts';
import { asksOfRevisions } from './asks-of-revisions.ts';
import { distanceAsked } from './distance-asked.ts';
import { saysFigureAltered } from './says-altered.ts';

/** What is said of a figure that was altered, and names nothing beside: "those earlier numbers". */
const ofWhatStood =
  /^(?:earlier|before|previous(?:ly)?|original(?:ly)?|first|last|old|new|changed?|changes)$/;

/** An end of a list, or the time before: "which team did best" is of no Best Start. */
const ofEnds = /^(?:best|worst|most|least|highest|lowest|last)$/;

/**
 * Without what a word or two only may name, where a message plainly asks for a list of all: "which missed by most" is not of
 * missed bins, nor "every figure restated, old and new" of new homes; and without what names nothing in such a question.
 */
export const withoutChanceNames = (
  reading: MessageReading,
  catalogue: Catalogue,
): MessageReading => {
  const asksOfAll =
    distanceAsked(reading, catalogue) !== undefined ||
    asksOfNewDay(reading) ||
    asksOfRevisions(reading, { codes: [] }, { catalogue, goesOn: true });
  // What only comes near to a name may be the end that is asked for.
  const surely = { ...reading, mentions: reading.mentions.filter(({ how }) => how === 'sure') };
  const nameless = saysFigureAltered(reading)
    ? ofWhatStood
    : / (?:which|what|where|who) /.test(lineOf(reading)) && asksForAnEnd(surely)
      ? ofEnds
      : undefined;
  const mentions = reading.mentions.filter(({ how, at }) => {
    if (how === 'sure') return true;
    const isNameless =
      nameless && at.every((one) => nameless.test(reading.tokens[one]?.word ?? ''));
    return !asksOfAll && !isNameless;
  });
  return mentions.length < reading.mentions.length ? { ...reading, mentions } : reading;
};
