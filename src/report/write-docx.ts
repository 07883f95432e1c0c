import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { plainText } from '../cards/format-text.ts';
import type { Block, ReportDocument } from './document.ts';
import { hex, type Look, numbering, page, stylesOf, textWidth } from './docx-look.ts';
import { logoOf, pictureOf } from './docx-picture.ts';
import { tableOf } from './docx-table.ts';
import { headingOf, runsOf } from './docx-text.ts';
import type { ReportTemplate } from './template.ts';

const styleNames = {
  body: 'Body',
  note: 'Note',
  title: 'Title',
  subtitle: 'Subtitle',
} as const;

/** Numbers the pictures of one document. */
type Count = { pictures: number };

type Written = Paragraph | Table | TableOfContents;

type Writing = {
  readonly look: Look;
  readonly count: Count;
  readonly keepNext?: boolean;
  /** A table has no room of its own below it. */
  readonly isAfterTable?: boolean;
};

/** Twentieths of a point. */
const roomAfterTable = 200;

const blockOf = (block: Block, writing: Writing): Written[] => {
  const { look, count, keepNext = false, isAfterTable = false } = writing;
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'paragraph':
      return [
        new Paragraph({
          style: styleNames[block.look],
          ...(keepNext ? { keepNext } : {}),
          ...(block.onNewPage ? { pageBreakBefore: true } : {}),
          ...(isAfterTable ? { spacing: { before: roomAfterTable } } : {}),
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
      return [pictureOf(block, { at: `Chart ${count.pictures}`, ink: look.colours.heading })];
    case 'contents':
      return [new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' })];
    case 'together':
      return block.blocks.flatMap((one, at) =>
        blockOf(one, { ...writing, keepNext: at < block.blocks.length - 1 }),
      );
  }
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

/** The report as a Word document. */
export const writeDocx = (
  report: ReportDocument,
  template: ReportTemplate,
): Promise<Uint8Array> => {
  const { title, author, foot, draft, cover, blocks, isShort = false } = report;
  const count: Count = { pictures: 0 };
  const write = (all: readonly Block[]) =>
    all.flatMap((one, at) =>
      blockOf(one, {
        look: { colours: template.colours, isShort },
        count,
        isAfterTable: all[at - 1]?.kind === 'table',
        // What leads to a list is not left behind it.
        keepNext: all[at + 1]?.kind === 'bullets',
      }),
    );
  const headers = draft
    ? { headers: { default: draftHead(draft, template), first: draftHead(draft, template) } }
    : {};
  const document = new Document({
    title: draft ? `${title} (draft)` : title,
    creator: author,
    description: foot,
    lastModifiedBy: author,
    // Word counts those of the footers itself; to lay all pages out takes a second.
    ...(isShort ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: stylesOf(template, isShort),
    numbering,
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
