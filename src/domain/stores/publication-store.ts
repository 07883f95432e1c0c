import type { Publication } from '../publication.ts';

/** Stores what was published. Any number of copies of the bot may use it at once. */
export type PublicationStore = {
  /**
   * Stores a publication, unless the outcome's quarter is published already: the first one stands.
   *
   * @returns the one that stands
   * @throws OutcomesError `storage-conflict` when the catalogue changed at the same moment: repeat the
   *   call; `storage-unavailable`
   */
  readonly publish: (publication: Publication) => Promise<Publication>;
};
