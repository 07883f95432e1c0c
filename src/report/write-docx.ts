import { createRequire } from 'node:module';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { plainText } from '../cards/format-text.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Heading,
  isKeptTogether,
  type ReportDocument,
  type Span,
  type Table,
} from './document.ts';
import type { ReportTemplate } from './template.ts';

/** Twentieths of a point, of which 1,440 are an inch. A4, with margins of two centimetres. */
const page = { width: 11_906, height: 16_838, margin: 1_134 } as const;
const textWidth = page.width - 2 * page.margin;

const hex = (colour: string): string => colour.replace('#', '');

/** Of the usual size of type; a document of one page has less. */
const shortScale = 0.85;

type Look = Pick<ReportTemplate, 'colours'> & { readonly isShort?: boolean };

/** Less important words are smaller; everything else has the size of its paragraph. */
const quietSize = 17;

const runOf = (text: string, { bold, tone }: Span, { colours, isShort = false }: Look) => ({
  text,
  ...(bold ? { bold } : {}),
  ...(tone ? { color: hex(colours[tone]) } : {}),
  ...(tone === 'quiet' ? { size: isShort ? Math.round(quietSize * shortScale) : quietSize } : {}),
});

const runsOf = (spans: readonly Span[], look: Look): TextRun[] =>
  spans.flatMap((span) =>
    plainText(span.text)
      .split('\n')
      .map(
        (line, at) => new TextRun({ ...runOf(line, span, look), ...(at > 0 ? { break: 1 } : {}) }),
      ),
  );

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const headingOf = ({ level, text, onNewPage }: Heading): Paragraph =>
  new Paragraph({
    text: plainText(text),
    heading: levels[level - 1] ?? HeadingLevel.HEADING_3,
    ...(onNewPage ? { pageBreakBefore: true } : {}),
  });

type CellLook = Look & { readonly keepNext: boolean };

const cellOf = ({ lines }: Cell, column: Column, look: CellLook): TableCell =>
  new TableCell({
    width: { size: Math.round((textWidth * column.share) / 100), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: (lines.length > 0 ? lines : [[]]).map(
      (spans) =>
        new Paragraph({
          style: 'TableText',
          ...(look.keepNext ? { keepNext: true } : {}),
          alignment: column.isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runsOf(spans, look),
        }),
    ),
  });

const headRow = (columns: readonly Column[], { colours }: Look): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, share, isFigure }) =>
        new TableCell({
          width: { size: Math.round((textWidth * share) / 100), type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.band) },
          children: [
            new Paragraph({
              style: 'TableText',
              keepNext: true,
              alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
              children: [
                new TextRun({ text: plainText(title), bold: true, color: hex(colours.heading) }),
              ],
            }),
          ],
        }),
    ),
  });

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const tableOf = ({ caption, columns, rows }: Table, look: Look): (Paragraph | DocxTable)[] => [
  new Paragraph({ style: 'Note', keepNext: true, text: plainText(caption) }),
  new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns.map(({ share }) => Math.round((textWidth * share) / 100)),
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: thin, bottom: thin, insideHorizontal: thin },
      ...{ left: none, right: none, insideVertical: none },
    },
    rows: [
      headRow(columns, look),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) =>
              cellOf(row[at] ?? { lines: [] }, column, {
                ...look,
                keepNext: isKeptTogether(rows) && index < rows.length - 1,
              }),
            ),
          }),
      ),
    ],
  }),
  new Paragraph({ style: 'Note', text: '' }),
];

type Library = typeof import('@resvg/resvg-js');

const require = createRequire(import.meta.url);

// A server may have no fonts at all, and to look for them takes longer than to draw a picture.
const fontFile = require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf');

/** For programs that draw no SVG; half as fine again as it is shown. */
const rasterise = (svg: string, width: number): Buffer => {
  const { Resvg }: Library = require('@resvg/resvg-js');
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(1.5 * width) },
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Open Sans' },
  })
    .render()
    .asPng();
};

/** As wide as the text may be, in pixels. */
const widest = 600;

const pictureOf = (
  { svg, width, height, alt }: Extract<Block, { kind: 'picture' }>,
  at: string,
): Paragraph => {
  const wide = Math.min(width, widest);
  const transformation = { width: wide, height: Math.round((height * wide) / width) };
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        fallback: { type: 'png', data: rasterise(svg, width) },
        transformation,
        altText: { name: at, title: at, description: plainText(alt) },
      }),
    ],
  });
};

