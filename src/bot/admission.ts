import PQueue from 'p-queue';

/** What is taken on at most. */
export type TurnLimits = {
  /** Tokens being checked: strangers come no further than this. */
  readonly checks: number;
  /** Turns from the moment that their sender is known until they are answered. */
  readonly turns: number;
  /** Turns whose answer is being worked out; the others wait for that, or for their answer to be sent. */
  readonly preparing: number;
  /** Milliseconds that a turn waits until it is worked out; Teams has given up after 15 s. */
  readonly patience: number;
  /** Messages and presses of one sender in a minute; far above what a person types and presses. */
  readonly perMinute: number;
};

/**
 * What `npm run bot` takes on. A turn takes up to 0.5 MB while its answer is on its way, and some 5 ms to work out: a channel that
 * takes 9 s for each answer holds 300 of them within the heap.
 */
export const usualTurns: TurnLimits = {
  checks: 500,
  turns: 300,
  preparing: 8,
  patience: 8_000,
  perMinute: 60,
};

/** The result of what was done, or `shed` where there was no room for it. */
export type Admitted<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'shed' };

const shed = { kind: 'shed' } as const;

/** Does things while no more than so many are under way, and sheds what is beyond. */
const buildGate = (most: number) => {
  let inside = 0;
  return async <T>(act: () => Promise<T>): Promise<Admitted<T>> => {
    if (inside >= most) return shed;
    inside += 1;
    try {
      return { kind: 'done', value: await act() };
    } finally {
      inside -= 1;
    }
  };
};

/**
 * The doors through which every request goes: one before its token is checked and one behind that, so
 * that a flood of strangers sheds nobody who is known.
 *
 * @param stopwatch milliseconds from anywhere
 */
export const buildAdmission = (limits: TurnLimits, stopwatch: () => number) => {
  const preparing = new PQueue({ concurrency: limits.preparing });
  return {
    checkToken: buildGate(limits.checks),
    takeTurn: buildGate(limits.turns),
    /** Works an answer out when its turn has come; `shed` when that took too long. */
    prepare: <T>(act: () => Promise<T>): Promise<Admitted<T>> => {
      const asked = stopwatch();
      return preparing.add(async (): Promise<Admitted<T>> => {
        if (stopwatch() - asked > limits.patience) return shed;
        return { kind: 'done', value: await act() };
      });
    },
  };
};
