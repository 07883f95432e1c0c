import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { printValue, valueNames } from '../../../src/storage/import/name-values.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import type { StoredObservation } from '../../../src/storage/rows/observation-rows.ts';
import { changedReport, reportText } from '../sample.ts';

const rows = fileRows(parseFile(reportText.name, reportText.text));
const { placeOf, seriesOf } = valueNames(rows, new Map());
const q2 = parsePeriod('financial-quarter', 'Q2 2018/19');
const crime = { measure: 'S05A', series: 'council', area: 'E10000009' };

const stored = (value: number | null, differs: Partial<StoredObservation> = {}) => ({
  ...{ period: 'Q2 2018/19', printed: String(value ?? ''), value, flags: [] },
  ...differs,
});

describe('valueNames', () => {
  const nameOf = (differs: Partial<typeof crime>) => {
    assert.ok(q2);
    return placeOf({ ...crime, ...differs }, q2);
  };

  it('names the measure, the area and the period as people say them', () => {
    assert.equal(nameOf({}), 'S05A Total crime, Dorset County Council, Q2 2018/19');
  });

  it('names a series that is not the council’s own', () => {
    assert.match(nameOf({ series: 'published' }), /^S05A Total crime, published, Dorset/);
  });

  it('leaves out a code that the report does not print', () => {
    const { name, text } = changedReport(({ indicators }) =>
      Object.assign(indicators[4]?.measures[0] ?? {}, { unprinted: true }),
    );
    const names = valueNames(fileRows(parseFile(name, text)), new Map());
    assert.ok(q2);
    assert.equal(names.placeOf(crime, q2), 'Total crime, Dorset County Council, Q2 2018/19');
  });

  it('has the code of what nothing names', () => {
    assert.equal(nameOf({ measure: 'Z9', area: 'E1' }), 'Z9, E1, Q2 2018/19');
    assert.equal(seriesOf({ ...crime, measure: 'Z9' }), undefined);
  });
});

describe('printValue', () => {
  const series = seriesOf(crime);
  const print = (one: StoredObservation, other: StoredObservation, of = series) =>
    printValue(one, { series: of, other });

  it('prints a figure as cards do, however it was typed', () => {
    assert.equal(print(stored(6271), stored(6270)), '6,271');
  });

  it('tells two figures apart that would be printed alike', () => {
    assert.equal(print(stored(6270.4), stored(6270.3)), '6,270.4');
  });

  it('says why there is no figure', () => {
    const withheld = stored(null, { flags: ['suppressed'], why: 'fewer than five' });
    assert.equal(print(withheld, stored(6270)), 'withheld: fewer than five');
    assert.equal(print(stored(6270), withheld), '6,270');
    assert.equal(print(stored(null, { flags: ['suppressed'] }), stored(6270)), 'withheld');
    assert.equal(print(stored(null), stored(6270)), 'none');
  });

  it('prints what was typed where nothing defines the series', () => {
    assert.equal(printValue(stored(6271), { series: undefined, other: stored(1) }), '6271');
  });
});
