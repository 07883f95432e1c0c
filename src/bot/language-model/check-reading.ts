import { z } from 'zod';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Request, RequestOf } from '../request.ts';
import { requestSchema } from '../requests/all.ts';
import { foldText, readReply } from './read-reply.ts';

const words = z.string().trim().min(1).max(200);

/** What a model makes of a message. */
const readingSchema = z.strictObject({
  reply: z.enum(['answer', 'choose', 'none']),
  requests: z.array(requestSchema).max(6).default([]),
  narrowing: z.array(words).max(12).default([]),
  nearest: z.array(requestSchema).max(6).default([]),
});

export type ModelReading = z.infer<typeof readingSchema>;

/** The fields of requests that name something in the catalogue. */
const naming = {
  code: 'thing',
  codes: 'thing',
  indicator: 'thing',
  outcome: 'thing',
  person: 'person',
} as const;

const namesIn = (
  catalogue: Catalogue,
): Readonly<Record<'thing' | 'person', ReadonlySet<string>>> => ({
  thing: new Set([
    ...catalogue.outcomes.map(({ code }) => code),
    ...catalogue.risks.map(({ code }) => code),
    ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
      code,
      ...[...measures, ...performanceMeasures].map((one) => one.code),
    ]),
  ]),
  person: new Set(catalogue.people.map(({ id }) => id)),
});

const isKnown = (request: Request, names: ReturnType<typeof namesIn>): boolean =>
  Object.entries(naming).every(([field, of]) => {
    const given = (request as Readonly<Record<string, unknown>>)[field];
    if (given === undefined) return true;
    return [given].flat().every((one) => typeof one === 'string' && names[of].has(one));
  });

const sizes: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000 };

/** Sizes that are said in words, in per cent. */
const saidSizes: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bdoubl|\btwice\b/i, [100]],
  [/\bhal(?:f|ve)/i, [50]],
  [/\bthirds?\b/i, [33, 33.3, 66.7, 67]],
  [/\bquarter\b/i, [25]],
  [/\btripl|\btrebl/i, [200]],
];

const sizesIn = (text: string): ReadonlySet<number> =>
  new Set(saidSizes.flatMap(([said, sizes]) => (said.test(text) ? sizes : [])));

/** The numbers that stand in a text, as they were typed: "6,270", "6k". */
const numbersIn = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.toLowerCase().matchAll(/(\d[\d,]{0,15}(?:\.\d{1,6})?) ?(k|thousand|m)?/g)].flatMap(
      ([, digits = '', size = '']) => {
        const number = Number(digits.replaceAll(',', ''));
        return [number, number * (sizes[size] ?? 1)];
      },
    ),
  );

/** No figure but one that stands in the message; the size of a claim is dispensable. */
const keepTypedCheck = (request: RequestOf<'check'>, message: string): Request | undefined => {
  const { value, by, byPercent, ...rest } = request;
  const numbers = numbersIn(message);
  const isTyped = (one: number | undefined): one is number =>
    one !== undefined && numbers.has(Math.abs(one));
  if (value !== undefined && !isTyped(value)) return undefined;
  return {
    ...rest,
    ...(value === undefined ? {} : { value }),
    ...(isTyped(by) ? { by } : {}),
    ...(byPercent !== undefined && (isTyped(byPercent) || sizesIn(message).has(byPercent))
      ? { byPercent }
      : {}),
  };
};

/** A note or a reason is the person's own words, or none. */
const keepTypedWords = <T extends Request>(request: T, message: string): Request => {
  const said = foldText(message);
  const kept = Object.entries(request).filter(
    ([name, text]) =>
      !['note', 'reason', 'why'].includes(name) || said.includes(foldText(String(text))),
  );
  return Object.fromEntries(kept) as T;
};

/** A figure for a form must stand in the message as well. */
const keepTypedUpdate = (request: RequestOf<'update'>, message: string): Request | undefined => {
  const numbers = numbersIn(message);
  const isTyped = request.given?.every(({ value }) =>
    [...numbersIn(value)].some((one) => numbers.has(one)),
  );
  return isTyped === false ? undefined : keepTypedWords(request, message);
};

const longestTopic = 200;

const keepTyped = (request: Request, message: string): Request | undefined => {
  // What help is about is told best by the person's own words.
  if (request.kind === 'round-help')
    return { kind: 'round-help', topic: message.trim().slice(0, longestTopic) };
  if (request.kind === 'check') return keepTypedCheck(request, message);
  if (request.kind === 'update') return keepTypedUpdate(request, message);
  const hasWords = request.kind === 'return' || request.kind === 'ask-time';
  return hasWords ? keepTypedWords(request, message) : request;
};

const withDays: ReadonlySet<string> = new Set(['extend', 'snooze', 'delegate', 'ask-time', 'away']);

/** The bot reads days itself. */
const withoutDays = (request: Request): Request => {
  if (!withDays.has(request.kind)) return request;
  const {
    until: _,
    mayBe: __,
    ...rest
  } = request as Request & { until?: string; mayBe?: string[] };
  return rest as Request;
};

/** Requests as a model gives them have no fields that only buttons carry. */
const isSpoken = (request: Request): boolean =>
  request.kind !== 'several' && request.kind !== 'send-back' && !('passages' in request);

/**
 * Reads the reply of a model to a message: whatever it says, it is input like any other.
 *
 * @returns undefined for a reply that does not fit the schema, or that holds a request with a code that the
 *   catalogue has not or a number that the message has not
 */
export const checkReading = (
  reply: string,
  message: string,
  catalogue: Catalogue,
): ModelReading | undefined => {
  const reading = readReply(reply, readingSchema);
  if (!reading) return undefined;
  const names = namesIn(catalogue);
  const keepSound = (all: readonly Request[]): Request[] =>
    all.flatMap((one) =>
      isSpoken(one) && isKnown(one, names) ? (keepTyped(withoutDays(one), message) ?? []) : [],
    );
  const requests = keepSound(reading.requests);
  if (requests.length < reading.requests.length) return undefined;
  return { ...reading, requests, nearest: keepSound(reading.nearest) };
};
