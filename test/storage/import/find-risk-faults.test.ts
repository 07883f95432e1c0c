import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Area } from '../../../src/domain/area.ts';
import {
  findRiskFaults,
  findSuccessionFaults,
} from '../../../src/storage/import/find-risk-faults.ts';
import { type ReportFile, reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

describe('findRiskFaults', () => {
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

  const right: [string, Partial<FileRisk>][] = [
    ['a risk as the report has it', {}],
    ['a history in order', { earlier: [assessment('Q4 2017/18'), assessment('Q1 2018/19')] }],
    ['a whole score', { likelihood: 3, impact: 4 }],
    ['an owner who is in the file', { owner: 'nick-jarman' }],
  ];
  for (const [what, differs] of right)
    it(`finds nothing wrong with ${what}`, () => assert.deepEqual(faultsOf(differs), []));

  const wrong: [string, Partial<FileRisk>, RegExp][] = [
    [
      'a level that the key does not have',
      { level: 'Severe' },
      /risks\[0\]\.level: "Severe" is not in outcome\.riskKey: HIGH, MEDIUM, LOW/,
    ],
    [
      'an earlier level that it does not have',
      { earlier: [assessment('Q1 2018/19', { level: 'low' })] },
      /risks\[0\]\.earlier\[0\]\.level: "low" is not in/,
    ],
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
      'a quarter that appears twice',
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

describe('findSuccessionFaults', () => {
  const area = (code: string, before?: string, on = '2019-04-01'): Area => ({
    code,
    name: code,
    ...(before ? { succeeds: { area: before, on, reason: 'reorganised' } } : {}),
  });

  it('finds nothing wrong with areas that follow each other', () => {
    const areas = [area('C', 'B', '2030-04-01'), area('B', 'A'), area('A'), area('England')];
    assert.deepEqual(findSuccessionFaults(areas), []);
  });

  const wrong: [string, Area[], RegExp][] = [
    ['an area that follows itself', [area('A', 'A')], /A succeeds itself/],
    ['a circle', [area('A', 'B'), area('B', 'A')], /A succeeds itself/],
    [
      'two successors',
      [area('A'), area('B', 'A'), area('C', 'A')],
      /A has more than one successor: B, C/,
    ],
    [
      'one that begins before what it follows',
      [area('A'), area('B', 'A'), area('C', 'B', '2010-04-01')],
      /C begins on 2010-04-01, which is not after the start of its predecessor B/,
    ],
  ];
  for (const [what, areas, fault] of wrong)
    it(`finds ${what}, each once`, () => {
      const faults = findSuccessionFaults(areas);
      assert.match(faults.join('\n'), fault);
      assert.equal(new Set(faults).size, faults.length);
    });
});
