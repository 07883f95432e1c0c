import type { Catalogue } from '../../domain/catalogue.ts';
import { statusColours } from '../../domain/target.ts';
import { lineOf } from './cues.ts';
import type { MessageReading } from './read-message.ts';
import { tokenise } from './tokens.ts';

type StatusOf = 'figures' | 'milestones';

const wordsIn = (catalogue: Catalogue): Readonly<Record<StatusOf, readonly string[]>> => {
  const figures = catalogue.indicators.flatMap(({ measures }) =>
    measures.flatMap(({ statuses = [] }) => statuses.map(({ word }) => word)),
  );
  const milestones = catalogue.milestones.flatMap(({ status }) => status ?? []);
  const spoken = (all: readonly string[]): string[] =>
    [
      ...new Set(
        all.map((text) =>
          tokenise(text, [])
            .map(({ word }) => word)
            .join(' '),
        ),
      ),
    ]
      .filter((text) => text !== '')
      .toSorted((a, b) => b.length - a.length);
  return {
    figures: spoken([...figures, ...statusColours]),
    milestones: spoken([...milestones, ...figures, ...statusColours]),
  };
};

/** What was found before, since a catalogue does not change. */
const known = new WeakMap<Catalogue, ReturnType<typeof wordsIn>>();

const statusWords = (catalogue: Catalogue, of: StatusOf): readonly string[] => {
  const found = known.get(catalogue) ?? wordsIn(catalogue);
  known.set(catalogue, found);
  return found[of];
};

/** A colour or a word of the council's for a status that a message says: of several, the longest. */
export const findStatus = (
  reading: MessageReading,
  catalogue: Catalogue,
  of: StatusOf,
): string | undefined => {
  const line = lineOf(reading).replace(/ (red|amber|green|blue)s(?= )/g, ' $1');
  return statusWords(catalogue, of).find((one) => line.includes(` ${one} `));
};

/** A line without the status that was found in it, whose words then say nothing else: "not rated". */
export const withoutStatus = (line: string, status: string | undefined): string =>
  status === undefined ? line : line.replaceAll(` ${status} `, ' ');

/** The places of the words of a status that has several: "not rated", "at risk". */
export const placesOfStatus = (
  reading: MessageReading,
  catalogue: Catalogue,
): ReadonlySet<number> => {
  const words = findStatus(reading, catalogue, 'milestones')?.split(' ') ?? [];
  const { tokens } = reading;
  if (words.length < 2) return new Set();
  const at = tokens.findIndex((_, from) =>
    words.every((word, index) => tokens[from + index]?.word === word),
  );
  return new Set(at < 0 ? [] : words.map((_, index) => at + index));
};
