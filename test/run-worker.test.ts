import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { runWorker } from '../src/run-worker.ts';

const run = (script: string) =>
  runWorker({
    script: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
    task: undefined,
    limits: {},
    ended: 'report-not-made',
  });

const post = (answer: object): string =>
  `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${JSON.stringify(answer)});`;

describe('work in a thread of its own', function () {
  this.timeout(20_000);

  it('gives its result, or the refusal with its code and its next step', async () => {
    assert.equal(await run(post({ value: 7 })), 7);
    const refused = { code: 'file-invalid', message: 'No.', next: 'Mend it.' };
    await assert.rejects(run(post({ refused })), refused);
  });

  // A thread that runs out of memory by itself may take the whole process of the tests along.
  for (const [how, script] of [
    ['ends without a word', 'process.exit(0)'],
    ['throws', 'throw new Error("a fault")'],
  ] as const)
    it(`is said to have ended when it ${how}`, async () => {
      await assert.rejects(run(script), { code: 'report-not-made' });
    });
});
