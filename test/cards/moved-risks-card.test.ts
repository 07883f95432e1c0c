import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { movedRisksCard } from '../../src/cards/moved-risks-card.ts';
import type { RiskTrend } from '../../src/domain/risks/risk.ts';
import { riskMovement } from '../../src/domain/risks/risk-movement.ts';
import { buildRisk } from './build.ts';
import { shownText } from './shown-parts.ts';

const shownWith = (trend: RiskTrend | undefined): string => {
  const { latest, ...risk } = buildRisk();
  const { trend: _, ...assessed } = latest;
  const moved = { ...risk, latest: { ...assessed, ...(trend ? { trend } : {}) } };
  const movement = riskMovement(moved);
  const risks = [
    { risk: moved, places: [], movement: { ...movement, sentence: 'From 20 to 16.' } },
  ] as never;
  return shownText(
    movedRisksCard({
      ...{ title: 'Risks that got better', answer: 'One.', notes: [], next: [] },
      groups: [{ heading: 'By the scores', by: 'computed', risks }],
    }).content,
  );
};

describe('movedRisksCard', () => {
  it('says beside what was worked out what the report says of the trend, if anything', () => {
    assert.match(shownWith('IMPROVING'), /From 20 to 16\. Reported as IMPROVING\./);
    assert.match(shownWith(undefined), /From 20 to 16\./);
    assert.doesNotMatch(shownWith(undefined), /Reported|undefined/);
  });
});
