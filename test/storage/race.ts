/** Has so many do the same thing at once. */
export const race = <T>(runners: number, run: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: runners }, (_, n) => run(n)));
