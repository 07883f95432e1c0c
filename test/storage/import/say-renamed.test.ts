import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { sayRenamed } from '../../../src/storage/import/say-renamed.ts';
import { toEntity } from '../../../src/storage/rows/row.ts';
import { change, sampleFiles } from '../sample.ts';

const files = sampleFiles.map(({ name, text }) => parseFile(name, text));
const stored = new Map(
  files
    .flatMap((file) => fileRows(file))
    .map((row) => [row.key, { ...toEntity(row, change), etag: '' }]),
);
const named = (name: string) =>
  files.flatMap((file) =>
    file.format === 'outcomes-report/1'
      ? fileRows({ ...file, outcome: { ...file.outcome, name } })
      : [],
  );

describe('a report with another name of its outcome', () => {
  it('says that words for the old one do not count any more', () => {
    assert.match(
      sayRenamed(named('People are Safe'), stored).join(),
      /S was “People in Dorset are Safe” of Dorset County Council and is “People are Safe” of.*does not count any more: put the new name/,
    );
  });

  it('says nothing where the name is new, the same, or spelt in another way', () => {
    assert.deepEqual(sayRenamed(named('People are Safe'), new Map()), []);
    assert.deepEqual(sayRenamed(named('People in Dorset are Safe'), stored), []);
    assert.deepEqual(sayRenamed(named('People in Dorset are safe!'), stored), []);
  });
});
