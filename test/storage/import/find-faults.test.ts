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

  it('are none in a row without a figure of a period that has begun, which is awaited', () => {
    const faultsWith = (over: object): string[] => {
      const report = JSON.parse(reportText.text);
      const s03 = report.indicators.find(({ code }: { code: string }) => code === 'S03');
      s03.measures[0].series[0].values.E10000009.push({
        ...{ period: '2018/19', printed: 'Awaited', value: null, flags: ['not-available'] },
        ...over,
      });
      return findFaults(reportFile.parse(report)).filter((one) => one.includes('S03A'));
    };
    assert.deepEqual(faultsWith({}), []);
    for (const over of [{ value: 5, flags: [] }, { flags: ['suppressed'] }, { period: '2019/20' }])
      assert.match(faultsWith(over).join(), /ends after the report's Q2 2018\/19/);
  });

  const overallFaults = (at: number, overall: object[]): string[] => {
    const report = JSON.parse(reportText.text);
    const indicators = report.indicators.filter(
      ({ measures }: { measures: unknown[] }) => measures.length > 1 === at > 1,
    );
    indicators[0].overall = overall;
    return findFaults(reportFile.parse(report)).filter((one) => one.includes('overall'));
  };

  it('are found in the overall statuses of an indicator: their quarters, and that it has no parts', () => {
    const one = { period: 'Q2 2018/19', status: 'Red', reason: 'One part is red' };
    assert.deepEqual(overallFaults(2, [one, { ...one, period: 'Q1 2018/19' }]), []);
    assert.match(overallFaults(1, [one]).join(), /overall: it has one measure, whose own status/);
    assert.match(overallFaults(2, [one, one]).join(), /overall\[1\]: "Q2 2018\/19" appears twice/);
    const year = [{ ...one, period: '2017/18' }];
    assert.match(overallFaults(2, year).join(), /"2017\/18" is not a financial quarter/);
    const later = [{ ...one, period: 'Q3 2018/19' }];
    assert.match(overallFaults(2, later).join(), /is after the report's Q2 2018\/19/);
  });

  const withSecond = (period: string, form: object, reportedOther = 'improving') => {
    const report = JSON.parse(reportText.text);
    const [series] = report.indicators[0].measures[0].series;
    const value = { period, printed: '3', value: 3, reportedOther };
    Object.assign(series, { ...form, values: { E10000009: [value] } });
    return report;
  };

  const seconds: [what: string, period: string, form: object, fault: RegExp | undefined][] = [
    ['a quarter', 'Q2 2018/19', { periodKind: 'financial-quarter' }, undefined],
    ['a seasonal month', 'Jul 2018', { periodKind: 'month', seasonal: true }, undefined],
    ['a year', '2017/18', { periodKind: 'financial-year' }, /it has one value a year$/],
    [
      'twelve months, compared with the year before',
      'Jul 2018',
      { periodKind: 'rolling-12-months' },
      /no other lies between the two$/,
    ],
    [
      'twelve months, compared with those of a quarter before',
      'Jul 2018',
      { periodKind: 'rolling-12-months', comparedWith: 'quarter-before' },
      undefined,
    ],
    [
      'what comes when it comes',
      'Q2 2018/19',
      { periodKind: 'financial-quarter', irregular: true },
      /its values come when they come/,
    ],
  ];
  for (const [what, period, form, expected] of seconds)
    it(`${expected ? 'refuse' : 'do not refuse'} a second direction of ${what}`, () => {
      const faults = findFaults(reportFile.parse(withSecond(period, form)));
      const found = faults.filter((one) => one.includes('reportedOther'));
      assert.equal(found.length, expected ? 1 : 0);
      if (expected) assert.match(found.join(), expected);
    });

  it('do not refuse to be told that there is no second direction', () => {
    for (const [what, period, form] of seconds) {
      const faults = findFaults(reportFile.parse(withSecond(period, form, 'not-applicable')));
      assert.deepEqual(
        faults.filter((one) => one.includes('reportedOther')),
        [],
        what,
      );
    }
  });

  it('refuse a second direction in other words', () => {
    const report = withSecond('Q2 2018/19', { periodKind: 'financial-quarter' }, 'better');
    const { error } = reportFile.safeParse(report);
    assert.match(JSON.stringify(error?.issues), /"reportedOther"/);
  });
});
