import { capitalise } from '../domain/format.ts';
import { describePeriod } from '../domain/period/period.ts';
import type { Verdict } from '../domain/statistics/verdict.ts';

/** The change between the latest two figures, or why there is none, as a sentence of its own and beside its figures. */
export type LatestChange = {
  /** "6,038 → 6,270 crimes (+3.8%); lower is better: worsening." */
  readonly sentence: string;
  /** Beside the two figures: "+3.8%; lower is better: worsening". */
  readonly beside: string;
  /** After words that say how the figures moved: "Lower is better: worsening (compared with Q1 2018/19)." */
  readonly meaning: string;
};

/** What is known of the change between the latest two figures, at each of the places where it may be said. */
export const sayLatest = (verdict: Verdict): LatestChange => {
  const { sentence } = verdict;
  if (verdict.kind === 'withheld') return { sentence, beside: sentence, meaning: sentence };
  const { change, meaning, earlier } = verdict;
  return {
    sentence,
    beside: change ? `${change}; ${meaning}` : meaning,
    meaning: `${capitalise(meaning)} (compared with ${describePeriod(earlier.period)}).`,
  };
};
