import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { eraseFromTrail } from '../../src/storage/erase-person.ts';
import { useAzurite } from './use-azurite.ts';

const erasure = { objectId: 'object-of-ann', name: 'Ann Example', office: 'Head of Service' };

const rows = [
  {
    rowKey: 'change~1',
    byId: 'object-of-ann',
    byName: 'Ann Example',
    json: JSON.stringify({ by: { name: 'Ann Example', objectId: 'object-of-ann' }, value: 6270 }),
    note: 'Ann Example wrote this.',
  },
  { rowKey: 'change~2', byId: 'object-of-bob', byName: 'Bob Example', note: '[not JSON' },
  { rowKey: 'person~ann', kind: 'person', name: 'Ann Example' },
];

describe('eraseFromTrail', () => {
  const azurite = useAzurite();
  const fill = async () => {
    const table = azurite.newTable();
    await table.createTable();
    for (const row of rows) await table.createEntity({ partitionKey: 'p', ...row });
    return table;
  };

  it('puts the office and nobody’s id where the person stands, and leaves all else', async () => {
    const table = await fill();
    assert.equal(await eraseFromTrail(table, erasure, { dryRun: false }), 1);
    const changed = await table.getEntity<Record<string, string>>('p', 'change~1');
    assert.equal(changed.byName, 'Head of Service');
    assert.doesNotMatch(JSON.stringify([changed.byId, changed.json]), /object-of-ann|Ann Example/);
    assert.match(changed.json ?? '', /"name":"Head of Service".*"value":6270/);
    assert.equal(changed.note, 'Ann Example wrote this.');
    assert.equal((await table.getEntity('p', 'change~2')).byName, 'Bob Example');
    assert.equal((await table.getEntity('p', 'person~ann')).name, 'Ann Example');
    assert.equal(await eraseFromTrail(table, erasure, { dryRun: false }), 0);
  });

  it('changes nothing in a dry run', async () => {
    const table = await fill();
    assert.equal(await eraseFromTrail(table, erasure, { dryRun: true }), 1);
    assert.equal((await table.getEntity('p', 'change~1')).byName, 'Ann Example');
  });
});
