import { before } from 'mocha';
import { openTable } from '../../src/storage/table.ts';
import { takeStorage } from './shared-azurite.ts';

/** A storage of a real Azurite for the tests of one suite, and a fresh table for each that asks. */
export const useAzurite = () => {
  let storage = { connectionString: '' };
  let tables = 0;
  before(async function () {
    this.timeout(30_000);
    storage = await takeStorage();
  });
  const address = (): { readonly connectionString: string } => storage;
  return {
    address,
    newTable: () => {
      tables += 1;
      return openTable(address(), `Outcomes${tables}`);
    },
  };
};
