import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { readSampleFiles } from '../../src/data-files.ts';
import { holdFolder } from '../../src/dev/folder-lock.ts';
import { openTrialClock, storageFolder } from '../../src/dev/trial-clock.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { type Ended, runProgram } from '../run-program.ts';
import { change } from '../storage/sample.ts';
import { useAzurite } from '../storage/use-azurite.ts';

describe('npm run remind', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  before(async () => {
    for (const file of await readSampleFiles())
      await loadFile(openTable(azurite.address(), 'Outcomes'), file, change);
  });

  const remind = async (
    args: readonly string[],
    storage = true,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Ended> =>
    runProgram('src/cli/remind.ts', args, {
      env: {
        TODAY: '2019-01-02',
        AZURE_STORAGE_CONNECTION_STRING: storage ? azurite.address().connectionString : '',
        LOG_LEVEL: 'warn',
        ...more,
      },
    });

  it('--dry-run says what would be sent to whom, and sends and records nothing', async () => {
    for (let i = 0; i < 2; i += 1) {
      const { code, stdout } = await remind(['--dry-run']);
      assert.equal(code, 0);
      assert.match(
        stdout,
        /Reporting round of Q3 2018\/19: 4 messages would be sent; nothing was sent/,
      );
      assert.match(stdout, /Andy Frost, ask 2019-01-02: S05 values due 2019-01-21/);
    }
  });

  it('sends what is due once, and says what became of it', async () => {
    const { code, stdout } = await remind([]);
    assert.equal(code, 0);
    assert.match(stdout, /sent 0, already done 0/);
    assert.match(stdout, /failed, not-linked: 4/);
    assert.match((await remind([])).stdout, /There is nothing to send now/);
    assert.match(
      (await remind(['--resend', '--dry-run'])).stdout,
      /Mike Potter, ask [^\n]*, again/,
    );
  });

  const refused: [string, string[], boolean, RegExp][] = [
    ['two kinds of run at once', ['--now', '--resend'], true, /cannot be used together/],
    ['no storage', ['--dry-run'], false, /No storage is configured/],
  ];
  for (const [what, args, storage, words] of refused)
    it(`refuses ${what}, with how it is called`, async () => {
      const { code, stderr } = await remind(args, storage);
      assert.equal(code, 1);
      assert.match(stderr, words);
      assert.match(stderr, /Use npm run remind -- \[--dry-run\]/);
    });

  it('uses the storage and the clock of a running npm start, and says so', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'outcomes-trial-'));
    const realNow = () => new Date();
    const firstDay = new Date('2019-01-22T10:00:00Z');
    const clock = openTrialClock({ dataFolder, today: undefined, firstDay, realNow });
    clock.keep(azurite.address());
    holdFolder(storageFolder(dataFolder), { pid: 1, since: realNow(), command: 'npm start' });
    const { code, stdout, stderr } = await remind(['--dry-run'], false, { DATA_DIR: dataFolder });
    await rm(dataFolder, { recursive: true });
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^Using the storage of the running npm start, where it is 22 January 2019/,
    );
    assert.match(stdout, /Andy Frost, overdue 2019-01-22: S05 values due 2019-01-21/);
  });
});
