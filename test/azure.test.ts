import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { findFreePort } from '../src/dev/free-port.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const dockerfile = read('Dockerfile');
const bicep = read('infra/main.bicep');
const workflow = read('.github/workflows/deploy.yml');

/** What the Dockerfile copies out of the repository, into any of its stages. */
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
  from.split(' '),
);

/** The words of its last command. */
const command: readonly string[] = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]');

const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import\(|new URL\()\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    relative(root, join(root, dirname(path), to)),
  );

const guid = '00000000-0000-4000-8000-000000000001';

const settings = (port: number) => ({
  NODE_ENV: 'production',
  PORT: String(port),
  MicrosoftAppId: guid,
  MicrosoftAppTenantId: guid,
  MicrosoftAppType: 'UserAssignedMSI',
  // Nobody answers there: whether the program is whole does not depend on it.
  TABLES_ENDPOINT: 'https://127.0.0.1:9/',
  LOG_LEVEL: 'silent',
});

const untilHealthy = async (bot: ChildProcess, url: string): Promise<number> => {
  while (bot.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return answer.status;
    await wait(50);
  }
  throw new Error(`the bot ended with ${bot.exitCode}`);
};

describe('the Dockerfile', function () {
  this.timeout(30_000);

  it('copies only what is there, and the context holds just that', () => {
    assert.deepEqual(
      copied.filter((path) => !existsSync(join(root, path))),
      [],
    );
    const [first, ...kept] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    assert.equal(first, '*');
    assert.deepEqual(kept.map((line) => line.replace('!', '')).sort(), [...new Set(copied)].sort());
  });

  it('runs what npm run bot runs, as somebody who owns nothing, on the same Node as the tests', () => {
    assert.equal(command.join(' '), JSON.parse(read('package.json')).scripts.bot);
    assert.match(dockerfile, /^USER node$/m);
    const nodes = [...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major);
    assert.deepEqual(nodes, [read('.nvmrc').trim(), read('.nvmrc').trim()]);
    assert.match(dockerfile, /npm ci --omit=dev --ignore-scripts/);
    assert.match(dockerfile, /^HEALTHCHECK .*\/healthz/m);
  });

  it('leaves out only what no program reads: source maps and TypeScript', () => {
    const [, names = ''] =
      /^RUN find node_modules -type f \\\( (.*) \\\) -delete$/m.exec(dockerfile) ?? [];
    assert.equal(names, ['map', 'ts', 'mts', 'cts'].map((end) => `-name '*.${end}'`).join(' -o '));
  });

  it('copies every module that the sources name', () => {
    const missing = globSync('src/**/*.ts', { cwd: root }).flatMap((path) =>
      importsOf(path)
        .filter((to) => !copied.includes(to.split('/')[0] ?? ''))
        .map((to) => `${path}: ${to}`),
    );
    assert.deepEqual(missing, []);
  });

  it('copies enough for the bot to start in production', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outcomes-image-'));
    const port = await findFreePort();
    for (const path of copied) await cp(join(root, path), join(folder, path), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const bot = spawn(process.execPath, command.slice(1), {
      cwd: folder,
      env: { ...settings(port), DATA_DIR: join(folder, 'data-dir') },
      stdio: 'ignore',
    });
    const ended = once(bot, 'exit');
    try {
      assert.equal(await untilHealthy(bot, `http://127.0.0.1:${port}/healthz`), 200);
    } finally {
      bot.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true });
    }
  });
});

/** Of a list in the template: its text between the brackets. */
const listOf = (name: string): string =>
  new RegExp(`^( *)${name}: \\[\\n([\\s\\S]*?)^\\1\\]`, 'm').exec(bicep)?.[2] ?? '';

