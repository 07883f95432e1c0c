import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, describe, it } from 'mocha';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** What each command says that it takes; `npm test`, `npm run test:unit` and `npm run check` are other programs'. */
const taken: Readonly<Record<string, readonly string[]>> = {
  start: [
    '--as NAME',
    'performance-team',
    'PORT',
    'STORAGE_PORT',
    'PLAYGROUND_PORT',
    'DATA_DIR',
    'TODAY',
  ],
  reset: ['--yes', 'DATA_DIR'],
  bot: [
    'PORT',
    'DATA_DIR',
    'TABLES_ENDPOINT',
    'MicrosoftAppId',
    'LOG_KEY',
    'SENDER_LIMIT',
    'KEEP_QUESTIONS',
  ],
  import: [
    '--dry-run',
    '--ignore-columns',
    'FILE…',
    'TABLES_ENDPOINT',
    'AZURE_STORAGE_CONNECTION_STRING',
    '.env',
  ],
  export: [
    '--csv',
    '--out FILE',
    '--outcome CODE',
    'FOLDER',
    'TABLES_ENDPOINT',
    'AZURE_STORAGE_CONNECTION_STRING',
    '.env',
  ],
  report: [
    '--out FILE',
    '--outcome CODE',
    '--period QUARTER',
    '--short',
    '--draft',
    'TABLES_ENDPOINT',
    '.env',
  ],
  remind: ['--dry-run', '--now', '--resend', 'TABLES_ENDPOINT', 'MicrosoftAppPassword'],
  erase: ['--person EMAIL', '--office TEXT', '--name NAME', '--dry-run', 'TABLES_ENDPOINT', '.env'],
  bench: ['[PART…]', 'run, import, cards, activity, report, cpu'],
  evaluate: ['FILE…', '--faults'],
  folds: ['[FOLD…]', '--faults'],
  train: ['data/training', 'data/models.json'],
  conversation: ['docs/reporting-round.md'],
  faults: ['[SEED] [TITLE]', 'FAULTS_VERBOSE'],
  'bank-holidays': ['data/bank-holidays'],
  package: ['--sample', '--commands', 'MicrosoftAppId', 'TEAMS_APP_ID'],
  size: ['production install'],
  structure: ['--list'],
  icons: ['appPackage/*.png'],
  gallery: ['--docs', '--samples', '--template NAME', 'indicator', '[FOLDER]'],
  texts: ['[FILE]', 'build/texts.md'],
  parts: ['src/cards/parts/*.json'],
};

const benchParts = ['run', 'import', 'cards', 'activity', 'report', 'cpu'];

const readScripts = async (): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts;

/** The program that `npm run` starts: the last word of the script. */
const programOf = async (name: string): Promise<string> => {
  const script = (await readScripts())[name] ?? '';
  const [program] = /\S+\.ts$/.exec(script) ?? [];
  assert.ok(program, `${name}: ${script} starts no program of ours, or hands it no arguments`);
  return program;
};

describe('a command', function () {
  this.timeout(30_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-help-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** In an empty folder, where whatever it starts would leave something. */
  const call = async (program: string, args: readonly string[]): Promise<Ended> => {
    const env = { PATH: process.env.PATH };
    try {
      const ended = await run(process.execPath, [join(root, program), ...args], {
        cwd: folder,
        env,
      });
      return { code: 0, ...ended };
    } catch (error) {
      const { code, stdout, stderr } = error as Ended;
      return { code, stdout, stderr };
    }
  };

  it('is listed here when package.json has it', async () => {
    const names = Object.keys(await readScripts()).filter(
      (name) => !/^(?:test|check)(?::|$)/.test(name),
    );
    assert.deepEqual(names.sort(), Object.keys(taken).sort());
  });

  for (const [name, words] of Object.entries(taken)) {
    it(`says with --help what it takes, and does nothing: ${name}`, async () => {
      const { code, stdout, stderr } = await call(await programOf(name), ['--help']);
      assert.equal(stderr, '');
      assert.equal(code, 0);
      const typed = name === 'start' ? 'npm start' : `npm run ${name}`;
      assert.ok(stdout.startsWith(typed), stdout);
      for (const word of [...words, '--help']) assert.ok(stdout.includes(word), word);
      assert.deepEqual(await readdir(folder), []);
    });

    it(`refuses what it does not know, with a next step: ${name}`, async () => {
      const { code, stdout, stderr } = await call(await programOf(name), ['--hepl']);
      assert.equal(stdout, '');
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^Unknown option '--hepl'\.\nUse npm [^\n]*; for details, run npm [^\n]* -- --help\.\n$/,
      );
      assert.deepEqual(await readdir(folder), []);
    });
  }

  for (const part of benchParts)
    it(`can be asked for help as a part of the bench: ${part}`, async () => {
      const { code, stdout } = await call(`bench/${part}.ts`, ['--help']);
      assert.equal(code, 0);
      assert.ok(stdout.startsWith(`node bench/${part}.ts`), stdout);
    });

  it('leaves what it would write as it was when it is asked for help', async () => {
    for (const [name, file] of [
      ['bank-holidays', 'data/bank-holidays/scotland.json'],
      ['icons', 'appPackage/color.png'],
    ] as const) {
      const before = await stat(join(root, file));
      await call(await programOf(name), ['--help']);
      assert.equal((await stat(join(root, file))).mtimeMs, before.mtimeMs, file);
    }
  });
});
