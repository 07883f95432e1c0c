/** The most names that are read at once; of more, only their number is of use. */
const most = 12;

const and = new Intl.ListFormat('en-GB');

/**
 * Names as a list: at most a dozen, and how many more there are.
 *
 * @example nameSome(['S01', 'S02']) // 'S01 and S02'
 * @example nameSome(fourteenCodes) // 'S01, S02, …, S12 and 2 more'
 */
export const nameSome = (names: readonly string[]): string =>
  and.format(
    names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names,
  );
