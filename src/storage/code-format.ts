import { hash } from 'node:crypto';
import { z } from 'zod';

const coded = z
  .string()
  .regex(
    /^(?=.*\d)[\p{L}\p{N}]+(?:[ ._/:&()+-]{1,2}[\p{L}\p{N}]+)*\)?$/u,
    'a code: letters and digits, at least one of them a digit, joined by single blanks, dots, hyphens or slashes, or with a part in brackets at the end',
  );

/**
 * A code as its council prints it: REDPI04, CP1.2, 12a, KPI 5 (a), 1.1.3.KR, RISK/007. It means nothing by
 * its letters; what belongs to what stands in the data. Without a digit it would be a word, and be found
 * in messages that mean something else.
 */
export const printedCode = coded.max(40);

/** A code of a measure, which may be its indicator's with a slug: S01-second-or-subsequent-plan. */
export const measureCode = coded.max(100);

/** A code of an outcome or an action, which may be a letter or a word as well: S, 3, CP1, People, FS/A. */
export const outcomeCode = z
  .string()
  .max(40)
  .regex(
    /^[\p{L}\p{N}]+(?:[ ._/:&()+-]{1,2}[\p{L}\p{N}]+)*\)?$/u,
    'letters and digits, joined by single blanks, dots, hyphens or slashes',
  );

/** The only shape of code until 0.5.0: a letter, two digits, perhaps a part or a slug. */
const formerCode = /^[A-Z]\d{2}(?:[A-Z]?|-[a-z0-9-]+)$/;

/**
 * The indicator of a measure that was written down before files and rows named it.
 *
 * @returns undefined for a code that could not be written then
 * @example formerIndicatorOf('S05A') // 'S05'
 */
export const formerIndicatorOf = (measure: string): string | undefined =>
  formerCode.test(measure) ? measure.slice(0, 3) : undefined;

/**
 * The outcome of an indicator that was stored before its row named it.
 *
 * @example formerOutcomeOf('S05') // 'S'
 */
export const formerOutcomeOf = (indicator: string): string => indicator.slice(0, 1);

/**
 * Whether a measure's code was made up for the file: the code of its indicator, a hyphen and a slug. It
 * means nothing to a reader.
 *
 * @example isSlugOf('S01', 'S01-children-in-need') // true
 */
export const isSlugOf = (indicator: string, measure: string): boolean =>
  measure.startsWith(`${indicator}-`) &&
  /^[a-z][a-z0-9-]*$/.test(measure.slice(indicator.length + 1));

/** Longer ones are hashed, so that four of them fit into one key. */
const longest = 100;

/**
 * A code as part of a key in table storage: letters, digits, dots and hyphens as they are, anything else
 * as its number, so that no two codes share a key and none holds the `~` that joins its parts.
 *
 * @example codeKey('S05A') // 'S05A'
 * @example codeKey('KPI 5') // 'KPI_20_5'
 */
export const codeKey = (code: string): string => {
  const escaped = code.replace(
    /[^A-Za-z0-9.-]/gu,
    (one) => `_${one.codePointAt(0)?.toString(16) ?? ''}_`,
  );
  return escaped.length > longest ? hash('sha256', code) : escaped;
};

/**
 * A code as spelled without what people leave out or change: capitals, blanks, signs and leading noughts.
 * Two codes that are the same then cannot be told apart in a message.
 *
 * @example spellingOf('KPI-05') // 'kpi 5'
 */
export const spellingOf = (code: string): string =>
  (code.toLowerCase().match(/\p{L}+|\d+/gu) ?? [])
    .map((group) => (/^\d/.test(group) ? String(Number(group)) : group))
    .join(' ');
