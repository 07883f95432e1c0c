import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { readExamples } from '../src/council-data.ts';
import { deliveredFolder, findCouncilFile, findCouncilFolder } from '../src/council-folder.ts';
import { readCycle } from '../src/cycle-data.ts';
import { readSampleFiles } from '../src/data-files.ts';
import { readCast } from '../src/dev/choose-person.ts';
import {
  buildCalendar,
  dueDate,
  type OwedPart,
  publicationDay,
} from '../src/domain/round/deadlines.ts';
import { quarter } from './domain/round/round-data.ts';

describe('the folder of a council', () => {
  let folder = '';
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'council-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is the one that comes with the bot where none is named', () => {
    assert.equal(findCouncilFolder(undefined), deliveredFolder);
  });

  it('has a folder of reports', async () => {
    assert.throws(() => findCouncilFolder(folder), {
      code: 'config-invalid',
      message: /has no folder "reports"/,
    });
    await mkdir(join(folder, 'reports'));
    assert.equal(findCouncilFolder(folder), folder);
    await assert.rejects(readCast(folder), { message: /There is no report in / });
  });

  it('has history, reports and values, which are loaded in this order, and nothing of another', async () => {
    await put('values/a.csv', 'measure,period,value');
    await put('reports/b.json', '{}');
    await put('reports/notes.txt', 'not loaded');
    await put('history/c.json', '{}');
    const names = (await readSampleFiles(folder)).map(({ name }) => name.slice(folder.length + 1));
    assert.deepEqual(names, ['history/c.json', 'reports/b.json', 'values/a.csv']);
    assert.deepEqual((await readExamples(folder)).ofReports, []);
  });

  it('may have choices of its own in place of those that come with the bot', async () => {
    assert.equal(findCouncilFile(folder, 'cycle.json'), join(deliveredFolder, 'cycle.json'));
    const usual = await readCycle(folder);
    const scottish = {
      dueWeeks: { values: 2, commentary: 3, 'sign-off': 4 },
      remindBefore: 5,
      overdueEvery: 5,
      sendFromHour: 9,
      closedDays: ['2026-12-29'],
      nation: 'scotland',
    };
    await put('cycle.json', JSON.stringify(scottish));
    const own = await readCycle(folder);
    assert.equal(own.schedule.dueWeeks.values, 2);
    assert.ok(own.closedDays.includes('2026-12-29') && own.closedDays.includes('2026-01-02'));
    assert.ok(!usual.closedDays.includes('2026-01-02'));
  });

  it('may count in days, and give the days of one quarter as they are', async () => {
    const { schedule: usual } = await readCycle();
    const { dates, dueDays, publishDays } = {
      dueDays: { values: 17, commentary: 17, 'sign-off': 24 },
      publishDays: 43,
      dates: { 'Q3 2018/19': { values: '2019-01-19', publish: '2019-02-12' } },
    };
    await put(
      'cycle.json',
      JSON.stringify({ ...usual, closedDays: [], dates, dueDays, publishDays }),
    );
    const { schedule } = await readCycle(folder);
    const rules = { schedule, calendar: buildCalendar([]) };
    const due = (part: OwedPart, label: string) => dueDate(part, quarter(label), rules);
    // The 19th is a Saturday: the council says so itself.
    assert.equal(due('values', 'Q3 2018/19'), '2019-01-19');
    assert.equal(due('sign-off', 'Q3 2018/19'), '2019-01-24');
    assert.equal(due('values', 'Q2 2018/19'), '2018-10-17');
    assert.equal(publicationDay(quarter('Q3 2018/19'), rules), '2019-02-12');
    assert.equal(publicationDay(quarter('Q2 2018/19'), rules), '2018-11-12');
  });

  it('may begin the round of a quarter later, once it is over and before its figures are due', async () => {
    const { schedule: usual } = await readCycle();
    const write = (ask: string) =>
      put(
        'cycle.json',
        JSON.stringify({
          ...{ ...usual, closedDays: [] },
          dates: { 'Q3 2018/19': { ask, values: '2019-01-29' } },
        }),
      );
    await write('2019-01-14');
    const { schedule } = await readCycle(folder);
    assert.equal(schedule.dates?.['Q3 2018/19']?.ask, '2019-01-14');
    for (const wrong of ['2018-12-31', '2019-01-29']) {
      await write(wrong);
      await assert.rejects(readCycle(folder), /dates: a day "ask" is after the end of its quarter/);
    }
  });

  it('says in words what is wrong in one of its files, and where', async () => {
    const weeks = { values: 2.5, commentary: 3, 'sign-off': 4 };
    await put('cycle.json', JSON.stringify({ dueWeeks: weeks }));
    await assert.rejects(readCycle(folder), {
      code: 'file-invalid',
      message: /cycle\.json cannot be used:\n {2}dueWeeks\.values: a whole number of weeks/,
    });
  });

  it('says which of its files is no JSON', async () => {
    await put('cycle.json', '{');
    await assert.rejects(readCycle(folder), { code: 'file-invalid', message: /cycle\.json: / });
  });

  it('of the Scottish sample has Scotland’s bank holidays, and a day of its own', async () => {
    const { closedDays } = await readCycle(findCouncilFolder('data/samples/scottish'));
    for (const day of ['2025-12-01', '2026-01-02', '2026-01-05'])
      assert.ok(closedDays.includes(day), day);
    assert.ok(!closedDays.includes('2026-04-06'));
  });
});
