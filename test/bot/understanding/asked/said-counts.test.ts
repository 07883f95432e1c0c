import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { saysCount } from '../../../../src/bot/understanding/asked/said-counts.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { catalogue, language } from '../../catalogue.ts';

const says = (text: string, measure: string, value: string): boolean =>
  saysCount(readMessage(text, language), { measure, value }, catalogue);

describe('saysCount', () => {
  const counts: [text: string, measure: string, value: string][] = [
    ['322 children on plans, pop that in', 'S01', '322'],
    ['S01 322 on plans', 'S01', '322'],
    ["we've 322 kids on plans this quarter", 'S01', '322'],
    ['the number of children on plans is 322', 'S01', '322'],
    ['1,466 in care', 'S02', '1,466'],
  ];
  for (const [text, measure, value] of counts)
    it(`holds for ${measure} in “${text}”`, () => {
      assert.ok(says(text, measure, value));
    });

  const others: typeof counts = [
    ['S01 is 44', 'S01', '44'],
    ['44.8 children on plans', 'S01', '44.8'],
    ['S01 44 children per 10,000', 'S01', '44'],
    ['the rate of children on plans is 44', 'S01', '44'],
    ['child protection plans 44 children in care 57', 'S01', '44'],
    ['plans 44, children in care 57', 'S01', '44'],
    ['541 safeguarding concerns', 'S04', '541'],
  ];
  for (const [text, measure, value] of others)
    it(`does not hold for ${measure} in “${text}”`, () => {
      assert.ok(!says(text, measure, value));
    });

  it('does not hold for a percentage whose sign is a word of the measure', () => {
    const noted = {
      ...catalogue,
      indicators: catalogue.indicators.map((one) => ({
        ...one,
        measures: one.measures.map((measure) => ({ ...measure, note: '% of pupils' })),
      })),
    };
    const given = { measure: 'S03A', value: '12' };
    assert.ok(!saysCount(readMessage('primary absence 12%', language), given, noted));
  });
});
