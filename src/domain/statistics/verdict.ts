import { isKnown, type Observation } from '../observation.ts';
import type { Period } from '../period/period.ts';
import type { Judgement, Movement } from './movement.ts';
import type { Strength } from './strength.ts';

/** Two values that may be compared, and what their difference shows. */
export type Compared = {
  readonly kind: 'compared';
  readonly earlier: Observation;
  readonly later: Observation;
  readonly movement: Movement;
  readonly judgement: Judgement;
  /** Whether the change is more than chance alone would usually give; see {@link testChange}. */
  readonly strength: Strength;
  /**
   * "+3.8%" of the earlier value, "−0.3 percentage points"; empty when the earlier value was zero, and for words.
   */
  readonly change: string;
  /** Both values as printed, with enough decimal places to see which way the later one moved. */
  readonly printed: { readonly earlier: string; readonly later: string };
  /** The rule, the judgement and what chance has to do with it, for where the values are said already. */
  readonly meaning: string;
  /** Values, rule and judgement in one sentence. */
  readonly sentence: string;
};

/** No arrow may be drawn; the sentence says why. */
type Withheld = {
  readonly kind: 'withheld';
  readonly later: Observation | undefined;
  /** `no-order`: the values are words that are in no order. `discontinued`: no more are collected. */
  readonly reason:
    | 'no-value'
    | 'one-value'
    | 'not-consecutive'
    | 'break'
    | 'no-order'
    | 'discontinued';
  readonly sentence: string;
  /** The period that the value would be compared with, where that is known; the usual one where it is absent. */
  readonly against?: Period;
  /** The comparison of the last value that there is, where the newest is still awaited. */
  readonly last?: Compared;
};

/** A comparison, or the reason why there is none. */
export type Verdict = Compared | Withheld;

/** No comparison, and why there is none. */
export const withhold = (
  reason: Withheld['reason'],
  later: Observation | undefined,
  sentence: string,
): Withheld => ({ kind: 'withheld', reason, later, sentence });

/**
 * The two numbers of a comparison.
 *
 * @returns undefined where the values are words, which have no difference
 */
export const numbersOf = ({
  earlier,
  later,
}: Pick<Compared, 'earlier' | 'later'>):
  | { readonly earlier: number; readonly later: number }
  | undefined =>
  isKnown(earlier) && isKnown(later) ? { earlier: earlier.value, later: later.value } : undefined;
