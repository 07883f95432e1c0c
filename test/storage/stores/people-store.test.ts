import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { retry, wait } from '../../../src/bot/retry.ts';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import type { PeopleStore } from '../../../src/domain/stores/people-store.ts';
import { openPeopleStore } from '../../../src/storage/stores/people-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { race } from '../race.ts';
import { useAzurite } from '../use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');

/** For many that start in the same moment. */
const often = { tries: 60, first: 5, longest: 40, longestRetryAfter: 0 };

const by = { objectId: 'object-1', name: 'Andy Frost' };

/** A press of its own, unless it is one that arrives again. */
const buildPress = () => {
  let presses = 0;
  return (again?: string) => {
    presses += 1;
    return { by, at: clock(), press: again ?? `press-${presses}` };
  };
};

describe('openPeopleStore', () => {
  const press = buildPress();
  const azurite = useAzurite();
  const newStore = () => openPeopleStore(azurite.newTable(), clock);
  const newCopies = () => {
    const { tableName } = azurite.newTable();
    return [1, 2].map(() => openPeopleStore(openTable(azurite.address(), tableName), clock));
  };

  it('knows nobody at first', async () => {
    const store = newStore();
    assert.equal(await store.readLink('a'), undefined);
    assert.deepEqual(await store.readLinks(), new Map());
    assert.deepEqual(await store.readSnoozes(), []);
    assert.deepEqual(await store.readDelegations(), []);
    await store.endDelegation('andy-frost', press());
  });

  it('links an object id to its addresses in lower case, and finds it by either', async () => {
    const store = newStore();
    const addresses = ['andy.frost@dorsetcc.gov.uk', 'af1@dorsetcc.gov.uk'];
    const link = { addresses, disputedBy: undefined };
    assert.deepEqual(
      await store.link('a', ['Andy.Frost@DorsetCC.gov.uk', 'AF1@dorsetcc.gov.uk']),
      link,
    );
    assert.deepEqual(await store.readLink('a'), link);
    assert.deepEqual(await store.readLinks(), new Map(addresses.map((one) => [one, 'a'])));
  });

  it('links an object id once, whatever the directory says later', async () => {
    const store = newStore();
    await store.link('a', ['a@b.uk']);
    assert.deepEqual((await store.link('a', ['c@d.uk'])).addresses, ['a@b.uk']);
    assert.equal((await store.link('c', ['c@d.uk'])).disputedBy, undefined);
  });

  const overlaps: [string, string[], string[]][] = [
    ['one address', ['a@b.uk'], ['A@B.uk']],
    [
      'the mail of one that is the principal name of the other',
      ['a@b.uk', 'x@b.uk'],
      ['c@d.uk', 'a@b.uk'],
    ],
    ['both addresses', ['a@b.uk', 'c@d.uk'], ['c@d.uk', 'a@b.uk']],
  ];
  for (const [what, first, second] of overlaps)
    it(`links neither of two object ids that claim ${what}`, async () => {
      const store = newStore();
      await store.link('a', first);
      assert.equal((await store.link('c', second)).disputedBy, 'a');
      assert.equal((await store.readLink('a'))?.disputedBy, 'c');
      assert.equal((await store.readLink('c'))?.disputedBy, 'a');
      assert.deepEqual(await store.readLinks(), new Map());
    });

  for (const [wrong, right] of [
    ['a', 'c'],
    ['c', 'a'],
  ] as const)
    it(`ends a dispute once the link of ${wrong} is removed`, async () => {
      const table = azurite.newTable();
      const store = openPeopleStore(table, clock);
      await store.link('a', ['a@b.uk', 'x@b.uk']);
      await store.link('c', ['c@b.uk', 'a@b.uk']);
      await table.deleteEntity('people', `link~${wrong}`);
      assert.equal(await store.readLink(wrong), undefined);
      assert.equal((await store.readLink(right))?.disputedBy, undefined);
      assert.equal((await store.readLinks()).get('a@b.uk'), right);
      assert.equal((await store.link(wrong, ['a@b.uk'])).disputedBy, right);
      assert.equal((await store.readLink(right))?.disputedBy, wrong);
    });

  it('frees an address once every link to it is removed', async () => {
    const table = azurite.newTable();
    const store = openPeopleStore(table, clock);
    await store.link('a', ['a@b.uk']);
    await store.link('c', ['a@b.uk']);
    for (const one of ['a', 'c']) await table.deleteEntity('people', `link~${one}`);
    assert.equal(await store.readLink('a'), undefined);
    assert.deepEqual(await store.link('c', ['a@b.uk']), {
      addresses: ['a@b.uk'],
      disputedBy: undefined,
    });
    assert.deepEqual(await store.readLinks(), new Map([['a@b.uk', 'c']]));
  });

  it('links an object id anew whose link was removed', async () => {
    const table = azurite.newTable();
    const store = openPeopleStore(table, clock);
    await store.link('a', ['a@b.uk']);
    await table.deleteEntity('people', 'link~a');
    assert.deepEqual((await store.link('a', ['a@b.uk', 'c@d.uk'])).addresses, ['a@b.uk', 'c@d.uk']);
  });

  for (const email of [
    'a/b?c#d\\e@f.uk',
    "o'brien+1~2@b.uk",
    `${'x'.repeat(600)}@b.uk`,
    'ä🙂@b.uk',
  ])
    it(`links ${email.slice(0, 20)}`, async () => {
      const store = newStore();
      assert.deepEqual((await store.link('29:a/b', [email])).addresses, [email]);
      assert.deepEqual(await store.readLinks(), new Map([[email, '29:a/b']]));
    });

  const linkAtLast = (store: PeopleStore | undefined, objectId: string, address: string) =>
    retry(async () => store?.link(objectId, [address]), often, {
      ...{ random: Math.random, wait },
      mayPass: (cause) => cause instanceof OutcomesError && cause.code === 'storage-conflict',
    });

  it('links none of 20 object ids that claim an address at once', async () => {
    const copies = newCopies();
    await race(20, (n) => linkAtLast(copies[n % 2], `id-${n}`, 'a@b.uk'));
    const links = await Promise.all(
      Array.from({ length: 20 }, (_, n) => copies[0]?.readLink(`id-${n}`)),
    );
    assert.ok(links.every((link) => link?.disputedBy));
    assert.equal((await copies[0]?.readLinks())?.size, 0);
  });

  it('links an object id to exactly one of 20 addresses at once, and says which', async () => {
    const copies = newCopies();
    const links = await race(20, (n) => linkAtLast(copies[n % 2], 'a', `${n}@b.uk`));
    const [first] = new Set(links.map((link) => link?.addresses[0]));
    assert.ok(links.every((link) => link?.addresses[0] === first && !link?.disputedBy));
    assert.deepEqual([...((await copies[0]?.readLinks())?.keys() ?? [])], [first]);
  });

  it('keeps the last snooze and the last delegation of each person', async () => {
    const store = newStore();
    const until = new Date('2019-01-09T09:00:00.123Z');
    await store.snooze({ person: 'andy-frost', until: clock() }, press());
    await store.snooze({ person: 'andy-frost', until }, press());
    await store.snooze({ person: 'a/b', until }, press());
    assert.deepEqual(
      new Map((await store.readSnoozes()).map((one) => [one.person, one])),
      new Map([
        ['andy-frost', { person: 'andy-frost', until }],
        ['a/b', { person: 'a/b', until }],
      ]),
    );
    const delegation = { person: 'andy-frost', to: 'b', until: '2019-01-31' };
    await store.delegate({ ...delegation, to: 'a' }, press());
    await store.delegate(delegation, press());
    assert.deepEqual(await store.readDelegations(), [delegation]);
    const ofOne = { ...delegation, indicator: 'S05' };
    await store.delegate(ofOne, { ...press(), at: new Date('2019-01-03T09:00:00Z') });
    assert.deepEqual(await store.readDelegations(), [ofOne]);
    const { person: _, ...after } = ofOne;
    const [newest] = await store.readAbsenceChanges('andy-frost');
    assert.deepEqual(newest?.after, after);
    await store.endDelegation('andy-frost', press());
    assert.deepEqual(await store.readDelegations(), []);
  });

  const delegation = (to: string) => ({ person: 'a/b', to, until: '2019-01-31' });

  it('leaves a trail of who changed what, when, from what to what', async () => {
    const store = newStore();
    const at = (minute: number) => new Date(`2019-01-02T09:0${minute}:00.000Z`);
    const until = new Date('2019-01-09T09:00:00.000Z');
    assert.deepEqual(await store.readAbsenceChanges('a/b'), []);
    await store.snooze({ person: 'a/b', until }, { ...press(), at: at(1) });
    await store.snooze({ person: 'a/b', until: clock() }, { ...press(), at: at(2) });
    await store.delegate(delegation('c'), { ...press(), at: at(3) });
    await store.delegate(delegation('d'), { ...press(), at: at(4) });
    await store.endDelegation('a/b', { ...press(), at: at(5) });
    await store.endDelegation('a/b', { ...press(), at: at(6) });
    await store.delegate({ ...delegation('c'), person: 'x' }, press());
    const standIn = (to: string) => ({ to, until: '2019-01-31' });
    const who = { person: 'a/b', by };
    assert.deepEqual(await store.readAbsenceChanges('a/b'), [
      { ...who, at: at(5), kind: 'delegation', before: standIn('d') },
      { ...who, at: at(4), kind: 'delegation', before: standIn('c'), after: standIn('d') },
      { ...who, at: at(3), kind: 'delegation', after: standIn('c') },
      { ...who, at: at(2), kind: 'snooze', before: { until }, after: { until: clock() } },
      { ...who, at: at(1), kind: 'snooze', after: { until } },
    ]);
  });

  it('counts a press once, also when another came in between', async () => {
    const [store, other] = newCopies();
    assert.ok(store && other);
    await store.delegate(delegation('c'), press('first'));
    await other.endDelegation('a/b', press('second'));
    await store.delegate(delegation('c'), press('first'));
    await other.endDelegation('a/b', press('second'));
    assert.deepEqual(await store.readDelegations(), []);
    assert.equal((await store.readAbsenceChanges('a/b')).length, 2);
  });

  it('counts a press once that two copies get at the same moment', async () => {
    const copies = newCopies();
    await race(10, async (n) =>
      retry(async () => copies[n % 2]?.delegate(delegation('c'), press('same')), often, {
        random: Math.random,
        wait,
      }),
    );
    assert.equal((await copies[0]?.readAbsenceChanges('a/b'))?.length, 1);
    assert.deepEqual(await copies[0]?.readDelegations(), [delegation('c')]);
  });

  it('says truly what was before, whoever else presses at the same moment', async () => {
    const copies = newCopies();
    await race(8, async (n) =>
      retry(async () => copies[n % 2]?.delegate(delegation(`to-${n}`), press()), often, {
        random: Math.random,
        wait,
      }),
    );
    const changes = (await copies[0]?.readAbsenceChanges('a/b')) ?? [];
    const to = (each: unknown) => JSON.stringify(each);
    const befores = changes.map(({ before }) => to(before)).sort();
    const [now] = (await copies[0]?.readDelegations()) ?? [];
    const afters = changes.map(({ after }) => to(after));
    const replaced = afters.filter((after) => after !== to({ to: now?.to, until: now?.until }));
    assert.deepEqual(befores, [...replaced, to(undefined)].sort());
  });
});
