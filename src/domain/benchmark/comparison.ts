import type { Polarity } from '../measure.ts';

/** How a value stands against another one; higher and lower where neither way is better. */
export type Standing = 'similar' | 'better' | 'worse' | 'higher' | 'lower';

type Compared = { readonly kind: 'compared'; readonly standing: Standing };

/** No comparison is made; the sentence says why. */
export type NotCompared = {
  readonly kind: 'not-compared';
  readonly reason: 'no-value' | 'no-comparator' | 'no-interval' | 'other-period';
  readonly sentence: string;
};

/** What came of setting two values beside each other. */
export type Comparison = Compared | NotCompared;

const sentences: Readonly<Record<NotCompared['reason'], string>> = {
  'no-value': 'Not compared: there is no figure of ours.',
  'no-comparator': 'Not compared: there is no figure to compare with.',
  'no-interval': 'Not compared: it is not known how certain the figures are.',
  'other-period': 'Not compared: the figures are of different periods.',
};

/** @example notCompared('no-comparator').sentence // 'Not compared: there is no figure to compare with.' */
export const notCompared = (reason: NotCompared['reason']): NotCompared => ({
  kind: 'not-compared',
  reason,
  sentence: sentences[reason],
});

/** Where our value lies against another. */
type Side = 'similar' | 'higher' | 'lower';

/**
 * What a side means under a polarity.
 *
 * @example compared('lower', 'lower-is-better').standing // 'better'
 */
export const compared = (side: Side, polarity: Polarity): Compared => {
  if (side === 'similar' || polarity === 'not-judged') return { kind: 'compared', standing: side };
  const good = (side === 'lower') === (polarity === 'lower-is-better');
  return { kind: 'compared', standing: good ? 'better' : 'worse' };
};
