type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bindings = /\$\{(\w+)\}/g;

/** What a stretch of a template names, each with the elements that repeat for its rows. */
type Names = Map<string, Fields[]>;

const addNames = (node: unknown, names: Names): void => {
  if (typeof node === 'string')
    for (const [, name = ''] of node.matchAll(bindings)) names.set(name, names.get(name) ?? []);
  if (Array.isArray(node)) for (const one of node) addNames(one, names);
  if (!isFields(node)) return;
  const { $data, ...fields } = node;
  if (typeof $data !== 'string') for (const one of Object.values(fields)) addNames(one, names);
  else names.set($data.slice(2, -1), [...(names.get($data.slice(2, -1)) ?? []), fields]);
};

const compare = (path: string, elements: readonly Fields[], rows: readonly unknown[]): string[] => {
  const names: Names = new Map();
  for (const element of elements) addNames(element, names);
  const fields = rows.filter(isFields);
  if (fields.length < rows.length) return [`${path} has a row without fields`];
  if (fields.length === 0) return [`${path} has no row, and nobody sees what it is for`];
  const extra = new Set(fields.flatMap(Object.keys).filter((key) => !names.has(key)));
  return [
    ...[...extra].map((key) => `${path}.${key} is named by the data alone`),
    ...[...names].flatMap(([name, repeated]) => {
      if (fields.some((row) => !(name in row))) return [`${path}.${name} is not in the data`];
      return repeated.length === 0
        ? []
        : compare(
            `${path}.${name}`,
            repeated,
            fields.flatMap((row) => row[name]),
          );
    }),
  ];
};

/**
 * Where a template and its sample data differ: a name that one of them lacks, and an element that none
 * of the rows shows.
 */
export const findDataFaults = (template: Fields, data: Fields): string[] =>
  compare('data', [template], [data]);
