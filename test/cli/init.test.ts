import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { runProgram } from '../run-program.ts';

const given = {
  council: 'Testshire Council',
  outcome: 'Good roads',
  code: 'GR',
  quarter: 'Q2 2026/27',
  published: '2026-11',
  contact: 'Ann Field <ann.field@testshire.example>',
};

describe('npm run init', function () {
  this.timeout(30_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-init-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const init = (answers: Partial<typeof given>, name: string) =>
    runProgram('src/cli/init.ts', [
      ...Object.entries(answers).flatMap(([option, value]) => [`--${option}`, value]),
      ...['--csv', join(folder, name)],
    ]);

  it('makes a folder that can be checked and loaded, of an outcome without a sponsor too', async () => {
    const made = await init(given, 'council');
    assert.equal(made.code, 0, made.stderr);
    const checked = await runProgram('src/cli/import.ts', ['--dry-run', join(folder, 'council')]);
    assert.equal(checked.code, 0, checked.stderr);
    assert.match(checked.stdout, /GR Good roads:/);
  });

  it('asks for what is missing, and makes nothing of what is wrong', async () => {
    const { code, ...rest } = given;
    const missing = await init(rest, 'none');
    assert.match(missing.stderr, /give --code\./);
    const wrong = await init({ ...given, code, quarter: 'Q5 2026' }, 'none');
    assert.match(wrong.stderr, /"Q5 2026" is not a quarter such as/);
    assert.deepEqual(await readdir(folder), ['council']);
  });

  it('leaves a folder alone that has something in it', async () => {
    const again = await init(given, 'council');
    assert.equal(again.code, 1);
    assert.match(again.stderr, /empty/);
  });
});
