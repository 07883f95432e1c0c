import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withLease } from '../../../src/bot/reminders/reminder-job.ts';
import { wait as realWait, type Wait } from '../../../src/bot/retry.ts';
import type { ReminderStore } from '../../../src/domain/stores/reminder-store.ts';
import { openReminderStore } from '../../../src/storage/stores/reminder-store.ts';
import { useAzurite } from '../../storage/use-azurite.ts';
import { now } from './sample.ts';

const quiet = () => undefined;
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** A clock of the test's own: each wait moves it, and the act goes on when it stands late enough. */
const buildTime = () => {
  let at = now.getTime();
  const wait: Wait = async (ms, signal) => {
    await new Promise(setImmediate);
    signal?.throwIfAborted();
    at += ms;
  };
  const until = async (seconds: number) => {
    while (at < now.getTime() + seconds * 1_000) await new Promise(setImmediate);
  };
  return { clock: () => new Date(at), wait, until };
};

describe('withLease', () => {
  const azurite = useAzurite();
  const open = () => {
    const time = buildTime();
    const store = openReminderStore(azurite.newTable(), time.clock);
    const terms = (run: string) => ({ run, seconds: 60, wait: time.wait, log: silent });
    return { ...time, store, terms };
  };

  it('keeps others away beyond its length, and gives the right back at the end', async () => {
    const { store, terms, until } = open();
    const leased = await withLease(store, terms('run-1'), async (lost) => {
      await until(200);
      assert.equal(await store.takeLease('run-2', 60), false);
      return lost.aborted;
    });
    assert.deepEqual(leased, { kind: 'done', result: false });
    assert.equal(await store.takeLease('run-2', 60), true);
  });

  it('does nothing while another run holds it', async () => {
    const { store, terms } = open();
    await store.takeLease('run-2', 60);
    const act = () => assert.fail('not to be called');
    assert.deepEqual(await withLease(store, terms('run-1'), act), { kind: 'taken' });
  });

  it('gives the right back when the act fails, without waiting for the next renewal', async () => {
    const { store, terms } = open();
    const act = () => Promise.reject(new Error('failed'));
    const patient = { ...terms('run-1'), wait: realWait };
    await assert.rejects(withLease(store, patient, act), /failed/);
    assert.equal(await store.takeLease('run-2', 60), true);
  });

  const losing = async (change: (store: ReminderStore) => Partial<ReminderStore>) => {
    const { store, terms } = open();
    await withLease({ ...store, ...change(store) }, terms('run-1'), async (lost) => {
      while (!lost.aborted) await new Promise(setImmediate);
    });
  };

  it('tells when another run has taken it', async () => {
    let asked = 0;
    await losing((store) => ({
      takeLease: async (...given) => ++asked < 3 && store.takeLease(...given),
    }));
    assert.equal(asked, 3);
  });

  it('outlives one renewal without an answer, and tells at the second in a row', async () => {
    let asked = 0;
    await losing((store) => ({
      takeLease: async (...given) => {
        asked += 1;
        if (asked === 2 || asked > 3) throw new Error('storage is gone');
        return store.takeLease(...given);
      },
    }));
    assert.equal(asked, 5);
  });

  it('ends well when the right cannot be given back', async () => {
    const { store, terms } = open();
    const releaseLease = () => Promise.reject(new Error('storage is gone'));
    const leased = await withLease({ ...store, releaseLease }, terms('run-1'), async () => 7);
    assert.deepEqual(leased, { kind: 'done', result: 7 });
  });
});