describe('the Azure template', () => {
  const env = [...listOf('env').matchAll(/\{ name: '(\w+)', (\w+): (.+) \}/g)];

  it('sets only variables that the bot reads', () => {
    const config = ['src/config.ts', ...globSync('src/config/*.ts', { cwd: root })]
      .map(read)
      .join();
    const known = new Set([...config.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name));
    // Read by the Azure libraries.
    known.add('AZURE_CLIENT_ID').add('APPLICATION_INSIGHTS_NO_STATSBEAT');
    const names = env.map(([, name]) => name);
    assert.ok(names.length >= 10);
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
  });

  it('takes every secret from the key vault, and asks for no key', () => {
    const secret = /KEY$|Password|Certificate|CONNECTION_STRING/i;
    const plain = env.filter(([, name = '', how]) => secret.test(name) && how !== 'secretRef');
    // It holds a key, which nobody can send with.
    assert.deepEqual(
      plain.map(([, name]) => name),
      ['APPLICATIONINSIGHTS_CONNECTION_STRING'],
    );
    assert.match(bicep, /DisableLocalAuth: true/);
    const names = [...listOf('secrets').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name);
    assert.deepEqual(
      env
        .filter(([, , how]) => how === 'secretRef')
        .map(([, , , to = '']) => to.replaceAll("'", '')),
      names,
    );
    assert.equal([...listOf('secrets').matchAll(/keyVaultUrl:/g)].length, names.length);
    assert.doesNotMatch(bicep, /listKeys|listCredentials|AccountKey|sharedKey:|@secure/);
    assert.match(bicep, /allowSharedKeyAccess: false/);
  });

  it('gives the identity four roles and no more, by their ids', () => {
    const ids = [...bicep.matchAll(/^var (\w+) = '([\da-f-]{36})'/gm)].map(([, name, id]) => [
      name,
      id,
    ]);
    assert.deepEqual(Object.fromEntries(ids), {
      storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6',
      acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
      monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
    });
    const given = [...bicep.matchAll(/roleDefinitionId: .*, (\w+)\)/g)].map(([, name]) => name);
    assert.deepEqual(given.sort(), ids.map(([name]) => name).sort());
  });

  it('says what every parameter is for, and uses it', () => {
    const lines = bicep.split('\n');
    const names = [...bicep.matchAll(/^param (\w+)/gm)].map(([, name = '']) => name);
    const silent = names.filter((name) => {
      const at = lines.findIndex((line) => line.startsWith(`param ${name} `));
      const above = lines.slice(0, at).join('\n').split('\n\n').at(-1) ?? '';
      return !above.includes('@description(');
    });
    assert.deepEqual(silent, []);
    const unused = names.filter(
      (name) => (bicep.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2,
    );
    assert.deepEqual(unused, []);
  });

  it('closes every bracket that it opens', () => {
    const bare = bicep.replace(/\/\/.*$/gm, '').replace(/'(?:\\'|[^'\n])*'/g, "''");
    const open: string[] = [];
    for (const [bracket] of bare.matchAll(/[()[\]{}]/g))
      if ('([{'.includes(bracket)) open.push(bracket);
      else assert.equal(open.pop(), { ')': '(', ']': '[', '}': '{' }[bracket]);
    assert.deepEqual(open, []);
  });

  it('asks the addresses of health that the server has, on the port that it listens on', () => {
    const server = read('src/server/server.ts');
    const paths = [...bicep.matchAll(/httpGet: \{ path: '([^']+)', port: port \}/g)];
    assert.equal(paths.length, 3);
    for (const [, path = ''] of paths) assert.ok(server.includes(`'${path}'`), path);
    assert.match(bicep, /targetPort: port\b/);
    assert.match(bicep, /\{ name: 'PORT', value: string\(port\) \}/);
  });
});

/** The text of each job of the workflow. */
const jobs: ReadonlyMap<string, string> = new Map(
  [
    ...workflow.slice(workflow.indexOf('\njobs:')).matchAll(/^ {2}(\w+):\n((?: {3,}.*\n|\n)*)/gm),
  ].map(([, name = '', text = '']) => [name, text]),
);
const jobText = (name: string): string => jobs.get(name) ?? '';

describe('the deployment', () => {
  it('may read the repository, and its last job may ask for a token, and nothing else', () => {
    const given = [...workflow.matchAll(/^ +([\w-]+): (read|write)$/gm)].map(
      ([, what, how]) => `${what}: ${how}`,
    );
    assert.deepEqual(given, ['contents: read', 'contents: read', 'id-token: write']);
    assert.match(jobText('deploy'), /environment: production[\s\S]*id-token: write/);
    assert.doesNotMatch(workflow, /secrets\.|password|creds:/i);
  });

  it('runs nothing of a package where it may ask for a token', () => {
    assert.deepEqual([...jobs.keys()], ['test', 'build', 'deploy']);
    assert.doesNotMatch(jobText('deploy'), /checkout|npm|docker build|\.ci\/run/);
  });

  it('scans an image before it is signed, and runs what was signed, by its digest', () => {
    assert.match(
      jobText('build'),
      /docker build[\s\S]*scan-action[\s\S]*fail-build: true[\s\S]*docker save/,
    );
    assert.match(
      jobText('deploy'),
      /RepoDigests[\s\S]*cosign sign[\s\S]*cosign verify[\s\S]*--image "\$SIGNED"/,
    );
    assert.match(jobText('test'), /merge-base --is-ancestor "\$GITHUB_SHA" origin\/main/);
  });

  for (const path of ['.github/workflows/ci.yml', '.github/workflows/deploy.yml'])
    it(`names the commit of every action, since a tag may be moved: ${path}`, () => {
      const used = [...read(path).matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
      assert.ok(used.length >= 2);
      assert.deepEqual(
        used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
        [],
      );
    });

  it('puts nothing of an expression into a script, only into variables', () => {
    const scripts = [...workflow.matchAll(/run: (?:\|\n((?: {10,}.*\n|\n)+)|(.*))/g)].map(
      ([, block = '', line = '']) => block + line,
    );
    assert.ok(scripts.length > 8);
    assert.deepEqual(
      scripts.filter((script) => /\$\{\{/.test(script)),
      [],
    );
  });
});
