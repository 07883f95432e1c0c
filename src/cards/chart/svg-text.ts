import { plainText } from '../plain-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Makes text inert in an SVG, on one line. */
export const svgText = (text: string): string =>
  plainText(text)
    .replace(/[\n\t]+/g, ' ')
    // The two that XML does not allow.
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Widths in Open Sans, as shares of its size; a little more than they are. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'|ijlI!()/]/, 0.34],
  [/[mwMW%@—]/, 0.93],
  [/[A-Z]/, 0.66],
  [/[\da-z]/, 0.575],
];

const widest = 1;

/** About how wide a text is drawn, in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce(
    (sum, sign) => sum + size * (widths.find(([signs]) => signs.test(sign))?.[1] ?? widest),
    0,
  );
