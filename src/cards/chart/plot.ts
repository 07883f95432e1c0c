import type { ChartModel } from './chart-model.ts';
import { formatTick } from './format-tick.ts';
import { modelAxis } from './model-axis.ts';
import { textWidth } from './svg-text.ts';
import type { ValueAxis } from './value-axis.ts';

/** As wide as a card in Teams; phones show it in some 320 of their pixels, where text is 11 high. */
export const pictureWidth = 480;
export const textSize = 17;

const plotHeight = 124;
/** Above the plot, where a break's word stands. */
const headroom = 22;
const edge = 8;

/** Where things are drawn. */
export type Plot = {
  readonly axis: ValueAxis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
};

const widestOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, textSize)));

/** @param keyBottom where the key ends, in pixels from the top */
export const plotOf = (model: ChartModel, keyBottom: number): Plot => {
  const axis = modelAxis(model);
  const ends = [model.own, model.other].map((line) => line?.stretches.at(-1)?.points.at(-1));
  const left = edge + 6 + widestOf(axis.ticks.map((tick) => formatTick(tick, model)));
  const right = pictureWidth - edge - 10 - widestOf(ends.map((end) => end?.figure ?? ''));
  const top = keyBottom + (model.breaks.length > 0 ? headroom : 0) + 10;
  const bottom = top + plotHeight;
  // The first point stands a little into the plot, so that its marker is whole.
  const inset = 8;
  return {
    axis,
    left,
    right,
    top,
    bottom,
    x: (at) => left + inset + ((right - left - inset - 6) * at) / Math.max(1, model.end),
    y: (value) => bottom - (plotHeight * (value - axis.low)) / (axis.high - axis.low),
  };
};
