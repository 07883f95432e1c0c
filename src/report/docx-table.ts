import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { plainText } from '../cards/format-text.ts';
import { type Cell, type Column, isKeptTogether, type Table } from './document.ts';
import { hex, type Look, textWidth } from './docx-look.ts';
import { runsOf } from './docx-text.ts';

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

/**
 * A table under its caption; its first row is repeated on every page. Word has no caption that is only
 * heard: a heading that says the same is enough.
 */
export const tableOf = (
  { caption, isCaptionHeard, columns, rows }: Table,
  look: Look,
): (Paragraph | DocxTable)[] => [
  ...(isCaptionHeard
    ? []
    : [new Paragraph({ style: 'Caption', keepNext: true, text: plainText(caption) })]),
  new DocxTable({
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
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
];
