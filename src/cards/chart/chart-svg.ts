import { capitalise } from '../../domain/capitalise.ts';
import { cutText } from '../cut-text.ts';
import type { ChartModel } from './chart-model.ts';
import { drawAxes } from './draw-axes.ts';
import { drawFigures } from './draw-figures.ts';
import { drawKey } from './draw-key.ts';
import { drawLines } from './draw-lines.ts';
import { inks } from './inks.ts';
import { pictureWidth, plotOf, textSize } from './plot.ts';
import { svgText } from './svg-text.ts';

const longestUnit = 50;
/** Of the periods below the plot. */
const footHeight = 34;
const unitBottom = 26;

/** The chart as a picture: light, so that it reads in a dark card too, and told apart without colour. */
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
