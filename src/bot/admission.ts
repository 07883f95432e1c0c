import PQueue from 'p-queue';
import type { TurnLimits } from './turn-limits.ts';

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