const styleNames = {
  body: 'Body',
  note: 'Note',
  title: 'Title',
  subtitle: 'Subtitle',
} as const;

/** Numbers the pictures of one document. */
type Count = { pictures: number };

type Written = Paragraph | DocxTable | TableOfContents;

type Writing = { readonly look: Look; readonly count: Count; readonly keepNext?: boolean };

const blockOf = (block: Block, writing: Writing): Written[] => {
  const { look, count, keepNext = false } = writing;
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'paragraph':
      return [
        new Paragraph({
          style: styleNames[block.look],
          ...(keepNext ? { keepNext } : {}),
          children: runsOf(block.spans, look),
        }),
      ];
    case 'bullets':
      return block.items.map(
        (text) =>
          new Paragraph({
            style: 'Body',
            numbering: { reference: 'bullets', level: 0 },
            children: runsOf([{ text }], look),
          }),
      );
    case 'table':
      return tableOf(block, look);
    case 'picture':
      count.pictures += 1;
      return [pictureOf(block, `Chart ${count.pictures}`)];
    case 'contents':
      return [new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' })];
    case 'together':
      return block.blocks.flatMap((one, at) =>
        blockOf(one, { ...writing, keepNext: at < block.blocks.length - 1 }),
      );
  }
};

const stylesOf = ({ font, colours }: ReportTemplate, isShort = false) => {
  const scale = isShort ? shortScale : 1;
  const sized = (size: number): number => Math.round(size * scale);
  const air = (size: number): number => Math.round(size * (isShort ? 0.45 : 1));
  const colour = hex(colours.heading);
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size: sized(size), bold: true, color: colour },
    paragraph: {
      spacing: { before: air(before), after: air(after) },
      keepNext: true,
      keepLines: true,
    },
  });
  return {
    default: {
      document: {
        run: { font, size: sized(21), language: { value: 'en-GB' } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: isShort ? 36 : 60, bold: true, color: colour },
        paragraph: { spacing: { before: isShort ? 0 : 3_600, after: air(300) } },
      },
      heading1: heading(32, 360, 160),
      heading2: heading(25, 280, 100),
      heading3: heading(22, 220, 80),
    },
    paragraphStyles: [
      {
        id: 'Body',
        name: 'Body',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: air(120) }, widowControl: true },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { size: 18, color: hex(colours.quiet) },
        paragraph: { spacing: { after: 120, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: isShort ? 24 : 32, color: colour },
        paragraph: { spacing: { after: air(240) } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: sized(19) },
        paragraph: { spacing: { line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
};

const footOf = ({ foot }: ReportDocument, { colours }: Look): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: plainText(foot), size: 16, color: hex(colours.quiet) }),
          new TextRun({
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            ...{ size: 16, color: hex(colours.quiet) },
          }),
        ],
      }),
    ],
  });

const draftHead = (draft: string, { colours }: Look): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: plainText(draft), bold: true, size: 17, color: hex(colours.bad) }),
        ],
      }),
    ],
  });

const logoOf = ({ logo }: ReportTemplate): Paragraph[] =>
  logo
    ? [
        new Paragraph({
          children: [
            new ImageRun({
              type: 'png',
              data: Buffer.from(logo.png),
              transformation: { width: logo.width, height: logo.height },
              altText: { name: 'Logo', title: 'Logo', description: logo.alt },
            }),
          ],
        }),
      ]
    : [];

/** The report as a Word document. */
export const writeDocx = (
  report: ReportDocument,
  template: ReportTemplate,
): Promise<Uint8Array> => {
  const { title, author, foot, draft, cover, blocks, isShort = false } = report;
  const count: Count = { pictures: 0 };
  const write = (all: readonly Block[]) =>
    all.flatMap((one) => blockOf(one, { look: { colours: template.colours, isShort }, count }));
  const headers = draft
    ? { headers: { default: draftHead(draft, template), first: draftHead(draft, template) } }
    : {};
  const document = new Document({
    title: draft ? `${title} (draft)` : title,
    creator: author,
    description: foot,
    lastModifiedBy: author,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    styles: stylesOf(template, isShort),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: !isShort,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1_304, bottom: 1_191, left: page.margin, right: page.margin },
          },
        },
        ...headers,
        footers: { default: footOf(report, template) },
        children: [...logoOf(template), ...write(cover), ...write(blocks)],
      },
    ],
  });
  return Packer.toBuffer(document);
};
