import { cutText } from '../cut-text.ts';
import type { ChartModel } from './chart-model.ts';
import { drawDiamond, drawMark, strokes } from './draw-mark.ts';
import { pictureWidth, textSize } from './plot.ts';
import { svgText, textWidth } from './svg-text.ts';

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

/** What each kind of line and mark stands for, in as many rows as it takes. */
export const drawKey = (model: ChartModel, top: number): { svg: string; bottom: number } => {
  const placed = placeItems(itemsOf(model));
  const drawn = placed.map(({ text, wide, sample, x, row }) => {
    const y = top + row * rowHeight + rowHeight / 2;
    const name = `<text x="${Math.round(x + wide + 6)}" y="${y + 6}">${svgText(text)}</text>`;
    return sample(Math.round(x), y) + name;
  });
  return { svg: drawn.join(''), bottom: top + ((placed.at(-1)?.row ?? 0) + 1) * rowHeight };
};
