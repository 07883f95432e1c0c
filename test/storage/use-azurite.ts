import { after, before } from 'mocha';
import { type Azurite, startAzurite } from '../../src/local/azurite.ts';
import { openTable, type StorageAddress } from '../../src/storage/table.ts';

/** A real Azurite for the tests of one suite, and a fresh table for each that asks. */
export const useAzurite = () => {
  let azurite: Azurite | undefined;
  let tables = 0;
  before(async function () {
    this.timeout(30_000);
    azurite = await startAzurite({ inMemory: true, port: 0 });
  });
  after(() => azurite?.stop());
  const address = (): StorageAddress => ({ connectionString: azurite?.connectionString ?? '' });
  return {
    address,
    newTable: () => {
      tables += 1;
      return openTable(address(), `Outcomes${tables}`);
    },
    stop: async () => azurite?.stop(),
  };
};
