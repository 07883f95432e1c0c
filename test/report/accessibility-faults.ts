import { contrastOf, leastContrast } from '../../src/report/contrast.ts';
import { partOfDocx } from './document-text.ts';

/** The parts of a Word document that its accessibility shows in, as XML. */
export type DocumentParts = {
  readonly body: string;
  readonly styles: string;
  readonly settings: string;
  readonly properties: string;
};

export const partsOf = (bytes: Uint8Array): DocumentParts => ({
  body: partOfDocx(bytes, 'word/document.xml'),
  styles: partOfDocx(bytes, 'word/styles.xml'),
  settings: partOfDocx(bytes, 'word/settings.xml'),
  properties: partOfDocx(bytes, 'docProps/core.xml'),
});

const all = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?(?:/>|>[\\s\\S]*?</${element}>)`, 'g'))].map(
    ([found]) => found,
  );

const attribute = (xml: string, name: string): string =>
  xml.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';

const textOf = (xml: string): string =>
  all(xml, 'w:t')
    .map((one) => one.replace(/<[^>]*>/g, ''))
    .join('');

const styleOf = (paragraph: string): string =>
  attribute(all(paragraph, 'w:pStyle')[0] ?? '', 'w:val');

/** Missing alternative text: what a picture shows has to be told. */
const pictures = ({ body }: DocumentParts): string[] => [
  ...all(body, 'wp:docPr')
    .filter((one) => attribute(one, 'descr').length < 15)
    .map((one) => `a picture without a description: ${attribute(one, 'name')}`),
  ...all(body, 'wp:anchor').map(() => 'a picture that is not in line with the text'),
];

const cellsIn = (row: string): string[] => all(row, 'w:tc');

const tableFaults = (table: string): string[] => {
  const rows = all(table, 'w:tr');
  const [head = ''] = rows;
  const texts = rows.map((row) => cellsIn(row).map((one) => textOf(one).trim()));
  const width = texts[0]?.length ?? 0;
  const named = `the table “${texts[0]?.join(', ')}”`;
  const isBlankColumn = (at: number): boolean => texts.slice(1).every((row) => row[at] === '');
  return [
    ...(head.includes('<w:tblHeader/>') ? [] : [`${named} marks no heading row`]),
    ...(texts[0]?.includes('') ? [`${named} has a heading cell without words`] : []),
    ...(/<w:(?:gridSpan|vMerge)\b/.test(table) ? [`${named} has cells that are merged`] : []),
    ...(texts.some((row) => row.length !== width)
      ? [`${named} has rows of different lengths`]
      : []),
    ...(texts.some((row) => row.every((text) => text === '')) ? [`${named} has a blank row`] : []),
    ...(Array.from({ length: width }, (_, at) => at).some(isBlankColumn)
      ? [`${named} has a blank column`]
      : []),
    ...(/<w:tblLook\b[^>]*w:firstColumn="(?:true|1)"/.test(table)
      ? []
      : [`${named} does not say that its first column names the rows`]),
  ];
};

/** A table must be simple: a heading row, and as many cells in every row. */
const tables = ({ body }: DocumentParts): string[] => all(body, 'w:tbl').flatMap(tableFaults);

/** Headings are how people move about in a document; none is empty, and no level is skipped. */
const headings = ({ body, styles }: DocumentParts): string[] => {
  const found = all(body, 'w:p').flatMap((one) => {
    const level = Number(styleOf(one).match(/^Heading(\d)$/)?.[1]);
    return level ? [{ level, text: textOf(one).trim() }] : [];
  });
  return [
    ...(found.length === 0 ? ['no headings'] : []),
    ...all(styles, 'w:style')
      .filter((one) => /^Heading[1-3]$/.test(attribute(one, 'w:styleId')))
      .filter((one) => !one.includes('<w:outlineLvl '))
      .map((one) => `a heading without a level: ${attribute(one, 'w:styleId')}`),
    ...found.filter(({ text }) => text === '').map(() => 'an empty heading'),
    ...found
      .filter(({ level }, at) => level - (found[at - 1]?.level ?? 0) > 1)
      .map(({ level, text }) => `level ${level} is skipped to: ${text}`),
  ];
};

/** A list is one in the file, and room is made by styles, not by blanks. */
const paragraphs = ({ body }: DocumentParts): string[] =>
  all(body, 'w:p').flatMap((one) => {
    const text = textOf(one);
    const isEmpty = text.trim() === '' && !/<w:(?:drawing|instrText|fldChar)\b/.test(one);
    return [
      ...(isEmpty ? ['an empty paragraph'] : []),
      ...(/^\s*(?:[•·▪–*-]|\d+[.)])\s/.test(text) && !one.includes('<w:numPr>')
        ? [`a list that is none: ${text}`]
        : []),
      ...(/ {3}|\t{2}/.test(text) ? [`blanks in a row: ${text}`] : []),
    ];
  });

/** Out of their place, the words of a link still say where it leads. */
const links = ({ body }: DocumentParts): string[] =>
  all(body, 'w:hyperlink')
    .map((one) => textOf(one).trim())
    .filter((text) => text === '' || /^(?:https?:|www\.|here$|click here|link$|more$)/i.test(text))
    .map((text) => `a link whose words do not say where it leads: “${text}”`);

const language = ({ styles, properties }: DocumentParts): string[] => [
  ...(/<w:lang [^>]*w:val="[a-z]{2}-[A-Z]{2}"/.test(styles) ? [] : ['no language']),
  ...(/<dc:title>[^<]+</.test(properties) ? [] : ['no title']),
];

/** What may not be opened by everything cannot be read out. */
const protection = ({ settings }: DocumentParts): string[] =>
  settings.includes('<w:documentProtection') ? ['the document is protected'] : [];

const colourIn = (xml: string): string | undefined =>
  xml.match(/<w:color w:val="([\da-fA-F]{6})"/)?.[1];

/** Text has at least 4.5 to 1 on white, or on the ground of its cell. */
const contrasts = ({ body, styles }: DocumentParts): string[] => {
  const faint = (xml: string, ground: string): string[] => {
    const colour = colourIn(xml);
    return colour && contrastOf(colour, ground) < leastContrast ? [`#${colour} on #${ground}`] : [];
  };
  const cells = all(body, 'w:tc').flatMap((one) => {
    const ground = one.match(/<w:shd [^>]*w:fill="([\da-fA-F]{6})"/)?.[1] ?? 'ffffff';
    return all(one, 'w:rPr').flatMap((run) => faint(run, ground));
  });
  const runs = all(body, 'w:rPr').flatMap((run) => faint(run, 'ffffff'));
  return [
    ...new Set([
      ...cells,
      ...runs,
      ...all(styles, 'w:style').flatMap((one) => faint(one, 'ffffff')),
    ]),
  ].map((pair) => `text that is hard to read: ${pair}`);
};

const rules = [...[pictures, tables, headings, paragraphs, links, language, protection, contrasts]];

/**
 * What Microsoft's accessibility checker for Word would complain of, by the rules that it publishes, and a
 * little more (row headings, lists, blank paragraphs).
 *
 * @see https://support.microsoft.com/office/rules-for-the-accessibility-checker-651e08f2-0fc3-4e10-aaca-74b4a67101c1
 */
export const findAccessibilityFaults = (parts: DocumentParts): string[] =>
  rules.flatMap((rule) => rule(parts));
