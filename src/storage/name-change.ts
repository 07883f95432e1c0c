/** By what a file came in; rows of earlier versions have the server's path behind it. */
const ways = ['import of ', 'first start, '] as const;

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? '';

/**
 * Who a change by a file is told to be by. Everybody who asks for the history reads it, so it has the
 * name of the file and not the folders of the server, whichever way their names are parted.
 *
 * @example nameChange('import of ', '/home/andy/values.csv') // 'import of values.csv'
 */
export const nameChange = (way: (typeof ways)[number], path: string): string =>
  `${way}${fileName(path)}`;

/**
 * The same for what is stored already; whatever is no file's stays as it is.
 *
 * @example hidePath('import of C:\\data\\values.csv') // 'import of values.csv'
 */
export const hidePath = (by: string): string => {
  const way = ways.find((each) => by.startsWith(each));
  return way === undefined ? by : nameChange(way, by.slice(way.length));
};
