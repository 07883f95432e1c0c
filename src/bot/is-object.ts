/** Checked by hand, so that a long list of wrong items does not produce a report on each of them. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
