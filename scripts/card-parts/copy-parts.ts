type Json = string | number | boolean | null | readonly Json[] | JsonObject;
type JsonObject = { readonly [key: string]: Json };

/** The shared elements of the cards, by the names of their files. */
export type Parts = Readonly<Record<string, JsonObject>>;

const isObject = (node: Json): node is JsonObject =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

const copyOf = (name: Json, parts: Parts): JsonObject => {
  const part = parts[String(name)];
  if (part === undefined) throw new Error(`There is no part named ${String(name)}.`);
  return part;
};

const copyInto = (node: Json, parts: Parts): Json => {
  if (Array.isArray(node)) return node.map((one) => copyInto(one, parts));
  if (!isObject(node)) return node;
  const { $part, $data, ...own } = node;
  const rows: JsonObject = $data === undefined ? {} : { $data };
  if ($part !== undefined)
    return { $part, ...rows, ...(copyInto(copyOf($part, parts), parts) as JsonObject) };
  return {
    ...rows,
    ...Object.fromEntries(Object.entries(own).map(([key, one]) => [key, copyInto(one, parts)])),
  };
};

/**
 * A template in which everything marked as a part is a copy of that part, whatever it was before. The
 * card says which rows of its data a copy repeats for; all else comes from the part, which may hold
 * parts itself.
 *
 * @example copyParts({ items: [{ $part: 'paragraph', $data: '${notes}' }] }, parts)
 */
export const copyParts = (template: JsonObject, parts: Parts): JsonObject =>
  copyInto(template, parts) as JsonObject;

const width = 100;

const onOneLine = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  // A blank that does not break looks like any other to whoever edits the file.
  if (!isObject(value)) return JSON.stringify(value).replaceAll('\u00a0', '\\u00a0');
  const fields = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

/** JSON as the formatter of the project leaves it: on one line what fits one. */
export const printJson = (value: Json, indent = '', taken = indent.length): string => {
  const line = onOneLine(value);
  if (taken + line.length < width || typeof value !== 'object' || value === null) return line;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const fields = Object.entries(value).map(([key, one]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${deeper}${name}${printJson(one, deeper, deeper.length + name.length)}`;
  });
  return `${open}\n${fields.join(',\n')}\n${indent}${close}`;
};
