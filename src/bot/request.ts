import { z } from 'zod';
import { questionIds } from '../domain/commentary.ts';
import { riskLevels, riskTrends } from '../domain/risk.ts';

const id = z.string().min(1).max(100);
/** Everything that can be asked. Buttons carry it as it is; typed text is understood into it. */
export const request = z.discriminatedUnion('kind', [
  /** An indicator or a measure by its code: S05 or S05A. */
  z.strictObject({ kind: z.literal('show'), code: id }),
  z.strictObject({ kind: z.literal('overview'), outcome: id.optional() }),
  z.strictObject({
    kind: z.literal('commentary'),
    code: id,
    question: z.enum(questionIds).optional(),
  }),
  z.strictObject({
    kind: z.literal('risks'),
    code: id.optional(),
    level: z.enum(riskLevels).optional(),
    trend: z.enum(riskTrends).optional(),
    indicator: id.optional(),
    outcome: id.optional(),
  }),
  z.strictObject({
    kind: z.literal('people'),
    person: id.optional(),
    indicator: id.optional(),
    outcome: id.optional(),
  }),
  z.strictObject({ kind: z.literal('help') }),
]);

export type Request = z.infer<typeof request>;
export type RequestKind = Request['kind'];
export type RequestOf<K extends RequestKind> = Extract<Request, { kind: K }>;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, asked: Request) => ({ title, request: asked });
