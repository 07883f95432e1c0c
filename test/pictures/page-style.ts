import { themeNames, themeOf } from './theme.ts';

const faces = [
  [400, 'Regular'],
  [600, 'SemiBold'],
  [700, 'Bold'],
] as const;

const face = ([weight, name]: (typeof faces)[number]): string =>
  `@font-face { font-family: 'Open Sans'; font-weight: ${weight}; src: url(/fonts/${weight}${name}.ttf); }`;

const backdrop = (name: (typeof themeNames)[number]): string => {
  const { background, text } = themeOf(name).page;
  return `figure.${name} { background: ${background}; color: ${text}; }`;
};

/** The typeface, taken from a package, so that no picture depends on what a machine has. */
export const fontFaces = faces.map(face).join('\n');

/** How the page around the cards looks. */
export const pageStyle = `
body { margin: 24px; font: 14px/1.4 'Open Sans', sans-serif; color: #252424; }
nav ol { columns: 16em; }
nav a { display: block; padding: 4px 0; color: #464775; }
h2 { margin: 24px 0 4px; }
section > p { margin: 0 0 8px; max-width: 60em; }
.frames { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
figure { margin: 0; padding: 12px; box-sizing: content-box; max-width: none; }
/* A page for tests has a single frame to each card, and many cards on little ground. */
.packed { columns: calc(var(--card-width) + 24px); }
.packed section { break-inside: avoid; width: min-content; }
figcaption { margin-bottom: 8px; }
${themeNames.map(backdrop).join('\n')}
`;
