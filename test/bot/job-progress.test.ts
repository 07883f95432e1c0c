import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type JobState, showJob } from '../../src/bot/job-progress.ts';
import { messageCard } from '../../src/cards/message-card.ts';

const counts = { sent: 3, alreadyDone: 0, failed: 0, unknown: 0, left: 0 };
const sending = (done: number): JobState => ({ kind: 'sending', done, of: 3 });
const done: JobState = { kind: 'done', counts };

const sayState = (state: JobState): string =>
  state.kind === 'sending' ? `${state.done} of ${state.of}` : state.kind;

/** A card that is watched; each pause lasts until the test ends it, or until there is no need of it. */
const start = () => {
  const shown: string[] = [];
  const pauses: (() => void)[] = [];
  const job = showJob({
    draw: (state) => messageCard({ title: sayState(state), text: '', buttons: [] }),
    wait: (_, signal) =>
      new Promise((resolve, reject) => {
        pauses.push(resolve);
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  const change = async ({ summary }: { readonly summary: string }) =>
    void shown.push(summary.replace(/\.$/, ''));
  /** Lets everything happen that needs no pause to end. */
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { ...job, change, shown, settle, endPause: () => pauses.shift()?.() };
};

describe('the progress of a job in the card that began it', () => {
  it('is shown once the card was sent, the newest state alone', async () => {
    const { watch, follow, change, shown, settle } = start();
    watch(sending(1));
    watch(sending(2));
    await settle();
    assert.deepEqual(shown, []);
    follow(change);
    await settle();
    assert.deepEqual(shown, ['2 of 3']);
  });

  it('changes the card at most once in a pause, and then to the newest state', async () => {
    const { watch, follow, change, shown, settle, endPause } = start();
    follow(change);
    watch(sending(0));
    await settle();
    watch(sending(1));
    watch(sending(2));
    await settle();
    assert.deepEqual(shown, ['0 of 3']);
    endPause();
    await settle();
    assert.deepEqual(shown, ['0 of 3', '2 of 3']);
  });

  it('ends with the result, at once and for good', async () => {
    const { watch, follow, change, shown, settle, endPause } = start();
    follow(change);
    watch(sending(1));
    await settle();
    watch(done);
    await settle();
    assert.deepEqual(shown, ['1 of 3', 'done']);
    endPause();
    await settle();
    assert.deepEqual(shown, ['1 of 3', 'done']);
  });

  it('goes on after a job that was put off', async () => {
    const { watch, follow, change, shown, settle, endPause } = start();
    follow(change);
    watch({ kind: 'postponed' });
    await settle();
    endPause();
    await settle();
    watch(done);
    await settle();
    assert.deepEqual(shown, ['postponed', 'done']);
  });
});
