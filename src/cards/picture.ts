import { findBreak } from '../domain/break.ts';
import type { Headline } from '../domain/figures/headline.ts';
import { isKnown, type Observation } from '../domain/observation.ts';
import type { Series } from '../domain/series.ts';
import { type ChartModel, chartModel } from './chart/chart-model.ts';
import { chartSvg } from './chart/chart-svg.ts';
import { describeBriefly, describeChart, describeKey, endsOf } from './chart/describe-chart.ts';
import { drawPicture } from './chart/draw-picture.ts';
import { escapeMarkdown, plainText } from './format-text.ts';
import { type TextRow, textIfAny } from './lines.ts';
import wideTemplate from './parts/wide-picture.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** Data of the part `small-picture`. */
export type SmallPictureData = { readonly url: string; readonly altText: string };

/** Data of the part `wide-picture`. */
export type WidePictureData = SmallPictureData & {
  /** "6,038 (Q1 2018/19)" */
  readonly first: string;
  readonly last: string;
  /** What is dashed, dotted or hollow; none where all is plain. */
  readonly key: readonly TextRow[];
};

const oneLine = (words: string): string => plainText(words).replace(/\s+/g, ' ');

/** A chart beside a figure, whose own words say what its ends are; none where none can be drawn. */
export const smallPictureData = (model: ChartModel | undefined): SmallPictureData[] => {
  const url = model && drawPicture(chartSvg(model, 'small'));
  return model && url !== undefined ? [{ url, altText: oneLine(describeBriefly(model)) }] : [];
};

/** A chart as wide as its card, with its ends and its key in words; none where none can be drawn. */
export const widePictureData = (model: ChartModel | undefined, trend = ''): WidePictureData[] => {
  const url = model && drawPicture(chartSvg(model, 'wide'));
  if (!model || url === undefined) return [];
  const [first, last] = endsOf(model);
  return [
    {
      url,
      altText: oneLine(describeChart(model, trend)),
      first: escapeMarkdown(first),
      last: escapeMarkdown(last),
      key: textIfAny(describeKey(model)),
    },
  ];
};

/** More would be too small to be told apart. */
const mostDrawn = 13;

/** The figures since the newest break; with those before it, where only one has come since. */
const sinceBreak = (series: Series, figures: readonly Observation[]): readonly Observation[] => {
  const start = figures.findLastIndex((one, index) => {
    const before = figures[index - 1];
    return before && findBreak(series.breaks, before.period, one.period) !== undefined;
  });
  const since = figures.slice(Math.max(start, 0));
  return since.filter(isKnown).length > 1 ? since : figures;
};

const modelOf = ({ series, upTo = [], comparator }: Headline): ChartModel | undefined => {
  if (!series) return undefined;
  const observations = sinceBreak(series, upTo.slice(-mostDrawn));
  return chartModel({ series, observations, ...(comparator ? { comparator } : {}) });
};

/** The picture of a figure in a list; none below two figures. */
export const rowPicture = (headline: Headline): SmallPictureData[] =>
  smallPictureData(modelOf(headline));

/** The picture of the one figure of a card, with England's line where it is known. */
export const figurePicture = (headline: Headline): WidePictureData[] =>
  widePictureData(modelOf(headline));

export const fillWidePicture: (data: WidePictureData) => CardElement = compileElement(wideTemplate);
