import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findRevisions } from '../../../src/domain/submission/find-revisions.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import type { ReportFile } from '../../../src/storage/report-schema.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { buildSeries } from '../../domain/build.ts';
import { at, buildUpdate, crimeIs, q3 } from '../build-update.ts';
import { change, changedReport, reportText, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

const crimes = (report: ReportFile, part = 0) => {
  const values = report.indicators[4]?.measures[part]?.series[0]?.values.E10000009;
  assert.ok(values);
  return values;
};

/** The December 2018 report with another figure for total crime in Q2 2018/19. */
const revised = (value: number) =>
  changedReport((report) => {
    Object.assign(crimes(report)[1] ?? {}, { printed: String(value), value });
  });

const february = { at: new Date('2019-02-11T09:00:00Z'), by: 'import of changed.json' };

describe('recordImport', () => {
  const azurite = useAzurite();
  const loaded = async (files = [reportText]) => {
    const table = azurite.newTable();
    for (const file of files) await loadFile(table, file, change);
    return { table, store: openSubmissionStore(table, () => at) };
  };

  it('counts the first load of a report, and of history beside it, as no change', async () => {
    const { table, store } = await loaded([...sampleFiles]);
    for (const file of sampleFiles) await loadFile(table, file, february);
    for (const { version, indicator } of await store.readRecords()) {
      assert.equal(version, 0);
      assert.deepEqual(await store.readChanges(indicator, 0), []);
    }
  });

  for (const [what, definition, words] of [
    ['a unit', { unit: 'offences' }, 'count in offences, decimals: 0, months until it is known: 0'],
    ['a lag', { lagMonths: 2 }, 'count in crimes, decimals: 0, months until it is known: 2'],
  ] as const)
    it(`counts ${what} alone as a change of its indicator, so that older forms are outdated`, async () => {
      const { table, store } = await loaded();
      const file = changedReport((report) => {
        Object.assign(report.indicators[4]?.measures[0]?.series[0] ?? {}, definition);
      });
      await loadFile(table, file, february);
      const from = 'count in crimes, decimals: 0, months until it is known: 0';
      const [recorded, ...others] = await store.readChanges('S05', 0);
      assert.deepEqual(recorded?.differences, [{ what: 'S05A', from, to: words }]);
      assert.deepEqual(others, []);
      assert.equal((await store.readRecord('S05')).version, 1);
      assert.equal((await store.readRecord('S01')).version, 0);
    });

  it('counts another source of a series as no change', async () => {
    const { table, store } = await loaded();
    const file = changedReport((report) => {
      Object.assign(report.indicators[4]?.measures[0]?.series[0] ?? {}, { source: 'Elsewhere' });
    });
    await loadFile(table, file, february);
    assert.equal((await store.readRecord('S05')).version, 0);
  });

  it('counts another value as a change of its indicator and of no other', async () => {
    const { table, store } = await loaded();
    await loadFile(table, revised(6300), february);
    const [recorded, ...others] = await store.readChanges('S05', 0);
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...recorded, digest: '' },
      {
        indicator: 'S05',
        version: 1,
        seen: 0,
        kind: 'import',
        round: { ...q3, index: q3.index - 1 },
        at: february.at,
        by: { objectId: february.by, name: february.by },
        differences: [{ what: 'S05A', when: 'Q2 2018/19', from: '6,270', to: '6300' }],
        digest: '',
      },
    );
    assert.equal((await store.readRecord('S05')).version, 1);
    assert.equal((await store.readRecord('S06')).version, 0);
  });

  for (const [what, beside, said] of [
    ['a target', { target: { atMost: 6000 } }, '6,270, target at most 6000'],
    ['a status', { status: 'Red' }, '6,270, status Red'],
    ['a direction', { reported: 'worsening' }, '6,270, reported as worsening'],
    ['its cases', { numerator: 6270, denominator: 420_000 }, '6,270, 6270 of 420000'],
  ] as const)
    it(`tells of ${what} that a file adds to a figure, which is no revision of the figure`, async () => {
      const { table, store } = await loaded();
      const file = changedReport((report) => Object.assign(crimes(report)[1] ?? {}, beside));
      await loadFile(table, file, february);
      const changes = await store.readChanges('S05', 0);
      assert.deepEqual(changes[0]?.differences, [
        { what: 'S05A', when: 'Q2 2018/19', from: '6,270', to: said },
      ]);
      const shown = { period: { ...q3, index: q3.index - 1 } };
      const where = { measure: 'S05A', series: buildSeries(), shown };
      assert.deepEqual(findRevisions(where, changes), []);
    });

  it('tells of a value and an answer that are new, were changed, or have gone', async () => {
    const { table, store } = await loaded();
    const { indicators } = JSON.parse(reportText.text);
    const [first, second] = indicators[4].commentary;
    const next = changedReport((report) => {
      report.outcome.report.period = 'Q3 2018/19';
      crimes(report).push({ period: 'Q3 2018/19', printed: '6', value: 6, flags: ['provisional'] });
      for (const one of report.indicators)
        one.commentary = one.code === 'S05' ? one.commentary : [];
    });
    await loadFile(table, next, february);
    const [added] = await store.readChanges('S05', 0);
    assert.deepEqual(added?.round, q3);
    assert.deepEqual(
      added?.differences.map(({ what, when, from }) => [what, when, from]),
      [
        ['S05A', 'Q3 2018/19', undefined],
        ...indicators[4].commentary.map(({ question }: { question: string }) => [
          question,
          undefined,
          undefined,
        ]),
      ],
    );
    assert.equal(added?.differences[0]?.to, '6, provisional');
    assert.deepEqual(await store.readChanges('S06', 0), []);

    const shorter = changedReport(({ indicators: [, , , , s05] }) => {
      assert.ok(s05);
      s05.commentary = s05.commentary
        .slice(0, 2)
        .map((answer, i) =>
          i === 0 ? answer : { ...answer, blocks: [{ kind: 'bullet', text: 'Other.' }] },
        );
    });
    await loadFile(table, shorter, february);
    const [changed] = await store.readChanges('S05', 0);
    assert.equal(changed?.version, 2);
    assert.ok(changed.differences.every(({ what }) => what !== first.question));
    const [other, gone] = changed.differences;
    assert.deepEqual([other?.what, other?.to], [second.question, '- Other.']);
    assert.ok(gone?.from && gone.to === undefined);
  });

  it('lists as many differences as one entry holds, and says how many it does not', async () => {
    const { table, store } = await loaded();
    const years = Array.from({ length: 2600 }, (_, i) => [
      String(700 + (i >> 2)).padStart(4, '0'),
      (i % 4) + 1,
    ]);
    const many = changedReport((report) => {
      const old = years.map(([year, quarter], i) => ({
        period: `Q${quarter} ${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`,
        printed: `${i} of many crimes`,
        value: i,
        flags: [],
      }));
      for (const part of [0, 1]) crimes(report, part).unshift(...old);
    });
    await loadFile(table, many, february);
    const [entry] = await store.readChanges('S05', 0);
    const listed = entry?.differences.length ?? 0;
    assert.ok(listed > 1000 && listed < 5200, `${listed} are listed`);
    assert.equal(entry?.note, `${5200 - listed} more values are not listed here.`);
  });

  it('lets a form that was drawn before it conflict, at any version', async () => {
    const { table, store } = await loaded();
    for (const value of [6300, 6301]) {
      const seen = await store.readRecord('S05');
      await loadFile(table, revised(value), february);
      // Of other rows than those that the file changed.
      assert.equal(await store.write(seen, buildUpdate(seen)), 'conflict');
    }
    const seen = await store.readRecord('S05');
    assert.equal(seen.version, 2);
    assert.equal(await store.write(seen, buildUpdate(seen)), 'written');
  });

  it('counts on from the last submission, whose values of other periods stay', async () => {
    const { table, store } = await loaded();
    const seen = await store.readRecord('S05');
    await store.write(seen, buildUpdate(seen, { observations: [crimeIs(6100)] }));
    await loadFile(table, revised(6300), february);
    const now = await store.readRecord('S05');
    assert.equal(now.version, 2);
    assert.deepEqual(
      now.series.find(({ measure }) => measure === 'S05A')?.observations.map(({ value }) => value),
      [6038, 6300, 6100],
    );
    assert.equal(now.rounds.length, 1);
    assert.deepEqual(
      (await store.readChanges('S05', 0)).map(({ kind, seen: before }) => [kind, before]),
      [
        ['import', 1],
        ['submission', 0],
      ],
    );
  });

  it('writes nothing when a load finds all as it is', async () => {
    const { table, store } = await loaded();
    await loadFile(table, revised(6300), february);
    await loadFile(table, revised(6300), february);
    assert.equal((await store.readRecord('S05')).version, 1);
  });

  it('puts a changed history down to the last quarter that had ended', async () => {
    const history = sampleFiles.find(({ name }) => name.includes('history'));
    assert.ok(history);
    const { table, store } = await loaded([history]);
    const text = history.text.replace('"printed": "27.7"', '"printed": "27.8"');
    await loadFile(table, { ...history, text }, february);
    const [recorded] = await store.readChanges('S01', 0);
    assert.deepEqual(recorded?.round, q3);
    assert.deepEqual(recorded?.differences, [
      {
        what: 'S01-re-referrals',
        series: 'published',
        when: 'financial year 2017/18',
        from: '27.7',
        to: '27.8',
      },
    ]);
  });
});
