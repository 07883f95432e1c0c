import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const projects = readdirSync(root).filter((name) => /^m365agents\..*yml$/.test(name));
const environments = readdirSync(new URL('env/', root));

/** Of the published schema, those that need no Azure subscription. */
const actions = [
  'cli/runNpmCommand',
  'teamsApp/create',
  'teamsApp/publishAppPackage',
  'teamsApp/update',
  'teamsApp/validateAppPackage',
  'teamsApp/validateManifest',
  'teamsApp/zipAppPackage',
];

const every = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

const variablesOf = (environment: string): string[] =>
  every(read(`env/${environment}`), /^(\w+)=/gm);

describe('the files of the Agents Toolkit', () => {
  it('are a project for Teams and one for the Playground', () => {
    assert.deepStrictEqual(projects.sort(), ['m365agents.playground.yml', 'm365agents.yml']);
    assert.deepStrictEqual(environments.sort(), ['.env.dev', '.env.playground']);
  });

  for (const name of projects) {
    const text = read(name);

    it(`name one version of the schema: ${name}`, () => {
      const [schema] = every(text, /\$schema=\S+\/(v[\d.]+)\/yaml\.schema\.json/g);
      assert.ok(schema);
      assert.deepStrictEqual(every(text, /^version: (.*)$/gm), [schema]);
    });

    it(`name actions that exist, under stages that exist: ${name}`, () => {
      const used = every(text, /^ {2}- uses: (.*)$/gm);
      assert.ok(used.length > 0);
      for (const action of used) assert.ok(actions.includes(action), action);
      const keys = every(text, /^(\w+):/gm).filter((key) => key !== 'version');
      const known = ['environmentFolderPath', 'provision', 'deploy', 'publish'];
      for (const key of keys) assert.ok(known.includes(key), key);
    });

    it(`read files that are there: ${name}`, () => {
      for (const path of every(text, /^ +manifestPath: \.\/(.*)$/gm))
        assert.ok(existsSync(new URL(path, root)), path);
    });
  }

  it('take every variable from the environment for Teams', () => {
    const places = every(
      `${read('m365agents.yml')}${read('appPackage/manifest.json')}`,
      /\$\{\{(\w+)\}\}/g,
    );
    const written = every(read('m365agents.yml'), /^ {6}\w+: ([A-Z_]+)$/gm);
    const known = variablesOf('.env.dev');
    for (const variable of [...places, ...written]) assert.ok(known.includes(variable), variable);
  });

  it('say which environment they are', () => {
    for (const environment of environments)
      assert.ok(
        read(`env/${environment}`).includes(`TEAMSFX_ENV=${environment.slice('.env.'.length)}\n`),
      );
  });

  it('have nothing secret and no id in the repository', () => {
    const filled = /^(?!TEAMSFX_ENV=)\w+=./m;
    for (const environment of environments)
      assert.ok(!filled.test(read(`env/${environment}`)), environment);
    assert.ok(read('.gitignore').includes('env/.env.*.user\n'));
  });
});
