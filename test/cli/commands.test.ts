import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { bareEnvironment, type Ended } from '../run-program.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** What each command says that it takes; `npm test`, `npm run test:unit` and `npm run check` are other programs'. */
const taken: Readonly<Record<string, readonly string[]>> = {
  start: [
    '--as NAME',
    '--council FOLDER',
    'COUNCIL_DIR',
    'performance-team',
    'PORT',
    'STORAGE_PORT',
    'PLAYGROUND_PORT',
    'DATA_DIR',
    'TODAY',
  ],
  ask: ['--as NAME', 'QUESTION…', 'DATA_DIR'],
  reset: ['--yes', '--council FOLDER', 'DATA_DIR'],
  bot: [
    'PORT',
    'COUNCIL_DIR',
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
    '--mapping FILE',
    'FILE…',
    'TABLES_ENDPOINT',
    'AZURE_STORAGE_CONNECTION_STRING',
    '.env',
  ],
  template: ['FILE', '--from SOURCE', 'nothing, example, storage', 'TABLES_ENDPOINT'],
  init: ['FOLDER', '--council NAME', '--area CODE', '--quarter QUARTER', '--contact PERSON'],
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
  backup: ['--out PATH', 'TABLES_ENDPOINT', 'AZURE_STORAGE_CONNECTION_STRING', '.env'],
  restore: ['--dry-run', '--replace', '--by NAME', 'FILE', 'TABLES_ENDPOINT', '.env'],
  bench: ['[PART…]', 'run, import, cards, activity, report, council, cpu'],
  evaluate: ['FILE…', '--faults'],
  folds: ['[FOLD…]', '--faults'],
  train: ['data/training', 'data/models.json'],
  conversation: ['docs/reporting-round.md'],
  faults: ['[SEED] [TITLE]', 'FAULTS_VERBOSE'],
  'bank-holidays': ['data/bank-holidays'],
  package: ['--sample', '--commands', 'MicrosoftAppId', 'TEAMS_APP_ID'],
  size: ['production install'],
  licences: ['scripts/licences/allowed.json'],
  sbom: ['[FILE]', 'build/sbom.json'],
  structure: ['--list'],
  icons: ['appPackage/*.png'],
  gallery: ['--docs', '--samples', '--template NAME', 'indicator', '[FOLDER]'],
  texts: ['[FILE]', '--all', '--places', 'build/texts.md'],
  parts: ['src/cards/parts/*.json'],
};

const benchParts = ['run', 'import', 'cards', 'activity', 'report', 'council', 'cpu'];

const readScripts = async (): Promise<Readonly<Record<string, string>>> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts;

/** The program that `npm run` starts: the last word of the script. */
const programOf = async (name: string): Promise<string> => {
  const script = (await readScripts())[name] ?? '';
  const [program] = /\S+\.ts$/.exec(script) ?? [];
  assert.ok(program, `${name}: ${script} starts no program of ours, or hands it no arguments`);
  return program;
};

/** Before any command was started. */
const startedAt = Date.now();

const typedWrongly = '--hepl';

describe('a command', function () {
  this.timeout(60_000);
  let folder = '';
  /** By program and argument. */
  let ended: ReadonlyMap<string, Ended> = new Map();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-help-'));
    const programs = [
      ...(await Promise.all(Object.keys(taken).map(programOf))),
      ...benchParts.map((part) => `bench/${part}.ts`),
    ];
    const calls = programs.flatMap((program) =>
      ['--help', typedWrongly].map((argument) => ({ program, argument })),
    );
    const given = calls.map(({ program, argument }) => [join(root, program), [argument]]);
    // In an empty folder, where whatever it starts would leave something.
    const { stdout } = await run(
      process.execPath,
      [join(import.meta.dirname, 'start-each.ts'), JSON.stringify(given)],
      { cwd: folder, env: bareEnvironment() },
    );
    const all: Ended[] = JSON.parse(stdout);
    ended = new Map(
      calls.flatMap(({ program, argument }, at) => {
        const one = all[at];
        return one ? [[`${program} ${argument}`, one]] : [];
      }),
    );
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const endOf = (program: string, argument: string): Ended => {
    const one = ended.get(`${program} ${argument}`);
    assert.ok(one, `${program} ${argument} was not started`);
    return one;
  };

  it('is listed here when package.json has it', async () => {
    const names = Object.keys(await readScripts()).filter(
      (name) => !/^(?:test|check)(?::|$)/.test(name),
    );
    assert.deepEqual(names.sort(), Object.keys(taken).sort());
  });

  for (const [name, words] of Object.entries(taken)) {
    it(`says with --help what it takes: ${name}`, async () => {
      const { code, stdout, stderr } = endOf(await programOf(name), '--help');
      assert.equal(stderr, '');
      assert.equal(code, 0);
      const typed = name === 'start' ? 'npm start' : `npm run ${name}`;
      assert.ok(stdout.startsWith(typed), stdout);
      for (const word of [...words, '--help']) assert.ok(stdout.includes(word), word);
    });

    it(`refuses what it does not know, with a next step: ${name}`, async () => {
      const { code, stdout, stderr } = endOf(await programOf(name), typedWrongly);
      assert.equal(stdout, '');
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^Unknown option '--hepl'\.\nUse npm [^\n]*; for details, run npm [^\n]* -- --help\.\n$/,
      );
    });
  }

  for (const part of benchParts)
    it(`can be asked for help as a part of the bench: ${part}`, () => {
      const { code, stdout } = endOf(`bench/${part}.ts`, '--help');
      assert.equal(code, 0);
      assert.ok(stdout.startsWith(`node bench/${part}.ts`), stdout);
    });

  it('leaves nothing behind when it is asked for help or typed wrongly', async () => {
    assert.deepEqual(await readdir(folder), []);
  });

  it('ends as a process of its own does', async () => {
    const alone = await run(process.execPath, [join(root, 'src/cli/import.ts'), '--help'], {
      cwd: folder,
      env: bareEnvironment(),
    });
    assert.deepEqual({ code: 0, ...alone }, endOf('src/cli/import.ts', '--help'));
  });

  it('leaves what it would write as it was when it is asked for help', async () => {
    for (const [name, file] of [
      ['bank-holidays', 'data/bank-holidays/scotland.json'],
      ['icons', 'appPackage/color.png'],
    ] as const) {
      const { mtimeMs } = await stat(join(root, file));
      assert.ok(mtimeMs < startedAt, `${name}: ${file}`);
    }
  });
});
