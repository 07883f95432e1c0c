import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCodeFaults } from '../../../src/storage/import/find-code-faults.ts';
import { type ReportFile, reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

const report = reportFile.parse(JSON.parse(reportText.text));

const faultsOf = (...codes: string[]): string[] =>
  findCodeFaults({
    ...report,
    milestones: codes.map((code) => ({ code })) as NonNullable<ReportFile['milestones']>,
  });

describe('findCodeFaults', () => {
  it('finds none in codes of actions that differ', () => {
    assert.deepEqual(faultsOf('FS/A', 'FS/B', 'M1', '1.2', 'Late lights'), []);
  });

  it('finds codes of actions that read alike', () => {
    assert.deepEqual(faultsOf('FS/A', 'fs a', 'M1', 'M1'), [
      'milestones[1].code: "fs a" reads like "FS/A"',
      'milestones[3].code: "M1" appears twice',
    ]);
  });

  it('finds codes of actions that read like the code of an indicator, but for a mere number', () => {
    assert.deepEqual(faultsOf('S-01'), [
      'milestones[0].code: "S-01" reads like "S01" of indicators[0]',
    ]);
    const [first, ...others] = report.indicators;
    assert.ok(first);
    const numbered = { ...report, indicators: [{ ...first, code: '1.1' }, ...others] };
    const milestones = [{ code: '1.1' }] as NonNullable<ReportFile['milestones']>;
    assert.deepEqual(findCodeFaults({ ...numbered, milestones }), []);
  });

  it('finds codes of actions that are words for lists of them', () => {
    const words = ['overdue', 'Open', 'complete', 'late', 'not-started', 'Due soon'];
    assert.deepEqual(
      faultsOf(...words),
      words.map(
        (code, i) =>
          `milestones[${i}].code: "${code}" is a word that lists of milestones and actions are asked for by`,
      ),
    );
  });
});
