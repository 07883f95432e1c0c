import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { fitsMapping, mapColumns, parseMapping } from '../../../src/storage/import/map-columns.ts';

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

  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

  it('are read for a council of Scotland by its name, and for Scotland beside it', () => {
    const lgbf = published('43-lgbf-as-published');
    assert.deepEqual(linesOf(mapColumns(lgbf, readMapping('lgbf')).text), [
      'measure,series,area,period,value,flags',
      'CL02,council,S12000014,2021-22,4.5,',
      'CL02,council,S12000014,2022-23,4.25,',
      'SW01,council,S12000014,2021-22,33.5,',
    ]);
    assert.deepEqual(linesOf(mapColumns(lgbf, readMapping('lgbf-scotland')).text), [
      'measure,series,area,period,value,flags',
      'CL02,lgbf,S92000003,2021-22,3.9,',
      'CL02,lgbf,S92000003,2022-23,3.75,',
      'SW01,lgbf,S92000003,2021-22,28.25,',
    ]);
  });

  const parse = (rules: object) =>
    parseMapping('x', JSON.stringify({ format: 'outcomes-mapping/1', ...rules }));

  it('are kept where there is one for each period', () => {
    const rules = parse({
      columns: { area: 'Council' },
      areas: { Dorset: 'E10000009' },
      measures: [{ where: { Of: 'all' }, measure: 'A1', factor: 100 }],
    });
    const text = 'Council,Of,Note,2017/18,2018/19\nDorset,all,x,0.073,\nDevon,none,,1,2\n';
    assert.equal(
      mapColumns({ name: 'x', text }, rules).text,
      'measure,series,area,2017/18,2018/19\nA1,council,E10000009,7.3,\n',
    );
    assert.throws(() => mapColumns({ name: 'x', text: 'Council,Of\nDorset,all' }, rules), {
      message: /line 1: the mapping names no columns period and value, and no column is a period/,
    });
  });

  it('of counts are left out for a rate that is not their quotient', () => {
    const rules = parse({
      columns: { period: 'Year', value: 'Rate', numerator: 'Count' },
      measures: [
        { where: { Of: 'crude' }, measure: 'A1' },
        { where: { Of: 'standardised' }, measure: 'A2', without: ['numerator'] },
      ],
    });
    const text = 'Of,Year,Rate,Count\ncrude,2018,5,10\nstandardised,2018,6,10\n';
    assert.deepEqual(linesOf(mapColumns({ name: 'x', text }, rules).text), [
      'measure,series,period,value,flags,numerator',
      'A1,council,2018,5,,10',
      'A2,council,2018,6,,',
    ]);
  });

  it('are of a mapping that has them all and means a row', () => {
    const rules = readMapping('oflog');
    assert.ok(fitsMapping(published('42-oflog-as-published'), rules));
    assert.ok(!fitsMapping(published('40-claimant-count-as-published'), rules));
    const other = { ...rules, only: { 'Local authority code': ['E06000001'] } };
    assert.ok(!fitsMapping(published('42-oflog-as-published'), other));
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
