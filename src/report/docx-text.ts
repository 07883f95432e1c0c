import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { plainText } from '../cards/format-text.ts';
import type { Heading, Span } from './document.ts';
import { hex, type Look, shortScale } from './docx-look.ts';

/** Less important words are smaller; everything else has the size of its paragraph. */
const quietSize = 17;

const runOf = (text: string, { bold, tone }: Span, { colours, isShort = false }: Look) => ({
  text,
  ...(bold ? { bold } : {}),
  ...(tone ? { color: hex(colours[tone]) } : {}),
  ...(tone === 'quiet' ? { size: isShort ? Math.round(quietSize * shortScale) : quietSize } : {}),
});

/** Text in its looks; a line break is one in Word. */
export const runsOf = (spans: readonly Span[], look: Look): TextRun[] =>
  spans.flatMap((span) =>
    plainText(span.text)
      .split('\n')
      .map(
        (line, at) => new TextRun({ ...runOf(line, span, look), ...(at > 0 ? { break: 1 } : {}) }),
      ),
  );

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A heading, which Word's navigation lists. */
export const headingOf = ({ level, text, onNewPage }: Heading): Paragraph =>
  new Paragraph({
    text: plainText(text),
    heading: levels[level - 1] ?? HeadingLevel.HEADING_3,
    ...(onNewPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
  });
