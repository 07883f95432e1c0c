import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Commentary } from '../../../src/domain/indicator.ts';
import { type Period, periodLabel, shiftPeriod } from '../../../src/domain/period/period.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { at, buildUpdate, q3 } from '../build-update.ts';
import { countRequests } from '../count-requests.ts';
import { change, changedReport, reportText, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

describe('openOutcomeStore', () => {
  const azurite = useAzurite();
  let table: ReturnType<typeof azurite.newTable>;

  before(async () => {
    table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, change);
  });

  it('reads back every indicator with its measures, and each measure with its series', async () => {
    const { indicators, risks, people } = await openOutcomeStore(table).readCatalogue();
    assert.deepEqual(
      indicators.map(({ code }) => code),
      ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'],
    );
    assert.deepEqual(
      indicators[4]?.measures.map(({ code }) => code),
      ['S05A', 'S05B', 'S05C', 'S05D'],
    );
    assert.deepEqual(
      indicators[2]?.measures[0]?.series.map(({ id }) => id),
      ['council', 'published'],
    );
    assert.equal(risks.length, 16);
    assert.equal(people.length, 9);
  });

  it('reads a page: values of every series with their periods, and the newest commentary', async () => {
    const page = await openOutcomeStore(table).readPage('S05');
    const crime = page.series.find(({ measure }) => measure === 'S05A');
    const pairs = crime?.observations.map(({ period, value }) => [periodLabel(period), value]);
    assert.deepEqual(pairs, [
      ['Q1 2018/19', 6038],
      ['Q2 2018/19', 6270],
    ]);
    assert.equal(page.commentary?.answers.length, 3);
  });

  it('costs two requests to show an indicator once the catalogue is held', async () => {
    const own = openTable(azurite.address(), table.tableName);
    const store = openOutcomeStore(own);
    await store.readCatalogue();
    const sent = countRequests(own);
    await store.readCatalogue();
    await store.readPage('S05');
    assert.equal(sent(), 2);
  });

  it('reads every commentary of every indicator in one request', async () => {
    const own = azurite.newTable();
    for (const file of sampleFiles) await loadFile(own, file, change);
    const submissions = openSubmissionStore(own, () => at);
    const [before, after] = [shiftPeriod(q3, -2), q3];
    const wrote = (indicator: string, period: Period): Commentary => ({
      indicator,
      period,
      answers: [{ question: 'issues', blocks: [{ kind: 'paragraph', text: `Of ${indicator}.` }] }],
    });
    for (const commentary of [wrote('S05', after), wrote('S06', before)]) {
      const seen = await submissions.readRecord(commentary.indicator);
      assert.equal(await submissions.write(seen, buildUpdate(seen, { commentary })), 'written');
    }
    const store = openOutcomeStore(own);
    await store.readCatalogue();
    const sent = countRequests(own);
    const all = await store.readCommentaries();
    assert.equal(sent(), 1);
    assert.deepEqual(
      all.map(({ indicator, period }) => `${indicator} ${periodLabel(period)}`).toSorted(),
      [
        ...['S01 Q2 2018/19', 'S02 Q2 2018/19', 'S03 Q2 2018/19', 'S04 Q2 2018/19'],
        ...['S05 Q2 2018/19', 'S05 Q3 2018/19', `S06 ${periodLabel(before)}`, 'S06 Q2 2018/19'],
      ],
    );
    assert.deepEqual(
      all.findLast(({ indicator }) => indicator === 'S05'),
      wrote('S05', after),
    );
  });

  it('has no commentaries while nothing is loaded', async () => {
    assert.deepEqual(await openOutcomeStore(azurite.newTable()).readCommentaries(), []);
  });

  it('sees a catalogue that another copy changed at the next reading', async () => {
    const own = azurite.newTable();
    await loadFile(own, reportText, change);
    const store = openOutcomeStore(own);
    await store.readCatalogue();
    await loadFile(
      own,
      changedReport(({ risks }) => Object.assign(risks[0] ?? {}, { level: 'HIGH' })),
      change,
    );
    const { risks } = await store.readCatalogue();
    assert.equal(risks.find(({ code }) => code === '02a')?.latest.level, 'HIGH');
  });

  it('says that no report is loaded when the table is empty or not there', async () => {
    await assert.rejects(openOutcomeStore(azurite.newTable()).readCatalogue(), {
      code: 'report-missing',
    });
  });

  it('says that no report is loaded when there is history alone', async () => {
    const own = azurite.newTable();
    for (const file of sampleFiles.filter(({ name }) => name.includes('history')))
      await loadFile(own, file, change);
    await assert.rejects(openOutcomeStore(own).readCatalogue(), { code: 'report-missing' });
  });

  it('says that storage is unavailable when nothing listens there', async () => {
    const nowhere = openTable(
      {
        connectionString:
          'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a',
      },
      'Outcomes',
    );
    await assert.rejects(openOutcomeStore(nowhere).readCatalogue(), {
      code: 'storage-unavailable',
    });
  });
});
