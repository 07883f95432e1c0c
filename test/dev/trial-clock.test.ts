import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { holdFolder } from '../../src/dev/folder-lock.ts';
import {
  dataFolderOf,
  findRunningTrial,
  openTrialClock,
  storageFolder,
} from '../../src/dev/trial-clock.ts';

describe('the clock of a trial', () => {
  const firstDay = new Date('2019-01-02T09:00:00Z');
  let dataFolder: string;
  let real: Date;
  const realNow = (): Date => real;
  const open = (today?: Date) => openTrialClock({ dataFolder, today, firstDay, realNow });

  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'outcomes-clock-'));
    real = new Date('2026-05-01T12:00:00Z');
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  it('starts on the first day and runs', () => {
    const clock = open();
    real = new Date('2026-05-01T12:07:00Z');
    assert.equal(clock.now().toISOString(), '2019-01-02T09:07:00.000Z');
  });

  it('goes on from the last time that was kept, however long it was stopped', () => {
    const clock = open();
    clock.moveTo(new Date('2019-01-22T09:00:00Z'));
    real = new Date('2026-05-01T12:01:00Z');
    clock.keepOn();
    real = new Date('2026-05-09T08:00:00Z');
    assert.equal(open().now().toISOString(), '2019-01-22T09:01:00.000Z');
  });

  it('starts at the time that was asked for', () => {
    open().moveTo(new Date('2019-01-22T09:00:00Z'));
    const asked = new Date('2019-04-01T09:00:00Z');
    assert.deepEqual(open(asked).now(), asked);
  });

  it('says what to do about a note that cannot be read', async () => {
    await writeFile(join(dataFolder, 'trial.json'), '{"time":');
    assert.throws(() => open(), { code: 'config-invalid', next: /npm run reset/ });
  });

  it('is found with its storage while that is in use, and not after a crash', () => {
    const clock = open();
    clock.keep({ connectionString: 'UseDevelopmentStorage=true' });
    assert.equal(findRunningTrial(dataFolder, realNow), undefined);
    holdFolder(storageFolder(dataFolder), { pid: 1, since: real, command: 'npm start' });
    clock.moveTo(new Date('2019-01-22T09:00:00Z'));
    real = new Date('2026-05-01T12:10:00Z');
    const found = findRunningTrial(dataFolder, realNow);
    assert.equal(found?.connectionString, 'UseDevelopmentStorage=true');
    assert.equal(found?.clock().toISOString(), '2019-01-22T09:10:00.000Z');
  });

  it('is found with its council, whose data is kept apart', () => {
    const council = join(dataFolder, 'Our Council');
    const own = dataFolderOf(dataFolder, council);
    assert.equal(dataFolderOf(dataFolder, undefined), dataFolder);
    assert.match(own, /councils.*Our-Council$/);
    openTrialClock({ dataFolder: own, today: undefined, firstDay, realNow, council }).keep({
      connectionString: 'x',
    });
    assert.equal(findRunningTrial(dataFolder, realNow), undefined);
    holdFolder(storageFolder(own), { pid: 1, since: real, command: 'npm start' });
    const found = findRunningTrial(dataFolder, realNow);
    assert.deepEqual([found?.connectionString, found?.council], ['x', council]);
  });
});
