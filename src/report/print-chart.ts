import {
  type ChartLine,
  type ChartModel,
  type ChartPoint,
  formatBreakMonth,
  pointsIn,
} from '../cards/chart/chart-model.ts';
import { valueAxis, valuesOf } from '../cards/chart/plot.ts';
import { drawDiamond, drawMark, inks, px, strokes } from '../cards/chart/svg.ts';
import { formatFigure, placesOf } from '../domain/format.ts';

/** Paper is white, so unlike a card's picture this one has a ground to write on. */
const text = '#333333';
const grid = '#d9d9d9';

const width = 600;
const heights = { bars: 140, line: 185 } as const;
const room = { left: 62, right: 24, top: 20, bottom: 26 } as const;

const escapeXml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const fontSize = 12;

const write = (
  words: string,
  { x, y }: { readonly x: number; readonly y: number },
  anchor: 'start' | 'middle' | 'end',
): string => {
  const place = `x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"`;
  return `<text ${place} font-family="Arial" font-size="${fontSize}" fill="${text}">${escapeXml(words)}</text>`;
};

/** The share of its size that a character of Arial is wide, digits and most letters. */
const characterWidth = 0.56;

const widthOf = (words: string): number => words.length * fontSize * characterWidth;

const startAt = { start: 0, middle: 0.5, end: 1 } as const;

/** On a ground in the colour of the paper, so that no line runs through it. */
const writeOver = (
  words: string,
  place: { readonly x: number; readonly y: number },
  anchor: 'start' | 'middle' | 'end',
): string => {
  const wide = widthOf(words);
  const left = place.x - wide * startAt[anchor];
  const ground = `<rect x="${px(left - 1)}" y="${px(place.y - 10)}" width="${px(wide + 2)}" height="12" fill="#ffffff"/>`;
  return ground + write(words, place, anchor);
};

type Plot = {
  readonly height: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly slot: number;
  readonly ticks: readonly number[];
};

/** No share of a whole is above 100%, so neither is its scale. */
const capped = (
  axis: ReturnType<typeof valueAxis>,
  values: readonly number[],
  model: ChartModel,
) =>
  model.form.valueKind === 'percentage' && axis.high > 100 && Math.max(...values) <= 100
    ? {
        ...axis,
        high: 100,
        ticks: axis.low === 0 ? [0, 25, 50, 75, 100] : axis.ticks.filter((tick) => tick <= 100),
      }
    : axis;

const plotOf = (model: ChartModel): Plot => {
  const height = heights[model.shape];
  const isBars = model.shape === 'bars';
  const values = isBars ? [0, ...valuesOf(model)] : valuesOf(model);
  const axis = valueAxis(values, model.form.decimals, isBars ? 3 : 4);
  const { low, high, ticks } = capped(axis, values, model);
  const steps = Math.max(1, model.end / model.step);
  const wide = width - room.left - room.right;
  const slot = wide / (isBars ? steps + 1 : steps);
  const tall = height - room.top - room.bottom;
  return {
    height,
    slot,
    ticks,
    x: (at) => room.left + (isBars ? slot / 2 : 0) + (slot * at) / model.step,
    y: (value) => height - room.bottom - (tall * (value - low)) / (high - low),
  };
};

/** With no more decimal places than its round numbers need. */
const drawAxis = ({ form }: ChartModel, { ticks, y }: Plot): string => {
  const decimals = Math.min(form.decimals, Math.max(...ticks.map(placesOf)));
  return ticks
    .map(
      (tick) =>
        `<path d="M${room.left} ${px(y(tick))}H${width - room.right}" stroke="${grid}" stroke-width="1"/>` +
        write(
          formatFigure(tick, { ...form, decimals }),
          { x: room.left - 8, y: y(tick) + 4 },
          'end',
        ),
    )
    .join('');
};

/** Between the names of two periods, in pixels. */
const leastGap = 10;

/** The last period is always named; of the others as many as there is room for. */
const drawPeriods = (model: ChartModel, { x, height }: Plot): string => {
  let end = Number.POSITIVE_INFINITY;
  return pointsIn(model.own.stretches)
    .toReversed()
    .map(({ at, label }) => {
      const half = widthOf(label) / 2;
      const middle = Math.min(x(at), width - half - 2);
      if (middle + half > end - leastGap) return '';
      end = middle - half;
      return write(label, { x: middle, y: height - 8 }, 'middle');
    })
    .join('');
};

const pathOf = (points: readonly ChartPoint[], { x, y }: Plot): string =>
  points.map(({ at, value }, i) => `${i === 0 ? 'M' : 'L'}${px(x(at))} ${px(y(value))}`).join('');

