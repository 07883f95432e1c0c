/** The columns of a file of values that every such file has. */
export const neededColumns = ['measure', 'series', 'area', 'period', 'value'] as const;

/** All columns of a file of values, in the order in which an export writes them. */
export const columns = [
  ...neededColumns,
  'flags',
  'numerator',
  'denominator',
  'reported',
  'printed',
] as const;

/** One of the {@link columns}. */
export type Column = (typeof columns)[number];
