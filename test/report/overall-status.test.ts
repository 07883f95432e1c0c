import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildReport } from '../../src/report/build-report.ts';
import { textOfDocument } from './document-text.ts';
import { material, quarter, storedReport } from './report-data.ts';

const stored = storedReport();

const textWith = (period: string): string => {
  const { catalogue } = stored;
  const overall = [{ period: quarter(period), status: 'Amber' }];
  const indicators = catalogue.indicators.map((one) => {
    const { code, name, shortName } = one;
    const whole = { code, name, shortName, overall };
    return code === 'S05'
      ? { ...one, overall, measures: one.measures.map((measure) => ({ ...measure, whole })) }
      : one;
  });
  return textOfDocument(
    buildReport(material({}, { ...stored, catalogue: { ...catalogue, indicators } })),
  ).join('|');
};

describe('the overall status of an indicator in a report', () => {
  it('stands above the parts in the report of its quarter, and in no other', () => {
    assert.match(textWith('Q2 2018/19'), /Amber overall, as reported for Q2 2018\/19\.\|S05A/);
    assert.doesNotMatch(textWith('Q1 2018/19'), /overall, as reported/);
  });
});
