import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findRiskFaults } from '../../src/storage/import/find-risk-faults.ts';
import { type ReportFile, reportFile } from '../../src/storage/report-schema.ts';
import { reportText } from './sample.ts';

type FileRisk = ReportFile['risks'][number];

const assessment = (period: string, more: Partial<FileRisk> = {}) => ({
  period,
  level: 'LOW' as const,
  trend: 'UNCHANGED' as const,
  ...more,
});

/** What is found when the first risk of the December 2018 report, of Q2 2018/19, differs. */
const faultsOf = (differs: Partial<FileRisk>): string[] => {
  const report = reportFile.parse(JSON.parse(reportText.text));
  const [first, ...rest] = report.risks;
  assert.ok(first);
  return findRiskFaults({ ...report, risks: [{ ...first, ...differs }, ...rest] });
};

describe('findRiskFaults', () => {
  const right: [string, Partial<FileRisk>][] = [
    ['a risk as the report has it', {}],
    ['a history in order', { earlier: [assessment('Q4 2017/18'), assessment('Q1 2018/19')] }],
    ['a whole score', { likelihood: 3, impact: 4 }],
    ['an owner who is in the file', { owner: 'nick-jarman' }],
  ];
  for (const [what, differs] of right)
    it(`finds nothing wrong with ${what}`, () => assert.deepEqual(faultsOf(differs), []));

  const wrong: [string, Partial<FileRisk>, RegExp][] = [
    ['a likelihood alone', { likelihood: 3 }, /risks\[0\]\.impact: a likelihood is given without/],
    ['an impact alone', { impact: 3 }, /risks\[0\]\.likelihood: an impact is given without/],
    ['an owner who is nobody', { owner: 'a-stranger' }, /risks\[0\]\.owner: "a-stranger" is not/],
    ['a quarter that is none', { period: '2018' }, /risks\[0\]\.period: "2018" is not a financial/],
    ['a quarter after the report’s', { period: 'Q3 2018/19' }, /is after the report's Q2 2018\/19/],
    [
      'an earlier quarter that is not earlier',
      { earlier: [assessment('Q2 2018/19')] },
      /risks\[0\]\.earlier\[0\]\.period: "Q2 2018\/19" is not before Q2 2018\/19/,
    ],
    [
      'a quarter that stands twice',
      { earlier: [assessment('Q1 2018/19'), assessment('Q1 2018/19')] },
      /earlier\[1\]\.period: "Q1 2018\/19" does not follow/,
    ],
    [
      'half a score in the history',
      { earlier: [{ ...assessment('Q1 2018/19'), impact: 2 }] },
      /earlier\[0\]\.likelihood: an impact is given without/,
    ],
  ];
  for (const [what, differs, fault] of wrong)
    it(`finds ${what}`, () => assert.match(faultsOf(differs).join('\n'), fault));
});
