import type { SpokenPeriod } from '../domain/period/spoken-period.ts';

/**
 * What can be asked, by its kind. Each file in `requests/` that answers something adds its own here, so
 * that a button is checked against all of them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the files in requests/
export interface Requests {}

export type RequestKind = keyof Requests;
/** Everything that can be asked. Buttons carry it directly; typed text is turned into it. */
export type Request = Requests[RequestKind];
export type RequestOf<K extends RequestKind> = Requests[K];

/** What can be asked about one risk; about anything else the same words ask nothing. */
export const riskAspects = [
  'owner',
  'review',
  'score',
  'target',
  'history',
  'appetite',
  'controls',
] as const;

/** More figures than these are no card of them. */
export const mostFigures = 20;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, request: Request) => ({ title, request });

/** A button whose answer replaces the card: another view of the same subject. */
export const inPlace = (title: string, request: Request) => ({
  ...button(title, request),
  inPlace: true as const,
});

/** Something with a name: an indicator or part of one, a risk, a person or an outcome. */
export type Subject = {
  readonly kind: 'indicator' | 'risk' | 'person' | 'outcome';
  readonly id: string;
};

/**
 * What a message asks for, as one value that can be combined, narrowed and asked about something
 * else.
 */
export type Query = {
  /** What is asked about the subjects. */
  readonly aspect: RequestKind;
  /** In the order in which they were named; none for all of them. */
  readonly subjects: readonly Subject[];
  /** As they were named; which ones they are depends on the measure. */
  readonly periods: readonly SpokenPeriod[];
  /** What narrows the answer, and still does for another subject: a level, a side, a direction. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** What belongs to this one question. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly order?: 'most' | 'least';
  /** The first few in that order. */
  readonly limit?: number;
  /** Answered with yes or no, and the figure. */
  readonly threshold?: { readonly side: 'above' | 'below'; readonly value: number };
  readonly arithmetic?: 'difference' | 'sum' | 'share' | 'count';
  readonly form?: 'line' | 'table' | 'chart' | 'paragraph' | 'page';
};

/** Which fields of a request belong to which part of a query. */
export type QueryFields = {
  readonly subjects?: Readonly<Record<string, Subject['kind']>>;
  readonly periods?: readonly string[];
  readonly filter?: readonly string[];
};
