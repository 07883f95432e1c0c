import type { z } from 'zod';

/** What is left out in a strict schema comes as null. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      inner === null ? [] : [[name, withoutNulls(inner)]],
    ),
  );
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A text as it is compared with what somebody typed. */
export const foldText = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** Longer replies are none that was asked for. */
const longest = 20_000;

/**
 * The JSON object in a model's reply, also where something stands around it, checked by a schema.
 *
 * @returns undefined for a reply that does not fit
 */
export const readReply = <T>(text: string, schema: z.ZodType<T>): T | undefined => {
  if (text.length > longest) return undefined;
  const object = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return schema.safeParse(withoutNulls(readJson(object))).data;
};
