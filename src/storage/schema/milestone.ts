import { z } from 'zod';
import { milestoneStates } from '../../domain/milestones/milestone.ts';
import { outcomeCode } from '../code-format.ts';
import { isoDate, label, slug, status, text } from './texts.ts';

/** A milestone or an action as a report lists it. */
export const milestone = z.strictObject({
  /** Of any shape: one without a digit is found by its sign, or where the message calls it an action. */
  code: outcomeCode,
  kind: z.enum(['milestone', 'action']).default('milestone'),
  title: label,
  featuresUnder: z.array(outcomeCode).min(1),
  owner: slug.optional(),
  due: isoDate.optional(),
  firstDue: isoDate.optional(),
  doneOn: isoDate.optional(),
  state: z.enum(milestoneStates).default('open'),
  percent: z.number().min(0).max(100).optional(),
  progress: z.string().trim().min(1).max(100).optional(),
  status: status.optional(),
  note: z.string().trim().min(1).max(1_000).optional(),
  asOf: text.optional(),
});

/** A milestone or an action as a row holds it: of which quarter it is said, and who updated it since. */
export const milestoneRow = milestone.extend({
  asOf: text,
  updated: z
    .strictObject({
      by: z.strictObject({ objectId: z.string(), name: z.string() }),
      at: z.iso.datetime(),
      /** The day by which it was due in the report, where somebody has given a new one since. */
      reportedDue: isoDate.optional(),
    })
    .optional(),
});
