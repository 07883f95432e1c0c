import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { useBot } from '../bot/use-bot.ts';
import { type Ended, runProgram } from '../run-program.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { loadVersion } from '../upgrade/load-version.ts';

const now = '2019-01-14';

describe('npm run backup and npm run restore', function () {
  this.timeout(60_000);
  let folder = '';
  let file = '';
  const source = useAzurite();
  const target = useAzurite();
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-backup-'));
    await loadVersion(source.address(), '0.4.0', { withoutAddresses: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const call = async (
    storage: typeof source,
    [program = '', ...args]: readonly string[],
  ): Promise<Ended> =>
    runProgram(`src/cli/${program}`, args, {
      env: { TODAY: now, AZURE_STORAGE_CONNECTION_STRING: storage.address().connectionString },
      cwd: folder,
    });

  it('names the file after its time, and counts what is in it', async () => {
    const first = await call(source, ['backup.ts', '--out', 'kept/']);
    assert.equal(first.code, 0, first.stderr);
    const [name = ''] = await readdir(join(folder, 'kept'));
    assert.match(name, /^outcomes-2019-01-14T09-00-\d\dZ\.jsonl$/);
    file = join('kept', name);
    assert.match(first.stdout, /: rows Outcomes \d{2,}, Cycles \d+, People \d+, /);
  });

  it('restores into empty tables, and only shows what would be lost in a dry run', async () => {
    const first = await call(target, ['restore.ts', file, '--by', 'Alex Field']);
    assert.equal(first.code, 0, first.stderr);
    assert.match(first.stdout, /Outcomes: \d{2,} rows to add, 0 to change back, 0 to delete/);
    assert.match(first.stdout, /Restored\. Repeat what was erased/);
    const dry = await call(target, ['restore.ts', file, '--replace', '--dry-run']);
    assert.equal(dry.code, 0, dry.stderr);
    assert.match(dry.stdout, /Lost from the audit trail.*\n {2}S05: import, .*by Alex Field/);
    assert.match(dry.stdout, /Nothing was written\.\n$/);
  });

  describe('what the bot answers from them', () => {
    const asked = ['show S05', 'commentary S05', 'progress', 'what has got worse', 'risks'];
    const [here, there] = [source, target].map((storage) =>
      useBot({ admins: ['andy.frost@dorsetcc.gov.uk'] }, now, () => storage),
    );

    it('is the same, but for the history, which says who restored it', async () => {
      // What is due is found out at the start of each, and shows in the progress.
      await Promise.all([here?.settled(), there?.settled()]);
      for (const text of asked) assert.equal(await there?.ask(text), await here?.ask(text), text);
      const history = 'history of S05';
      assert.match((await there?.ask(history)) ?? '', /by Alex Field/);
      assert.doesNotMatch((await here?.ask(history)) ?? '', /by Alex Field/);
    });
  });
});
