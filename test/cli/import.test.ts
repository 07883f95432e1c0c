import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { readCommandLine } from '../../src/cli/command-line.ts';
import { importCommand } from '../../src/cli/commands.ts';
import { type Ended, runProgram } from '../run-program.ts';
import { useAzurite } from '../storage/use-azurite.ts';

const root = join(import.meta.dirname, '../..');

describe('npm run import and npm run export', function () {
  this.timeout(30_000);
  const azurite = useAzurite();
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-import-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const call = async (program: string, args: readonly string[], storage = true): Promise<Ended> =>
    runProgram(`src/cli/${program}`, args, {
      env: { AZURE_STORAGE_CONNECTION_STRING: storage ? azurite.address().connectionString : '' },
    });
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('imports the files of folders and says what they added, and nothing the second time', async () => {
    const first = await call('import.ts', ['data/history', 'data/reports']);
    assert.equal(first.code, 0, first.stderr);
    assert.match(
      first.stdout,
      /safe\.json, S People in Dorset are Safe:\n people, .*: \d+ added, 0 revised, \d+ unchanged\n values: \d+ added/,
    );
    const second = await call('import.ts', ['data/history', 'data/reports']);
    assert.equal(second.stdout.match(/: 0 added, 0 revised, \d+ unchanged/g)?.length, 4);
  });

  it('--dry-run checks the folder of a council against empty storage where there is none', async () => {
    const council = await mkdtemp(join(folder, 'council-'));
    await cp(join(root, 'data/samples/district'), council, { recursive: true });
    const { code, stdout, stderr } = await call('import.ts', ['--dry-run', council], false);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /checked against empty storage/);
    assert.match(
      stdout,
      /^Checked, and read whenever the bot starts: cycle\.json, report-template\.json\.\n/,
    );
    assert.match(stdout, /values: \d+ added, 0 revised[\s\S]*Nothing was written\./);
    await writeFile(join(council, 'cycle.json'), '{ "dueWeeks": 3 }');
    const wrong = await call('import.ts', ['--dry-run', council], false);
    assert.equal(wrong.code, 1);
    assert.match(wrong.stderr, /cycle\.json cannot be used:\n {2}dueWeeks: /);
  });

  it('--dry-run names the faults of every file of a folder at once', async () => {
    const council = await mkdtemp(join(folder, 'council-'));
    await cp(join(root, 'data/samples/borough'), council, { recursive: true });
    const reports = await readdir(join(council, 'reports'));
    assert.ok(reports.length > 1);
    for (const name of reports) {
      const path = join(council, 'reports', name);
      const report = JSON.parse(await readFile(path, 'utf8'));
      await writeFile(path, JSON.stringify({ ...report, people: 5 }));
    }
    await writeFile(join(council, 'risk-matrix.json'), '{ "matrix": 5 }');
    const { code, stderr } = await call('import.ts', ['--dry-run', council], false);
    assert.equal(code, 1);
    for (const name of [...reports, 'risk-matrix.json']) assert.ok(stderr.includes(name), stderr);
  });

  it('--dry-run names old and new values and writes nothing', async () => {
    const lines =
      'measure,series,area,period,value\r\nS05A,council,E10000009,Q2 2018/19,"6,300"\r\n';
    const csv = await write('values.csv', `\uFEFF${lines}`);
    const once = await call('import.ts', ['--dry-run', csv]);
    assert.match(once.stdout, / values: 0 added, 1 revised, 0 unchanged\n/, once.stderr);
    assert.match(
      once.stdout,
      / {2}S05A Total crime, Dorset County Council, Q2 2018\/19: 6,270 → 6,300\n/,
    );
    assert.match(once.stdout, /Nothing was written\./);
    const odd = await write('odd.csv', `\uFEFF${lines.replace('6,300', '62,700')}`);
    const { stdout } = await call('import.ts', ['--dry-run', odd]);
    assert.match(stdout, /Q2 2018\/19: 6,270 → 62,700\n/);
    assert.match(
      stdout,
      /Please check: S05A Total crime, .*: 62,700 crimes is 10 times as much as/,
    );
    assert.match(stdout, /is right, import with --yes\./);
  });

  it('names every fault of a CSV file, and ends with 1', async () => {
    const csv = await write(
      'bad.csv',
      'measure,series,area,period,value\nS05A,council,E1,2018,x\n',
    );
    const { code, stderr } = await call('import.ts', [csv]);
    assert.equal(code, 1);
    for (const column of ['area', 'period', 'value'])
      assert.match(stderr, new RegExp(`bad\\.csv was refused[^]*line 2, column ${column}:`));
  });

  it('exports files that an import finds unchanged', async () => {
    const target = join(folder, 'export');
    for (let i = 0; i < 2; i += 1) {
      const { code, stdout, stderr } = await call('export.ts', [target, '--csv']);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /3-report-S\.json, 4-values\.csv/);
    }
    const again = await call('import.ts', ['--dry-run', target]);
    assert.equal(again.code, 0, again.stderr);
    assert.doesNotMatch(again.stdout, /[1-9]\d* (added|revised)/);
  });

  it('does not export into a folder with other files', async () => {
    const before = await readdir(folder);
    const { code, stderr } = await call('export.ts', [folder]);
    assert.equal(code, 1);
    assert.match(stderr, /contains other files/);
    assert.deepEqual(await readdir(folder), before);
    assert.ok(await readFile(join(folder, 'bad.csv'), 'utf8'));
  });

  for (const [what, program, args, storage] of [
    ['an import without storage', 'import.ts', ['x.csv'], false],
    ['an export without a folder', 'export.ts', [], true],
  ] as const)
    it(`refuses ${what}, and says how it is called`, async () => {
      const { code, stderr } = await call(program, args, storage);
      assert.equal(code, 1);
      assert.match(stderr, /Use npm run (import|export) -- /);
    });

  it('refuses an import without a file, and says how it is called', () => {
    assert.throws(() => readCommandLine(importCommand, []), { next: /^Use npm run import -- / });
  });
});
