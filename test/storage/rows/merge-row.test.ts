import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { mergeRows } from '../../../src/storage/rows/merge-row.ts';
import { mergeValues } from '../../../src/storage/rows/merge-values.ts';
import { type Content, rowsOfKind, toEntity } from '../../../src/storage/rows/row.ts';
import { toCatalogue } from '../../../src/storage/rows/to-domain.ts';
import { change, changedReport } from '../sample.ts';

const row = (...observations: [period: string, value: number][]) => ({
  ...{ indicator: 'S05', measure: 'S05A', series: 'council', area: 'E10000009' },
  periodKind: 'financial-quarter' as const,
  observations: observations.map(([period, value]) => ({
    period,
    value,
    printed: String(value),
    flags: [],
  })),
});

describe('mergeValues', () => {
  it('puts a value between those that it lies between', () => {
    const merged = mergeValues(row(['Q1 2018/19', 1], ['Q3 2018/19', 3]), row(['Q2 2018/19', 2]));
    assert.deepEqual(
      merged.observations.map(({ value }) => value),
      [1, 2, 3],
    );
  });

  it('replaces a value of the same period, however the label is spelled', () => {
    const merged = mergeValues(row(['2018-19 Q2', 1]), row(['Q2 2018/19', 2]));
    assert.deepEqual(merged, row(['Q2 2018/19', 2]));
  });

  it('keeps the targets that were set ahead, and gives them to the figures of their periods', () => {
    const set = { by: 'Andy Frost', at: '2019-01-08T10:00:00.000Z' };
    const targets = [{ ...set, period: '2018-19 Q3', target: { atMost: 5 } }];
    const merged = mergeValues(
      { ...row(['Q2 2018/19', 2]), targets },
      row(['Q3 2018/19', 3], ['Q4 2018/19', 4]),
    );
    assert.deepEqual(merged.targets, targets);
    assert.deepEqual(
      merged.observations.map((one) => ('target' in one ? one.target : undefined)),
      [undefined, { atMost: 5 }, undefined],
    );
    const [third] = row(['Q3 2018/19', 3]).observations.map((one) => ({
      ...one,
      target: { atMost: 4 },
    }));
    const given = { ...row(), observations: third ? [third] : [] };
    assert.deepEqual(mergeValues(merged, given).observations[1], third);
  });

  it('gives a new figure the target of the one before that is to be reached by a later day', () => {
    const aim = { value: 5, by: '2018-12' };
    const before = row(['Q1 2018/19', 1], ['Q2 2018/19', 2]);
    const [first, second] = before.observations;
    assert.ok(first && second);
    const held = { ...before, observations: [{ ...first, target: aim }, second] };
    const targetsOf = (content: typeof before) =>
      mergeValues(held, content).observations.map((one) => ('target' in one ? one.target : 0));
    assert.deepEqual(targetsOf(row(['Q4 2018/19', 4], ['Q3 2018/19', 3])), [aim, 0, aim, 0]);
    assert.deepEqual(targetsOf(row(['Q2 2018/19', 2])), [aim, 0]);
    assert.deepEqual(targetsOf(row(['Q1 2018/19', 1], ['Q3 2018/19', 3])), [0, 0, 0]);
    const own = {
      ...row(),
      observations: [{ ...second, period: 'Q3 2018/19', target: { value: 6 } }],
    };
    assert.deepEqual(targetsOf(own), [aim, 0, { value: 6 }]);
  });

  it('refuses another kind of period', () => {
    const yearly = { ...row(), periodKind: 'financial-year' as const };
    assert.throws(() => mergeValues(row(), yearly), { code: 'file-invalid' });
  });
});

type Overall = NonNullable<Content<'indicator'>['overall']>;

const rowsWith = (overall: Overall | undefined, parts = 4) => {
  const { name, text } = changedReport(({ indicators }) => {
    for (const one of indicators.filter(({ code }) => code === 'S05')) {
      if (overall) one.overall = overall;
      one.measures = one.measures.slice(0, parts);
    }
  });
  return fileRows(parseFile(name, text));
};

const storedOf = (rows: ReturnType<typeof rowsWith>) =>
  new Map(rows.map((one) => [one.key, { ...toEntity(one, change), etag: '1' }]));

describe('the overall statuses of an indicator', () => {
  const amber = { period: 'Q1 2018/19', status: 'Amber' };
  const red = { period: '2018-19 Q2', status: 'Red', reason: 'One part is red' };
  const green = { period: 'Q2 2018/19', status: 'Green' };
  const s05 = (rows: ReturnType<typeof rowsWith>) =>
    rowsOfKind(rows, 'indicator').find(({ code }) => code === 'S05');

  it('are merged by quarter, in order, and those of a file replace the stored ones', () => {
    const merged = mergeRows(rowsWith([green]), storedOf(rowsWith([red, amber])));
    assert.deepEqual(s05(merged)?.overall, [amber, green]);
    const kept = mergeRows(rowsWith(undefined), storedOf(merged));
    assert.deepEqual(s05(kept)?.overall, [amber, green]);
    const indicator = toCatalogue('test', kept).indicators.find(({ code }) => code === 'S05');
    assert.equal(indicator?.measures[1]?.whole?.overall, indicator?.overall);
    assert.deepEqual(
      indicator?.overall?.map(({ status }) => status),
      ['Amber', 'Green'],
    );
  });

  it('are in order from the first load on', () => {
    assert.deepEqual(s05(mergeRows(rowsWith([red, amber]), new Map()))?.overall, [amber, red]);
  });

  it('are none once it has one measure, and where none was ever stored', () => {
    const stored = storedOf(rowsWith([amber]));
    assert.equal(s05(mergeRows(rowsWith(undefined, 1), stored))?.overall, undefined);
    const without = mergeRows(rowsWith(undefined), storedOf(rowsWith(undefined)));
    assert.equal(s05(without)?.overall, undefined);
    assert.ok(toCatalogue('test', without).indicators.every(({ overall }) => !overall));
  });
});

describe('a milestone that its owner updated since the report', () => {
  const rowsOf = (one: { doneOn?: string | undefined }) => {
    const { name, text } = changedReport((report) => {
      report.milestones = [
        {
          ...{ code: 'M1', kind: 'action', title: 'Open the hub', featuresUnder: ['S01'] },
          ...{ state: 'complete', asOf: 'Q2 2018/19', ...one },
        },
      ];
    });
    return fileRows(parseFile(name, text));
  };
  const owner = { objectId: '1', name: 'Andy Frost' };
  const updated = { by: owner, at: '2018-12-01T09:00:00.000Z' };
  const merged = (stored: string, given: { doneOn?: string }) => {
    const before = new Map(
      rowsOf({ doneOn: stored }).map((one) => {
        const content =
          one.kind === 'milestone' ? { ...one, content: { ...one.content, updated } } : one;
        return [one.key, { ...toEntity(content, change), etag: '1' }] as const;
      }),
    );
    return rowsOfKind(mergeRows(rowsOf(given), before), 'milestone')[0];
  };

  it('has the day of completion that the file corrects, or else the one that was known', () => {
    assert.equal(merged('2018-09-01', { doneOn: '2018-09-02' })?.doneOn, '2018-09-02');
    assert.equal(merged('2018-09-01', {})?.doneOn, '2018-09-01');
    assert.deepEqual(merged('2018-09-01', {})?.updated, updated);
  });
});
