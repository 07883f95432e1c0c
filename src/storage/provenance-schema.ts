import { z } from 'zod';
import { parsePeriod } from '../domain/period/period.ts';

const label = z.string().trim().min(1).max(300);
const instant = z.iso.datetime();
const act = z.strictObject({ by: z.string().min(1), at: instant });
const quarter = label.refine(
  (text) => parsePeriod('financial-quarter', text) !== undefined,
  'a financial quarter',
);
const handedIn = { round: quarter, submitted: act };

/** Where a value comes from, as files and rows hold it: instants as ISO date-times, rounds by label. */
export const provenance = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('published'),
    report: label,
    month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month: 2018-12'),
  }),
  z.strictObject({
    kind: z.literal('official'),
    publisher: label,
    on: z.iso.date().optional(),
  }),
  z.strictObject({ kind: z.literal('submitted'), ...handedIn }),
  z.strictObject({ kind: z.literal('returned'), ...handedIn, returned: act }),
  z.strictObject({ kind: z.literal('signed-off'), ...handedIn, signedOff: act }),
  z.strictObject({ kind: z.literal('imported'), file: label, at: instant }),
]);

/** What {@link provenance} reads. */
export type StoredProvenance = z.infer<typeof provenance>;

/**
 * The publisher of official figures, which the source of their series names first.
 *
 * @example publisherOf('Department for Education, Children in need') // 'Department for Education'
 */
export const publisherOf = (source: string): string => (source.split(/[,:;(]/)[0] ?? source).trim();
