import { Session } from 'node:inspector/promises';

/** Ours, and the schemas that read what comes from outside. */
const counted = /\/src\/|\/node_modules\/zod\//;

/** What goes through the whole of a text or a list within the language itself, where no block is seen. */
const goThrough: readonly (readonly [prototype: object, names: readonly string[]])[] = [
  [
    String.prototype,
    [
      ...['replaceAll', 'replace', 'split', 'match', 'matchAll', 'search', 'normalize'],
      ...['indexOf', 'lastIndexOf', 'includes', 'trim', 'trimEnd', 'trimStart', 'toLowerCase'],
    ],
  ],
  [
    Array.prototype,
    [
      ...['includes', 'indexOf', 'lastIndexOf', 'shift', 'unshift', 'splice', 'concat', 'slice'],
      ...['join', 'reverse', 'toReversed', 'toSorted', 'sort', 'with', 'flat'],
    ],
  ],
];

/** Has each of them add the length of what it goes through; returns what undoes it. */
const weigh = (add: (length: number) => void): (() => void) => {
  const undone = goThrough.flatMap(([prototype, names]) =>
    names.map((name) => {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') throw new TypeError(`there is no ${name}`);
      const put = (value: unknown) =>
        Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
      put(function (this: { readonly length: number }, ...args: unknown[]): unknown {
        add(this.length);
        return Reflect.apply(original, this, args);
      });
      return () => put(original);
    }),
  );
  return () => {
    for (const undo of undone) undo();
  };
};

/**
 * How many blocks and functions run while something is done, and how much the language goes through
 * for them: the same on every machine, unlike a time. How far a pattern goes back is not seen: patterns
 * are checked by themselves.
 */
export const startCounting = async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const take = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => counted.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
  return {
    stepsOf: async (act: () => void): Promise<number> => {
      await take();
      let within = 0;
      const undo = weigh((length) => {
        within += length;
      });
      try {
        act();
      } finally {
        undo();
      }
      return within + (await take());
    },
  };
};
