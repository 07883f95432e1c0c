import { type ReportedDirection, reportedDirections } from '../../domain/observation.ts';

/** What tables print for a direction, as far as it means the same in each of them. */
const printedAs: Readonly<Record<string, ReportedDirection>> = {
  na: 'not-applicable',
  '–': 'not-applicable',
  '—': 'not-applicable',
  level: 'unchanged',
  higher: 'up',
  lower: 'down',
};

/**
 * Reads a direction as tables print it.
 *
 * @returns undefined for what is none
 * @example readDirection('Up (not judged)') // 'up'
 * @example readDirection('n/a') // 'not-applicable'
 */
export const readDirection = (typed: string): ReportedDirection | undefined => {
  const cell = typed.trim().toLowerCase();
  // "Up (not judged)": which way it went, and that neither is better.
  const [said = '', note] = cell.split('(').map((part) => part.replace(')', '').trim());
  if (note !== undefined && note !== 'not judged') return undefined;
  const plain = printedAs[said.replace('/', '')] ?? said.replace(/\s+/g, '-');
  return reportedDirections.find((one) => one === plain);
};
