import type { Period } from '../../domain/period/period.ts';

/** Where a passage is in the report. */
export type Place = {
  readonly heading: string;
  /** The quarter of the report that prints it, where the heading does not say so. */
  readonly printed?: Period;
  /** The indicator whose page it is on. */
  readonly indicator?: string;
  /** Whether it says how the figures of others compare. */
  readonly ofOthers?: true;
  /** The risk, the milestone or the person that the line is about. */
  readonly risk?: string;
  readonly milestone?: string;
  readonly person?: string;
};
