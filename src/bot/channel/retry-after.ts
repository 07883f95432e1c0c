/**
 * Milliseconds that a Retry-After header asks for: seconds, or an HTTP date. A date that has passed
 * is 0; undefined for anything else.
 */
export const readRetryAfter = (header: string | null, now: Date): number | undefined => {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  // Date.parse takes a good deal that is no HTTP date, "-5" for one.
  if (!/^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
};
