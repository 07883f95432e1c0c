import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  hidePath,
  nameChange,
  toRecordedChange,
} from '../../../src/storage/rows/submission-rows.ts';

const path = 'import of /srv/outcomes/imports/values.csv';

describe('the name of a change by a file', () => {
  it('is that of the file, whichever way its folders are written', () => {
    assert.equal(nameChange('import of ', '/srv/values.csv'), 'import of values.csv');
    assert.equal(nameChange('import of ', 'C:\\imports\\values.csv'), 'import of values.csv');
    assert.equal(nameChange('first start, ', 'data/reports/safe.json'), 'first start, safe.json');
    assert.equal(nameChange('import of ', 'values.csv'), 'import of values.csv');
  });

  it('leaves people as they are called', () => {
    assert.equal(hidePath('Chris Scally (he/him)'), 'Chris Scally (he/him)');
  });

  it('is shown without the folders that an earlier version stored', () => {
    const change = toRecordedChange({
      indicator: 'S05',
      version: 2,
      seen: 1,
      kind: 'import',
      round: 'Q3 2018/19',
      at: '2019-02-11T09:00:00.000Z',
      by: { objectId: path, name: path },
      differences: [],
      digest: '',
    });
    assert.deepEqual(change.by, { objectId: 'import of values.csv', name: 'import of values.csv' });
  });
});
