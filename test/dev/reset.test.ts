import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { holdFolder } from '../../src/dev/folder-lock.ts';
import { storageFolder } from '../../src/dev/trial-clock.ts';
import { runProgram } from '../run-program.ts';

describe('npm run reset', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-reset-'));
    await mkdir(storageFolder(folder));
    await writeFile(join(folder, 'trial.json'), '{}');
    await writeFile(join(folder, 'notes.txt'), 'mine');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const reset = async (...args: readonly string[]) =>
    runProgram('src/dev/reset.ts', args, { env: { DATA_DIR: folder } });

  it('deletes what npm start stored, and nothing else', async () => {
    assert.equal((await reset('--yes')).code, 0);
    assert.deepEqual(await readdir(folder), ['notes.txt']);
  });

  it('deletes nothing where nobody can be asked', async () => {
    const { code, stderr } = await reset();
    assert.equal(code, 1);
    assert.match(stderr, /npm run reset -- --yes/);
    assert.deepEqual((await readdir(folder)).sort(), ['notes.txt', 'storage', 'trial.json']);
  });

  it('deletes nothing while npm start uses the storage', async () => {
    holdFolder(storageFolder(folder), { pid: 7, since: new Date(), command: 'npm start' });
    const { code, stderr } = await reset('--yes');
    assert.equal(code, 1);
    assert.match(stderr, /"npm start" \(process 7\)[\s\S]*Stop it first/);
    assert.ok((await readdir(folder)).includes('trial.json'));
  });
});
