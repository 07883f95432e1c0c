import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The formats of Excel itself that show a percentage: 0% and 0.00%. */
const builtIn: ReadonlySet<string> = new Set(['9', '10']);

/** A sign in quotation marks, or behind a backslash, is only shown. */
const isPercentage = (format: string): boolean =>
  format.replaceAll(/&quot;.*?&quot;|\\./g, '').includes('%');

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** The numbers of the styles that show a number as a percentage. */
const percentStyles = (styles: string): ReadonlySet<string> => {
  const own = [...styles.matchAll(/<numFmt\s([^>]*)>/g)].flatMap(([, attributes = '']) =>
    isPercentage(attributeOf(attributes, 'formatCode') ?? '')
      ? [attributeOf(attributes, 'numFmtId') ?? '']
      : [],
  );
  const [, cells = ''] = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const formats = [...cells.matchAll(/<xf\b([^>]*)>/g)].map(
    ([, attributes = '']) => attributeOf(attributes, 'numFmtId') ?? '0',
  );
  return new Set(
    formats.flatMap((format, at) => (builtIn.has(format) || own.includes(format) ? [`${at}`] : [])),
  );
};

/** As many digits as Excel works with, and none of what a computer adds: 0.07 is 7%, not 7.000000000000001%. */
const digits = 12;

const asShown = (value: string): string => `${Number((Number(value) * 100).toPrecision(digits))}%`;

/** The cells of a sheet that are shown as percentages, with what is shown: 0.973 is 97.3%. */
const withShown = (sheet: string, styles: ReadonlySet<string>): string =>
  sheet.replaceAll(
    /<c\s([^>]*[^>/])>((?:<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)?)<v>(-?[\d.]+(?:E-?\d+)?)<\/v><\/c>/g,
    (cell, attributes: string, formula: string, value: string) => {
      const type = attributeOf(attributes, 't') ?? 'n';
      const isShown = type === 'n' && styles.has(attributeOf(attributes, 's') ?? '0');
      const plain = attributes.replace(/\st="n"/, '');
      return isShown ? `<c ${plain} t="str">${formula}<v>${asShown(value)}</v></c>` : cell;
    },
  );

/**
 * A workbook with its percentages as people see them: Excel keeps 97.3% as 0.973 and a format, which says nothing to
 * whoever reads its numbers alone.
 *
 * @param archive a ZIP archive; any other bytes come back as they are
 * @returns the same bytes where no cell is shown as a percentage
 */
export const showPercentages = (archive: Uint8Array): Uint8Array => {
  const isStyles = (name: string): boolean => name === 'xl/styles.xml';
  const { 'xl/styles.xml': found } = unzipSync(archive, { filter: ({ name }) => isStyles(name) });
  const styles = percentStyles(found ? strFromU8(found) : '');
  if (styles.size === 0) return archive;
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) =>
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      ? [name, strToU8(withShown(strFromU8(bytes), styles))]
      : [name, bytes],
  );
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 0 });
};
