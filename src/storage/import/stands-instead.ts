import type { observationFlags } from '../../domain/observation.ts';
import type { Content } from '../rows/row.ts';
import { dash } from './shape-table.ts';

type Flag = (typeof observationFlags)[number];
type Kind = Pick<Content<'series'>, 'valueKind'>;

const nil = /^(?:nil|none|zero|nought|no)$/i;

/** Whether a cell may mean 0, or that there is no figure. */
export const isNil = (cell: string): boolean => nil.test(cell);

/**
 * What official tables print in place of a figure, and what it means.
 *
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/
 */
export const missingAs = (cell: string, { valueKind }: Kind): Flag | undefined => {
  // A grade may be C.
  if (valueKind === 'words' && /^c$/i.test(cell)) return undefined;
  if (/^(?:<\s?\d{1,2}|c|\[c\])$/i.test(cell)) return 'suppressed';
  if (/^(?:\.\.|:|\[x\])$/i.test(cell)) return 'not-available';
  return /^\[z\]$/i.test(cell) ? 'not-applicable' : undefined;
};

/** A dash in the place of a figure, or words in that of a number, which say that there is none: "TBC", "Not due yet". */
export const standsInstead = (cell: string, { valueKind }: Kind): boolean =>
  dash.test(cell) ||
  (valueKind !== 'words' &&
    /^\p{L}{2}[^\d#]*$/u.test(cell) &&
    !isNil(cell) &&
    !/^(?:div\/0|n\/a)$/i.test(cell));

/** The words in the place of a figure, as the reason why there is none. */
export const whyInstead = (cell: string): { readonly why?: string } =>
  dash.test(cell) ? {} : { why: cell };
