import { parentPort } from 'node:worker_threads';
import { startCounting } from './count-steps.ts';

// First of all, since what was compiled before is not counted in full.
const counting = await startCounting();
const { answerUnstored } = await import('./answer-unstored.ts');

parentPort?.on('message', async ([body, times]: readonly [body: string, times: number]) => {
  const read: unknown = JSON.parse(body);
  const steps = await counting.stepsOf(() => {
    for (let time = 0; time < times; time += 1) answerUnstored(read);
  });
  parentPort?.postMessage(steps);
});
