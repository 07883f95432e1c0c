import type { Answer } from '../indicator.ts';
import type { Publication } from '../publication.ts';

/** What is published of an indicator's commentary. */
type PublishedAnswers = {
  readonly indicator: string;
  readonly answers: readonly Answer[] | undefined;
};

/** Stores what was published. Any number of copies of the bot may use it at once. */
export type PublicationStore = {
  /**
   * Stores a publication, unless the outcome's quarter is published already: the first one counts.
   *
   * @param written the agreed commentary that is published with it, of each indicator; undefined where there is none
   * @returns the one that counts
   * @throws OutcomesError `storage-conflict` when the catalogue changed at the same moment: repeat the
   *   call; `storage-unavailable`
   */
  readonly publish: (
    publication: Omit<Publication, 'texts'>,
    written: readonly PublishedAnswers[],
  ) => Promise<Publication>;
};
