import { periodLabel } from '../../domain/period.ts';
import type { Content } from '../row.ts';
import type { ReadValue } from './parse-values.ts';

type Stored = Content<'values'>['observations'][number];
type Flags = Stored['flags'];

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

const flagsOf = ({ flags }: ReadValue, before: Stored | undefined, kept: Flags): Flags => {
  if (!flags) return kept;
  return before && isSameSet(flags, before.flags) ? before.flags : [...flags];
};

const besideOf = (
  read: ReadValue,
  same: Stored | undefined,
  name: 'numerator' | 'denominator' | 'reported',
): Partial<Stored> => {
  const beside = read.columns[name] ? read[name] : same?.[name];
  return beside === undefined ? {} : { [name]: beside };
};

/**
 * A value of a CSV file as a row holds it, its fields in the order in which a file's come. What the file
 * has no column for, and the print where its cell is empty, stay as they are stored beside the same number.
 */
export const toObservation = (read: ReadValue, before: Stored | undefined): Stored => {
  const same = before?.value === read.value ? before : undefined;
  return {
    period: before?.period ?? periodLabel(read.period),
    printed: read.printed || (same?.printed ?? read.typed),
    value: read.value,
    flags: flagsOf(read, before, same?.flags ?? []),
    ...besideOf(read, same, 'numerator'),
    ...besideOf(read, same, 'denominator'),
    ...besideOf(read, same, 'reported'),
  };
};
