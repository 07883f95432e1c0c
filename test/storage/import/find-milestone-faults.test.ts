import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  findDoneAhead,
  findMilestoneFaults,
} from '../../../src/storage/import/find-milestone-faults.ts';
import { type ReportFile, reportFile } from '../../../src/storage/report-schema.ts';
import { reportText } from '../sample.ts';

type FileMilestone = NonNullable<ReportFile['milestones']>[number];

const report = reportFile.parse(JSON.parse(reportText.text));

const faultsOf = (...over: Partial<FileMilestone>[]): string[] =>
  findMilestoneFaults({
    ...report,
    milestones: over.map((one, i) => ({
      ...{ code: `M${i}`, kind: 'milestone', title: 'Made up', featuresUnder: ['S01'] },
      ...{ state: 'under-way' },
      ...one,
    })) as FileMilestone[],
  });

describe('findMilestoneFaults', () => {
  it('finds none in what the report has', () => {
    assert.deepEqual(faultsOf({ owner: 'andy-frost', asOf: 'Q1 2018/19' }, {}), []);
    assert.deepEqual(findMilestoneFaults(report), []);
  });

  it('finds a first day that is not before the one that holds now', () => {
    const later = { due: '2019-01-31', firstDue: '2018-10-31' };
    assert.deepEqual(faultsOf(later), []);
    assert.deepEqual(faultsOf({ ...later, firstDue: '2019-02-28' }, { firstDue: '2018-10-31' }), [
      'milestones[0].firstDue: "2019-02-28" is not before due, the date that holds now',
      'milestones[1].firstDue: "2018-10-31" is not before due, the date that holds now',
    ]);
  });

  it('finds a day of completion of what is not complete', () => {
    assert.deepEqual(faultsOf({ doneOn: '2019-01-02', state: 'complete' }), []);
    assert.deepEqual(faultsOf({ doneOn: '2019-01-02' }), [
      'milestones[0].doneOn: "2019-01-02" is the day on which it was completed: write "state": "complete", or leave the day out',
    ]);
  });

  it('finds a per cent that is not that of the state', () => {
    assert.deepEqual(
      faultsOf(
        { state: 'complete', percent: 100 },
        { state: 'complete' },
        { state: 'not-started', percent: 0 },
        { state: 'paused', percent: 100 },
      ),
      [],
    );
    assert.deepEqual(
      faultsOf({ state: 'complete', percent: 40 }, { state: 'not-started', percent: 60 }),
      [
        'milestones[0].percent: what is complete is so to 100%, and not to 40%',
        'milestones[1].percent: what is not started has 0%, and not 60%',
      ],
    );
  });

  it('finds a day of completion after the day of the import', () => {
    const milestones = [{ code: 'M1', doneOn: '2019-01-02' }] as FileMilestone[];
    assert.deepEqual(findDoneAhead({ ...report, milestones }, '2019-01-02'), []);
    assert.deepEqual(findDoneAhead({ ...report, milestones }, '2019-01-01'), [
      'milestones[0].doneOn: "M1" cannot have been completed on 2019-01-02, which is after today, 2019-01-01; a day that is still to come is its due',
    ]);
  });

  it('finds owners and places that the file does not have, and wrong quarters', () => {
    assert.deepEqual(faultsOf({ owner: 'nobody' }, { featuresUnder: ['X99'] }, { asOf: '2018' }), [
      'milestones[0].owner: "nobody" is not in this file',
      'milestones[1].featuresUnder: "X99" is not in this file',
      'milestones[2].asOf: "2018" is not a financial quarter',
    ]);
  });
});
