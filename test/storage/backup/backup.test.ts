import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import { after, before, describe, it } from 'mocha';
import { connectionStringOf } from '../../../src/dev/azurite.ts';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { planRestore } from '../../../src/storage/backup/plan-restore.ts';
import { restore } from '../../../src/storage/backup/restore.ts';
import { writeBackup } from '../../../src/storage/backup/write-backup.ts';
import { readStored } from '../../../src/storage/rows/stored-rows.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable, type StorageAddress, tableNames } from '../../../src/storage/table.ts';
import { loadVersion } from '../../upgrade/load-version.ts';
import { at, buildUpdate, crimeIs } from '../build-update.ts';
import { startHttpProxy } from '../http-proxy.ts';
import { useAzurite } from '../use-azurite.ts';

const by = { by: 'Alex Field', at: new Date('2019-02-01T10:00:00Z') };

/** One of each type that table storage has, and text that is awkward in a file of lines. */
const typed: TableEntity = {
  ...{ partitionKey: 'p', rowKey: 'typed', text: 'a "line"\u2028\r\nand 😀', yes: true, no: false },
  ...{ whole: 7, part: 0.5, round: { type: 'Double', value: '2' }, large: 2n ** 60n },
  ...{ when: at, bytes: new Uint8Array([0, 255]) },
  guid: { type: 'Guid', value: '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001' },
};

const rowsIn = async (address: StorageAddress, differ = (_: string): boolean => false) => {
  const rows: unknown[] = [];
  for (const name of tableNames)
    for await (const row of openTable(address, name).listEntities({
      disableTypeConversion: true,
    })) {
      const { etag: _, timestamp: __, ...own } = row;
      if (!differ(String(row.rowKey))) rows.push([name, own]);
    }
  return rows;
};

/** Rows that say of an indicator how often it was changed, and by whom. */
const isTrail = (rowKey: string): boolean => /^page~.*~version$|^change~/.test(rowKey);

const textOf = (error: unknown): string => (error instanceof OutcomesError ? error.message : '');

