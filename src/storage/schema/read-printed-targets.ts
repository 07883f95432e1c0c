import type { Series } from '../../domain/series.ts';
import { parseTarget } from '../../domain/target-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (given: unknown): given is Fields =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const mapFields = (given: Fields, map: (value: unknown, name: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, map(value, name)]));

/**
 * A series of a file, with the targets that are written as the report prints them ("410 or fewer") read in its unit.
 * What cannot be read stays as it is, for the schema to refuse.
 *
 * @example readPrintedTargets({ valueKind: 'count', unit: 'days', values: { E10000009: [{ period: 'Q1 2018/19', target: 'under 5 days' }] } })
 *   // …{ target: { below: 5, printed: 'under 5 days' } }
 */
export const readPrintedTargets = (given: unknown): unknown => {
  if (!isFields(given) || typeof given.valueKind !== 'string') return given;
  const form = {
    valueKind: given.valueKind as Series['valueKind'],
    ...(typeof given.unit === 'string' && { unit: given.unit }),
  };
  const readOne = (value: unknown, name: string): unknown => {
    if (typeof value !== 'string' || (name !== 'target' && name !== 'yearTarget')) return value;
    const parsed = parseTarget(value, form);
    return parsed.kind === 'target' ? parsed.target : value;
  };
  const readList = (list: unknown): unknown =>
    Array.isArray(list)
      ? list.map((one: unknown) => (isFields(one) ? mapFields(one, readOne) : one))
      : list;
  return mapFields(given, (value, name) =>
    (name === 'values' || name === 'targets') && isFields(value)
      ? mapFields(value, readList)
      : value,
  );
};
