import { z } from 'zod';
import { questionIds } from '../domain/indicator.ts';

/** What a message may say of figures besides the number, or in place of one. */
export const saidStates = ['provisional', 'unavailable', 'withheld'] as const;

/** No figure is longer; a longer text could not be read as one. */
export const longestSaid = 80;
/** The longest reason for a missing figure, as it is taken from a message. */
export const longestSaidWhy = 200;
/** The longest answer to a question of the form, as it is taken from a message. */
export const longestSaidAnswer = 1_000;
/** More figures than any message has for one form. */
export const mostSaid = 10;

const code = z.string().min(1).max(100);
const isSmall = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length <= mostSaid;

/** As the buttons of a form carry it. */
export const saidSchema = z.strictObject({
  values: z
    .custom<object>(isSmall)
    .pipe(z.record(code, z.string().max(longestSaid)))
    .readonly(),
  as: z.enum(saidStates).optional(),
  why: z.string().max(longestSaidWhy).optional(),
  answers: z.partialRecord(z.enum(questionIds), z.string().max(longestSaidAnswer)).optional(),
});

/**
 * What a message said of an indicator: texts by code of the measure, as typed, and answers by their question. It is
 * only shown, and nothing of it is stored, until the person presses a button of the form.
 */
export type Said = z.infer<typeof saidSchema>;
