import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { ReportTemplate } from './template.ts';

/** Twentieths of a point, of which 1,440 are an inch. A4, with margins of two centimetres. */
export const page = { width: 11_906, height: 16_838, margin: 1_134 } as const;
/** From one margin to the other. */
export const textWidth = page.width - 2 * page.margin;

/** A colour as Word writes it. */
export const hex = (colour: string): string => colour.replace('#', '');

/** Of the usual size of type; a document of one page has less. */
export const shortScale = 0.85;

/** What decides how words look. */
export type Look = Pick<ReportTemplate, 'colours'> & { readonly isShort?: boolean };

/** The styles of a document, which a template of the council's can replace. */
export const stylesOf = ({ font, colours }: ReportTemplate, isShort = false) => {
  const scale = isShort ? shortScale : 1;
  const sized = (size: number): number => Math.round(size * scale);
  const air = (size: number): number => Math.round(size * (isShort ? 0.45 : 1));
  const colour = hex(colours.heading);
  const heading = (level: number, size: number, before: number, after: number) => ({
    run: { font, size: sized(size), bold: true, color: colour },
    paragraph: {
      // Word knows its own styles by name; what makes a PDF of them needs the level.
      outlineLevel: level - 1,
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
      heading1: heading(1, 32, 360, 160),
      heading2: heading(2, 25, 280, 100),
      heading3: heading(3, 22, 220, 80),
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
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 18, color: hex(colours.quiet) },
        paragraph: { spacing: { before: air(160), after: 60 }, keepNext: true },
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

/** How bullets look, for lists that name them. */
export const numbering = {
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
};
