import type { Judgement, Movement } from './movement.ts';

/** What every trend says, whichever test it comes from. */
export type TrendVerdict = {
  /** Also level when the movement could be chance. */
  readonly movement: Movement;
  readonly judgement: Judgement;
  /** For the reader of a card: what moved, over which years, and what it means. */
  readonly sentence: string;
  /** How it was worked out, with the numbers. */
  readonly method: string;
};

/** Why a trend cannot be given. This does not mean that nothing changed. */
export type TrendRefusal = {
  readonly kind: 'refused';
  readonly reason:
    | 'too-few-points'
    | 'not-yearly'
    | 'missing-value'
    | 'missing-interval'
    | 'no-width'
    | 'none-or-all'
    | 'not-apart'
    | 'in-words';
  /** For the reader of a card: what the figures do all the same, or why nothing can be said. */
  readonly sentence: string;
  /** Why there is no trend. */
  readonly why: string;
};

/**
 * A refusal where something is wrong with the figures.
 *
 * @param why completes "The trend cannot be calculated: "
 */
export const refuseTrend = (reason: TrendRefusal['reason'], why: string): TrendRefusal => {
  const sentence = `The trend cannot be calculated: ${why}.`;
  return { kind: 'refused', reason, sentence, why: sentence };
};

/**
 * A refusal where there are not enough figures.
 *
 * @param needed completes "it needs ": "five yearly figures in a row"
 * @example refuseTooFew('six figures', 2).sentence // 'There are too few figures for a trend: it needs six figures, and there are 2.'
 */
export const refuseTooFew = (needed: string, known: number): TrendRefusal => {
  const sentence = `There are too few figures for a trend: it needs ${needed}, and there ${known === 1 ? 'is 1' : `are ${known}`}.`;
  return { kind: 'refused', reason: 'too-few-points', sentence, why: sentence };
};
