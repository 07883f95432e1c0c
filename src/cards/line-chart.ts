import type { Observation } from '../domain/observation.ts';
import { periodLabel } from '../domain/period.ts';
import template from './line-chart.json' with { type: 'json' };
import { plainText } from './plain-text.ts';
import { type Content, compileCard } from './render.ts';
import type { Run } from './run.ts';

const fill = compileCard(template);

/** Two points make a line, and say no more than the arrow. */
const fewestPoints = 3;

const pointsOf = (observations: readonly Observation[]) =>
  observations.flatMap(({ period, value }) =>
    value === null ? [] : [{ x: periodLabel(period), y: value }],
  );

/**
 * A run of figures as a line, with the comparator's. Clients that draw no charts leave it out: the
 * same figures stand below it as text.
 */
export const lineChart = ({ series, observations, comparator }: Run): Content[] => {
  const own = pointsOf(observations);
  if (own.length < fewestPoints) return [];
  const other = comparator ? pointsOf(comparator.observations) : [];
  const unit = plainText(series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit);
  return [
    fill({
      title: unit,
      unit,
      lines: [
        { legend: 'This council', values: own },
        ...(comparator && other.length > 0
          ? [{ legend: plainText(comparator.name), values: other }]
          : []),
      ],
    }),
  ];
};
