import { plainText } from '../plain-text.ts';
import { type Content, compileCard } from '../render.ts';
import type { Run } from '../run.ts';
import { chartModel } from './chart-model.ts';
import { chartSvg } from './chart-svg.ts';
import { describeChart } from './describe-chart.ts';
import { drawPicture } from './draw-picture.ts';
import { nativeChart } from './native-chart.ts';
import template from './picture.json' with { type: 'json' };

const fill = compileCard(template);

/**
 * A run of figures as a chart, with the comparator's: drawn by the client, or as a picture where the
 * client draws no charts. The same figures stand below it as text.
 */
export const lineChart = (run: Run): Content[] => {
  const model = chartModel(run);
  if (!model) return [];
  const url = drawPicture(chartSvg(model));
  if (url === undefined) return [nativeChart(model, 'drop')];
  const altText = plainText(describeChart(model, run.trend.sentence)).replace(/\s+/g, ' ');
  return [nativeChart(model, fill({ url, altText }))];
};
