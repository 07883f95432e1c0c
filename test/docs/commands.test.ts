import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { findCommandFault } from './find-fault.ts';
import { readCommands, shellLines } from './read-commands.ts';

const root = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md', '.env.example'], { cwd: root })
  // What earlier versions had is told there.
  .filter((page) => page !== 'CHANGELOG.md')
  .sort();
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

const faultOf = (text: string): string | undefined => {
  const [command] = readCommands(`\`${text}\``);
  assert.ok(command, text);
  return findCommandFault(command);
};

describe('the commands of the documentation', () => {
  it('are there, with the arguments and the variables that they declare', () => {
    const found = pages.flatMap((page) => readCommands(read(page)).map((one) => ({ page, one })));
    assert.ok(found.length > 100);
    const faults = found.flatMap(({ page, one }) => {
      const fault = findCommandFault(one);
      return fault === undefined ? [] : [`${page}: ${one.text}: ${fault}`];
    });
    assert.deepEqual(faults, []);
  });

  it('use only variables of the shell that their page sets', () => {
    const unset = pages.flatMap((page) => {
      const lines = shellLines(read(page)).join('\n');
      const used = [...lines.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
      const set = [...lines.matchAll(/(?:\b([A-Za-z_]\w*)=|for (\w+) in )/g)].flat();
      return used.filter((name) => !set.includes(name)).map((name) => `${page}: ${name}`);
    });
    assert.deepEqual(unset, []);
  });

  for (const [text, fault] of [
    ['npm run migrate', /package\.json has no migrate/],
    ['npm run import --dry-run x.csv', /npm keeps arguments/],
    ['npm run import -- --dry x.csv', /Unknown option '--dry'/],
    ['npm run restore -- a.jsonl b.jsonl', /one argument too many/],
    ['npm run check -- --all', /declares no arguments/],
    ['npm run bench -- cups', /not a known value/],
    ['TODAY=2019-01-02 npm run size', /does not read TODAY/],
    ['node bench/none.ts', /there is no bench/],
    ["npx mocha 'test/none/*.test.ts'", /matches no file/],
    ['npm ci --only=prod', /does not take --only=prod/],
  ] as const)
    it(`would be found out: ${text}`, () => assert.match(faultOf(text) ?? '', fault));

  it('are read as a shell reads them', () => {
    const [one, two] = readCommands(
      '```sh\nA=1 B="x y" npm run report -- \\\n  --period "Q2 2018/19" --out <your file>.docx && npm start\n```\n',
    );
    assert.deepEqual(one?.variables, ['A', 'B']);
    assert.deepEqual(one?.words.slice(4), ['--period', 'Q2 2018/19', '--out', '<your-file>.docx']);
    assert.deepEqual(two?.words, ['npm', 'start']);
  });
});
