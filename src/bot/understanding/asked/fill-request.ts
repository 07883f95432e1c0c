import type { Request, RequestKind } from '../../request.ts';
import { type Asked, codesNamed, codesOf, formsOf, indicatorsOf } from './asked.ts';
import { slots } from './slots.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is only asked of all: it is left out where something is named that the request is of. */
const ofAll: readonly string[] = ['outcome', 'side', 'status', 'order', 'all'];

/** The fields of which something is said. */
export const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined,
    ),
  );

/**
 * A request of some kind with what the message says in each of its fields.
 *
 * @param given what is known of some fields already; those of which nothing is given there are left out
 */
export const fill = (kind: RequestKind, asked: Asked, given: Fields = {}): Request => {
  const known = filled(given);
  const isOfOne = 'code' in known || 'person' in known || 'indicator' in known;
  const left = asked
    .fieldsOf(kind)
    .filter((field) => !(field in given || (isOfOne && ofAll.includes(field))));
  const read = left.flatMap((field) => {
    const value = (slots[`${kind}.${field}`] ?? slots[field])?.(asked);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { kind, ...known, ...Object.fromEntries(read) } as Request;
};

const setOf = (...kinds: readonly RequestKind[]): ReadonlySet<RequestKind> => new Set(kinds);

/** What is asked of parts, and of forms; anything else is of whole indicators. */
const ofParts = setOf(
  'compare',
  'trend',
  'benchmark',
  'target',
  'unit',
  'method',
  'due',
  'definition',
);
const ofForms = setOf('status', 'history');
/** What is asked of one thing at a time. */
const ofOne = setOf(
  ...([
    'update',
    'withdraw',
    'waive',
    'return',
    'snooze',
    'handed-in',
    'not-mine',
    'delegate',
  ] as const),
);
/** What is asked once, whatever is named. */
const atOnce = setOf('mine', 'remind', 'open-requests', 'change-lead');
/** What somebody leads is not what these are of where the person is named. */
const ofNamed = setOf(
  ...(['sign-off', 'waive', 'status', 'deadlines', 'milestones'] as const),
  ...(['snooze', 'handed-in', 'not-mine', 'delegate'] as const),
);

const codesFor = (kind: RequestKind, asked: Asked): string[] => {
  const codes = ofNamed.has(kind) ? codesNamed(asked) : codesOf(asked);
  if (ofParts.has(kind)) return codes;
  const all = ofForms.has(kind) ? formsOf(asked, codes) : indicatorsOf(asked, codes);
  return ofOne.has(kind) ? all.slice(0, 1) : all;
};

/**
 * The requests of some kind for each thing that is named, or else for each person.
 *
 * @param otherwise what is asked where nothing is named; all of it, unless given
 */
export const askEach = (
  kind: RequestKind,
  asked: Asked,
  {
    given = {},
    otherwise,
  }: { readonly given?: Fields; readonly otherwise?: readonly Request[] } = {},
): readonly Request[] => {
  if (atOnce.has(kind)) return [fill(kind, asked, given)];
  const fields = asked.fieldsOf(kind);
  const codes = fields.includes('code') ? codesFor(kind, asked) : [];
  if (codes.length > 0) return codes.map((code) => fill(kind, asked, { code, ...given }));
  const people = fields.includes('person') ? asked.subjects.people : [];
  if (people.length > 0) return people.map((person) => fill(kind, asked, { person, ...given }));
  return otherwise ?? [fill(kind, asked, given)];
};
