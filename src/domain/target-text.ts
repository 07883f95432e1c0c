import { formatDueBy } from './due-by.ts';
import { findPrintedFaults } from './printed-target.ts';
import type { Target } from './target.ts';
import { withDueBy } from './target-due.ts';
import {
  isSameTarget,
  parsePrinted,
  type ReadTarget,
  type TextForm,
  writeLimit,
} from './target-limit.ts';

/** What stands between a target and the form in which the report prints it, where that cannot be read. */
const printedAs = /^(?<limit>.+?), printed as (?<printed>.+)$/i;

/** What stands before words in place of a target that would be read as something else, or could not be read. */
const inWords = /^in words: ?(?<words>.+)$/i;

/** Whether a text says that words stand in place of a target: "in words: To be set in Q3". */
export const saysInWords = (typed: string): boolean => inWords.test(typed.trim());

/**
 * Reads a target as councils print it: a number, a limit or a range, in the unit of the series.
 *
 * @param form a percentage sign is refused where the series is of something else
 * @example parseTarget('at most 6,000', crimes) // { kind: 'target', target: { atMost: 6000 } }
 * @example parseTarget('under 20%', percentage) // { kind: 'target', target: { below: 20, printed: 'under 20%' } }
 * @example parseTarget('Good or better', grade) // { kind: 'target', target: { words: 'Good' } }
 * @example parseTarget('90% to 95%', percentage) // { kind: 'target', target: { atLeast: 90, atMost: 95 } }
 * @example parseTarget('at most 3, printed as 3 in all', crimes) // { kind: 'target', target: { atMost: 3, printed: '3 in all' } }
 * @example parseTarget('Baseline year', days) // { kind: 'target', target: { words: 'Baseline year' } }
 * @example parseTarget('in words: Top 10', days) // { kind: 'target', target: { words: 'Top 10' } }
 * @example parseTarget('28 (at least)', days) // { kind: 'target', target: { atLeast: 28, printed: '28 (at least)' } }
 * @example parseTarget('80% by March 2026', percentage) // { kind: 'target', target: { value: 80, by: '2026-03' } }
 */
export const parseTarget = (typed: string, form: TextForm): ReadTarget => {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const { words } = inWords.exec(text)?.groups ?? {};
  if (words !== undefined) return parsePrinted(words, { valueKind: 'words' });
  const { limit, printed } = printedAs.exec(text)?.groups ?? {};
  const parsed = parsePrinted(limit ?? text, form);
  if (parsed.kind !== 'target') return parsed;
  const target = printed === undefined ? parsed.target : { ...parsed.target, printed };
  const [fault] = findPrintedFaults(form, target);
  return fault === undefined
    ? { kind: 'target', target }
    : { kind: 'refused', reason: `"${text}" cannot be kept: ${fault}` };
};

/**
 * A target as it is printed; where that alone would be read as another one, with its limit.
 *
 * @returns empty for none
 * @example writeTargetCell({ atMost: 24, printed: '24 in all' }, weeks) // 'at most 24, printed as 24 in all'
 */
export const writeTargetCell = (target: Target | undefined, form: TextForm): string => {
  const said = writeTarget(target);
  if (!target) return said;
  const isInWords = 'words' in target && form.valueKind !== 'words';
  if (!target.printed && !isInWords) return said;
  const read = parseTarget(said, form);
  const isSame = read.kind === 'target' && isSameTarget(read.target, target);
  if (isSame) return said;
  return isInWords ? `in words: ${said}` : writeInFull(target);
};

/**
 * A target as it stands in a field of the form, where words must say that they are such.
 *
 * @returns empty for none
 * @example writeTargetField({ words: 'To be set' }, days) // 'in words: To be set'
 */
export const writeTargetField = (target: Target | undefined, form: TextForm): string =>
  target && 'words' in target && form.valueKind !== 'words'
    ? `in words: ${target.words}`
    : writeTargetCell(target, form);

const writeInFull = (target: Target): string => {
  const due = target.by === undefined ? '' : ` by ${formatDueBy(target.by)}`;
  const printed = target.printed === undefined ? '' : `, printed as ${target.printed}`;
  return `${writeLimit(target)}${due}${printed}`;
};

/**
 * A target as it is printed, beside another one: with its limit where both are printed alike and are not the same.
 *
 * @example writeTargetBeside({ atMost: 24, printed: '24' }, { atLeast: 24, printed: '24' }) // 'at most 24, printed as 24'
 */
export const writeTargetBeside = (target: Target | undefined, other: Target | undefined): string =>
  target && writeTarget(target) === writeTarget(other) && !isSameTarget(target, other)
    ? writeInFull(target)
    : writeTarget(target);

/** A target as it is printed; empty for none. */
export const writeTarget = (target: Target | undefined): string =>
  target ? withDueBy(target.printed ?? writeLimit(target), target) : '';
