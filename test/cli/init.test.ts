import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { runProgram } from '../run-program.ts';

const given = {
  council: 'Testshire Council',
  outcomes: 'GR: Good roads; P/2: Clean streets: all of them',
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
    assert.match(checked.stdout, /P\/2 Clean streets: all of them:/);
    const words = await readdir(join(folder, 'council', 'words'));
    assert.deepEqual(words.sort(), ['gr.json', 'p-2.json']);
  });

  it('says all that is missing or wrong at once, and makes nothing of it', async () => {
    const { outcomes, ...rest } = given;
    const missing = await init(rest, 'none');
    assert.match(missing.stderr, /--outcomes: An answer is needed here\./);
    const wrong = await init({ outcomes, ...rest, quarter: 'Q5 2026', published: 'May' }, 'none');
    assert.match(wrong.stderr, /--quarter: “Q5 2026” is not a quarter such as/);
    assert.match(wrong.stderr, /--published: “May” is not a month such as/);
    assert.deepEqual(await readdir(folder), ['council']);
  });

  it('leaves a folder alone that has something in it', async () => {
    const again = await init(given, 'council');
    assert.equal(again.code, 1);
    assert.match(again.stderr, /empty/);
  });
});
