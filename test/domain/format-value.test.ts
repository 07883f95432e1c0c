import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatFigure, formatNumber, formatValue } from '../../src/domain/format-value.ts';

describe('formatValue', () => {
  it('never prints a number without its unit', () => {
    const rate = { valueKind: 'rate', unit: 'per 10,000 children', decimals: 1 } as const;
    assert.equal(formatValue(43.6, rate), '43.6 per 10,000 children');
    const share = { valueKind: 'percentage', unit: 'of enrolments', decimals: 1 } as const;
    assert.equal(formatValue(7, share), '7.0% of enrolments');
  });

  it('puts commas between thousands', () => {
    assert.equal(formatNumber(6270, 0), '6,270');
    assert.equal(
      formatFigure(1234567.25, { valueKind: 'count', unit: '', decimals: 1 }),
      '1,234,567.3',
    );
  });
});
