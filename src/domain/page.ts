/** Some rows of a long list, and their place in it. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
  /**
   * The positions in the list of the first and the last row, from 1; 0 and 0 when there are none.
   */
  readonly first: number;
  readonly last: number;
  readonly total: number;
};

/** The number of rows that a reader can take in at once. */
export const rowsOnPage = 10;

/**
 * Where a page is in a list of that length. A page beyond either end becomes the last or the first.
 */
export const placePage = (
  total: number,
  wanted = 1,
  size = rowsOnPage,
): Omit<Page<never>, 'rows'> => {
  const of = Math.max(Math.ceil(total / size), 1);
  const number = Math.min(Math.max(Math.trunc(wanted) || 1, 1), of);
  const last = Math.min(number * size, total);
  return { number, of, first: Math.min((number - 1) * size + 1, total), last, total };
};

/**
 * One page of a list. All pages together are the list: nothing is lost or repeated.
 *
 * @param asked counts from 1; a page beyond the end is the last one
 * @param size rows on a page, at least 1
 * @example pageOf(['a', 'b', 'c'], 2, 2) // { rows: ['c'], number: 2, of: 2, first: 3, last: 3, total: 3 }
 */
export const pageOf = <Row>(rows: readonly Row[], wanted = 1, size = rowsOnPage): Page<Row> => {
  const place = placePage(rows.length, wanted, size);
  return { ...place, rows: place.total === 0 ? [] : rows.slice(place.first - 1, place.last) };
};
