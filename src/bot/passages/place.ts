/** Where a passage is in the report. */
export type Place = {
  readonly heading: string;
  /** The indicator whose page it is on. */
  readonly indicator?: string;
  /** The risk or the person that the line is about. */
  readonly risk?: string;
  readonly person?: string;
};
