import { z } from 'zod';
import { questionIds } from '../domain/commentary.ts';
import { roundStatuses } from '../domain/submission/indicator-round.ts';
import { changeKinds } from '../domain/submission/recorded-change.ts';
import { commentary } from './report-schema.ts';

const indicator = commentary.shape.indicator;
/** The label of a financial quarter. */
const quarter = commentary.shape.period;
/** Version 0 is that of an indicator nobody changed yet; it has no row. */
const count = z.number().int().min(1).max(999_999);
const instant = z.iso.datetime();
const author = z.strictObject({ objectId: z.string(), name: z.string() });
const signature = z.strictObject({ by: author, at: instant });

/** How often an indicator was changed. */
export const version = z.strictObject({ indicator, version: count });

/** An indicator in one round; instants as ISO date-times. */
export const round = z.strictObject({
  indicator,
  period: quarter,
  status: z.enum(roundStatuses),
  version: count,
  submitted: signature.optional(),
  returned: signature.extend({ note: z.string() }).optional(),
  signedOff: signature.optional(),
  published: z.literal(true).optional(),
  extendedTo: z.iso.date().optional(),
});

const difference = z.strictObject({
  what: z.string(),
  series: z.string().optional(),
  area: z.string().optional(),
  when: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** An entry of the audit trail. */
export const change = z.strictObject({
  indicator,
  version: count,
  seen: z.number().int().min(0),
  kind: z.enum(changeKinds),
  round: quarter,
  at: instant,
  by: author,
  differences: z.array(difference).readonly(),
  note: z.string().optional(),
  digest: z.string(),
});

/** What somebody typed, unchecked, and who it was. */
export const draft = z.strictObject({
  objectId: z.string().min(1),
  savedAt: instant,
  form: z.strictObject({
    indicator,
    round: quarter,
    seen: z.number().int().min(0),
    values: z.record(z.string(), z.string()),
    provisional: z.array(z.string()).readonly(),
    answers: z.partialRecord(z.enum(questionIds), z.string()),
    noChange: z.boolean(),
    reason: z.string(),
    asked: z.record(z.string(), z.string()),
  }),
});
