import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openPeopleStore } from '../../src/storage/people-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { race } from './race.ts';
import { useAzurite } from './use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');

describe('openPeopleStore', () => {
  const azurite = useAzurite();
  const newStore = () => openPeopleStore(azurite.newTable(), clock);
  const newCopies = () => {
    const { tableName } = azurite.newTable();
    return [1, 2].map(() => openPeopleStore(openTable(azurite.address(), tableName), clock));
  };

  it('knows nobody at first', async () => {
    const store = newStore();
    assert.equal(await store.readEmail('a'), undefined);
    assert.deepEqual(await store.readLinks(), new Map());
    assert.deepEqual(await store.readSnoozes(), []);
    assert.deepEqual(await store.readDelegations(), []);
    await store.endDelegation('andy-frost');
  });

  it('links an object id to an address in lower case', async () => {
    const store = newStore();
    assert.equal(await store.link('a', 'Andy.Frost@DorsetCC.gov.uk'), 'andy.frost@dorsetcc.gov.uk');
    assert.equal(await store.link('a', 'andy.frost@dorsetcc.gov.uk'), 'andy.frost@dorsetcc.gov.uk');
    assert.equal(await store.readEmail('a'), 'andy.frost@dorsetcc.gov.uk');
    assert.deepEqual(await store.readLinks(), new Map([['andy.frost@dorsetcc.gov.uk', 'a']]));
  });

  it('links no object id a second time', async () => {
    const store = newStore();
    await store.link('a', 'a@b.uk');
    assert.equal(await store.link('a', 'c@d.uk'), 'a@b.uk');
    assert.equal(await store.link('c', 'c@d.uk'), 'c@d.uk');
  });

  it('links no address a second time', async () => {
    const store = newStore();
    await store.link('a', 'a@b.uk');
    assert.equal(await store.link('c', 'A@B.uk'), undefined);
    assert.equal(await store.readEmail('c'), undefined);
    assert.equal(await store.link('c', 'c@d.uk'), 'c@d.uk');
  });

  for (const email of [
    'a/b?c#d\\e@f.uk',
    "o'brien+1~2@b.uk",
    `${'x'.repeat(600)}@b.uk`,
    'ä🙂@b.uk',
  ])
    it(`links ${email.slice(0, 20)}`, async () => {
      const store = newStore();
      assert.equal(await store.link('29:a/b', email), email);
      assert.deepEqual(await store.readLinks(), new Map([[email, '29:a/b']]));
    });

  it('links an address to exactly one of 20 object ids at once', async () => {
    const copies = newCopies();
    const links = await race(20, async (n) => copies[n % 2]?.link(`id-${n}`, 'a@b.uk'));
    assert.equal(links.filter((email) => email === 'a@b.uk').length, 1);
    assert.equal(links.filter((email) => email === undefined).length, 19);
    assert.equal((await copies[0]?.readLinks())?.size, 1);
  });

  it('links an object id to exactly one of 20 addresses at once, and says which', async () => {
    const copies = newCopies();
    const links = await race(20, async (n) => copies[n % 2]?.link('a', `${n}@b.uk`));
    assert.equal(new Set(links).size, 1);
    assert.deepEqual([...((await copies[0]?.readLinks())?.keys() ?? [])], [links[0]]);
  });

  it('keeps the last snooze and the last delegation of each person', async () => {
    const store = newStore();
    const until = new Date('2019-01-09T09:00:00.123Z');
    await store.snooze({ person: 'andy-frost', until: clock() });
    await store.snooze({ person: 'andy-frost', until });
    await store.snooze({ person: 'a/b', until });
    assert.deepEqual(
      new Map((await store.readSnoozes()).map((one) => [one.person, one])),
      new Map([
        ['andy-frost', { person: 'andy-frost', until }],
        ['a/b', { person: 'a/b', until }],
      ]),
    );
    const delegation = { person: 'andy-frost', to: 'b', until: '2019-01-31' };
    await store.delegate({ ...delegation, to: 'a' });
    await store.delegate(delegation);
    assert.deepEqual(await store.readDelegations(), [delegation]);
    await store.endDelegation('andy-frost');
    assert.deepEqual(await store.readDelegations(), []);
  });
});
