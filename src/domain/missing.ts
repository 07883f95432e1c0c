import type { Observation } from './observation.ts';

/** How a figure may be reported as missing: it comes later, or it may not be shown. */
export const missingKinds = ['not-available', 'suppressed'] as const;
/** One of the {@link missingKinds}. */
export type MissingKind = (typeof missingKinds)[number];

/** The words for a missing figure, before its reason. */
export const missingWords: Readonly<Record<MissingKind, string>> = {
  'not-available': 'Not available yet',
  suppressed: 'Withheld',
};

/** A value as it is known, or as a row holds it, with words in the place of a number. */
type Valued<K extends keyof Observation> = Pick<Observation, K> & {
  readonly value: number | string | null;
};

/** How a stored value is missing; undefined for one that is known, or that is missing otherwise. */
export const findMissing = ({ value, flags }: Valued<'flags'>): MissingKind | undefined =>
  value === null ? missingKinds.find((kind) => flags.includes(kind)) : undefined;

/** All that may be shown of a figure that is withheld: that it is below a number. */
const belowNumber = /^<\s?\d+$/;

/**
 * Why a value is missing, as whoever is responsible for it reported, and what was printed in place of it.
 *
 * @returns empty where neither was given, as with values loaded from files that give none
 * @example formatMissing(late) // 'Not available yet: the police return is late'
 * @example formatMissing(few) // 'Withheld: published as <5'
 */
export const formatMissing = (
  observation: Valued<'flags' | 'why'> & Partial<Pick<Observation, 'printed'>>,
): string => {
  const { value, flags, why, printed = '' } = observation;
  const kind = findMissing(observation);
  const below = kind === 'suppressed' && belowNumber.test(printed) ? `published as ${printed}` : '';
  const reason = why && below ? `${why} (${below})` : why || below;
  if (value !== null || !reason) return '';
  const words = kind
    ? missingWords[kind]
    : flags.includes('not-applicable')
      ? 'Not applicable'
      : '';
  return words && `${words}: ${reason}`;
};
