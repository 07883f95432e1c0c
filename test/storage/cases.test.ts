import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { ownObservations } from '../../src/domain/observed-series.ts';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { applyRows } from '../../src/storage/import/import-files.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { planLoad } from '../../src/storage/import/plan-load.ts';
import { rowsOfKind } from '../../src/storage/rows/row.ts';
import { toCatalogue, toObservedSeries } from '../../src/storage/rows/to-domain.ts';
import { change, reportText, sampleFiles } from './sample.ts';

type Json = Record<string, unknown>;

const readCase = async (name: string): Promise<Json> =>
  JSON.parse(await readFile(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8'));

const load = (json: Json, stored = new Map() as Parameters<typeof planLoad>[1]['stored']) =>
  planLoad({ name: 'x.json', data: parseFile('x.json', JSON.stringify(json)) }, { stored, change })
    .rows;

const ownValues = (rows: ReturnType<typeof load>): (number | null)[] => {
  const catalogue = toCatalogue('test', rows);
  const observed = rowsOfKind(rows, 'values').map(toObservedSeries);
  return catalogue.indicators.flatMap(({ measures }) =>
    measures.flatMap(({ code, series }) =>
      series.flatMap((one) => ownObservations(code, one, observed).map(({ value }) => value)),
    ),
  );
};

const refusal = (json: Json): string => {
  try {
    load(json);
  } catch (error) {
    if (error instanceof OutcomesError) return error.message;
    throw error;
  }
  return '';
};

const withArea = (json: Json, area: string | undefined): Json => ({
  ...json,
  outcome: { ...(json.outcome as Json), ...(area && { area }) },
});

describe('the council’s own area', () => {
  for (const [name, area] of [
    ['01-other-area-shows-nothing', 'E06000036'],
    ['08-scottish-area', 'S12000035'],
  ] as const) {
    it(`is ${area} where ${name} has no other that can be, and its values are the council’s`, async () => {
      const rows = load(await readCase(name));
      assert.equal(toCatalogue('test', rows).outcomes[0]?.area, area);
      assert.equal(ownValues(rows).length, 2);
    });
  }

  it('is stored with the outcome, so that another area in a later file changes nothing', async () => {
    const given = await readCase('01-other-area-shows-nothing');
    const stored = applyRows(new Map(), load(given), change);
    const areas = [...(given.areas as Json[]), { code: 'E06000037', name: 'A neighbour' }];
    assert.equal(rowsOfKind(load({ ...given, areas }, stored), 'outcome')[0]?.area, 'E06000036');
  });

  it('is asked for where two areas could be it', async () => {
    const given = await readCase('01-other-area-shows-nothing');
    const areas = [...(given.areas as Json[]), { code: 'E06000037', name: 'A neighbour' }];
    assert.match(
      refusal({ ...given, areas }),
      /outcome\.area: say which area is the council's own: E06000036 \(.+\), E06000037 \(A neighbour\)/,
    );
    assert.equal(refusal(withArea({ ...given, areas }, 'E06000036')), '');
  });

  it('refuses a report with no value of it, and names the areas found', async () => {
    const given = await readCase('01-other-area-shows-nothing');
    const areas = [...(given.areas as Json[]), { code: 'E06000037', name: 'A neighbour' }];
    assert.match(
      refusal(withArea({ ...given, areas }, 'E06000037')),
      /no value is for E06000037 \(A neighbour\); the values are for E06000036 \(Example Borough\)/,
    );
    assert.match(refusal(withArea(given, 'E06000099')), /"E06000099" is not among the areas/);
  });

  it('may be any of a chain of areas that replaced each other', () => {
    const areas = load(JSON.parse(sampleFiles[0]?.text ?? '')).filter(
      ({ kind }) => kind === 'area',
    );
    const stored = applyRows(new Map(), areas, change);
    const given = JSON.parse(reportText.text) as Json;
    const valuesUnder = (area: string) =>
      ownValues([...areas, ...load(withArea(given, area), stored)]);
    assert.ok(valuesUnder('E10000009').length > 0);
    assert.deepEqual(valuesUnder('E06000059'), valuesUnder('E10000009'));
  });
});

describe('codes as printed', () => {
  /** The report of the other council, with another code for its only indicator. */
  const withCode = async (code: string): Promise<Json> => {
    const given = JSON.stringify(await readCase('01-other-area-shows-nothing'));
    return JSON.parse(given.replaceAll('"E01"', JSON.stringify(code)));
  };
  const codes = ['12a', '1.1.3.KR', 'CP1.2', 'KPI 5', 'NI192', 'REDPI04', 'S1', 'S101', 's01'];

  for (const code of codes)
    it(`may be ${code}, with figures of its own`, async () => {
      const rows = load(await withCode(code));
      assert.deepEqual(
        toCatalogue('test', rows).indicators.map((one) => [one.code, one.outcome]),
        [[code, 'E']],
      );
      assert.equal(ownValues(rows).length, 2);
    });

  it('are those of a risk register as well, and a risk may be new', async () => {
    const { risks } = toCatalogue('test', load(await readCase('10-real-risk-codes')));
    assert.deepEqual(risks.map(({ code }) => code).sort(), [
      '1',
      '12.1',
      'CRR01',
      'G1',
      'RISK/007',
      'SR25',
    ]);
    assert.ok(risks.some(({ latest }) => latest.trend === 'NEW'));
  });

  it('are in the order of the report, and not of their letters', async () => {
    const given = await withCode('KPI 10');
    const next = (await withCode('KPI 9')).indicators as Json[];
    const rows = load({ ...given, indicators: [...(given.indicators as Json[]), ...next] });
    assert.deepEqual(
      toCatalogue(
        'test',
        rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      ).indicators.map(({ code }) => code),
      ['KPI 10', 'KPI 9'],
    );
  });

  it('are refused where two of one report read alike', async () => {
    const given = await withCode('KPI 5');
    const next = (await withCode('kpi-05')).indicators as Json[];
    assert.match(
      refusal({ ...given, indicators: [...(given.indicators as Json[]), ...next] }),
      /indicators\[1\]: "kpi-05" reads like "KPI 5"/,
    );
  });

  it('are refused where another outcome has one that reads alike', async () => {
    const given = await withCode('KPI 5');
    const stored = applyRows(new Map(), load(given), change);
    const other = {
      ...(await withCode('KPI5')),
      outcome: { ...(given.outcome as Json), code: 'H' },
    };
    assert.throws(() => load(other, stored), /"KPI5" is stored as "KPI 5" of the outcome E/);
    assert.doesNotThrow(() => load(given, stored));
  });

  const history = (measure: Json) => ({
    format: 'outcomes-history/1',
    source: 'a test',
    licence: 'a test',
    areas: [],
    measures: [{ ...measure, series: [{ ...seriesOf, id: 'published', values: {} }] }],
  });
  const seriesOf = {
    ...{ valueKind: 'count', unit: 'things', decimals: 0, source: 'a test' },
    ...{ periodKind: 'financial-year', timing: 'flow' },
  };
  const indicatorOfHistory = (rows: ReturnType<typeof load>) =>
    rowsOfKind(rows, 'series')[0]?.indicator;

  it('of a history’s measure do not show its indicator: the file says it, or the stored report', async () => {
    const stored = applyRows(new Map(), load(await withCode('KPI 5')), change);
    assert.match(
      refusal(history({ measure: 'KPI 5' })),
      /measures\[0\]\.indicator: no stored report has the measure "KPI 5"/,
    );
    assert.equal(indicatorOfHistory(load(history({ measure: 'KPI 5' }), stored)), 'KPI 5');
    assert.equal(indicatorOfHistory(load(history({ measure: '5a', indicator: 'KPI 5' }))), 'KPI 5');
    assert.equal(indicatorOfHistory(load(history({ measure: 'S05A' }))), 'S05');
  });

  it('of a measure cannot move to another indicator, where its figures would not be found', async () => {
    const given = await withCode('KPI 5');
    const stored = applyRows(new Map(), load(given), change);
    assert.throws(
      () => load(history({ measure: 'KPI 5', indicator: 'KPI 6' }), stored),
      /belongs to KPI 6, but its figures are stored under KPI 5/,
    );
  });
});
