import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { type HostileShape, hostileShapes, hostileSigns, toBody } from './hostile-shapes.ts';

const base = {
  type: 'message',
  id: 'activity',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: '29:bench', aadObjectId: 'object-of-bench' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:bench', conversationType: 'personal' },
};

/** Sizes between which nothing is cut short: what is cut costs less. */
const sizes = [8_000, 16_000, 32_000] as const;

/** What does not grow, and what is read in full only once it is large enough. */
const slack = 20_000;

describe('the work for an activity', function () {
  this.timeout(30_000);

  let worker: Worker;
  before(() => {
    worker = new Worker(new URL('./count-work.ts', import.meta.url));
  });
  after(() => worker.terminate());

  const countSteps = async (changes: object, times = 1): Promise<number> => {
    worker.postMessage([toBody({ ...base, ...changes }), times]);
    const [steps] = await once(worker, 'message');
    return steps;
  };

  const stepsFor = ({ build }: HostileShape, size: number, signs: string): Promise<number> =>
    countSteps(build(size, signs));

  const growsTooFast = async (shape: HostileShape, signs: string): Promise<string[]> => {
    const [small, twice, fourTimes] = [
      await stepsFor(shape, sizes[0], signs),
      await stepsFor(shape, sizes[1], signs),
      await stepsFor(shape, sizes[2], signs),
    ];
    const fits = twice <= 2.2 * small + slack && fourTimes <= 4.4 * small + slack;
    return fits
      ? []
      : [`${shape.name}, of ${JSON.stringify(signs)}: ${small}, ${twice}, ${fourTimes}`];
  };

  it('grows with its size and no faster, whatever it is made of', async () => {
    const signs = fc.array(fc.constantFrom(...hostileSigns), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...hostileShapes),
        signs.map((all) => all.join('')),
        async (shape, all) => assert.deepEqual(await growsTooFast(shape, all), []),
      ),
      { numRuns: 40 },
    );
  });

  it('grows with its size in each of the known shapes', async () => {
    const found: string[] = [];
    for (const shape of hostileShapes) found.push(...(await growsTooFast(shape, ' ')));
    assert.deepEqual(found, []);
  });

  for (const [what, build] of [
    [
      'a list',
      (size: number) => ({ membersAdded: Array(size).fill({}), type: 'conversationUpdate' }),
    ],
    ['a text', (size: number) => ({ text: ' '.repeat(size) })],
  ] as const)
    it(`is found out when it goes through ${what} once for each of its parts`, async () => {
      const small = await countSteps(build(400), 400);
      const twice = await countSteps(build(800), 800);
      assert.ok(twice > 3 * small, `${small}, ${twice}`);
    });
});
