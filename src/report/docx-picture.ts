import { createRequire } from 'node:module';
import { ImageRun, Paragraph } from 'docx';
import { plainText } from '../cards/format-text.ts';
import type { Block } from './document.ts';
import type { ReportTemplate } from './template.ts';

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

/** A picture with its text for people who cannot see it. */
export const pictureOf = (
  { draw, width, height, alt }: Extract<Block, { kind: 'picture' }>,
  { at, ink }: { readonly at: string; readonly ink: string },
): Paragraph => {
  const svg = draw(ink);
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

/** The council's emblem, where it has one. */
export const logoOf = ({ logo }: ReportTemplate): Paragraph[] =>
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
