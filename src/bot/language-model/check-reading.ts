import { z } from 'zod';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { requestSchema, requests } from '../requests/all.ts';
import type { RoundHelp } from '../round-help.ts';
import { type Comparator, findComparators } from '../understanding/message/comparators.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { tokenise } from '../understanding/message/tokens.ts';
import { toSpoken } from './describe-requests.ts';
import { keepTyped } from './keep-typed.ts';
import { readReply } from './read-reply.ts';

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
  also: 'thing',
  indicator: 'thing',
  outcome: 'thing',
  person: 'person',
  to: 'person',
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

type Names = ReturnType<typeof namesIn>;

const isNamed = (given: unknown, names: ReadonlySet<string>): boolean =>
  given === undefined ||
  [given].flat().every((one) => typeof one !== 'object' && names.has(String(one)));

const measuresIn = (request: Request): string[] | undefined =>
  request.kind === 'update' ? request.given?.map(({ measure }) => measure) : undefined;

const isKnown = (request: Request, names: Names): boolean =>
  isNamed(measuresIn(request), names.thing) &&
  Object.entries(naming).every(([field, of]) => {
    // The periods of a comparison have such a name as well.
    if (field === 'to' && request.kind !== 'delegate') return true;
    return isNamed((request as Readonly<Record<string, unknown>>)[field], names[of]);
  });

const withDays: ReadonlySet<string> = new Set(['ask-time', 'away', 'remind']);

/** The bot reads days itself, and only buttons carry what no message asks for. */
const withoutOwn = (request: Request): Request => {
  const spoken = toSpoken(request) as Request;
  if (!withDays.has(spoken.kind)) return spoken;
  const {
    until: _,
    notBefore: __,
    ...rest
  } = spoken as Request & { until?: string; notBefore?: string };
  return rest as Request;
};

/** A model may name a comparator as the message does: "Yorkshire" for "Yorkshire and the Humber". */
const withComparators = (request: Request, comparators: readonly Comparator[]): Request =>
  JSON.parse(JSON.stringify(request), (field, value) => {
    if (field !== 'against' || typeof value !== 'string') return value;
    const [named, ...more] = findComparators(tokenise(value, []), comparators);
    return named && more.length === 0 ? named.name : value;
  });

/** Some requests can only be pressed. */
const isSpoken = (request: Request): boolean =>
  request.kind !== 'several' &&
  requests[request.kind].purpose !== undefined &&
  !('passages' in request);

/** What a reading is checked against. */
type Known = Pick<LanguageContext, 'catalogue' | 'comparators'> & { readonly roundHelp: RoundHelp };

/**
 * Reads the reply of a model to a message: whatever it says, it is input like any other.
 *
 * @param before figures that were given for a form just before
 * @returns undefined for a reply that does not fit the schema, or that holds a request with a code that the
 *   catalogue has not or a number that the message has not
 */
export const checkReading = (
  reply: string,
  message: string,
  { catalogue, comparators, roundHelp }: Known,
  before: readonly string[] = [],
): ModelReading | undefined => {
  const reading = readReply(reply, readingSchema);
  if (!reading) return undefined;
  const names = namesIn(catalogue);
  const keepSound = (all: readonly Request[]): Request[] =>
    all.flatMap((one) =>
      isSpoken(one) && isKnown(one, names)
        ? (keepTyped(withComparators(withoutOwn(one), comparators), message, roundHelp, before) ??
          [])
        : [],
    );
  const sound = keepSound(reading.requests);
  if (sound.length < reading.requests.length) return undefined;
  return { ...reading, requests: sound, nearest: keepSound(reading.nearest) };
};