describe('a backup', function () {
  this.timeout(30_000);
  const source = useAzurite();
  let folder = '';
  let file = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-backup-'));
    file = join(folder, 'whole.jsonl');
    await loadVersion(source.address(), '0.4.0');
    const questions = openTable(source.address(), 'Questions');
    await questions.createTable();
    await questions.createEntity(typed);
    for (let n = 0; n < 1_200; n += 100)
      await questions.submitTransaction(
        Array.from({ length: 100 }, (_, i) => [
          'create',
          { partitionKey: 'many', rowKey: `row${n + i}`, text: 'x' },
        ]),
      );
    await writeBackup(source.address(), file, at);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is one line for each row between a header and an end, for its owner only', async () => {
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const rows = await rowsIn(source.address());
    assert.equal(lines.length, rows.length + 2);
    assert.match(
      lines[0] ?? '',
      /^\{"format":"outcomes-backup\/1","at":"2019-01-10T10:00:00.000Z"/,
    );
    assert.match(
      lines.at(-1) ?? '',
      /"Questions":1201\},"changing":\[\],"sha256":"[\da-f]{64}"\}$/,
    );
    await assert.rejects(writeBackup(source.address(), file, at), { code: 'config-invalid' });
    if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o077, 0);
  });

  describe('restored into an empty storage', () => {
    const target = useAzurite();
    before(async () => {
      const plan = await planRestore(target.address(), file);
      await restore(target.address(), file, { plan, replace: false, restoring: by });
    });

    it('gives every row back as it was, with its types', async () => {
      assert.deepEqual(
        await rowsIn(target.address(), isTrail),
        await rowsIn(source.address(), isTrail),
      );
    });

    it('says in the trail of each indicator who restored what, and outdates forms', async () => {
      const open = ({ address }: typeof target) =>
        openSubmissionStore(openTable(address(), 'Outcomes'), () => at);
      const was = await open(source).readRecord('S05');
      const is = await open(target).readRecord('S05');
      assert.ok(is.version > was.version + 100);
      const [newest, ...earlier] = await open(target).readChanges('S05', 0);
      assert.deepEqual(earlier, await open(source).readChanges('S05', 0));
      assert.equal(newest?.by.name, 'restore of the backup of 2019-01-10, by Alex Field');
      assert.deepEqual(newest?.at, by.at);
    });

    it('finds nothing to do when it is looked at again, but for the trail', async () => {
      const { tables, lost } = await planRestore(target.address(), file);
      for (const { added } of Object.values(tables)) assert.equal(added, 0);
      const { changed, deleted } = tables.Outcomes;
      assert.ok(deleted.every(({ rowKey }) => rowKey.startsWith('change~')));
      assert.deepEqual([changed, lost.length], [deleted.length, deleted.length]);
    });
  });

  describe('over what is there', () => {
    const target = useAzurite();
    before(async () => {
      await loadVersion(target.address(), '0.4.0');
      const store = openSubmissionStore(openTable(target.address(), 'Outcomes'), () => at);
      const record = await store.readRecord('S05');
      await store.write(record, buildUpdate(record, { observations: [crimeIs(6_666)] }));
      await openTable(target.address(), 'Questions').createTable();
      await openTable(target.address(), 'People').createEntity({
        partitionKey: 'p',
        rowKey: 'new',
      });
    });

    it('is planned first: what would be lost is named, and nothing is written', async () => {
      const before = await rowsIn(target.address());
      const plan = await planRestore(target.address(), file);
      const { tables, lost } = plan;
      assert.deepEqual(
        lost.map(({ indicator, kind, by: author }) => [indicator, kind, author.name]),
        [['S05', 'submission', 'Andy Frost']],
      );
      assert.deepEqual(tables.People.deleted, [{ partitionKey: 'p', rowKey: 'new' }]);
      assert.ok(tables.Outcomes.changed > 0 && tables.Cycles.same > 0);
      assert.equal(tables.Questions.added, 1_201);
      const refused = { code: 'config-invalid', message: /have rows already/, next: /--replace/ };
      const given = { plan, replace: false, restoring: by };
      await assert.rejects(restore(target.address(), file, given), refused);
      assert.deepEqual(await rowsIn(target.address()), before);
    });

    it('is noticed by whatever reads or writes when it breaks off, and can be repeated', async () => {
      const address = target.address();
      const proxy = await startHttpProxy(address.connectionString);
      const plan = await planRestore(address, file);
      proxy.refuseWhen(({ path }) =>
        proxy.asked().filter((one) => one.path.includes('$batch')).length > 3 &&
        path.includes('$batch')
          ? { status: 400, code: 'InvalidInput' }
          : undefined,
      );
      await assert.rejects(restore(proxy, file, { plan, replace: true, restoring: by }));
      await proxy.stop();
      const outcomes = openTable(address, 'Outcomes');
      const broken = { code: 'restore-unfinished', next: /restore -- whole\.jsonl again/ };
      await assert.rejects(openOutcomeStore(outcomes).readCatalogue(), broken);
      await assert.rejects(readStored(outcomes), broken);
      await assert.rejects(writeBackup(address, join(folder, 'half.jsonl'), at), broken);
      const again = await planRestore(address, file);
      assert.equal(again.mark?.restoring, again.backup.sha256);
      await restore(address, file, { plan: again, replace: false, restoring: by });
      assert.deepEqual(await rowsIn(address, isTrail), await rowsIn(source.address(), isTrail));
    });
  });

  it('is copied again when somebody writes meanwhile, and says so when they never stop', async () => {
    const address = source.address();
    const proxy = await startHttpProxy(address.connectionString);
    let writes = 0;
    const people = openTable(address, 'People');
    const touch = async (): Promise<undefined> => {
      writes += 1;
      await people.upsertEntity({ partitionKey: 'p', rowKey: 'busy', writes });
    };
    // Before the second look, which only asks for keys.
    const isLook = (path: string): boolean => path.includes('People') && path.includes('select');
    proxy.refuseWhen(({ path }) => (isLook(path) && writes === 0 ? touch() : undefined));
    const once = await writeBackup(proxy, join(folder, 'once.jsonl'), at);
    assert.deepEqual([writes, once.changing], [1, []]);
    proxy.refuseWhen(({ path }) => (isLook(path) ? touch() : undefined));
    const always = await writeBackup(proxy, join(folder, 'always.jsonl'), at);
    assert.deepEqual([writes, always.changing], [4, ['People']]);
    await proxy.stop();
    await people.deleteEntity('p', 'busy');
    const { backup } = await planRestore(source.address(), join(folder, 'always.jsonl'));
    assert.deepEqual([backup.changing, backup.rows], [['People'], always.rows]);
  });

  it('leaves no file behind when storage does not answer', async () => {
    await assert.rejects(
      writeBackup(
        { connectionString: connectionStringOf('http://127.0.0.1:9') },
        join(folder, 'none.jsonl'),
        at,
      ),
      { code: 'storage-unavailable' },
    );
    assert.ok(!(await readdir(folder)).some((name) => name.startsWith('none')));
  });

  for (const [what, change, said] of [
    ['its end is missing', (lines: string[]) => lines.slice(0, -1), /its end is missing/],
    ['a row is missing', (lines: string[]) => lines.toSpliced(9, 1), /checksum/],
    ['a row was changed', (lines: string[]) => lines.with(9, lines[8] ?? ''), /checksum/],
    [
      'a line is no row',
      (lines: string[]) => lines.with(4, '{"table":"Others"}'),
      /line 5 is not a row/,
    ],
    ['more comes after its end', (lines: string[]) => [...lines, '{}'], /comes after its end/],
    ['it is another file', () => ['measure,series'], /line 1 is not that of a backup/],
    ['it is empty', () => [], /its end is missing/],
  ] as const)
    it(`is refused when ${what}`, async () => {
      const path = join(folder, 'damaged.jsonl');
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
      await writeFile(
        path,
        change(lines)
          .map((line) => `${line}\n`)
          .join(''),
      );
      await assert.rejects(planRestore(source.address(), path), (error) =>
        said.test(textOf(error)),
      );
    });

  it('is refused when a later version made it, and when there is no such file', async () => {
    const path = join(folder, 'later.jsonl');
    await writeFile(path, `${JSON.stringify({ format: 'outcomes-backup/1', at, schema: 999 })}\n`);
    await assert.rejects(planRestore(source.address(), path), { code: 'row-newer' });
    await assert.rejects(planRestore(source.address(), join(folder, 'nothing')), {
      code: 'file-invalid',
    });
  });
});
