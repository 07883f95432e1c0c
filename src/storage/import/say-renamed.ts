import { plainName } from '../../domain/words.ts';
import type { Row } from '../rows/row.ts';
import { type Stored, storedContent } from '../rows/stored-rows.ts';

/**
 * Which outcomes a report gives another name: the words that came with them were written for the old one, and under a
 * new name the same codes may be of something else.
 */
export const sayRenamed = (rows: readonly Row[], stored: Stored): string[] =>
  rows
    .filter((row): row is Row<'outcome'> => row.kind === 'outcome')
    .flatMap(({ key, content: { code, name, council } }) => {
      const before = storedContent('outcome', key, stored);
      if (!before) return [];
      const [old, now] = [`“${before.name}” of ${before.council}`, `“${name}” of ${council}`];
      return plainName(old) === plainName(now)
        ? []
        : [
            `The outcome ${code} was ${old} and is ${now} now, so a file of words for the old name does not count any more: put the new name into it where its words still hold`,
          ];
    });
