import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { type Period, periodKey } from '../../domain/period/period.ts';
import { type Appeal, type AppealAnswer, favours } from '../../domain/round/appeal.ts';
import type { AppealStore } from '../../domain/stores/appeal-store.ts';
import { checkKey, jsonText, keyPart, readEntity, stamp } from '../rows/entity.ts';
import { prefixRange } from '../rows/row.ts';
import { callForRow, conflict, readRange, tryChange } from '../table.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));
const author = z.object({ objectId: z.string(), name: z.string() });

const answered = z.object({
  kind: z.enum(['allowed', 'refused']),
  by: author,
  at: instant,
  reason: z.string().optional(),
});

const common = {
  id: z.string(),
  indicator: z.string(),
  person: z.string(),
  by: author,
  to: z.array(z.string()),
  reason: z.string(),
  at: instant,
};

const appeal = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('more-time'), until: z.iso.date() }),
  z.object({ ...common, kind: z.literal('not-mine') }),
  z.object({ ...common, kind: z.literal('favour'), favour: z.enum(favours) }),
]);

const stored = z.object({
  json: jsonText.pipe(appeal),
  answer: jsonText.pipe(answered).optional(),
  etag: z.string(),
});

type Row = z.infer<typeof stored>;

const toAppeal = ({ json, answer }: Row): Appeal =>
  answer ? { ...json, answer: toAnswer(answer) } : json;

const toAnswer = ({ reason, ...rest }: NonNullable<Row['answer']>): AppealAnswer =>
  reason === undefined ? rest : { ...rest, reason };

const keysOf = (round: Period, id: string) => ({
  partitionKey: periodKey(round),
  rowKey: checkKey(`appeal~${keyPart(id)}`),
});

/** Appeals to the performance team: a partition for each round, a row for each. */
export const openAppealStore = (table: TableClient): AppealStore => {
  const read = async (round: Period, id: string): Promise<Row | undefined> => {
    const { partitionKey, rowKey } = keysOf(round, id);
    const found = await callForRow((signal) =>
      table.getEntity<Record<string, unknown>>(partitionKey, rowKey, signal),
    );
    return found && readEntity(stored, found);
  };
  return {
    readAppeals: async (round) => {
      const rows = await readRange(table, {
        ...prefixRange('appeal~'),
        partition: periodKey(round),
      });
      return rows.map((row) => toAppeal(readEntity(stored, row)));
    },
    addAppeal: async (round, made) => {
      const entity = stamp({ ...keysOf(round, made.id), json: JSON.stringify(made) });
      if (await tryChange(table, (signal) => table.createEntity(entity, signal))) return made;
      const earlier = await read(round, made.id);
      if (!earlier) throw conflict();
      return toAppeal(earlier);
    },
    answerAppeal: async (round, id, answer) => {
      const found = await read(round, id);
      if (!found || found.answer) return found && toAppeal(found);
      const entity = stamp({ ...keysOf(round, id), answer: JSON.stringify(answer) });
      await tryChange(table, (signal) =>
        table.updateEntity(entity, 'Merge', { ...signal, etag: found.etag }),
      );
      // Of two answers at the same moment, the first counts.
      const now = await read(round, id);
      return now && toAppeal(now);
    },
  };
};
