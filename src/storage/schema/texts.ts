import { z } from 'zod';

/** Every name and title has to fit on a card; paragraphs may be longer. */
export const label = z.string().trim().min(1).max(300);

/** A paragraph: 1 to 20,000 characters. */
export const text = z.string().trim().min(1).max(20_000);

/** An id of our own: "ines-holt". */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** A day: "2019-01-31". */
export const isoDate = z.iso.date();

/** A month of a year: "2019-01". */
export const isoMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month such as 2019-01');

/** One printed paragraph, or one bullet without its dash. */
export const block = z.strictObject({ kind: z.enum(['paragraph', 'bullet']), text });

/** An officer, as in a file and in a row. */
export const person = z.strictObject({
  id: slug,
  name: label,
  title: label.optional(),
  role: label.optional(),
  email: z.email().optional(),
  telephone: label.optional(),
});

/** The longest status; it stands in a row of a list. */
export const longestStatus = 40;

/** A status as published, at most {@link longestStatus} characters. */
export const status = z.string().trim().min(1).max(longestStatus);
