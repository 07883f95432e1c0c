/** A column of a table that people fill in: what it holds, and an example. */
export type ReportColumn = {
  readonly name: string;
  readonly needed?: true;
  readonly does: string;
  readonly example: string;
};

/** A column that may stay empty, or be left out. */
export const column = <N extends string>(name: N, does: string, example = '') => ({
  name,
  does,
  example,
});

/** A column of which every row fills its cell. */
export const needed = <N extends string>(name: N, does: string, example: string) => ({
  name,
  needed: true as const,
  does,
  example,
});
