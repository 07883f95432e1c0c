import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import { partsOf } from '../message/parts-of.ts';
import type { MessageReading } from '../message/read-message.ts';

const byPart =
  / (?:by|which|what|each|every|different) (?:types?|kinds?|sorts?|category|categories) | (?:breakdown|broken down|split|split up|made up of) /;

/** The words that ask for parts, where there are some; they narrow nothing then. */
export const wordsOfParts: ReadonlySet<string> = new Set(
  'types type kind kinds sort sorts category categories breakdown broken down split made different'.split(
    ' ',
  ),
);

/**
 * The codes of the parts that a message asks for: "by type", "a breakdown".
 *
 * @param codes of what is named, which has parts where it is one whole indicator
 */
export const partsAsked = (
  reading: MessageReading,
  codes: readonly string[],
  catalogue: Catalogue,
): string[] => {
  const [code, ...more] = codes;
  const indicator = code === undefined ? undefined : findIndicator(catalogue, code);
  return indicator?.code === code && indicator && more.length === 0 && byPart.test(lineOf(reading))
    ? partsOf(indicator).map((one) => one.code)
    : [];
};
