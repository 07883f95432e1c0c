import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { periodKey } from '../../domain/period/period.ts';
import type { OpenedFormStore } from '../../domain/stores/opened-form-store.ts';
import { codeKey } from '../code-format.ts';
import { checkKey, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { readRange, tryChange } from '../table.ts';

const stored = z.object({
  indicator: z.string(),
  byId: z.string(),
  byName: z.string(),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

/** Who has opened which form: a partition for each round, a row for each indicator and person. */
export const openOpenedFormStore = (table: TableClient): OpenedFormStore => ({
  readOpenedForms: async (round) => {
    const rows = await readRange(table, { ...prefixRange('opened~'), partition: periodKey(round) });
    return rows
      .map((row) => readEntity(stored, row))
      .map(({ indicator, byId, byName, at }) => ({
        indicator,
        by: { objectId: byId, name: byName },
        at,
      }));
  },
  noteOpened: async (round, { indicator, by, at }) => {
    const entity = stamp({
      partitionKey: periodKey(round),
      rowKey: checkKey(`opened~${codeKey(indicator)}~${keyPart(by.objectId)}`),
      indicator,
      byId: by.objectId,
      byName: by.name,
      at: at.toISOString(),
    });
    // A row that is there already says when it was first opened.
    await tryChange(table, (signal) => table.createEntity(entity, signal));
  },
});
