import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import unit from '../.mocharc.unit.json' with { type: 'json' };
import { readSource } from './import-rules/read-source.ts';

const root = new URL('../', import.meta.url);

/** What starts a server, a browser or a process, or speaks to one. */
const slow =
  /^(node:(child_process|cluster|dgram|https?|http2|net|tls|worker_threads)|@azure\/.*|azurite.*|botbuilder.*|botframework.*|restify|playwright-core|@sparticuz\/.*)$/;

const parseFile = (path: string) => {
  const text = readFileSync(new URL(path, root), 'utf8');
  const imports = readSource(path, text).imports.filter(({ onlyTypes }) => !onlyTypes);
  return {
    files: imports.flatMap(({ file }) => (file?.endsWith('.ts') ? [file] : [])),
    libraries: imports.filter(({ file }) => !file).map(({ from }) => from),
    fetches: /(?<![\w.])fetch\(/.test(text),
  };
};

const parsed = new Map<string, ReturnType<typeof parseFile>>();

const readImports = (path: string) => {
  const known = parsed.get(path) ?? parseFile(path);
  parsed.set(path, known);
  return known;
};

/** Every file that a test file loads, itself among them. */
const reach = (path: string, reached = new Set<string>()): Set<string> => {
  if (reached.has(path)) return reached;
  reached.add(path);
  for (const file of readImports(path).files) reach(file, reached);
  return reached;
};

describe('the unit tests', () => {
  const tests = unit.spec.flatMap((pattern) => globSync(pattern, { cwd: root }));

  it('are those of each of the folders that the pattern names', () => {
    for (const pattern of unit.spec)
      assert.ok(globSync(pattern, { cwd: root }).length > 2, pattern);
  });

  it('need no storage, server, browser, child process or network', () => {
    const found = tests.flatMap((test) =>
      [...reach(test)].flatMap((path) => {
        const { libraries, fetches } = readImports(path);
        const what = [...libraries.filter((one) => slow.test(one)), ...(fetches ? ['fetch'] : [])];
        return what.map((one) => `${test} reaches ${one} in ${path}`);
      }),
    );
    assert.deepEqual(found, []);
  });
});
