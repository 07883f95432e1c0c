import type { TableClient } from '@azure/data-tables';
import type { PeopleStore } from '../domain/stores.ts';
import { openAbsences } from './absences.ts';
import { openLinks } from './links.ts';

/**
 * Who is who in Teams, and who is away, over one table and one partition.
 *
 * @param clock tells when a person was linked
 */
export const openPeopleStore = (table: TableClient, clock: () => Date): PeopleStore => ({
  ...openLinks(table, clock),
  ...openAbsences(table),
});
