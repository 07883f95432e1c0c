import { z } from 'zod';

/** A property that holds JSON; what is none is a fault of the row like any other. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});
