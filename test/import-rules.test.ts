import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { badSamples } from './import-rules/bad-samples.ts';
import { findImportFaults } from './import-rules/find-import-faults.ts';
import { readSource } from './import-rules/read-source.ts';
import { importedOnce, maySeeSurroundings } from './import-rules/rules.ts';

const root = new URL('../', import.meta.url);

const readAllSources = (): Readonly<Record<string, string>> => {
  const paths = globSync('src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(
    paths.sort().map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
  );
};

const allowed = {
  'src/domain/a.ts': [
    "import { addDays } from 'date-fns/addDays';",
    "import { TZDate } from '@date-fns/tz';",
    "export const a = (text: string) => new Date(text); // not new Date() or '../bot/b.ts'",
    "export const b = 'process.env';",
  ].join('\n'),
  'src/cards/render.ts': "import { Template } from 'adaptivecards-templating';",
  'src/bot/a.ts':
    "import type { A } from '../domain/a.ts';\nimport { b } from '../cards/render.ts';",
  'src/bot/understanding/message/correct-spelling.ts':
    "import distance from 'damerau-levenshtein';\nimport { z } from 'zod';",
  'src/storage/a.ts': "import { TableClient } from '@azure/data-tables';\nimport 'node:fs';",
  'src/server/server.ts':
    "import type { A } from '../bot/a.ts';\nimport { createServer } from 'restify';",
  'src/main.ts': "import './bot/a.ts';\nimport './storage/a.ts';\nexport const a = process.env;",
};

describe('the import rules', () => {
  const sources = readAllSources();

  it('hold in every file of src', () => {
    assert.ok(Object.keys(sources).length > 0);
    assert.deepEqual(findImportFaults(sources), []);
  });

  it('leave the libraries’ own names to one file', () => {
    for (const { library, name } of importedOnce) {
      const importers = Object.entries(sources).filter(([path, text]) =>
        readSource(path, text).imports.some(
          (each) => each.from === library && each.names.includes(name),
        ),
      );
      assert.equal(importers.length, 1, `${name} of ${library}`);
    }
  });

  it('make no exception for a file that needs none', () => {
    for (const [path, granted] of Object.entries(maySeeSurroundings)) {
      const text = sources[path];
      assert.ok(text !== undefined, `${path} is gone`);
      const used = readSource(path, text).surroundings.map(({ what }) => what);
      assert.ok(
        granted.some((each) => used.includes(each)),
        `${path} uses none of ${granted.join(', ')}`,
      );
    }
  });

  it('let pass what points the right way', () => {
    assert.deepEqual(findImportFaults(allowed), []);
  });

  for (const [title, files, faults] of badSamples) {
    it(`are broken when ${title}`, () => {
      assert.deepEqual(findImportFaults(files), faults);
    });
  }

  it('cannot be read from a file that does not parse', () => {
    assert.throws(() => findImportFaults({ 'src/bot/a.ts': 'import {' }), SyntaxError);
  });
});
