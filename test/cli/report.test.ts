import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { type Ended, runProgram } from '../run-program.ts';
import { useAzurite } from '../storage/use-azurite.ts';

describe('npm run report', function () {
  this.timeout(30_000);
  const azurite = useAzurite();
  let folder = '';

  const call = async (program: string, ...args: readonly string[]): Promise<Ended> =>
    runProgram(`src/cli/${program}`, args, {
      env: {
        AZURE_STORAGE_CONNECTION_STRING: azurite.address().connectionString,
        TODAY: '2019-01-02',
      },
    });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-report-'));
    const { code, stderr } = await call('import.ts', 'data/reports');
    assert.equal(code, 0, stderr);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('writes the report of a quarter in the format that the name of the file says', async () => {
    const [word, page] = [join(folder, 'report.docx'), join(folder, 'report.html')];
    const made = await Promise.all([
      call('report.ts', '--outcome', 's', '--period', '2018-19 Q2', '--out', word),
      call('report.ts', '--out', page),
    ]);
    assert.deepEqual(
      made.map(({ code, stdout }) => ({ code, stdout })),
      [
        { code: 0, stdout: `${word} is written.\n` },
        { code: 0, stdout: `${page} is written; it is a draft.\n` },
      ],
      made.map(({ stderr }) => stderr).join('\n'),
    );
    assert.equal((await readFile(word)).subarray(0, 2).toString(), 'PK');
    assert.match(await readFile(page, 'utf8'), /DRAFT for Q3 2018\/19, made 2 January 2019/);
  });

  it('writes an outcome to a workbook with npm run export', async () => {
    const out = join(folder, 'safe.xlsx');
    const { code, stdout, stderr } = await call('export.ts', '--out', out);
    assert.equal(code, 0, stderr);
    assert.equal(
      stdout,
      `${out}: Indicators 6, Measures 20, Values 20, Commentary 43, Risks 16, Milestones 0\n`,
    );
    assert.equal((await readFile(out)).subarray(0, 2).toString(), 'PK');
  });

  it('refuses what it cannot write, and says what to do', async () => {
    const refused = await Promise.all([
      call('report.ts', '--out', join(folder, 'report.txt')),
      call('report.ts', '--out', join(folder, 'a.html'), '--outcome', 'X'),
    ]);
    const expected = [/ends in \.docx or \.html/, /no outcome X\.\n.*S \(People/];
    refused.forEach(({ code, stderr }, at) => {
      assert.equal(code, 1);
      assert.match(stderr, expected[at] ?? /^$/);
    });
  });
});
