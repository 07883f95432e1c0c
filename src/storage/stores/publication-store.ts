import type { TableClient } from '@azure/data-tables';
import type { PublicationStore } from '../../domain/stores/publication-store.ts';
import { digestAnswers, fromPublication, toPublication } from '../rows/publication-row.ts';
import { catalogueVersionKey, makeRow } from '../rows/row.ts';
import { bumpVersion, readStored, storedContent, writeRow } from '../rows/stored-rows.ts';
import { conflict, tryChange } from '../table.ts';

/**
 * What was published, in the table of the outcomes: each publication is one row, written in one transaction
 * with the version of the catalogue, so that every copy of the bot marks revisions from then on.
 */
export const openPublicationStore = (table: TableClient): PublicationStore => ({
  publish: async (given, written) => {
    const publication = {
      ...given,
      texts: written.map(({ indicator, answers }) => ({
        indicator,
        digest: answers ? digestAnswers(answers) : null,
      })),
    };
    const row = makeRow('publication', fromPublication(publication));
    const stored = await readStored(table, [row.key, catalogueVersionKey]);
    const before = storedContent('publication', row.key, stored);
    if (before) return toPublication(before);
    const change = { at: publication.at, by: publication.by.objectId };
    const actions = [...writeRow(row, change, undefined), ...bumpVersion([row], stored, change)];
    if (!(await tryChange(table, (signal) => table.submitTransaction(actions, signal))))
      throw conflict();
    return publication;
  },
});
