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
  /** The form for the figures and commentary of an indicator; of the round under way when none is named. */
  z.strictObject({ kind: z.literal('update'), code: id, round: id.optional() }),
  /** What whoever asks still owes, and what waits for their sign-off. */
  z.strictObject({ kind: z.literal('mine') }),
  z.strictObject({ kind: z.literal('history'), code: id }),
  /** Who owes what. */
  z.strictObject({ kind: z.literal('progress') }),
  /** When the next figure is due, from where, by whom; why there is none yet. */
  z.strictObject({ kind: z.literal('due'), code: id }),
  /** The short version of the round for the sponsor. */
  z.strictObject({ kind: z.literal('roll-up') }),
  /** Whom a reminder would go to; nothing is sent. */
  z.strictObject({ kind: z.literal('remind') }),
  /** What became of the messages of the round. */
  z.strictObject({ kind: z.literal('receipt') }),
  /** Moves the deadlines of an indicator; `until` is "2019-01-31", or "01-31" for the next one. */
  z.strictObject({ kind: z.literal('extend'), code: id, until: id.optional() }),
  z.strictObject({ kind: z.literal('snooze') }),
  z.strictObject({ kind: z.literal('delegate') }),
  z.strictObject({ kind: z.literal('sign-off'), code: id }),
  /** Asks for the note; `seen` is the version of the indicator that whoever presses had before them. */
  z.strictObject({
    kind: z.literal('send-back'),
    code: id,
    round: id,
    seen: z.number().int().min(0),
  }),
]);

export type Request = z.infer<typeof request>;
export type RequestKind = Request['kind'];
export type RequestOf<K extends RequestKind> = Extract<Request, { kind: K }>;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, asked: Request) => ({ title, request: asked });
