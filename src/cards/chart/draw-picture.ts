import { indexedPng } from './indexed-png.ts';
import { palette } from './inks.ts';
import { loadResvg, type Rasterise } from './load-resvg.ts';

/** From an SVG to a PNG as a data URI; undefined where no picture can be drawn. */
export type Draw = (svg: string) => string | undefined;

/** Charts of all indicators of an outcome, at some 5 kB each. */
const mostKept = 60;

/** A card is worth sending without its picture; whoever looks after the bot has to hear of it, once. */
const warnOf = (cause: unknown): void =>
  process.emitWarning(`Charts go out without their pictures: ${String(cause)}`, 'PictureWarning');

/** Draws pictures, keeps the newest, and gives up for good when the renderer cannot be loaded. */
export const createDraw = (load: () => Rasterise, warn = warnOf): Draw => {
  const kept = new Map<string, string>();
  let rasterise: Rasterise | undefined;
  let failed = false;

  const draw = (svg: string): string | undefined => {
    if (failed) return undefined;
    try {
      rasterise ??= load();
      const png = indexedPng(rasterise(svg), palette);
      return `data:image/png;base64,${png.toString('base64')}`;
    } catch (cause) {
      failed = rasterise === undefined;
      warn(cause);
      return undefined;
    }
  };

  return (svg) => {
    const uri = kept.get(svg) ?? draw(svg);
    if (uri === undefined) return undefined;
    kept.delete(svg);
    kept.set(svg, uri);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return uri;
  };
};

export const drawPicture = createDraw(loadResvg);
