import type { Card } from '../../src/cards/card.ts';
import type { Run } from '../../src/cards/chart/chart-model.ts';
import { trendCard } from '../../src/cards/trend-card.ts';
import { buildSeries } from '../domain/build.ts';
import { buildButton } from './build.ts';
import { buildRun, buildYearlyRun, umbrellas } from './trend-build.ts';

const trend = (name: string, ...runs: readonly Run[]): Card =>
  trendCard({
    above: 'Nowhere-on-Sea, an invented town',
    title: `Trend of ${name}`,
    measures: [{ name, runs }],
    next: [buildButton('How is this worked out?')],
  });

const found = buildSeries({ unit: 'umbrellas found', source: 'an invented office' });

/** Trends with what the real figures do not have yet; all figures are invented. */
export const trendSamples: Readonly<Record<string, () => Card>> = {
  'trend-with-break': () => trend('Imaginary absence', buildYearlyRun()),
  'trend-with-limits': () =>
    trend('Lost umbrellas', buildRun(umbrellas, { measure: { series: [found] } })),
  'trend-provisional': () =>
    trend(
      'Lost gloves',
      buildRun([1200, 1250, null, 1310, 1290, 1340, 1500], {
        measure: { series: [{ ...found, unit: 'gloves found' }] },
        flagged: [
          [1, 'estimated'],
          [-1, 'provisional'],
        ],
      }),
    ),
};
