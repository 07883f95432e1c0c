import type { ChartModel } from './chart-model.ts';
import { px } from './draw-mark.ts';
import { formatTick } from './format-tick.ts';
import { inks } from './inks.ts';
import { type Plot, pictureWidth, textSize } from './plot.ts';
import { svgText, textWidth } from './svg-text.ts';

type Label = { readonly text: string; readonly x: number; readonly width: number };

const edge = 4;
const apart = 14;

const drawTicks = (model: ChartModel, { axis, left, right, y }: Plot): string =>
  axis.ticks
    .map((tick) => {
      const at = Math.round(y(tick)) + 0.5;
      const line = `<path d="M${px(left)} ${at}H${px(right)}" stroke="${inks.grid}"/>`;
      const text = svgText(formatTick(tick, model));
      return `${line}<text x="${px(left - 6)}" y="${at + 5.5}" text-anchor="end">${text}</text>`;
    })
    .join('');

/** In the middle under its point, but not over the edge of the picture. */
const labelAt = (text: string, x: number): Label => {
  const width = textWidth(text, textSize);
  const most = pictureWidth - edge - width / 2;
  return { text, width, x: Math.min(most, Math.max(edge + width / 2, x)) };
};

const touch = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + apart;

/** The last and the first period, and as many of those between as there is room for, evenly. */
const periodLabels = ({ own }: ChartModel, { x }: Plot): Label[] => {
  const points = own.stretches.flatMap((one) => one.points);
  const labels = points.map(({ label, at }) => labelAt(label, x(at)));
  const evenly = (step: number): Label[] =>
    labels.filter((_, index) => (labels.length - 1 - index) % step === 0);
  const fits = (some: readonly Label[]): boolean =>
    some.every((label, index) => index === 0 || !touch(label, some[index - 1] ?? label));
  const steps = labels.map((_, index) => index + 1);
  const shown = steps.map(evenly).find(fits) ?? [];
  const [first, second] = [labels[0], shown[0]];
  if (!first || !second || first === second) return shown;
  if (!touch(first, second)) return [first, ...shown];
  return shown.length > 1 ? [first, ...shown.slice(1)] : shown;
};

/** Round values with their lines across, and the periods below. */
export const drawAxes = (model: ChartModel, plot: Plot): string => {
  const periods = periodLabels(model, plot).map(
    ({ text, x }) =>
      `<text x="${px(x)}" y="${plot.bottom + 25}" text-anchor="middle">${svgText(text)}</text>`,
  );
  return drawTicks(model, plot) + periods.join('');
};
