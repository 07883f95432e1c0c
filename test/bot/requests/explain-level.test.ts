import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { explainLevel } from '../../../src/bot/requests/explain-level.ts';
import { toRiskKey } from '../../../src/domain/risks/risk-key.ts';
import { checkCard } from '../../cards/check-card.ts';
import { catalogue } from '../catalogue.ts';

const ofWeather = {
  outcomes: catalogue.outcomes.map((one) => ({
    ...one,
    riskKey: toRiskKey([
      { level: 'Gale', meaning: 'Score 20 to 25; the Board sees it every month.' },
      { level: 'Calm', meaning: '' },
    ]),
  })),
};

describe('explainLevel', () => {
  it('says what the council’s key says of a level, whatever its capitals', () => {
    const card = explainLevel('gale', ofWeather) ?? assert.fail('no card');
    checkCard(card);
    assert.match(JSON.stringify(card.content), /A level of risk in this report: Score 20 to 25/);
    assert.match(JSON.stringify(card.content), /Gale risks/);
  });

  it('says nothing of what the key does not explain', () => {
    assert.equal(explainLevel('calm', ofWeather), undefined);
    assert.equal(explainLevel('storm', ofWeather), undefined);
  });
});
