/** Some rows of a long list, and where they stand in it. */
export type Page<Row> = {
  readonly rows: readonly Row[];
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
  /** Which row of the list the first and the last one are, from 1; 0 and 0 of none. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
};

/** As many rows as can be looked over at once. */
export const rowsOnPage = 10;

/** Where a page stands in a list of that length; one beyond an end is the last or the first. */
export const placePage = (
  total: number,
  asked = 1,
  size = rowsOnPage,
): Omit<Page<never>, 'rows'> => {
  const of = Math.max(Math.ceil(total / size), 1);
  const number = Math.min(Math.max(Math.trunc(asked) || 1, 1), of);
  const last = Math.min(number * size, total);
  return { number, of, first: Math.min((number - 1) * size + 1, total), last, total };
};

/**
 * One page of a list. All pages together are the list: nothing is lost, nothing comes twice.
 *
 * @param asked counts from 1; a page beyond the end is the last one
 * @param size rows on a page, at least 1
 * @example pageOf(['a', 'b', 'c'], 2, 2) // { rows: ['c'], number: 2, of: 2, first: 3, last: 3, total: 3 }
 */
export const pageOf = <Row>(rows: readonly Row[], asked = 1, size = rowsOnPage): Page<Row> => {
  const place = placePage(rows.length, asked, size);
  return { ...place, rows: place.total === 0 ? [] : rows.slice(place.first - 1, place.last) };
};
