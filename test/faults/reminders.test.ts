import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { describeFigures } from './describe-figures.ts';
import { openFaultHarness } from './open-fault-harness.ts';
import { buildScenarios } from './scenarios.ts';

/** A part of `npm run faults`, in small. */
const scenarios = buildScenarios('small', {
  officers: 60,
  many: 60,
  kills: 3,
  storageGone: 500,
  leaseSeconds: 1,
}).filter(({ inSmall }) => inSmall);

describe('reminders', () => {
  let harness: Awaited<ReturnType<typeof openFaultHarness>> | undefined;
  before(async function () {
    this.timeout(30_000);
    harness = await openFaultHarness();
  });
  after(() => harness?.stop());

  for (const scenario of scenarios)
    it(`lose and double nothing that could be known: ${scenario.title}`, async function () {
      this.timeout(30_000);
      const figures = await harness?.play(scenario);
      assert.ok(figures);
      const { missed, doubled, wrong } = figures;
      assert.deepEqual({ missed, doubled, wrong }, { missed: 0, doubled: 0, wrong: [] });
      assert.ok(figures.reached > 0, describeFigures(figures));
    });
});
