import { type Azurite, connectionStringOf, startAzurite } from '../../src/dev/azurite.ts';

/** More than there are suites; it takes the list when it starts. */
const accounts = Array.from({ length: 200 }, (_, i) => `suite${i}`);

let shared: Promise<Azurite> | undefined;
let taken = 0;

/** A storage that nobody else uses: an account of the one real Azurite that all suites share. */
export const takeStorage = async (): Promise<{ readonly connectionString: string }> => {
  shared ??= startAzurite({ inMemory: true, port: 0, accounts });
  const { url } = await shared;
  const account = accounts[taken];
  taken += 1;
  if (!account) throw new RangeError(`only ${accounts.length} suites can have a storage`);
  return { connectionString: connectionStringOf(url, account) };
};

/** Mocha calls it at the very end. A worker of a parallel run has none: its storage ends with it. */
export const mochaGlobalTeardown = async (): Promise<void> => {
  await (await shared)?.stop();
};
