import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { withLost, withRaised } from './lost-cells.ts';

/** How the numbers of a style are shown. */
type Shown = 'percentage' | 'day';

/** The formats of Excel itself, by their numbers: 0% and 0.00%, and dates that have a day. */
const builtIn: Readonly<Record<string, Shown>> = {
  ...{ 9: 'percentage', 10: 'percentage' },
  ...{ 14: 'day', 15: 'day', 22: 'day' },
};

/** A sign in quotation marks, behind a backslash or in brackets is only shown, or says the language. */
const shownBy = (format: string): Shown | undefined => {
  const codes = format.replaceAll(/&quot;[^&]*&quot;|\\.|\[[^[\]]*\]/g, '').toLowerCase();
  if (codes.includes('%')) return 'percentage';
  return /d/.test(codes) && /[my]/.test(codes) ? 'day' : undefined;
};

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** How the numbers of each style are shown, where that is other than as they are. */
const shownByStyle = (styles: string): ReadonlyMap<string, Shown> => {
  const own = new Map(
    [...styles.matchAll(/<numFmt\s([^>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'numFmtId'),
      shownBy(attributeOf(attributes, 'formatCode') ?? ''),
    ]),
  );
  const [, cells = ''] = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  return new Map(
    [...cells.matchAll(/<xf\b([^>]*)>/g)].flatMap(([, attributes = ''], at) => {
      const format = attributeOf(attributes, 'numFmtId') ?? '0';
      const shown = own.get(format) ?? builtIn[format];
      return shown ? [[`${at}`, shown] as const] : [];
    }),
  );
};

/** As many digits as Excel works with, and none of what a computer adds: 0.07 is 7%, not 7.000000000000001%. */
const digits = 12;
const dayLength = 86_400_000;
/** Day 0 of Excel, which takes 1900 for a leap year. */
const dayNull = Date.UTC(1899, 11, 30);

/** Of a day that is not the first of its month, nobody has to be told that it is no month. */
const writeFirstDay = (value: string): string | undefined => {
  const date = new Date(dayNull + Number(value) * dayLength);
  const isFirst = /^\d+$/.test(value) && date.getUTCDate() === 1;
  return isFirst ? date.toISOString().slice(0, 10).split('-').toReversed().join('/') : undefined;
};

const write: Readonly<Record<Shown, (value: string) => string | undefined>> = {
  percentage: (value) => `${Number((Number(value) * 100).toPrecision(digits))}%`,
  day: writeFirstDay,
};

/** The cells of a sheet with what is shown in place of what is kept. */
const withShown = (sheet: string, styles: ReadonlyMap<string, Shown>): string =>
  sheet.replaceAll(
    /<c\s([^>]*[^>/])>((?:<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)?)<v>(-?[\d.]+(?:E-?\d+)?)<\/v><\/c>/g,
    (cell, attributes: string, formula: string, value: string) => {
      const shown = styles.get(attributeOf(attributes, 's') ?? '0');
      const isNumber = (attributeOf(attributes, 't') ?? 'n') === 'n';
      const said = shown && isNumber ? write[shown](value) : undefined;
      const plain = attributes.replace(/\st="n"/, '');
      return said === undefined ? cell : `<c ${plain} t="str">${formula}<v>${said}</v></c>`;
    },
  );

const textOf = (name: string, archive: Uint8Array): string => {
  const { [name]: found } = unzipSync(archive, { filter: (one) => one.name === name });
  return found ? strFromU8(found) : '';
};

/** What a file in a workbook holds, as far as cells are concerned. */
const partOf = (name: string): string => {
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return 'sheets';
  return name === 'xl/sharedStrings.xml' ? 'texts' : '';
};

/** Where days are counted from 1904, they are read as before. */
const withoutDays = (styles: ReadonlyMap<string, Shown>): ReadonlyMap<string, Shown> =>
  new Map([...styles].filter(([, shown]) => shown !== 'day'));

/**
 * A workbook with its percentages, the first days of months, errors and raised digits as people see them. Excel keeps 97.3%
 * as 0.973 and a format, and 1 October as the number that is October as well.
 *
 * @param archive a ZIP archive
 */
export const showCells = (archive: Uint8Array): Uint8Array => {
  const all = shownByStyle(textOf('xl/styles.xml', archive));
  const isFrom1904 = /date1904="(?:1|true)"/.test(textOf('xl/workbook.xml', archive));
  const styles = isFrom1904 ? withoutDays(all) : all;
  const read: Readonly<Record<string, (xml: string) => string>> = {
    sheets: (xml) => withRaised(withShown(withLost(xml), styles)),
    texts: withRaised,
  };
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) => {
    const show = read[partOf(name)];
    return [name, show ? strToU8(show(strFromU8(bytes))) : bytes] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 0 });
};
