import { type Catalogue, findIndicator, findMeasures } from '../../domain/catalogue.ts';
import { isGrammar } from './grammar-words.ts';
import { limiting } from './narrowing.ts';
import { tokenise } from './tokens.ts';

const stemsOf = (text: string): string[] =>
  tokenise(text, []).flatMap(({ word, stem }) =>
    isGrammar(word) && !limiting.has(word) ? [] : [stem],
  );

/**
 * The stems of the names of the council and of its own area: the figures are of that in any case.
 *
 * @example of “Marlshire County Council” these three
 */
export const wordsOfCouncil = ({ outcomes, areas }: Catalogue): ReadonlySet<string> =>
  new Set(
    outcomes.flatMap(({ council, area }) =>
      [council, ...areas.flatMap(({ code, name }) => (code === area ? [name] : []))].flatMap(
        stemsOf,
      ),
    ),
  );

/**
 * The stems of the words in the names and units of what is asked about: they narrow nothing of it.
 *
 * @example "offences" of domestic violence, whose unit it is
 */
export const wordsOfSubject = (
  codes: readonly string[],
  catalogue: Catalogue,
): ReadonlySet<string> =>
  new Set(
    codes.flatMap((code) => {
      const indicator = findIndicator(catalogue, code);
      if (!indicator) return [];
      const measures = findMeasures(indicator, code);
      // The long name of a part says as well of what it is a part.
      const names = measures.length === 1 && indicator.measures.length === 1 ? [indicator] : [];
      return [
        ...names.flatMap(({ name, shortName }) => [name, shortName]),
        ...measures.flatMap(({ series }) => series.map(({ unit }) => unit)),
      ].flatMap(stemsOf);
    }),
  );
