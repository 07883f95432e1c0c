import { unzipSync } from 'fflate';
import { allBlocks, type Block, type ReportDocument } from '../../src/report/document.ts';

const linesOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.spans.map(({ text }) => text).join('')];
    case 'bullets':
      return [...block.items];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows
          .flat()
          .flatMap(({ lines }) => lines.map((one) => one.map(({ text }) => text).join(''))),
      ];
    // The scale of a chart has no figures of anything.
    case 'picture':
      return [block.alt];
    default:
      return [];
  }
};

/** Every line that can be read or heard in a document, before it is written in any format. */
export const textOfDocument = ({ cover, blocks, draft = '' }: ReportDocument): string[] => [
  draft,
  ...allBlocks([...cover, ...blocks]).flatMap(linesOf),
];

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const readEntities = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos);/g, (one) => entities[one] ?? one);

/** What a page of HTML shows, a line for each element that is one. */
export const textOfHtml = (html: string): string =>
  readEntities(
    html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<\/(?:p|h\d|li|td|th|caption|title)>|<br>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );

/** A part of a Word document, as XML. */
export const partOfDocx = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`the document has no ${name}`);
  return Buffer.from(part).toString();
};

/** What a Word document shows, a line for each paragraph. */
export const textOfDocx = (bytes: Uint8Array): string =>
  readEntities(
    partOfDocx(bytes, 'word/document.xml')
      .replace(/<w:br\/>|<\/w:p>/g, '\n')
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<[^>]*>/g, ''),
  );
