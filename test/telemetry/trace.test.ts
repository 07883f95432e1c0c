import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { buildAdmission } from '../../src/bot/admission.ts';
import { buildRateLimiter } from '../../src/bot/connector/rate-limiter.ts';
import { type Log, nameTraces } from '../../src/bot/log.ts';
import { usualTurns } from '../../src/bot/turn-limits.ts';
import {
  currentReference,
  currentTrace,
  followTraces,
  inStep,
  inTrace,
  noteOnTrace,
} from '../../src/telemetry/trace.ts';

const turn = <T>(act: () => Promise<T>): Promise<T> => inTrace('turn', {}, act);

describe('a trace that nobody is told of', () => {
  before(followTraces);

  it('has an id of its own, and a reference that is its beginning', async () => {
    const read = () => turn(async () => [currentTrace() ?? '', currentReference()] as const);
    const [[one, reference], [other]] = await Promise.all([read(), read()]);
    assert.match(one, /^[\da-f]{32}$/);
    assert.equal(reference, one.slice(0, 8));
    assert.notEqual(one, other);
    assert.equal(currentTrace(), undefined);
    assert.match(currentReference(), /^[\da-f]{8}$/);
  });

  it('is not continued by a trace within it, but goes on in its steps', async () => {
    const found = await turn(async () => {
      const within = await turn(async () => currentTrace());
      const step = async () => currentTrace();
      return { own: currentTrace(), within, step: await inStep('storage', {}, step, () => ({})) };
    });
    assert.notEqual(found.within, found.own);
    assert.equal(found.step, found.own);
  });

  it('is that of whoever asked, also where others make room', async () => {
    const { admit } = buildAdmission({ ...usualTurns, preparing: 1 }, () => 0);
    const { inTurn } = buildRateLimiter({ perSecond: 100, atOnce: 1 }, async () => undefined);
    const later = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return currentTrace();
    };
    const readOnce = async () => {
      const worked = await admit(later);
      return [currentTrace(), worked.kind === 'done' && worked.value, await inTurn(later)];
    };
    for (const [own, ...others] of await Promise.all([1, 2, 3, 4].map(() => turn(readOnce))))
      assert.deepEqual(others, [own, own]);
  });

  it('ends with the last word of each thing that was noted, the first code, and a code if it threw', async () => {
    const ended: object[] = [];
    const note = (act: () => Promise<void>) => inTrace('turn', {}, act, (one) => ended.push(one));
    await note(async () => {
      noteOnTrace({ outcome: 'answered', reply: 'no' });
      noteOnTrace({ outcome: 'failed', code: 'storage-unavailable' });
      noteOnTrace({ outcome: 'not sent', code: 'reply-not-sent' });
    });
    const failing = note(async () => {
      throw new Error('with a text of somebody');
    });
    await assert.rejects(failing, /with a text/);
    assert.deepEqual(ended, [
      { outcome: 'not sent', reply: 'no', code: 'storage-unavailable' },
      { code: 'unexpected' },
    ]);
  });

  it('is in each line of the log that is written within it, and in no other', async () => {
    const lines: object[] = [];
    const write = (fields: object, msg: string) => void lines.push({ ...fields, msg });
    const log: Log = nameTraces({ debug: write, info: write, warn: write, error: write });
    log.info({ a: 1 }, 'outside');
    const id = await turn(async () => {
      log.warn({ a: 2 }, 'inside');
      return currentTrace();
    });
    assert.deepEqual(lines, [
      { a: 1, msg: 'outside' },
      { a: 2, trace: id, msg: 'inside' },
    ]);
  });
});
