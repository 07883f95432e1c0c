import { type MissingKind, missingWords } from '../missing.ts';
import { isBlank } from './answers.ts';
import type { ExpectedValue } from './expected-value.ts';
import type { Form } from './form.ts';

/** The longest reason allowed for a missing value, in characters. */
export const longestWhy = 200;

/** A value that is reported as missing, and why. */
export type MissingValue = ExpectedValue & { readonly missing: MissingKind; readonly why: string };

/** What a form says of a measure without a figure; undefined when it does not say that there is none. */
export type ReadMissing =
  | { readonly kind: 'missing'; readonly value: MissingValue }
  | { readonly kind: 'refused'; readonly reason: string };

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Reads why a measure has no figure. The reason is required and short, and a figure beside it is
 * refused, since only one of the two can be meant.
 *
 * @example readMissing(form, one) // { kind: 'missing', value: { …, missing: 'suppressed', why: 'fewer than five' } }
 */
export const readMissing = (form: Form, one: ExpectedValue): ReadMissing | undefined => {
  const { code } = one.measure;
  const { missing, why = '' } = form.details?.[code] ?? {};
  if (!missing) return undefined;
  const said = missingWords[missing].toLowerCase();
  if (!isBlank(form.values[code] ?? ''))
    return { kind: 'refused', reason: `Give the figure, or leave it empty if it is ${said}.` };
  if (isBlank(why)) return { kind: 'refused', reason: `Say in a few words why it is ${said}.` };
  return why.length > longestWhy
    ? {
        kind: 'refused',
        reason: `The reason has ${why.length} characters; ${longestWhy} fit.`,
      }
    : { kind: 'missing', value: { ...one, missing, why: onOneLine(why) } };
};

/** The values that a form reports as missing with a reason that can be stored. */
export const missingValues = (form: Form, expected: readonly ExpectedValue[]): MissingValue[] =>
  expected.flatMap((one) => {
    const read = readMissing(form, one);
    return read?.kind === 'missing' ? [read.value] : [];
  });
