import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { highRisks } from '../../src/bot/high-risks.ts';
import { toRiskKey } from '../../src/domain/risks/risk-key.ts';

const keyOf = (...levels: readonly string[]) => [
  { riskKey: toRiskKey(levels.map((level) => ({ level, meaning: '' }))) },
];

describe('the button for the risks that matter most', () => {
  it('is of high risks, whatever the council calls them', () => {
    for (const outcomes of [keyOf('HIGH', 'LOW'), keyOf('Red', 'Green'), []]) {
      const { title, request } = highRisks(outcomes);
      assert.deepEqual([title, request], ['High risks', { kind: 'risks', level: 'HIGH' }]);
    }
  });

  it('is of the level above the one that the council calls high', () => {
    assert.deepEqual(highRisks(keyOf('Severe', 'High', 'Low'), 'O1'), {
      ...highRisks([]),
      title: 'Severe risks',
      request: { kind: 'risks', level: 'SEVERE', outcome: 'O1' },
    });
  });
});
