import { type Azurite, startAzurite } from '../../src/dev/azurite.ts';
import type { Figures } from './judge.ts';
import { loadCouncil } from './load-council.ts';
import { type Council, openScenario } from './open-scenario.ts';
import { openTables } from './open-tables.ts';
import type { Scenario } from './scenarios.ts';

const begin = new Date('2018-12-20T09:00:00Z');

const loadInto = async (azurite: Azurite, size: number): Promise<Council> => {
  const name = `Council${size}`;
  const { connectionString } = azurite;
  const tables = openTables({ connectionString, council: name, scenario: name }, () => begin);
  return { name, officers: await loadCouncil(size, tables, begin) };
};

/** One storage for many scenarios, and in it a council of each size that they ask for. */
export const openFaultHarness = async ({
  verbose = false,
}: {
  readonly verbose?: boolean;
} = {}) => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  const councils = new Map<number, Promise<Council>>();
  const councilOf = (size: number): Promise<Council> => {
    const council = councils.get(size) ?? loadInto(azurite, size);
    councils.set(size, council);
    return council;
  };
  let played = 0;
  return {
    play: async ({ officers, disturb, ...settings }: Scenario): Promise<Figures> => {
      played += 1;
      const council = await councilOf(officers);
      const harness = await openScenario(azurite, council, {
        ...settings,
        verbose,
        name: `Scenario${played}`,
      });
      try {
        await disturb(harness);
        return await harness.judge();
      } finally {
        await harness.stop();
      }
    },
    stop: () => azurite.stop(),
  };
};
