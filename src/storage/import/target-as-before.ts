import type { Target } from '../../domain/target.ts';
import type { Place } from './read-place.ts';

/** What a cell has in place of the target of the value before. */
export const asBefore = 'as before';

/** Whether a cell says that the target is that of the value before. */
export const isAsBefore = (cell = ''): boolean => cell.trim().toLowerCase() === asBefore;

/** The target that a cell itself says; empty where it is said to be as before. */
export const withoutAsBefore = (cell = ''): string => (isAsBefore(cell) ? '' : cell);

type WithTarget = Place & {
  readonly line: number;
  readonly target?: Target;
  readonly isTargetAsBefore?: true;
};

/**
 * Gives values whose target is said to be as before that of the newest earlier one of the same file which has any.
 *
 * @returns the values, in their order, or a fault for each that has none before it
 */
export const settleTargets = <T extends WithTarget>(
  values: readonly T[],
): { readonly values: readonly T[]; readonly faults: readonly string[] } => {
  if (!values.some(({ isTargetAsBefore }) => isTargetAsBefore)) return { values, faults: [] };
  const keyOf = ({ series, area }: T): string => `${series.measure}~${series.id}~${area}`;
  const targets = new Map<string, Target>();
  const settled = new Map<T, T>();
  const faults: string[] = [];
  for (const one of values.toSorted((a, b) => a.period.index - b.period.index)) {
    const target = one.isTargetAsBefore ? targets.get(keyOf(one)) : one.target;
    if (one.isTargetAsBefore && !target)
      faults.push(
        `line ${one.line}, column target: no value before it in this file has a target; write the target itself`,
      );
    if (target) targets.set(keyOf(one), target);
    settled.set(one, target ? { ...one, target } : one);
  }
  return { values: values.map((one) => settled.get(one) ?? one), faults };
};
