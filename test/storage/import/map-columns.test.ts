import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { mapColumns, parseMapping } from '../../../src/storage/import/map-columns.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => ({ name: path, text: readFileSync(join(root, path), 'utf8') });
const readMapping = (name: string) => {
  const { text } = read(`data/mappings/${name}.json`);
  return parseMapping(name, text);
};
const published = (name: string) => read(`test/storage/cases/${name}.csv`);

describe('the columns of a file as others publish it', () => {
  it('are read for a claimant count, each row as the measure that it is of', () => {
    const mapped = mapColumns(
      published('40-claimant-count-as-published'),
      readMapping('nomis-claimant-count'),
    );
    assert.deepEqual(mapped.text.trimEnd().split('\n'), [
      'measure,series,area,period,value,flags',
      'E01,council,E08000009,March 2024,4480,',
      'E02,council,E08000009,March 2024,3.1,',
      'E01,council,E08000009,April 2024,4495,',
      'E02,council,E08000009,April 2024,3.1,',
    ]);
    assert.equal(mapped.passedOver, 0);
  });

  it('are read for one council out of all, on the lines that they have in the file', () => {
    const mapped = mapColumns(published('42-oflog-as-published'), readMapping('oflog'));
    assert.equal(
      mapped.text,
      'measure,series,area,period,value,flags\n\n\nA01,council,E10000009,2016-17,7.5,\n',
    );
    assert.equal(mapped.passedOver, 2);
  });

  it('have a value in another unit by a factor, and an empty one by a flag', () => {
    const rules = parseMapping(
      'x',
      JSON.stringify({
        format: 'outcomes-mapping/1',
        columns: { period: 'Year', value: 'Rate' },
        measures: [{ where: { Of: 'all' }, measure: 'A1', factor: 100 }],
        empty: 'not-available',
      }),
    );
    const text = 'A table of rates\nYEAR;of;Rate\n2018/19;All;0.073\n2019/20;all;\n2019/20;none;4';
    assert.equal(
      mapColumns({ name: 'x', text }, rules).text,
      '\nmeasure,series,period,value,flags\nA1,council,2018/19,7.3,\nA1,council,2019/20,,not-available\n',
    );
  });

  it('are refused where one is missing, or no row is meant', () => {
    const rules = readMapping('oflog');
    const text = 'Measure,Value\na,1';
    assert.throws(() => mapColumns({ name: 'x', text }, rules), {
      code: 'file-invalid',
      message: /line 1: the column Local authority code of the mapping is missing/,
    });
    const other = { ...rules, only: { 'Local authority code': ['E06000001'] } };
    assert.throws(() => mapColumns(published('42-oflog-as-published'), other), {
      message: /no row is one that the mapping means/,
    });
  });

  it('are named by mappings that are valid', () => {
    for (const name of readdirSync(join(root, 'data/mappings')))
      assert.ok(readMapping(name.replace('.json', '')).measures.length > 0);
    assert.throws(() => parseMapping('x', '{"format":"outcomes-mapping/1","columns":{"up":"A"}}'), {
      code: 'file-invalid',
      message: /columns[\s\S]*measures/,
    });
  });
});
