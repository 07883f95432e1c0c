import { cutText } from '../format-text.ts';
import type { ChartLine, ChartModel, ChartPoint } from './chart-model.ts';
import { type Plot, pictureWidth, textSize } from './plot.ts';
import { drawDiamond, drawMark, inks, px, strokes, svgText, textWidth } from './svg.ts';

/** How far below a point the foot of a text has to be to appear next to it. */
const drop = 6;
const lineHeight = 19;

const newest = (line: ChartLine | undefined): ChartPoint | undefined =>
  line?.stretches.at(-1)?.points.at(-1);

/** Keeps a figure readable where a line runs under it. */
const halo = `paint-order="stroke" stroke="${inks.paper}" stroke-width="4"`;

const figureText = (
  x: number,
  y: number,
  { figure, ink, anchor }: { figure: string; ink: string; anchor: string },
): string =>
  `<text x="${px(x)}" y="${px(y)}" fill="${ink}" font-weight="600" text-anchor="${anchor}" ${halo}>${svgText(figure)}</text>`;

/** Moves apart two texts that would overlap, the higher one up. */
const moveApart = (own: number, other: number): readonly [number, number] => {
  const lacking = lineHeight - Math.abs(own - other);
  if (lacking <= 0) return [own, other];
  return other < own
    ? [own + lacking / 2, other - lacking / 2]
    : [own - lacking / 2, other + lacking / 2];
};

const drawLast = ({ own, other }: ChartModel, { x, y }: Plot): string => {
  const [mine, theirs] = [newest(own), newest(other)];
  if (!mine) return '';
  const beside = x(mine.at) + 11;
  const end = (point: ChartPoint, at: number, ink: string): string =>
    figureText(beside, at + drop, { figure: point.figure, ink, anchor: 'start' });
  if (!theirs) return end(mine, y(mine.value), inks.own);
  const [high, low] = moveApart(y(mine.value), y(theirs.value));
  return end(mine, high, inks.own) + end(theirs, low, inks.other);
};

/** Chooses the side of the first point that neither its own line nor England's line uses. */
const isAbove = ({ own, other }: ChartModel): boolean => {
  const [first, second] = own.stretches.flatMap(({ points }) => points);
  const beside = other?.stretches[0]?.points[0];
  if (first && beside && beside.at === first.at) return beside.value < first.value;
  return !(first && second && second.value > first.value);
};

const drawFirst = (model: ChartModel, { x, y, left, top, bottom }: Plot): string => {
  const first = model.own.stretches[0]?.points[0];
  if (!first) return '';
  const [above, below] = [y(first.value) - 11, y(first.value) + 22];
  const at = (isAbove(model) && above > top + 8) || below > bottom - 2 ? above : below;
  const width = textWidth(first.figure, textSize);
  const start = Math.min(Math.max(left + 4, x(first.at) - 8), pictureWidth - width);
  return figureText(start, at, { figure: first.figure, ink: inks.own, anchor: 'start' });
};

/** The first and the last value in figures, and England's last one. */
export const drawFigures = (model: ChartModel, plot: Plot): string =>
  drawFirst(model, plot) + drawLast(model, plot);

type KeyItem = {
  readonly text: string;
  readonly wide: number;
  readonly sample: (x: number, y: number) => string;
};

const lineWidth = 28;
const markWidth = 12;
const gap = 11;
const rowHeight = 24;
const edge = 8;
const longestName = 24;

const stroke =
  (look: string) =>
  (x: number, y: number): string =>
    `<path d="M${x} ${y}h${lineWidth}" ${look}/>`;

const itemsOf = ({ own, other, limits }: ChartModel): KeyItem[] => {
  const cautions = new Set(
    own.stretches.flatMap(({ points }) => points.map(({ caution }) => caution)),
  );
  return [
    {
      text: own.name,
      wide: lineWidth,
      sample: (x, y) => stroke(strokes.own)(x, y) + drawMark({ x: x + lineWidth / 2, y }, ''),
    },
    ...(['provisional', 'estimated'] as const)
      .filter((caution) => cautions.has(caution))
      .map((caution) => ({
        text: caution,
        wide: markWidth,
        sample: (x: number, y: number) => drawMark({ x: x + markWidth / 2, y }, caution),
      })),
    ...(other
      ? [
          {
            text: cutText(other.name, longestName),
            wide: lineWidth,
            sample: (x: number, y: number) =>
              stroke(strokes.other)(x, y) + drawDiamond({ x: x + lineWidth / 2, y }),
          },
        ]
      : []),
    ...(limits
      ? [
          {
            text: limits.trial ? 'trial limits' : 'limits',
            wide: lineWidth,
            sample: stroke(strokes.limit),
          },
          { text: 'mean', wide: lineWidth, sample: stroke(strokes.mean) },
        ]
      : []),
  ];
};

type Placed = KeyItem & { readonly x: number; readonly row: number };

const widthOf = ({ text, wide }: KeyItem): number => wide + 6 + textWidth(text, textSize);

const placeItems = (items: readonly KeyItem[]): Placed[] => {
  const placed: Placed[] = [];
  let [x, row] = [edge, 0];
  for (const item of items) {
    const width = widthOf(item);
    if (x > edge && x + width > pictureWidth - edge) [x, row] = [edge, row + 1];
    placed.push({ ...item, x, row });
    x += width + gap;
  }
  return placed;
};

/** What each kind of line and mark means, in as many rows as needed. */
export const drawKey = (model: ChartModel, top: number): { svg: string; bottom: number } => {
  const placed = placeItems(itemsOf(model));
  const drawn = placed.map(({ text, wide, sample, x, row }) => {
    const y = top + row * rowHeight + rowHeight / 2;
    const name = `<text x="${Math.round(x + wide + 6)}" y="${y + 6}">${svgText(text)}</text>`;
    return sample(Math.round(x), y) + name;
  });
  return { svg: drawn.join(''), bottom: top + ((placed.at(-1)?.row ?? 0) + 1) * rowHeight };
};
