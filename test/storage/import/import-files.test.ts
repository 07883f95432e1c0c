import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { readSampleFiles } from '../../../src/data-files.ts';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { exportFiles } from '../../../src/storage/export/export-files.ts';
import { importFiles, loadFile, planFiles } from '../../../src/storage/import/import-files.ts';
import { prefixRange } from '../../../src/storage/rows/row.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { readRange } from '../../../src/storage/table.ts';
import { countRequests } from '../count-requests.ts';
import { dumpTable } from '../dump-table.ts';
import { change, changedReport, reportText, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

describe('import-files', () => {
  const at = new Date('2019-12-02T09:00:00Z');

  const csv = (name: string, ...lines: string[]) => ({
    name,
    text: ['measure,series,area,period,value', ...lines].join('\n'),
  });

  const crime = 'S05A,council,E10000009';

  describe('importFiles', function () {
    this.timeout(30_000);
    const azurite = useAzurite();

    it('says of an empty foreword what to do', async () => {
      const file = changedReport(({ outcome }) => {
        outcome.foreword = { blocks: [] };
      });
      await assert.rejects(importFiles(azurite.newTable(), [file], { at }), {
        message: /outcome\.foreword\.blocks: a foreword needs at least one paragraph; leave it out/,
      });
    });

    it('refuses what would be completed after the day of the import, before anything is written', async () => {
      const table = azurite.newTable();
      const file = changedReport((report) => {
        report.milestones = [
          {
            ...{ code: 'M1', kind: 'action', title: 'Open the hub', featuresUnder: ['S01'] },
            ...{ state: 'complete', doneOn: '2019-12-03' },
          },
        ];
      });
      const refused = {
        code: 'file-invalid',
        message: /milestones\[0\]\.doneOn: "M1" .* 2019-12-03, which is after today, 2019-12-02/,
      };
      await assert.rejects(importFiles(table, [file], { at }), refused);
      await assert.rejects(planFiles(table, [file], { at, by: 'dry run' }), refused);
      const [plan] = await importFiles(table, [file], { at: new Date('2019-12-03T09:00:00Z') });
      assert.equal(plan?.name, file.name);
    });

    it('takes files each upon the one before', async () => {
      const table = azurite.newTable();
      const files = [
        ...sampleFiles,
        csv('a.csv', `${crime},Q3 2018/19,6100`),
        csv('b.CSV', `${crime},Q3 2018/19,6200`),
      ];
      const plans = await importFiles(table, files, { at });
      assert.deepEqual(
        plans.slice(-2).map(({ values: { added, revised } }) => [added, revised]),
        [
          [1, []],
          [
            0,
            [
              {
                what: 'S05A Total crime, Dorset County Council, Q3 2018/19',
                fields: [{ field: 'value', from: '6,100', to: '6,200' }],
              },
            ],
          ],
        ],
      );
      const again = await importFiles(table, files.slice(0, -2), { at });
      for (const { values, others } of again)
        assert.deepEqual(
          [values.added, values.revised, others.added, others.revised],
          [0, [], 0, []],
        );
    });

    it('says once that a figure is withheld, and what else changes', async () => {
      const table = azurite.newTable();
      const file = (flags: string) => ({
        name: 'withheld.csv',
        text: `measure,period,value,flags\nS05A,Q2 2018/19,,${flags}`,
      });
      await importFiles(table, sampleFiles, { at });
      const [plan] = await planFiles(table, [file('suppressed')], change);
      const figure = { field: 'value', from: '6,270', to: 'withheld' };
      assert.deepEqual(plan?.values.revised[0]?.fields, [figure]);
      const [other] = await planFiles(table, [file('suppressed revised')], change);
      assert.deepEqual(other?.values.revised[0]?.fields, [
        figure,
        { field: 'flags', from: undefined, to: 'revised' },
      ]);
    });

    it('keeps the name of a file and none of the folders that it lies in', async () => {
      const table = azurite.newTable();
      await importFiles(table, sampleFiles, { at });
      const folders = ['/home/andy/secret/', 'C:\\secret\\', '../secret/'];
      for (const [i, folder] of folders.entries())
        await importFiles(table, [csv(`${folder}values.csv`, `${crime},Q3 2018/19,610${i}`)], {
          at,
        });
      const stored = await dumpTable(table);
      assert.ok(stored.includes('"import of values.csv"'));
      assert.doesNotMatch(stored, /secret/);
    });

    it('imports nothing when the last of several files is refused', async () => {
      const table = azurite.newTable();
      await importFiles(table, sampleFiles, { at });
      const before = await dumpTable(table);
      const files = [csv('a.csv', `${crime},Q3 2018/19,1`), csv('b.csv', `${crime},Q4 2018/19,x`)];
      await assert.rejects(importFiles(table, files, { at }), /b\.csv.*line 2, column value/s);
      assert.equal(await dumpTable(table), before);
    });

    it('imports nothing that looks wrong before somebody has confirmed it', async () => {
      const table = azurite.newTable();
      await importFiles(table, sampleFiles, { at });
      const before = await dumpTable(table);
      const files = [csv('odd.csv', `${crime},Q3 2018/19,"62,700"`)];
      await assert.rejects(importFiles(table, files, { at }), {
        code: 'file-implausible',
        message:
          /odd\.csv: S05A Total crime, Dorset County Council, Q3 2018\/19: 62,700 crimes is 10 times as much as 6,270/,
        next: /--yes/,
      });
      assert.equal(await dumpTable(table), before);
      const [plan] = await importFiles(table, files, { at, confirmed: true });
      assert.equal(plan?.values.added, 1);
    });

    it('imports the template, which changes nothing', async () => {
      const name = join(import.meta.dirname, '../../../data/templates/values.csv');
      const table = azurite.newTable();
      const template = { name, text: await readFile(name, 'utf8') };
      const plans = await importFiles(table, [...sampleFiles, template], { at });
      assert.deepEqual(plans.at(-1)?.values, { added: 0, newly: [], revised: [], unchanged: 2 });
    });

    it('imports the template of a report, which comes out of an export as it is', async () => {
      const name = join(import.meta.dirname, '../../../data/templates/report.json');
      const table = azurite.newTable();
      const text = await readFile(name, 'utf8');
      const [plan] = await importFiles(table, [{ name, text }], { at });
      assert.equal(plan?.values.added, 8);
      const { files } = await exportFiles(table, { csv: false });
      const whole = JSON.parse(files.at(-1)?.text ?? '');
      for (const part of ['outcome', 'risks', 'milestones'])
        assert.deepEqual(whole[part], JSON.parse(text)[part]);
    });
  });

  describe('planFiles', () => {
    const azurite = useAzurite();

    it('creates no table', async () => {
      const table = azurite.newTable();
      const plans = await planFiles(table, sampleFiles, change);
      assert.ok(plans.every(({ values, others }) => values.added > 0 && others.added > 0));
      await assert.rejects(table.listEntities().next(), { statusCode: 404 });
    });

    it('counts what two reports that come together both have as unchanged', async () => {
      const files = await readSampleFiles(join(import.meta.dirname, '../../messages/carrowshire'));
      const reports = files.filter(({ name }) => name.endsWith('.json'));
      const plans = await planFiles(azurite.newTable(), reports, change);
      assert.deepEqual(
        plans.map(({ others }) => others.revised),
        [[], []],
      );
      assert.ok((plans[1]?.others.unchanged ?? 0) > 0);
    });

    it('writes nothing, and names every thing that a report would change', async () => {
      const table = azurite.newTable();
      await importFiles(table, sampleFiles, { at });
      const before = await dumpTable(table);
      const file = changedReport(({ risks, indicators, people }) => {
        Object.assign(risks[0] ?? {}, { level: 'LOW' });
        const value = indicators[4]?.measures[0]?.series[0]?.values.E10000009?.[1];
        Object.assign(value ?? {}, { printed: '6,300', value: 6300 });
        people.push({ id: 'new-one', name: 'New One', email: 'new.one@dorsetcc.gov.uk' });
      });
      const [plan] = await planFiles(table, [file], change);
      assert.deepEqual(plan?.others.added, 1);
      assert.deepEqual(
        plan.others.revised.map(({ what, fields }) => [what, fields.map(({ field }) => field)]),
        [['risk 02a', ['Q2 2018/19 level']]],
      );
      assert.deepEqual(
        plan.values.revised.map(({ what }) => what),
        ['S05A Total crime, Dorset County Council, Q2 2018/19'],
      );
      assert.equal(await dumpTable(table), before);
    });
  });
});

describe('loadFile', () => {
  const refusal = async (act: Promise<unknown>): Promise<OutcomesError> => {
    const error: unknown = await act.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    assert.ok(error instanceof OutcomesError, `refused with ${String(error)}`);
    return error;
  };

  const countRows = async (table: ReturnType<ReturnType<typeof useAzurite>['newTable']>) => {
    let rows = 0;
    for await (const _ of table.listEntities()) rows += 1;
    return rows;
  };

  const azurite = useAzurite();

  it('puts every row of a report in, in one transaction', async () => {
    const table = azurite.newTable();
    const result = await loadFile(table, reportText, change);
    assert.equal(result.changed, 0);
    assert.equal(await countRows(table), result.added + 1);
  });

  it('writes nothing the second time', async () => {
    const table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, change);
    const before = await countRows(table);
    const sent = countRequests(table);
    for (const file of sampleFiles) {
      const { added, changed, same } = await loadFile(table, file, { ...change, by: 'again' });
      assert.deepEqual({ added, changed }, { added: 0, changed: 0 });
      assert.ok(same > 0);
    }
    assert.equal(await countRows(table), before);
    assert.ok(sent() <= 2 * 3 + 1, `${sent()} requests: a creation and two readings a file`);
  });

  it('loads any text of a report, line and paragraph separators included', async () => {
    const table = azurite.newTable();
    const [before, after] = ['One.\u2028Two.', 'Ice\u2029 and \u0000 \ud800 snow.'];
    const commentary = (text: string) =>
      changedReport(({ indicators, people }) => {
        Object.assign(people[0] ?? {}, { name: text });
        const block = indicators[0]?.commentary[0]?.blocks[0];
        Object.assign(block ?? {}, { text });
      });
    await loadFile(table, commentary(before), change);
    await loadFile(table, commentary(after), { ...change, by: 'import of x\u2028y' });
    const store = openOutcomeStore(table);
    const { people } = await store.readCatalogue();
    assert.ok(people.some(({ name }) => name === after));
    const [first] = await store.readCommentaries();
    assert.equal(first?.answers[0]?.blocks[0]?.text, after);
    const again = await loadFile(table, commentary(after), change);
    assert.deepEqual([again.added, again.changed], [0, 0]);
  });

  it('keeps a value that a later file replaces', async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const revised = changedReport((report) => {
      const value = report.indicators[5]?.measures[0]?.series[0]?.values.E10000009?.[1];
      assert.ok(value);
      Object.assign(value, { printed: '214', value: 214 });
    });
    const result = await loadFile(table, revised, {
      at: new Date('2019-02-01T09:00:00Z'),
      by: 'b',
    });
    assert.deepEqual({ added: result.added, changed: result.changed }, { added: 0, changed: 1 });
    const kept = await readRange(table, prefixRange('past~page~S06~values~S06~council~'));
    const [past] = kept;
    assert.equal(kept.length, 1);
    assert.ok(past?.rowKey.includes(change.at.toISOString()));
    assert.match(String(past?.json0), /213/);
    assert.equal(past?.changedBy, 'a test');
  });

  it('adds a period to a series without losing the others', async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const next = changedReport((report) => {
      report.outcome.report.period = 'Q3 2018/19';
      const values = report.indicators[0]?.measures[0]?.series[0]?.values;
      assert.ok(values);
      values.E10000009 = [{ period: 'Q3 2018/19', printed: '44.0', value: 44, flags: [] }];
    });
    await loadFile(table, next, change);
    const page = await openOutcomeStore(table).readPage('S01');
    const values = page.series.find(({ series }) => series === 'council')?.observations;
    assert.deepEqual(
      values?.map(({ value }) => value),
      [32.7, 43.6, 44],
    );
  });

  it('lets two loaders at once add everything once', async () => {
    const table = azurite.newTable();
    const both = await Promise.allSettled([
      loadFile(table, reportText, change),
      loadFile(table, reportText, change),
    ]);
    assert.ok(both.some(({ status }) => status === 'fulfilled'));
    for (const one of both)
      if (one.status === 'rejected') assert.equal(one.reason.code, 'storage-conflict');
    const again = await loadFile(table, reportText, change);
    assert.deepEqual([again.added, again.changed], [0, 0]);
  });

  const withTarget = (target: object) =>
    changedReport(({ indicators }) => {
      const [first] = indicators.flatMap(({ measures }) => measures.flatMap((m) => m.series));
      const [observation] = Object.values(first?.values ?? {})[0] ?? [];
      Object.assign(observation ?? {}, { target });
    });

  const bad: [string, { name: string; text: string }, RegExp][] = [
    ['text that is not JSON', { name: 'x.json', text: '{"format":' }, /x\.json.*not JSON/s],
    ['another format', { name: 'x.json', text: '{"format":"y"}' }, /x\.json.*format/s],
    [
      'a value that is text',
      { name: 'x.json', text: reportText.text.replace('"value": 6270', '"value": "6,270"') },
      /indicators\[4\]\.measures\[0\]\.series\[0\]\.values\.E10000009\[1\]\.value: .*number/,
    ],
    [
      'a period of another kind',
      {
        name: 'x.json',
        text: reportText.text.replace('"period": "Jul 2018"', '"period": "2018/19"'),
      },
      /indicators\[5\].*\[1\]\.period: "2018\/19" is not a rolling-12-months/,
    ],
    [
      'a lead whom nobody knows',
      changedReport(({ indicators }) =>
        Object.assign(indicators[0] ?? {}, { indicatorLeads: ['a-stranger'] }),
      ),
      /indicators\[0\]\.indicatorLeads: "a-stranger" is not in this file/,
    ],
    [
      'a value of a period that the report cannot know',
      changedReport(({ indicators }) => {
        const later = indicators[4]?.measures[0]?.series[0]?.values.E10000009?.[1];
        Object.assign(later ?? {}, { period: 'Q2 2098/99' });
      }),
      /S05A: "Q2 2098\/99" ends after the report's Q2 2018\/19/,
    ],
    [
      'a value of a period that is known before its end, but not by then',
      changedReport(({ indicators }) => {
        const series = indicators[4]?.measures[0]?.series[0];
        Object.assign(series ?? {}, { lagMonths: -3 });
        Object.assign(series?.values.E10000009?.[1] ?? {}, { period: 'Q4 2018/19' });
      }),
      /S05A: "Q4 2018\/19" is known 3 months before its end, which is after the report's Q2 2018\/19/,
    ],
    [
      'a part of what is not on its page',
      changedReport(({ indicators }) =>
        Object.assign(indicators[0]?.measures[0] ?? {}, { partOf: 'S05A' }),
      ),
      /indicators\[0\]\.measures\[0\]\.partOf: "S05A" is no other measure of this indicator/,
    ],
    [
      'a measure that appears twice',
      changedReport(({ indicators }) => {
        const [s01] = indicators;
        s01?.measures.push(...s01.measures);
      }),
      /S01.*: appears twice/,
    ],
    [
      'values of an area without a name',
      changedReport((report) => {
        report.areas = [];
      }),
      /areas: "E10000009" is not in this file/,
    ],
    [
      'a comparison of a period that is none',
      changedReport(({ indicators }) => {
        const figures = indicators
          .flatMap(({ benchmarks }) => benchmarks)
          .find((one) => one.figures)?.figures;
        Object.assign(figures ?? {}, { period: 'rubbish' });
      }),
      /benchmarks\[0\]\.figures\.period: "rubbish" is not a financial-year/,
    ],
    [
      'a comparison with a figure below 0',
      changedReport(({ indicators }) => {
        const figures = indicators
          .flatMap(({ benchmarks }) => benchmarks)
          .find((one) => one.figures)?.figures;
        Object.assign(figures ?? {}, { comparator: -1 });
      }),
      /benchmarks\[0\]\.figures\.comparator: -1 is below 0/,
    ],
    [
      'a count below 0 beside a value that is withheld',
      changedReport(({ indicators }) => {
        const [first] = indicators.flatMap(({ measures }) => measures.flatMap((m) => m.series));
        const [observation] = Object.values(first?.values ?? {})[0] ?? [];
        Object.assign(observation ?? {}, { value: null, flags: ['suppressed'], numerator: -2 });
      }),
      /\[0\]\.value: the numerator -2 is below 0/,
    ],
    [
      'a target of a limit that is none',
      withTarget({ under: 20 }),
      /\.target: neither a number, nor a text such as .*nor one of .*"below"/,
    ],
    [
      'a target alone of a period that has a value',
      changedReport(({ indicators }) => {
        const [first] = indicators.flatMap(({ measures }) => measures.flatMap((m) => m.series));
        const [area = '', values] = Object.entries(first?.values ?? {})[0] ?? [];
        const { period } = values?.at(-1) ?? { period: '' };
        Object.assign(first ?? {}, { targets: { [area]: [{ period, target: 5 }] } });
      }),
      /\.targets\.E10000009\[0\]\.period: "Q. .*" does not follow Q/,
    ],
    [
      'a target from a higher to a lower limit',
      withTarget({ atLeast: 2, atMost: 1 }),
      /\.target: atLeast is above atMost/,
    ],
    [
      'a risk that appears twice',
      changedReport(({ risks }) => risks.push(...risks.slice(0, 1))),
      /risks\[16\]: "02a" appears twice/,
    ],
  ];

  for (const [what, file, reason] of bad)
    it(`refuses ${what} with file, place and reason, and writes nothing`, async () => {
      const table = azurite.newTable();
      await loadFile(table, reportText, change);
      const before = await countRows(table);
      const error = await refusal(loadFile(table, file, change));
      assert.equal(error.code, 'file-invalid');
      assert.match(error.message, reason);
      assert.match(error.message, new RegExp(file.name));
      assert.equal(await countRows(table), before);
    });

  const areaFile = (area: object) => ({
    name: 'areas.json',
    text: JSON.stringify({
      format: 'outcomes-history/1',
      source: 'a test',
      licence: 'none',
      areas: [{ code: 'E10000009', name: 'Dorset County Council' }, area],
      measures: [],
    }),
  });
  const successor = { code: 'E06000059', name: 'Dorset Council' };

  it('keeps whose place an area took, when another file names it without', async () => {
    const table = azurite.newTable();
    for (const file of [...sampleFiles, areaFile(successor)]) await loadFile(table, file, change);
    const { areas } = await openOutcomeStore(table).readCatalogue();
    assert.equal(areas.find(({ code }) => code === successor.code)?.succeeds?.area, 'E10000009');
  });

  it('refuses a second successor of the same area, which would hide the figures of the first', async () => {
    const table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, change);
    const succeeds = { area: 'E10000009', on: '2019-04-01', reason: 'x' };
    const file = areaFile({ code: 'E06000058', name: 'Another', succeeds });
    await assert.rejects(loadFile(table, file, change), /more than one successor/);
  });

  it('refuses figures of the council under the area that it was not at the time', async () => {
    const table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, change);
    const file = changedReport(({ outcome, indicators }) => {
      outcome.report.period = 'Q1 2019/20';
      const value = indicators[4]?.measures[0]?.series[0]?.values.E10000009?.[1];
      Object.assign(value ?? {}, { period: 'Q1 2019/20' });
    });
    await assert.rejects(
      loadFile(table, file, change),
      /S05A council E10000009: Q1 2019\/20 belongs to E06000059/,
    );
  });

  it('takes the place of a risk from the newest file of its outcome', async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const moved = changedReport(({ risks }) =>
      Object.assign(risks[0] ?? {}, { featuresUnder: ['S06'] }),
    );
    await loadFile(table, moved, change);
    const { risks } = await openOutcomeStore(table).readCatalogue();
    assert.deepEqual(risks.find(({ code }) => code === '02a')?.featuresUnder, ['S06']);
  });

  it('refuses another kind of period for a series that is stored', async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const yearly = changedReport(({ indicators }) => {
      const series = indicators[5]?.measures[0]?.series[0];
      assert.ok(series);
      series.periodKind = 'calendar-year';
      series.values = { E10000009: [{ period: '2017', printed: '215', value: 215, flags: [] }] };
    });
    const error = await refusal(loadFile(table, yearly, change));
    assert.match(error.message, /stored by rolling-12-months/);
  });

  /** A report of many indicators: far more rows than one transaction takes. */
  const sixty = changedReport((report) => {
    const [first] = report.indicators;
    report.risks = [];
    report.indicators = Array.from({ length: 60 }, (_, i) => {
      const code = `KPI ${i + 1}`;
      const measures = (first?.measures ?? []).map((one) => ({ ...one, code }));
      return { ...structuredClone(first), code, measures, performanceMeasures: [], benchmarks: [] };
    }) as typeof report.indicators;
    report.outcome.code = 'K';
  });

  it('takes a report of sixty indicators', async () => {
    const table = azurite.newTable();
    const { added } = await loadFile(table, sixty, change);
    assert.ok(added > 200, String(added));
    const store = openOutcomeStore(table);
    assert.equal((await store.readCatalogue()).indicators.length, 60);
    assert.equal((await store.readSeries(['K'])).length, 60);
    const again = await loadFile(table, sixty, change);
    assert.deepEqual([again.added, again.changed], [0, 0]);
  });

  /** The table, whose transactions fail from the given one on. */
  const failingFrom = (table: TableClient, first: number): TableClient => {
    let done = 0;
    return new Proxy(table, {
      get: (target, name) =>
        name === 'submitTransaction'
          ? (actions: TransactionAction[]) => {
              done += 1;
              if (done >= first) throw new RestError('no', { statusCode: 400 });
              return target.submitTransaction(actions);
            }
          : Reflect.get(target, name),
    });
  };

  it('shows nothing of an outcome whose load was cut off, and goes on when it is repeated', async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const running = openOutcomeStore(table);
    const before = await running.readCatalogue();
    for (const first of [1, 2, 2]) {
      await assert.rejects(loadFile(failingFrom(table, first), sixty, change));
      assert.equal(await running.readCatalogue(), before);
      const { indicators } = await openOutcomeStore(table).readCatalogue();
      assert.ok(indicators.every(({ outcome }) => outcome === 'S'));
    }
    await loadFile(table, sixty, change);
    assert.equal((await running.readCatalogue()).outcomes.length, 2);
  });

  it('has a catalogue read again that was changed by a load that was cut off before its end', async () => {
    const table = azurite.newTable();
    await loadFile(table, sixty, change);
    const running = openOutcomeStore(table);
    await running.readCatalogue();
    const renamed = JSON.parse(sixty.text);
    for (const one of renamed.indicators) one.shortName = 'Renamed';
    for (const one of renamed.people) one.role = 'Renamed';
    const file = { name: 'x.json', text: JSON.stringify(renamed) };
    await assert.rejects(loadFile(failingFrom(table, 2), file, change));
    await loadFile(table, file, change);
    const { indicators } = await running.readCatalogue();
    assert.ok(indicators.every(({ shortName }) => shortName === 'Renamed'));
  });
});
