import { type Observation, unfirmFlags } from './observation.ts';
import { isAgreed, type Provenance } from './provenance.ts';

const openWords = (one: Provenance): string[] => {
  if (isAgreed(one)) return [];
  if (one.kind === 'derived') return ['not all signed off'];
  return [one.kind === 'returned' ? 'returned' : 'not signed off'];
};

const sinceWords = ({ sincePublication }: Provenance): string[] =>
  sincePublication?.kind === 'changed' ? ['revised since publication'] : [];

/**
 * What stands behind a figure that is only named as what another is compared with, and so has no mark of its own: that it
 * may still change, is not signed off, or is no longer as it was published.
 *
 * @returns no words for a figure that is firm and agreed
 * @example doubtsOf({ flags: ['provisional'], provenance: submitted }) // ['provisional', 'not signed off']
 */
export const doubtsOf = ({
  flags,
  provenance,
}: Pick<Observation, 'flags' | 'provenance'>): string[] => [
  ...unfirmFlags.filter((flag) => flags.includes(flag)),
  ...(provenance ? [...openWords(provenance), ...sinceWords(provenance)] : []),
];