const drawStretches = ({ stretches }: ChartLine, look: string, plot: Plot): string =>
  stretches
    .filter(({ points }) => points.length > 1)
    .map(({ points }) => `<path d="${pathOf(points, plot)}" fill="none" ${look}/>`)
    .join('');

/** With fewer pixels from one to the next, marks would hide the line. */
const leastApart = 22;

const drawOwnLine = (model: ChartModel, plot: Plot): string => {
  const points = pointsIn(model.own.stretches);
  const ends = new Set(model.own.stretches.flatMap((one) => [one.points[0], one.points.at(-1)]));
  const marks = points
    .filter((one) => plot.slot >= leastApart || one.caution !== '' || ends.has(one))
    .map((one) => drawMark({ x: plot.x(one.at), y: plot.y(one.value) }, one.caution));
  return drawStretches(model.own, strokes.own, plot) + marks.join('');
};

const drawOther = (line: ChartLine, plot: Plot): string =>
  drawStretches(line, strokes.other, plot) +
  line.stretches
    .flatMap(({ points }) => points.slice(-1))
    .map(({ at, value }) => drawDiamond({ x: plot.x(at), y: plot.y(value) }))
    .join('');

const widestBar = 90;

/** The newest bar is in the council's colour; one that is not firm is hollow. */
const drawBars = (model: ChartModel, { slot, x, y }: Plot): string => {
  const points = pointsIn(model.own.stretches);
  const wide = Math.min(slot * 0.6, widestBar);
  return points
    .map(({ at, value, caution }, index) => {
      const ink = index === points.length - 1 ? inks.own : inks.quiet;
      const look =
        caution === '' ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="3"`;
      const tall = Math.max(y(0) - y(value), 1);
      return `<rect x="${px(x(at) - wide / 2)}" y="${px(y(0) - tall)}" width="${px(wide)}" height="${px(tall)}" ${look}/>`;
    })
    .join('');
};

/** Over everything else, so that no line hides a figure. */
const drawFigures = (model: ChartModel, { x, y }: Plot): string => {
  const points = pointsIn(model.own.stretches);
  if (model.shape === 'bars')
    return points
      .map(({ at, value, figure }) => writeOver(figure, { x: x(at), y: y(value) - 5 }, 'middle'))
      .join('');
  const last = points.at(-1);
  if (!last) return '';
  const place = { x: Math.min(x(last.at) + 16, width - 2), y: y(last.value) - 11 };
  return writeOver(last.figure, place, 'end');
};

const drawLimits = ({ limits }: ChartModel, { x, y }: Plot): string => {
  if (!limits) return '';
  const across = (value: number, look: string): string =>
    `<path d="M${px(x(limits.from))} ${px(y(value))}H${px(x(limits.to))}" ${look}/>`;
  return (
    across(limits.upper, strokes.limit) +
    across(limits.mean, strokes.mean) +
    across(limits.lower, strokes.limit)
  );
};

const drawBreaks = ({ breaks }: ChartModel, { x, height }: Plot): string =>
  breaks
    .map(
      ({ at, from }) =>
        `<path d="M${px(x(at))} ${room.top - 4}V${height - room.bottom}" ${strokes.break}/>` +
        writeOver(`Break, ${formatBreakMonth(from)}`, { x: x(at), y: room.top - 8 }, 'middle'),
    )
    .join('');

/** A chart to be printed, with its axes in words. */
export type PrintedChart = {
  /** The picture, with what is the council's own in a colour such as "#1f4e46". */
  readonly draw: (ink: string) => string;
  readonly width: number;
  readonly height: number;
};

/**
 * Draws a chart for paper: the marks of the pictures on cards, with a scale, the names of periods and
 * of breaks, and the figures of bars.
 */
export const printChart = (model: ChartModel): PrintedChart => {
  const plot = plotOf(model);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${plot.height}" viewBox="0 0 ${width} ${plot.height}">`,
    `<rect width="${width}" height="${plot.height}" fill="#ffffff"/>`,
    drawAxis(model, plot),
    drawLimits(model, plot),
    model.shape === 'bars' ? drawBars(model, plot) : '',
    model.other ? drawOther(model.other, plot) : '',
    model.shape === 'line' ? drawOwnLine(model, plot) : '',
    drawBreaks(model, plot),
    drawFigures(model, plot),
    drawPeriods(model, plot),
    '</svg>',
  ].join('');
  return { draw: (ink) => svg.replaceAll(inks.own, ink), width, height: plot.height };
};
