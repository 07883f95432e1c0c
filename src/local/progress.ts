import { stdout } from 'node:process';

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** Prints what is being done, and how long it took once it is. */
export const showProgress = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
  const since = performance.now();
  stdout.write(`${what} …`);
  try {
    const result = await act();
    stdout.write(`  done (${seconds(since)})\n`);
    return result;
  } catch (error) {
    stdout.write(`  failed (${seconds(since)})\n`);
    throw error;
  }
};
