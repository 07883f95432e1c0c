import { type Catalogue, findIndicator, findMeasures } from '../../domain/catalogue.ts';
import { nameBriefly, nameOfCode } from '../name-of-code.ts';
import type { Judged } from './judge-message.ts';
import type { Choice } from './understanding.ts';

/** More are seldom of one name, and the card offers other things too. */
const mostOffered = 4;

/** “Port Merrin, KP2”: the place first, since a button has room for little. */
const nameLine = (catalogue: Catalogue, code: string): string => {
  const indicator = findIndicator(catalogue, code);
  const category = indicator && findMeasures(indicator, code)[0]?.breakdown?.category;
  return category
    ? `${category}, ${nameBriefly(catalogue, indicator.code)}`
    : nameOfCode(catalogue, code);
};

/**
 * The lines of other indicators that bear the name of what there is no figure for: they are offered, and not shown,
 * since what goes on from something else may be of that.
 *
 * @param words that narrow what is asked for
 * @example of "Port Merrin?" after homelessness: empty shops and fly-tipping in Port Merrin
 */
export const linesOffered = (
  { asked: { reading, subjects, catalogue } }: Judged,
  words: readonly string[],
): Choice[] => {
  const narrowing = new Set(words);
  const isSaid = (at: readonly number[]): boolean =>
    at.every((place) => narrowing.has(reading.tokens[place]?.word ?? ''));
  const codes = reading.mentions
    .filter(({ how, at }) => how === 'near' && isSaid(at))
    .flatMap(({ named }) => named)
    .filter(
      ({ kind, id }) =>
        kind === 'measure' &&
        findIndicator(catalogue, id)?.code !== id &&
        !subjects.codes.includes(id),
    )
    .map(({ id }) => id);
  return [...new Set(codes)]
    .slice(0, mostOffered)
    .map((code) => ({ title: nameLine(catalogue, code), request: { kind: 'show', code } }));
};
