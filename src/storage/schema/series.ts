import { z } from 'zod';
import { readDueBy } from '../../domain/due-by.ts';
import { polarities } from '../../domain/measure.ts';
import { observationFlags, reportedDirections } from '../../domain/observation.ts';
import { periodKinds } from '../../domain/period/period-kinds.ts';
import { comparisonPeriods, longestWords, valueKinds } from '../../domain/series.ts';
import { longestPrinted } from '../../domain/target-limit.ts';
import { measureCode } from '../code-format.ts';
import { provenance } from '../provenance-schema.ts';
import { readPrintedTargets } from './read-printed-targets.ts';
import { isoDate, isoMonth, label, slug, status, text } from './texts.ts';

/** What may stand beside the limit of a target. */
const beside = {
  printed: z.string().trim().min(1).max(80).optional(),
  by: z
    .string()
    .trim()
    .transform((typed, context) => {
      const by = readDueBy(typed);
      if (by !== undefined) return by;
      const message =
        'neither a day (2027-03-31), nor a month (2027-03), a year (2028, 2027/28) or a quarter (Q4 2026/27)';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .optional(),
};

/** In a file, a bare number is short for a target of that value. */
const target = z
  .union(
    [
      z
        .number()
        .transform((value): { value: number; printed?: string; by?: string } => ({ value })),
      z.strictObject({ value: z.number(), ...beside }),
      z.strictObject({ atLeast: z.number(), atMost: z.number().optional(), ...beside }),
      z.strictObject({ atMost: z.number(), ...beside }),
      z.strictObject({ below: z.number(), ...beside }),
      z.strictObject({ above: z.number(), ...beside }),
      /** A grade that is to be reached, or what is printed in place of a number. */
      z.strictObject({ words: z.string().trim().min(1).max(longestPrinted), ...beside }),
    ],
    'neither a number, nor a text such as "410 or fewer", "less than 2%" or "90 to 95", nor one of { "atLeast": 90 }, { "atMost": 20 }, { "atLeast": 90, "atMost": 95 }, { "above": 85 }, { "below": 20 } and { "words": "To be set in Q3" }, with the report\'s own form beside it where that cannot be read: { "atMost": 24, "printed": "24 in all" }',
  )
  .refine(
    (one) => !('atLeast' in one) || one.atLeast <= (one.atMost ?? one.atLeast),
    'atLeast is above atMost',
  );

const inWords = z.string().trim().min(1).max(longestWords);

/** A value of a period, and what is known about it; null where there is none. */
export const observation = z.strictObject({
  period: text,
  printed: z.string(),
  /** A number, or words where the series has words. */
  value: z.union([z.number(), inWords]).nullable(),
  flags: z.array(z.enum(observationFlags)).default([]),
  numerator: z.number().optional(),
  denominator: z.number().positive().optional(),
  reported: z.enum(reportedDirections).optional(),
  reportedOther: z.enum(reportedDirections).optional(),
  why: z.string().trim().min(1).max(300).optional(),
  target: target.optional(),
  yearTarget: target.optional(),
  revisedFrom: z.string().trim().min(1).max(longestWords).optional(),
  status: status.optional(),
  statusReason: z.string().trim().min(1).max(1_000).optional(),
  provenance: provenance.optional(),
});

/** A target of a period that has no figure yet; with who set it and when where an officer did. */
export const plannedTarget = z.strictObject({
  period: text,
  target,
  by: text.optional(),
  at: z.iso.datetime().optional(),
});

/** A series without its values. */
export const seriesDefinition = z.strictObject({
  id: slug,
  valueKind: z.enum(valueKinds),
  /** Empty for values in words. */
  unit: z.string().trim().max(300),
  per: z.number().int().positive().optional(),
  scale: z
    .strictObject({
      words: z.array(inWords).min(2).max(30),
      ordered: z.literal(true).optional(),
    })
    .optional(),
  decimals: z.number().int().min(0).max(3),
  periodKind: z.enum(periodKinds),
  timing: z.enum(['snapshot', 'flow', 'cumulative']),
  countsFrom: z.number().int().min(1).max(12).optional(),
  counts: z.literal('cases').optional(),
  lagMonths: z.number().int().min(-12).max(36).optional(),
  months: z.array(z.number().int().min(1).max(12)).min(1).max(12).optional(),
  nextOn: isoDate.or(isoMonth).optional(),
  discontinued: z.strictObject({ from: isoDate, reason: text }).optional(),
  irregular: z.literal(true).optional(),
  seasonal: z.literal(true).optional(),
  comparedWith: z.enum(comparisonPeriods).optional(),
  source: text,
  licence: text.optional(),
  breaks: z.array(z.strictObject({ from: isoDate, reason: text })).default([]),
});

const isStatusAlone = (given: unknown): given is object =>
  typeof given === 'object' &&
  given !== null &&
  'status' in given &&
  ['value', 'flags', 'printed', 'numerator'].every((field) => !(field in given));

/** In a file, a period and a status are short for a value that is not available. */
const fileObservation = z.preprocess(
  (given) =>
    isStatusAlone(given) ? { printed: '', value: null, flags: ['not-available'], ...given } : given,
  observation,
);

/** A code of the Office for National Statistics, of any nation. */
export const gssCode = z.string().regex(/^[EWSNK]\d{8}$/, 'an area code such as E06000036');

const isOfWords = (given: unknown): given is object =>
  typeof given === 'object' &&
  given !== null &&
  'valueKind' in given &&
  given.valueKind === 'words';

/** Values in words have neither a unit nor decimals. */
const byArea = z.union([gssCode, slug]);

export const series = z.preprocess(
  (given) => readPrintedTargets(isOfWords(given) ? { unit: '', decimals: 0, ...given } : given),
  seriesDefinition.extend({
    /** Values by area; a comparator without an official code has an id of its own: "family-average". */
    values: z.record(byArea, z.array(fileObservation)),
    /** Targets of periods that are still to come, by area, oldest first. */
    targets: z.record(byArea, z.array(plannedTarget).min(1)).optional(),
  }),
);

const strict = z.literal(true).optional();
const toleranceForms = [
  z.strictObject({ share: z.number().min(0).max(1), strict }),
  z.strictObject({ amount: z.number().min(0), strict }),
] as const;

/** In a file, a bare number is short for a share. */
const tolerance = z.union(
  [
    z
      .number()
      .min(0)
      .max(1)
      .transform((share): { share: number; strict?: true } => ({ share })),
    ...toleranceForms,
  ],
  'neither a share from 0 to 1, such as 0.01, nor { "amount": 0.5 }, nor { "share": 0.01, "strict": true } for less than it',
);

/** A measure without its series. */
export const measureDefinition = z.strictObject({
  code: measureCode,
  unprinted: z.boolean().optional(),
  name: label,
  shortName: label,
  polarity: z.enum(polarities),
  tolerance: tolerance.optional(),
  targetRule: z
    .strictObject({
      amberWithin: z.union(toleranceForms),
    })
    .optional(),
  partOf: z.string().max(100).optional(),
  breakdown: z
    .strictObject({ by: z.string().min(1).max(40), category: z.string().min(1).max(100) })
    .optional(),
  note: label.optional(),
});

/** A measure with its series, as a file holds it. */
export const measure = measureDefinition.extend({ series: z.array(series).default([]) });
