import { createRequire } from 'node:module';
import type { Pixels } from './indexed-png.ts';

/** From an SVG to pixels. */
export type Rasterise = (svg: string) => Pixels;

type Library = typeof import('@resvg/resvg-js');

const require = createRequire(import.meta.url);

/**
 * Loads the renderer, a native program of some megabytes, when the first picture is drawn: most turns
 * draw none.
 *
 * @throws where the package has no program for the platform
 */
export const loadResvg = (): Rasterise => {
  const { Resvg }: Library = require('@resvg/resvg-js');
  const fontFiles = [
    require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
    require.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf'),
  ];
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Open Sans' };
  return (svg) => {
    const { width, height, pixels } = new Resvg(svg, { font }).render();
    return { width, height, pixels };
  };
};
