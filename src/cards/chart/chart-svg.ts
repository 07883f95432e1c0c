import { type ChartLimits, type ChartLine, type ChartModel, pointsIn } from './chart-model.ts';
import { valuesOf } from './plot.ts';
import { drawDiamond, drawMark, inks, px, strokes } from './svg.ts';

/** A picture beside a figure, and one as wide as the card, in pixels of their own. */
const sizes = {
  small: { width: 200, bars: 64, line: 64 },
  // A few bars say little, and need little room.
  wide: { width: 480, bars: 72, line: 112 },
} as const;

export type PictureSize = keyof typeof sizes;

/** Room for half a mark around what is drawn. */
const edge = 9;

/** Where things are drawn. */
type Plot = {
  readonly width: number;
  readonly height: number;
  /** Between two periods. */
  readonly slot: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
};

/** Of the largest value: figures that hardly differ are a line that is nearly level. */
const leastRange = 0.2;

const plotOf = (model: ChartModel, size: PictureSize): Plot => {
  const { width, [model.shape]: height } = sizes[size];
  const values = valuesOf(model);
  const most = Math.max(...values);
  const least =
    model.shape === 'bars' ? 0 : Math.min(...values, most - leastRange * Math.abs(most));
  const range = most - least;
  const steps = Math.max(1, model.end / model.step);
  const isBars = model.shape === 'bars';
  // A bar is in the middle of its slot; a line goes from edge to edge.
  const slot = (width - 2 * edge) / (isBars ? steps + 1 : steps);
  const start = edge + (isBars ? slot / 2 : 0);
  return {
    width,
    height,
    slot,
    x: (at) => start + (slot * at) / model.step,
    y: (value) =>
      // Figures that are all the same lie in the middle.
      range === 0 ? height / 2 : height - edge - ((height - 2 * edge) * (value - least)) / range,
  };
};

const pathOf = (points: readonly { readonly at: number; readonly value: number }[], plot: Plot) =>
  points
    .map(
      ({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${px(plot.x(at))} ${px(plot.y(value))}`,
    )
    .join('');

const joinPoints = ({ stretches }: ChartLine, look: string, plot: Plot): string =>
  stretches
    .filter(({ points }) => points.length > 1)
    .map(({ points }) => `<path d="${pathOf(points, plot)}" fill="none" ${look}/>`)
    .join('');

/** With fewer pixels from one to the next, marks would hide the line. */
const leastApart = 24;

/** A line passes behind a hollow mark without being seen in it. */
const maskOf = (holes: readonly string[], { width, height }: Plot): string =>
  holes.length === 0
    ? ''
    : `<mask id="m"><rect width="${width}" height="${height}" fill="#fff"/>${holes.join('')}</mask>`;

const drawLine = (line: ChartLine, plot: Plot): string => {
  const points = pointsIn(line.stretches);
  const ends = new Set(line.stretches.flatMap((one) => [one.points[0], one.points.at(-1)]));
  const marked = points.filter(
    (one) => plot.slot >= leastApart || one.caution !== '' || ends.has(one),
  );
  const placeOf = ({ at, value }: (typeof points)[number]) => ({ x: plot.x(at), y: plot.y(value) });
  const holes = marked
    .filter(({ caution }) => caution !== '')
    .map((one) => `<circle cx="${px(placeOf(one).x)}" cy="${px(placeOf(one).y)}" r="6.5"/>`);
  const joined = joinPoints(line, strokes.own, plot);
  const masked = holes.length === 0 ? joined : `<g mask="url(#m)">${joined}</g>`;
  const marks = marked.map((one) => drawMark(placeOf(one), one.caution));
  return maskOf(holes, plot) + masked + marks.join('');
};

/** The newest bar is in the council's colour; one that is not firm is hollow. */
const drawBars = (line: ChartLine, plot: Plot): string => {
  const points = pointsIn(line.stretches);
  const wide = plot.slot * 0.7;
  const floor = plot.height - edge;
  return points
    .map(({ at, value, caution }, index) => {
      const ink = index === points.length - 1 ? inks.own : inks.quiet;
      const top = value === 0 ? floor - 3 : Math.min(plot.y(value), floor - 3);
      const inset = caution === '' ? 0 : 2;
      const look =
        caution === '' ? `fill="${ink}"` : `fill="none" stroke="${ink}" stroke-width="4"`;
      return `<rect x="${px(plot.x(at) - wide / 2 + inset)}" y="${px(top + inset)}" width="${px(wide - 2 * inset)}" height="${px(Math.max(floor - top - 2 * inset, 1))}" ${look}/>`;
    })
    .join('');
};

/** Marks where a stretch ends, so that a single value can be seen too. */
const drawOther = (line: ChartLine, plot: Plot): string => {
  const ends = line.stretches.flatMap(({ points }) => points.slice(-1));
  const marks = ends.map(({ at, value }) => drawDiamond({ x: plot.x(at), y: plot.y(value) }));
  return joinPoints(line, strokes.other, plot) + marks.join('');
};

const drawLimits = ({ from, to, lower, mean, upper }: ChartLimits, { x, y }: Plot): string => {
  const across = (value: number, look: string): string =>
    `<path d="M${px(x(from))} ${px(y(value))}H${px(x(to))}" ${look}/>`;
  return across(upper, strokes.limit) + across(mean, strokes.mean) + across(lower, strokes.limit);
};

const drawBreaks = ({ breaks }: ChartModel, { x, height }: Plot): string =>
  breaks.map(({ at }) => `<path d="M${px(x(at))} 0V${height}" ${strokes.break}/>`).join('');

/**
 * The chart as a picture without a ground or a text, for cards of any theme: this council a solid
 * line with dots, or bars; a comparator dashed; limits dotted; a break a line from top to bottom,
 * which nothing crosses. What it shows is said in words beside it.
 */
export const chartSvg = (model: ChartModel, size: PictureSize): string => {
  const plot = plotOf(model, size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${plot.width}" height="${plot.height}">`,
    drawBreaks(model, plot),
    model.limits ? drawLimits(model.limits, plot) : '',
    model.shape === 'bars' ? drawBars(model.own, plot) : '',
    model.other ? drawOther(model.other, plot) : '',
    model.shape === 'line' ? drawLine(model.own, plot) : '',
    '</svg>',
  ].join('');
};
