import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { councilOf } from './council-of-file.ts';

const here = import.meta.dirname;

describe('the council that a file of messages is about', () => {
  it('is in the folder of that name, and asked about on its day', () => {
    assert.deepEqual(councilOf(join(here, 'unlearned-haverness.jsonl')), {
      folder: join(here, 'haverness'),
      today: '2026-08-20',
    });
  });

  it('is the one that comes with the bot where there is no such folder', () => {
    assert.deepEqual(councilOf(join(here, 'unlearned-20.jsonl')), {});
    assert.deepEqual(councilOf('elsewhere/mine.jsonl'), {});
  });

  it('has a day, wherever there is a folder for it', () => {
    const folders = readdirSync(here, { withFileTypes: true })
      .filter((one) => one.isDirectory() && existsSync(join(here, `unlearned-${one.name}.jsonl`)))
      .map(({ name }) => name);
    const days: object = JSON.parse(readFileSync(join(here, 'days.json'), 'utf8'));
    assert.deepEqual(
      folders.filter((name) => !(name in days)),
      [],
    );
  });
});
