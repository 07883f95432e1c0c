import { findBreak } from '../domain/direction-of-travel.ts';
import { formatFigure } from '../domain/format-number.ts';
import type { Series } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import { periodLabel } from '../domain/period.ts';
import { foldRest } from './fold-rest.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';
import type { Run } from './run.ts';

const mostShown = 8;

const figureOf = ({ value }: Observation, series: Series): string =>
  value === null ? 'not known' : formatFigure(value, series);

const flagsOf = ({ flags }: Observation): string =>
  flags.length > 0 ? `, ${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}` : '';

/** Below the first figure that is not comparable with the older ones. */
const breakBelow = ({ series, observations }: Run, index: number): Content[] => {
  const [now, before] = [observations[index], observations[index - 1]];
  const broken = now && before && findBreak(series.breaks, before.period, now.period);
  if (!broken) return [];
  const text = `Break: the figures above and below are not comparable. ${broken.reason}`;
  return [line(text, { size: 'Small', subtle: true, spacing: 'Small' })];
};

const valueLines = (run: Run, index: number): Content[] => {
  const { series, observations, comparator } = run;
  const one = observations[index];
  if (!one) return [];
  const other = comparator?.observations.find(({ period }) => period.index === one.period.index);
  const beside = other && comparator ? ` (${comparator.name} ${figureOf(other, series)})` : '';
  const before = run.revisions.get(one.period.index);
  const was = before ? `; ${before}` : '';
  return [
    line(`${periodLabel(one.period)}: ${figureOf(one, series)}${flagsOf(one)}${beside}${was}`, {
      spacing: 'Small',
    }),
    ...breakBelow(run, index),
  ];
};

/** All values of a run in words, the newest first; the older ones are folded away. */
export const trendValues = (run: Run, id: string): Content[] => {
  const newestFirst = run.observations.map((_, index) => valueLines(run, index)).reverse();
  return foldRest(newestFirst, { id, most: mostShown, what: 'values' });
};
