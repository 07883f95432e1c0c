import { capitalise } from '../../domain/format.ts';
import { cutText } from '../format-text.ts';
import {
  type ChartLimits,
  type ChartLine,
  type ChartModel,
  type ChartPoint,
  formatBreakDate,
} from './chart-model.ts';
import { drawFigures, drawKey } from './draw-figures.ts';
import { formatTick, type Plot, pictureWidth, plotOf, textSize } from './plot.ts';
import { drawDiamond, drawMark, inks, px, strokes, svgText, textWidth } from './svg.ts';

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

/** Centred under its point, but kept inside the picture. */
const labelAt = (text: string, x: number): Label => {
  const width = textWidth(text, textSize);
  const most = pictureWidth - edge - width / 2;
  return { text, width, x: Math.min(most, Math.max(edge + width / 2, x)) };
};

const touch = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + apart;

/** The last and the first period, and as many evenly spaced periods in between as fit. */
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
const drawAxes = (model: ChartModel, plot: Plot): string => {
  const periods = periodLabels(model, plot).map(
    ({ text, x }) =>
      `<text x="${px(x)}" y="${plot.bottom + 25}" text-anchor="middle">${svgText(text)}</text>`,
  );
  return drawTicks(model, plot) + periods.join('');
};

/** With more than this, each marker would touch the next. */
const mostMarks = 30;

const placeOf = ({ at, value }: ChartPoint, { x, y }: Plot) => ({ x: x(at), y: y(value) });

const pathOf = (points: readonly ChartPoint[], plot: Plot): string =>
  points
    .map((point, index) => {
      const { x, y } = placeOf(point, plot);
      return `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`;
    })
    .join('');

const joinPoints = ({ stretches }: ChartLine, look: string, plot: Plot): string =>
  stretches
    .filter(({ points }) => points.length > 1)
    .map(({ points }) => `<path d="${pathOf(points, plot)}" fill="none" ${look}/>`)
    .join('');

const pointsOf = ({ stretches }: ChartLine): ChartPoint[] =>
  stretches.flatMap(({ points }) => points);

const drawOwn = (line: ChartLine, plot: Plot): string => {
  const points = pointsOf(line);
  const marked = points.filter(
    ({ caution }, index) =>
      points.length <= mostMarks || caution || index === 0 || index === points.length - 1,
  );
  const marks = marked.map((point) => drawMark(placeOf(point, plot), point.caution));
  return joinPoints(line, strokes.own, plot) + marks.join('');
};

/** Marks where a stretch ends, so that a single value can be seen too. */
const drawOther = (line: ChartLine, plot: Plot): string => {
  const ends = line.stretches.flatMap(({ points }) => points.slice(-1));
  const marks = ends.map((point) => drawDiamond(placeOf(point, plot)));
  return joinPoints(line, strokes.other, plot) + marks.join('');
};

const drawLimits = ({ from, to, lower, mean, upper }: ChartLimits, { x, y }: Plot): string => {
  const across = (value: number, look: string): string =>
    `<path d="M${px(x(from))} ${Math.round(y(value))}H${px(x(to))}" ${look}/>`;
  return across(upper, strokes.limit) + across(mean, strokes.mean) + across(lower, strokes.limit);
};

/** The word for a break is above its line, but kept inside the picture. */
const drawBreaks = ({ breaks }: ChartModel, { x, top, bottom }: Plot): string =>
  breaks
    .map(({ at, from }) => {
      const word = `break, ${formatBreakDate(from)}`;
      const middle = Math.round(x(at));
      const half = textWidth(word, textSize) / 2;
      const centre = Math.min(pictureWidth - 6 - half, Math.max(6 + half, middle));
      return [
        `<path d="M${middle} ${top - 6}V${bottom}" stroke="${inks.text}" stroke-width="2"/>`,
        `<text x="${px(centre)}" y="${top - 12}" text-anchor="middle">${svgText(word)}</text>`,
      ].join('');
    })
    .join('');

/** All lines of a chart, the council's own on top. */
const drawLines = (model: ChartModel, plot: Plot): string =>
  [
    drawBreaks(model, plot),
    model.limits ? drawLimits(model.limits, plot) : '',
    model.other ? drawOther(model.other, plot) : '',
    drawOwn(model.own, plot),
  ].join('');

const longestUnit = 50;
/** Height of the periods below the plot. */
const footHeight = 34;
const unitBottom = 26;

/**
 * The chart as a picture: light, so that it is readable in a dark card too, with lines that can be
 * told apart without colour.
 */
export const chartSvg = (model: ChartModel): string => {
  const key = drawKey(model, unitBottom);
  const plot = plotOf(model, key.bottom);
  const height = Math.ceil(plot.bottom + footHeight);
  const unit = svgText(cutText(capitalise(model.unit), longestUnit));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}"`,
    ` font-family="Open Sans" font-size="${textSize}" fill="${inks.text}">`,
    `<rect width="${pictureWidth}" height="${height}" fill="${inks.paper}"/>`,
    `<text x="8" y="20">${unit}</text>`,
    key.svg,
    drawAxes(model, plot),
    drawLines(model, plot),
    drawFigures(model, plot),
    '</svg>',
  ].join('');
};
