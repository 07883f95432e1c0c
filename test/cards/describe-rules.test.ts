import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeRules } from '../../src/cards/describe-rules.ts';
import { buildMeasure, buildSeries } from '../domain/build.ts';

const inWords = buildMeasure({ series: [buildSeries({ valueKind: 'words', unit: '' })] });

const cases: [measures: Parameters<typeof describeRules>[0], said: string][] = [
  [[buildMeasure()], 'Lower is better for each. A change within 1% counts as level.'],
  [
    [buildMeasure({ tolerance: { share: 0.01, strict: true } })],
    'Lower is better for each. A change of less than 1% counts as level.',
  ],
  [
    [buildMeasure({ tolerance: { share: 0.05 } })],
    'Lower is better for each. A change within 5% counts as level.',
  ],
  [
    [
      buildMeasure({
        tolerance: { amount: 1 },
        series: [buildSeries({ valueKind: 'average', unit: 'working days' })],
      }),
    ],
    'Lower is better for each. A change within 1 working day counts as level.',
  ],
  [[buildMeasure({ tolerance: { share: 0 } })], 'Lower is better for each.'],
  [[buildMeasure({ tolerance: { share: 0 } }), inWords], 'Lower is better for each.'],
  [[inWords], 'Lower is better for each.'],
  [
    [buildMeasure(), buildMeasure({ tolerance: { share: 0 } })],
    'Lower is better for each. A small change counts as level.',
  ],
];

describe('the rules behind arrows', () => {
  for (const [measures, said] of cases)
    it(`are “${said}”`, () => assert.equal(describeRules(measures), said));
});
