import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describePeriod } from '../../src/domain/period/period.ts';
import type { Risk } from '../../src/domain/risks/risk.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import type { ReportFile } from '../../src/storage/report-schema.ts';
import { prefixRange } from '../../src/storage/rows/row.ts';
import { openOutcomeStore } from '../../src/storage/stores/outcome-store.ts';
import { readRange } from '../../src/storage/table.ts';
import { fictionalReport, readRisk, writeAsBefore } from './fictional-risks.ts';
import { change, reportText } from './sample.ts';
import { useAzurite } from './use-azurite.ts';

type Risks = ReportFile['risks'];

const history = ({ latest, earlier }: Risk): string[] =>
  [...earlier, latest].map(({ period, level }) => `${describePeriod(period)} ${level}`);

describe('the risks that are loaded', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  const load = async (...files: { name: string; text: string }[]) => {
    const table = azurite.newTable();
    for (const file of files) await loadFile(table, file, change);
    return table;
  };

  const safeQ1 = fictionalReport('S', 'Q1 2018/19', { level: 'LOW', title: 'As it was called' });
  const safeQ2 = fictionalReport('S', 'Q2 2018/19', { level: 'MEDIUM' });
  const healthyQ3 = fictionalReport('H', 'Q3 2018/19', { level: 'HIGH' });

  it('keep an assessment for each quarter', async () => {
    const risk = await readRisk(await load(safeQ1, safeQ2));
    assert.deepEqual(history(risk), ['Q1 2018/19 LOW', 'Q2 2018/19 MEDIUM']);
  });

  it('keep the newer assessment and title when an older report is loaded later', async () => {
    const risk = await readRisk(await load(safeQ2, safeQ1));
    assert.deepEqual(history(risk), ['Q1 2018/19 LOW', 'Q2 2018/19 MEDIUM']);
    assert.equal(risk.title, 'A made-up risk of the tests');
  });

  it('are the same in whatever order the reports of two outcomes are loaded', async () => {
    for (const order of [
      [safeQ1, safeQ2, healthyQ3],
      [healthyQ3, safeQ2, safeQ1],
      [safeQ2, healthyQ3, safeQ1],
    ]) {
      const risk = await readRisk(await load(...order));
      assert.deepEqual(history(risk), ['Q1 2018/19 LOW', 'Q2 2018/19 MEDIUM', 'Q3 2018/19 HIGH']);
      assert.deepEqual(risk.featuresUnder, ['H01', 'S01', 'S02']);
      assert.equal(risk.title, 'A made-up risk of the tests');
    }
  });

  it('move within an outcome by its report, and stay under the other outcome', async () => {
    const moved = fictionalReport('S', 'Q2 2018/19', { level: 'MEDIUM', featuresUnder: ['S'] });
    const risk = await readRisk(await load(safeQ2, healthyQ3, moved));
    assert.deepEqual(risk.featuresUnder, ['H01', 'S']);
    assert.equal(risk.latest.level, 'HIGH');
  });

  it('take a correction of the quarter that the report closes', async () => {
    const mended = fictionalReport('S', 'Q1 2018/19', { level: 'HIGH' });
    const risk = await readRisk(await load(safeQ1, safeQ2, mended));
    assert.deepEqual(history(risk), ['Q1 2018/19 HIGH', 'Q2 2018/19 MEDIUM']);
  });

  it('have the earlier quarters that a report brings along', async () => {
    const earlier: Risks[number]['earlier'] = [
      { period: 'Q4 17/18', level: 'LOW', trend: 'UNCHANGED' },
      { period: 'Q1 2018/19', level: 'HIGH', trend: 'WORSENING', likelihood: 4, impact: 5 },
    ];
    const risk = await readRisk(
      await load(fictionalReport('S', 'Q2 2018/19', { level: 'MEDIUM', earlier })),
    );
    assert.deepEqual(history(risk), ['Q4 2017/18 LOW', 'Q1 2018/19 HIGH', 'Q2 2018/19 MEDIUM']);
    assert.deepEqual(risk.earlier[1]?.score, { likelihood: 4, impact: 5 });
  });

  it('keep owner, date of review and score that a report leaves out', async () => {
    const owned = { level: 'MEDIUM', owner: 'ann-example', reviewBy: '2019-01-31' } as const;
    const scored = { ...owned, likelihood: 3, impact: 4 };
    const risk = await readRisk(
      await load(fictionalReport('S', 'Q2 2018/19', scored), safeQ2, healthyQ3),
    );
    assert.equal(risk.owner, 'ann-example');
    assert.equal(risk.reviewBy, '2019-01-31');
    assert.deepEqual(risk.earlier[0]?.score, { likelihood: 3, impact: 4 });
  });

  it('drop the score of an assessment whose level is corrected without one', async () => {
    const scored = fictionalReport('S', 'Q2 2018/19', { level: 'LOW', likelihood: 1, impact: 4 });
    const risk = await readRisk(await load(scored, safeQ2));
    assert.equal(risk.latest.level, 'MEDIUM');
    assert.equal(risk.latest.score, undefined);
  });

  it('are not written again by the same file', async () => {
    const table = await load(safeQ1, healthyQ3, safeQ2);
    for (const file of [safeQ2, healthyQ3]) {
      const again = await loadFile(table, file, change);
      assert.deepEqual([again.added, again.changed], [0, 0]);
    }
  });

  it('carry who changed them and when, and are kept as they were', async () => {
    const table = await load(safeQ1);
    const later = { at: new Date('2019-03-01T09:00:00Z'), by: 'import of the next report' };
    await loadFile(table, safeQ2, later);
    const [now] = await readRange(table, prefixRange('catalogue~risk~99z'));
    assert.deepEqual([now?.changedBy, now?.changedAt], [later.by, later.at.toISOString()]);
    const [past] = await readRange(table, prefixRange('past~catalogue~risk~99z~'));
    assert.equal(past?.changedBy, change.by);
    assert.match(String(past?.json0), /As it was called/);
  });

  it('are read where they were stored before assessments were kept', async () => {
    const table = await load(safeQ2);
    await writeAsBefore(table, { level: 'LOW', trend: 'IMPROVING' });
    assert.deepEqual(history(await readRisk(table)), ['Q2 2018/19 LOW']);
    await loadFile(table, fictionalReport('S', 'Q3 2018/19', { level: 'HIGH' }), change);
    assert.deepEqual(history(await readRisk(table)), ['Q2 2018/19 LOW', 'Q3 2018/19 HIGH']);
  });

  it('are those of one quarter in the report of December 2018', async () => {
    const { risks } = await openOutcomeStore(await load(reportText)).readCatalogue();
    assert.equal(risks.length, 16);
    for (const risk of risks) {
      assert.deepEqual(risk.earlier, []);
      assert.equal(describePeriod(risk.latest.period), 'Q2 2018/19');
      assert.equal(risk.latest.score, undefined);
    }
  });

  const before = { level: 'LOW', trend: 'UNCHANGED' } as const;
  const bad: [string, Partial<Risks[number]>, RegExp][] = [
    ['an owner whom nobody knows', { owner: 'no-one' }, /risks\[0\]\.owner: "no-one"/],
    ['a date that is none', { reviewBy: '2019-02-30' }, /risks\[0\]\.reviewBy/],
    ['a likelihood without an impact', { likelihood: 3 }, /risks\[0\]\.impact: a likelihood/],
    ['an impact without a likelihood', { impact: 3 }, /risks\[0\]\.likelihood: an impact/],
    ['a likelihood of nought', { likelihood: 0, impact: 3 }, /risks\[0\]\.likelihood/],
    ['a likelihood between two steps', { likelihood: 2.5, impact: 3 }, /risks\[0\]\.likelihood/],
    ['a quarter after the report', { period: 'Q3 2018/19' }, /"Q3 2018\/19" is after the report/],
    ['a quarter that is none', { period: '2018/19' }, /"2018\/19" is not a financial quarter/],
    [
      'an earlier quarter that is none',
      { earlier: [{ ...before, period: '2017/18' }] },
      /earlier\[0\]\.period: "2017\/18" is not a financial quarter/,
    ],
    [
      'an earlier quarter that is not earlier',
      { earlier: [{ ...before, period: 'Q2 18/19' }] },
      /earlier\[0\]\.period: "Q2 18\/19" is not before Q2 2018\/19/,
    ],
    [
      'an earlier quarter twice',
      {
        earlier: [
          { ...before, period: 'Q1 2018/19' },
          { ...before, period: 'Q1 18/19' },
        ],
      },
      /earlier\[1\]\.period: "Q1 18\/19" does not follow/,
    ],
    [
      'half a score in an earlier quarter',
      { earlier: [{ ...before, period: 'Q1 2018/19', impact: 2 }] },
      /earlier\[0\]\.likelihood: an impact/,
    ],
  ];
  for (const [what, over, reason] of bad)
    it(`are refused with ${what}`, () => {
      const { name, text } = fictionalReport('S', 'Q2 2018/19', { level: 'LOW', ...over });
      assert.throws(() => parseFile(name, text), reason);
    });
});
