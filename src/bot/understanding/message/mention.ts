import type { Named } from './names-in.ts';

/** Something that a message names, and by which of its tokens. */
export type Mention = {
  /** What it may be; several are a question back unless something else decides. */
  readonly named: readonly Named[];
  readonly at: readonly number[];
  /**
   * `sure`: a whole name stands there; `likely`: several words of one; `loose`: one word that only names of one
   * indicator hold; `near`: what the council says is only near; `topic`: one word that names of several hold, all
   * of which are meant.
   */
  readonly how: 'sure' | 'likely' | 'loose' | 'near' | 'topic';
};

/** The places of the words by which something is named; one loose word names nothing yet. */
export const placesNamed = (mentions: readonly Mention[]): ReadonlySet<number> =>
  new Set(mentions.flatMap(({ at, how }) => (how === 'loose' ? [] : at)));

/** Whether something that is measured is meant, and no person, risk or milestone. */
export const isOfMeasures = ({ named }: Mention): boolean =>
  named.every(({ kind }) => kind !== 'person' && kind !== 'risk' && kind !== 'milestone');
