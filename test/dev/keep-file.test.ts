import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { buildKeepFile } from '../../src/dev/keep-file.ts';

describe('the files of a trial', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-files-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are written into a folder that need not be there, the newest of a name', async () => {
    const keep = buildKeepFile(join(folder, 'files'));
    await keep('a.docx', Buffer.from('old'));
    const path = await keep('a.docx', Buffer.from('new'));
    assert.equal(path, join(folder, 'files', 'a.docx'));
    assert.equal(await readFile(path, 'utf8'), 'new');
  });

  it('stay in that folder, whatever they are called', async () => {
    const keep = buildKeepFile(join(folder, 'files'));
    assert.equal(await keep('../a.docx', Buffer.from('x')), join(folder, 'files', 'a.docx'));
  });
});
