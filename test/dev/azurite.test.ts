import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { type Azurite, startAzurite } from '../../src/dev/azurite.ts';
import { assertPortFree } from '../../src/dev/free-port.ts';

const client = ({ connectionString }: Azurite): TableClient =>
  TableClient.fromConnectionString(connectionString, 'Outcomes', { allowInsecureConnection: true });

const row = { partitionKey: 'S', rowKey: 'S05', name: 'Total crime' };

describe('startAzurite', () => {
  it('answers on the address it gives, and leaves its port free afterwards', async () => {
    const azurite = await startAzurite({ inMemory: true, port: 0 });
    await client(azurite).createTable();
    await azurite.stop();
    await assertPortFree(Number(new URL(azurite.url).port), 'STORAGE_PORT');
  });

  it('keeps what was written a moment before it was stopped', async () => {
    const location = await mkdtemp(join(tmpdir(), 'outcomes-azurite-'));
    const first = await startAzurite({ location, port: 0 });
    await client(first).createTable();
    await client(first).createEntity(row);
    await first.stop();

    const second = await startAzurite({ location, port: 0 });
    const found = await client(second).getEntity<typeof row>('S', 'S05');
    await second.stop();
    await rm(location, { recursive: true });
    assert.strictEqual(found.name, 'Total crime');
  });

  it('refuses a folder in which another one keeps its data, and says who it is', async () => {
    const location = await mkdtemp(join(tmpdir(), 'outcomes-azurite-'));
    const first = await startAzurite({ location, port: 0 });
    await assert.rejects(startAzurite({ location, port: 0 }), {
      code: 'folder-in-use',
      message: new RegExp(`process ${process.pid}\\) since \\d+ [A-Z][a-z]+ \\d{4}`),
    });
    await first.stop();

    const second = await startAzurite({ location, port: 0 });
    await second.stop();
    await rm(location, { recursive: true });
  });

  it('names what was typed to start the holder, where no script of npm did', async () => {
    const location = await mkdtemp(join(tmpdir(), 'outcomes-azurite-'));
    const { npm_lifecycle_event: script } = process.env;
    delete process.env.npm_lifecycle_event;
    const holder = await startAzurite({ location, port: 0 });
    if (script !== undefined) process.env.npm_lifecycle_event = script;
    const [, program = ''] = process.argv;
    await assert.rejects(startAzurite({ location, port: 0 }), ({ message }: Error) =>
      message.includes(`is in use by "node ${relative(process.cwd(), program)}`),
    );
    await holder.stop();
    await rm(location, { recursive: true });
  });
});
