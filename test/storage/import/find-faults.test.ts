import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findFaults } from '../../../src/storage/import/find-faults.ts';
import { reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

describe('the faults of a report', () => {
  it('say of a dash in a month that a series leaves out which of the two to give up, and when', () => {
    const report = JSON.parse(reportText.text);
    const [series] = report.indicators[0].measures[0].series;
    const dash = { period: 'Jul 2018', printed: '–', value: null, flags: ['not-applicable'] };
    const months = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12];
    Object.assign(series, { periodKind: 'month', months, values: { E10000009: [dash] } });
    const faults = findFaults(reportFile.parse(report));
    const [fault = ''] = faults.filter((one) => one.includes('months'));
    assert.match(
      fault,
      /values\.E10000009\[0\]\.period: "Jul 2018" is not one of the months 1, 2, /,
    );
    assert.match(fault, /leave it out, with its dash, if that month never has a value/);
    assert.match(fault, /add 7 to months if it has one in some years/);
  });
});
