import type { Author } from './author.ts';
import type { Person } from './person.ts';

/** Whoever asks or presses, as far as they are known; nothing of it comes from a card. */
export type Actor = Author & {
  /** The officer of the report that they are; undefined for a reader. */
  readonly person: Person | undefined;
  /** Of the performance team, who may do everything. */
  readonly team: boolean;
};
