import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readSampleFiles } from '../src/data-files.ts';
import { reportFile } from '../src/storage/report-schema.ts';

const source = join(import.meta.dirname, '..', 'src');

const files = globSync('**/*.{ts,json,md}', { cwd: source });

const reports = (await readSampleFiles()).flatMap(({ text }) => {
  const { data } = reportFile.safeParse(JSON.parse(text));
  return data ? [data] : [];
});

/** What only the sample report can have put there: the council, its place, its area and its officers. */
const names = reports.flatMap(({ outcome, people }) => [
  outcome.council,
  ...outcome.council.split(' ').filter((word) => !/^(?:county|borough|city|council)$/i.test(word)),
  outcome.name,
  ...people.flatMap(({ name, email }) => [name, email?.split('@')[1] ?? '']),
]);

describe('the source', () => {
  it('names no council whose report comes with it, and none of its officers', () => {
    assert.ok(files.length > 400 && names.length > 10);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(source, file), 'utf8').toLowerCase();
      return names.filter((name) => text.includes(name.toLowerCase())).map((name) => [file, name]);
    });
    assert.deepEqual(found, []);
  });
});
