import type { Request } from '../../request.ts';
import { leavesOut } from '../evidence/cues.ts';
import { mostTogether } from './ask-figures.ts';
import { type Asked, codesNamed, indicatorOf, outcomeOf } from './asked.ts';
import { fill } from './fill-request.ts';

/** The words by which something is left out; they narrow nothing that is shown. */
export const wordsOfLeavingOut: ReadonlySet<string> = new Set(
  'but except apart other bar barring besides excluding without minus rest lot'.split(' '),
);

/**
 * The indicators that are left where a message asks for all but those that it names; undefined where it asks no such
 * thing.
 *
 * @example “everything except crime” is of all but S05
 */
export const allBut = (asked: Asked): readonly string[] | undefined => {
  const named = codesNamed(asked).map((code) => indicatorOf(code, asked.catalogue));
  if (named.length === 0 || !leavesOut(asked.reading)) return undefined;
  const outcome = outcomeOf(asked);
  return asked.catalogue.indicators
    .filter((one) => outcome === undefined || one.outcome === outcome)
    .map(({ code }) => code)
    .filter((code) => !named.includes(code));
};

/** The figures of what is left, or of everything where that is too much for a card. */
export const askAllBut = (asked: Asked): readonly Request[] => {
  const rest = allBut(asked) ?? [];
  return rest.length > mostTogether
    ? [fill('overview', asked)]
    : rest.map((code) => fill('show', asked, { code }));
};
