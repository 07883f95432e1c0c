import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Request, RequestKind, RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';

/** A code or an id. */
export const id = z.string().min(1).max(100);

/** Which page of something long, from 1; one beyond the end is the last. */
export const page = z.number().int().min(1).max(10_000).optional();

/** A period as it was named; which one it is depends on the measure. */
export const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('label'), label: id }),
  z.strictObject({ kind: z.literal('quarter'), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('ends'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('months'), from: id, to: id }),
  z.strictObject({ kind: z.enum(['latest', 'previous', 'last-year', 'this-year']) }),
]);

/** All that the bot knows of one thing that can be asked. */
export type RequestDescriptor<K extends RequestKind> = {
  /** What a button of it carries, and what typed text is understood as. */
  readonly schema: z.ZodType<RequestOf<K>>;
  /** How it reads on a button of a choice. */
  readonly name: (request: RequestOf<K>, nameOf: (id: string) => string) => string;
  /** Where help offers it; its examples are in data/examples.json. */
  readonly heading?: string;
  /** Phrases that ask for this of whatever they stand beside, in lower case. */
  readonly cues?: readonly string[];
  /** The request that a cue makes of a code. */
  readonly ofSubject?: (code: string, indicator: string) => RequestOf<K>;
  /** The code that a follow-up such as "why?" is about; `code` unless this says otherwise. */
  readonly subjectOf?: (request: RequestOf<K>, catalogue: Catalogue) => string | undefined;
  /** The same, asked of something else: what "and S03?" means. Without it the figure is shown. */
  readonly sameOf?: (last: RequestOf<K>, code: string, indicator: string) => Request;
  /** @param answerOther answers another request in its place */
  readonly answer: (
    request: RequestOf<K>,
    context: RequestContext,
    answerOther: (other: Request) => Promise<Card>,
  ) => Promise<Card>;
};
