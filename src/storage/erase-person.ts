import type { TableClient } from '@azure/data-tables';
import { callStorage } from './table.ts';

/** Whom a trail no longer names, and what stands there instead. */
export type Erasure = {
  /** Entra object id; absent where the person never wrote to the bot. */
  readonly objectId?: string | undefined;
  /** As it is stored with what they did. */
  readonly name: string;
  /** "Head of Community Safety" */
  readonly office: string;
};

/** In place of an Entra object id: it is nobody's. */
const nobody = '00000000-0000-0000-0000-000000000000';

const replace = (text: string, { objectId, name, office }: Erasure): string => {
  if (text === name) return office;
  return objectId !== undefined && text === objectId ? nobody : text;
};

/** Every text in it that is the name or the id, and no text that only has one in it. */
const replaceIn = (value: unknown, erasure: Erasure): unknown => {
  if (typeof value === 'string') return replace(value, erasure);
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, erasure));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, replaceIn(one, erasure)]),
  );
};

/** A property holds a text, or JSON. */
const replaceProperty = (text: string, erasure: Erasure): string => {
  if (!/^[[{]/.test(text)) return replace(text, erasure);
  try {
    return JSON.stringify(replaceIn(JSON.parse(text), erasure));
  } catch {
    // It only begins like JSON.
    return replace(text, erasure);
  }
};

type Entity = Readonly<Record<string, unknown>>;

/** What changes in a row; undefined where nothing does. */
const findChanges = (entity: Entity, erasure: Erasure): Record<string, string> | undefined => {
  const changed = Object.entries(entity).flatMap(([name, value]) => {
    if (typeof value !== 'string' || name === 'etag' || name.endsWith('Key')) return [];
    const now = replaceProperty(value, erasure);
    return now === value ? [] : [[name, now] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
};

/**
 * Puts an office in the place of a person's name in everything that is stored of what they did: figures, texts,
 * sign-offs, reminders and the trail of changes stay. People whom a report names stay too: they are changed with the
 * report.
 *
 * @param dryRun only counts
 * @returns how many rows name the person
 * @throws OutcomesError `storage-conflict` when a row changed at the same moment: repeat it; `storage-unavailable`
 */
export const eraseFromTrail = async (
  table: TableClient,
  erasure: Erasure,
  { dryRun }: { readonly dryRun: boolean },
): Promise<number> => {
  let rows = 0;
  for await (const entity of table.listEntities<Record<string, unknown>>()) {
    if (entity.kind === 'person') continue;
    const changes = findChanges(entity, erasure);
    if (!changes) continue;
    rows += 1;
    const { partitionKey = '', rowKey = '', etag } = entity;
    if (!dryRun)
      await callStorage((signal) =>
        table.updateEntity({ partitionKey, rowKey, ...changes }, 'Merge', { ...signal, etag }),
      );
  }
  return rows;
};
