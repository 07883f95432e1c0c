import { z } from 'zod';
import type { Request, RequestKind } from '../request.ts';
import { requests } from '../requests/all.ts';
import { isForButtons } from '../requests/request-descriptor.ts';

/** A JSON schema, as far as it is used here. */
type Json = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What can be asked in words: the others are for buttons alone. */
const spoken = (Object.keys(requests) as RequestKind[]).filter((kind) => requests[kind].purpose);

const toJson = (kind: RequestKind): Json =>
  z.toJSONSchema(requests[kind].schema, { unrepresentable: 'any' }) as Json;

/** Fields in the order in which they are declared, without those that only buttons carry. */
const fieldsOf = (json: Json): [string, Json][] =>
  Object.entries((json.properties ?? {}) as Json).filter(
    (entry): entry is [string, Json] => isObject(entry[1]) && !isForButtons(entry[1]),
  );

/** A period as a model writes it; the label is as the catalogue prints it. */
const periodNote = `Period: {"kind":"label","label":"Q2 2018/19"} (labels as in the catalogue: "Q2 2018/19", "2016/17", "2017", "Jul 2018")
  | {"kind":"quarter","quarter":1} (the newest such quarter) | {"kind":"ends","date":"2018-03-31"}
  | {"kind":"months","from":"2018-04","to":"2018-06"} | {"kind":"previous"} | {"kind":"last-year"} | {"kind":"years-ago","years":5}`;

const isPeriod = (json: Json): boolean => JSON.stringify(json).includes('"const":"label"');

/** @example { enum: ['a', 'b'] } is "a" | "b" */
const typeOf = (json: Json): string => {
  if (json.const !== undefined) return JSON.stringify(json.const);
  if (Array.isArray(json.enum)) return json.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (json.type === 'array' && isObject(json.items)) {
    const item = typeOf(json.items);
    return item.includes(' ') ? `(${item})[]` : `${item}[]`;
  }
  if (isPeriod(json)) return 'Period';
  if (json.type === 'object') return `{ ${membersOf(json)} }`;
  return json.type === 'integer' ? 'number' : String(json.type);
};

const membersOf = (json: Json): string => {
  const required = (json.required ?? []) as readonly string[];
  return fieldsOf(json)
    .map(([name, type]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(type)}`)
    .join(', ');
};

/** Everything that can be asked, one line each, in the way of TypeScript. */
export const describeRequests = (): string =>
  [
    ...spoken.map((kind) => `{ ${membersOf(toJson(kind))} }\n    ${requests[kind].purpose}`),
    periodNote,
  ].join('\n');

/** What a strict schema may not have; the bot checks the reply by its own anyway. */
const limits = new Set([
  ...['$schema', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'],
  ...['pattern', 'format', 'default', 'forButtons'],
]);

/** A strict schema has no optional fields: what is left out is null. */
const toStrict = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toStrict);
  if (!isObject(value)) return value;
  const plain = Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !limits.has(name))
      .map(([name, inner]) => [name === 'oneOf' ? 'anyOf' : name, toStrict(inner)]),
  );
  if (value.type !== 'object') return plain;
  const required = new Set((value.required ?? []) as readonly string[]);
  const properties = fieldsOf(value).map(([name, type]) => {
    const own = toStrict(type);
    return [name, required.has(name) ? own : { anyOf: [own, { type: 'null' }] }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
};

/** The strict JSON schema of one request. */
export const requestJsonSchema = (): object => ({
  anyOf: spoken.map((kind) => toStrict(toJson(kind))),
});

/** A request as a model writes it: without what only buttons carry. */
export const toSpoken = (request: Request): object => {
  if (request.kind === 'several') return { ...request, parts: request.parts.map(toSpoken) };
  const own = new Set(fieldsOf(toJson(request.kind)).map(([name]) => name));
  return Object.fromEntries(Object.entries(request).filter(([name]) => own.has(name)));
};
