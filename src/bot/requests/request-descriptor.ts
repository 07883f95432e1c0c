import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import type { QueryFields, Request, RequestKind, RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';

/** A code or an id. */
export const id = z.string().min(1).max(100);
/** The name of a level of risk, as the council's key has it, in any capitals. */
export const riskLevel = z.string().min(1).max(40);

/** A field that buttons carry, and that no message asks for. */
export const forButtons = <T extends z.ZodType>(field: T): T => field.meta({ forButtons: true });

/** @param field its JSON schema */
export const isForButtons = (field: object): boolean => 'forButtons' in field;

/** Which page of something long, from 1; one beyond the end is the last. */
export const page = forButtons(z.number().int().min(1).max(10_000).optional());

/** By how much a deadline is to move, where no day is named; nobody waits longer for a quarter. */
export const daysLonger = forButtons(z.number().int().min(1).max(92).optional());

/** Further indicators of which the same is asked. */
export const alsoNamed = z.array(id).min(1).max(100).optional();

/** A period as it was named; which one it is depends on the measure. */
export const period = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('label'), label: id }),
  z.strictObject({ kind: z.literal('quarter'), quarter: z.number().int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('ends'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('months'), from: id, to: id }),
  z.strictObject({ kind: z.literal('from-april'), to: z.number().int().min(1).max(12) }),
  z.strictObject({ kind: z.literal('years-ago'), years: z.number().int().min(2).max(100) }),
  z.strictObject({
    kind: z.literal('further-back'),
    periods: z.number().int().min(0).max(100),
    years: z.number().int().min(0).max(100),
  }),
  z.strictObject({ kind: z.enum(['latest', 'previous', 'next', 'last-year', 'this-year']) }),
]);

/** Everything that the bot knows about one thing that can be asked. */
export type RequestDescriptor<K extends RequestKind> = {
  /** What a button of it carries, and what typed text is understood as. */
  readonly schema: z.ZodType<RequestOf<K>>;
  /**
   * What it shows, in a sentence for whoever turns a message into a request: a newcomer to the code, or a
   * language model. Without one it can only be pressed.
   */
  readonly purpose?: string;
  /** Its name on a button of a choice. */
  readonly name: (request: RequestOf<K>, nameOf: (id: string) => string) => string;
  /** Where help offers it; its examples are in data/examples.json. */
  readonly heading?: string;
  /**
   * Which of its fields are the subjects, periods and filters of a query. With an indicator among
   * the subjects, "and S03?" asks the same about S03; without, the figure of S03 is shown.
   */
  readonly query?: QueryFields;
  /** Its answer is a form or changes something, so it is never answered beside something else. */
  readonly alone?: true;
  /**
   * It tells who owes what, is somebody's own, or changes something: where others read along, its answer is
   * a link to the person's own chat.
   */
  readonly inPrivate?: true | ((request: RequestOf<K>) => boolean);
  /** @param answerOther answers another request instead */
  readonly answer: (
    request: RequestOf<K>,
    context: RequestContext,
    answerOther: (other: Request) => Promise<Card>,
  ) => Promise<Card>;
};
