import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatFigure, formatNumber } from '../../src/domain/format.ts';

describe('formatNumber', () => {
  it('puts commas between thousands and keeps the decimal places', () => {
    assert.equal(formatNumber(6270, 0), '6,270');
    assert.equal(formatNumber(1234567.25, 1), '1,234,567.3');
  });
});

describe('formatFigure', () => {
  it('prints the sign of a percentage, and of nothing else', () => {
    assert.equal(formatFigure(7, { valueKind: 'percentage', decimals: 1 }), '7.0%');
    assert.equal(formatFigure(43.6, { valueKind: 'rate', decimals: 1 }), '43.6');
  });
});
