import type { ChartLimits, ChartLine, ChartModel } from './chart-model.ts';
import { drawDiamond, drawMark, px, strokes } from './draw-mark.ts';
import { inks } from './inks.ts';
import { type Plot, pictureWidth, textSize } from './plot.ts';
import { sayBreakDate } from './say-break.ts';
import type { ChartPoint } from './stretches.ts';
import { svgText, textWidth } from './svg-text.ts';

/** From more on, each marker would touch the next. */
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

/** Where a stretch ends, so that one of a single value is seen too. */
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

/** Its word stands above the line, but not over the edge of the picture. */
const drawBreaks = ({ breaks }: ChartModel, { x, top, bottom }: Plot): string =>
  breaks
    .map(({ at, from }) => {
      const word = `break, ${sayBreakDate(from)}`;
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
export const drawLines = (model: ChartModel, plot: Plot): string =>
  [
    drawBreaks(model, plot),
    model.limits ? drawLimits(model.limits, plot) : '',
    model.other ? drawOther(model.other, plot) : '',
    drawOwn(model.own, plot),
  ].join('');
