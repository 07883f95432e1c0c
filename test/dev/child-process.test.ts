import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { resolveProgram, startChild, waitUntil } from '../../src/dev/child-process.ts';
import { answersHttp } from '../../src/dev/free-port.ts';

describe('startChild', () => {
  const program = (file: string) => join(import.meta.dirname, 'programs', file);

  const findUrl = async (printed: string): Promise<string | undefined> => {
    const [, port] = /"port":(\d+)/.exec(printed) ?? [];
    return port && `http://127.0.0.1:${port}`;
  };

  const start = (file: string) =>
    startChild({
      name: 'The program',
      entry: program(file),
      args: [],
      findUrl,
      stopDeadlineMs: 300,
    });

  it('reports a program that ends before it answers, with its last lines', async () => {
    await assert.rejects(start('breaks.ts'), {
      code: 'process-failed',
      message: /ended unexpectedly with exit code 3\.[\s\S]*reading the settings\nno such folder/,
    });
  });

  it('reports a program that never answers, and stops it', async () => {
    const silent = startChild({
      name: 'The program',
      entry: program('serves.ts'),
      args: [],
      findUrl: async () => undefined,
      startDeadlineMs: 300,
    });
    await assert.rejects(silent, {
      code: 'process-failed',
      message: /did not answer within 0\.3 s/,
    });
  });

  it('stops a program, twice if asked twice', async () => {
    const child = await start('serves.ts');
    assert.strictEqual(await answersHttp(child.url), true);
    await child.stop();
    await child.stop();
    assert.strictEqual(await answersHttp(child.url), false);
  });

  it('ends a program that will not stop', async () => {
    const child = await start('is-deaf.ts');
    await child.stop();
    assert.strictEqual(await answersHttp(child.url), false);
  });

  it('tells when a running program dies', async () => {
    const child = await start('serves.ts');
    process.kill(child.pid ?? 0, 'SIGKILL');
    assert.match((await child.died).message, /^The program was ended by SIGKILL/);
  });

  it('leaves no program behind when its own process is killed outright', async () => {
    const outer = fork(program('starts-another.ts'), { silent: true });
    outer.stdout?.setEncoding('utf8');
    const [printed] = outer.stdout ? await once(outer.stdout, 'data') : [''];
    const [, port] = /inner port (\d+)/.exec(String(printed)) ?? [];
    outer.kill('SIGKILL');
    const gone = await waitUntil(
      async () => ((await answersHttp(`http://127.0.0.1:${port}`)) ? undefined : true),
      { deadlineMs: 5_000 },
    );
    assert.strictEqual(gone, true);
  });
});

describe('resolveProgram', () => {
  it('says what to do when a program is not part of the installation', () => {
    const whenMissing = { message: 'A storage must be configured.', next: 'Set TABLES_ENDPOINT.' };
    assert.throws(() => resolveProgram('no-such-emulator/main.js', whenMissing), {
      name: 'OutcomesError',
      code: 'config-invalid',
      ...whenMissing,
    });
  });
});
