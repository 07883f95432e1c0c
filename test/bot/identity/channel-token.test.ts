import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { openKeys } from '../../../src/bot/identity/channel-token.ts';
import { startOpenIdProvider } from '../open-id-provider.ts';

const hour = 60 * 60 * 1_000;

type Provider = Awaited<ReturnType<typeof startOpenIdProvider>>;

describe('openKeys', () => {
  let provider: Provider;
  let now = 0;

  beforeEach(async () => {
    provider = await startOpenIdProvider();
    now = 1_000;
  });
  afterEach(() => provider.stop());

  const open = (random = 1) =>
    openKeys(provider.url(), { stopwatch: () => now, random: () => random });

  const outcomes = async (asked: Promise<unknown>[]) =>
    (await Promise.allSettled(asked)).map(({ status }) => status);

  const ask = async (keys: ReturnType<typeof open>, kid = 'teams', times = 1) => {
    const found = await outcomes(Array.from({ length: times }, () => keys(kid)));
    return { fulfilled: found.filter((one) => one === 'fulfilled').length, of: found.length };
  };

  it('asks once for all who want the keys at the same time', async () => {
    assert.deepEqual(await ask(open(), 'teams', 200), { fulfilled: 200, of: 200 });
    assert.equal(provider.requests(), 2);
  });

  it('asks once for all who wait while the address fails, and not at all in the pause after it', async () => {
    provider.breakDown();
    const keys = open();
    assert.deepEqual(await ask(keys, 'teams', 200), { fulfilled: 0, of: 200 });
    now += 999;
    assert.deepEqual(await ask(keys, 'teams', 200), { fulfilled: 0, of: 200 });
    assert.equal(provider.requests(), 1);
    now += 1;
    await ask(keys, 'teams', 200);
    assert.equal(provider.requests(), 2);
  });

  const pauses: [string, number, number[]][] = [
    ['longest', 1, [1_000, 2_000, 4_000, 5_000, 5_000]],
    ['shortest', 0, [500, 1_000, 2_000, 2_500, 2_500]],
  ];
  for (const [which, random, expected] of pauses)
    it(`pauses for a time with chance in it, at the ${which} ${expected.join(', ')} ms`, async () => {
      provider.breakDown();
      const keys = open(random);
      for (const [i, pause] of expected.entries()) {
        await ask(keys);
        assert.equal(provider.requests(), i + 1);
        now += pause - 1;
        await ask(keys);
        assert.equal(provider.requests(), i + 1);
        now += 1;
      }
    });

  it('has the keys right after the pause once the address works again', async () => {
    provider.breakDown();
    const keys = open();
    for (let i = 0; i < 20; i += 1) {
      await ask(keys);
      now += 5_000;
    }
    provider.mend();
    assert.deepEqual(await ask(keys), { fulfilled: 1, of: 1 });
  });

  it('begins with a short pause again after a success', async () => {
    const keys = open();
    provider.breakDown();
    for (let i = 0; i < 5; i += 1) {
      await ask(keys);
      now += 5_000;
    }
    provider.mend();
    await ask(keys);
    now += 24 * hour;
    provider.breakDown();
    await ask(keys);
    provider.mend();
    now += 1_000;
    assert.deepEqual(await ask(keys), { fulfilled: 1, of: 1 });
  });

  it('gives a known key at once while strangers wait for keys that there are none of', async () => {
    const keys = open();
    await keys('teams');
    now += 30_000;
    const letGo = provider.hold();
    const asked = provider.asked();
    const strangers = Array.from({ length: 500 }, () => keys('none'));
    await asked;
    let answered = 0;
    for (const one of strangers) one.finally(() => (answered += 1)).catch(() => undefined);
    await keys('teams');
    while (answered < 400) await keys('teams');
    assert.equal(answered, 400);
    letGo();
    assert.ok((await outcomes(strangers)).every((one) => one === 'fulfilled'));
    assert.equal(provider.requests(), 4);
  });

  it('gives a known key while the address fails, and asks no more than the pause allows', async () => {
    const keys = open();
    await keys('teams');
    now += 30_000;
    provider.breakDown();
    assert.deepEqual(await ask(keys, 'none', 50), { fulfilled: 0, of: 50 });
    assert.deepEqual(await ask(keys, 'teams', 50), { fulfilled: 50, of: 50 });
    assert.equal(provider.requests(), 3);
  });

  it('finds a key that was published meanwhile, looking for it twice a minute at most', async () => {
    const keys = open();
    await keys('teams');
    provider.publishNext();
    now += 29_999;
    const has = async () => (await keys('next')).published.keys.some(({ kid }) => kid === 'next');
    assert.equal(await has(), false);
    now += 1;
    assert.equal(await has(), true);
  });

  it('reads the keys anew after half a day, and nobody waits for that', async () => {
    const keys = open();
    await keys('teams');
    now += 12 * hour;
    const letGo = provider.hold();
    const asked = provider.asked();
    await keys('teams');
    await asked;
    await keys('teams');
    letGo();
    assert.equal(provider.requests(), 3);
  });

  it('counts on no keys that are a day old', async () => {
    const keys = open();
    await keys('teams');
    provider.breakDown();
    now += 24 * hour - 1;
    assert.deepEqual(await ask(keys), { fulfilled: 1, of: 1 });
    now += 5_000;
    assert.deepEqual(await ask(keys), { fulfilled: 0, of: 1 });
  });
});
