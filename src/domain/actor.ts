import type { Author } from './author.ts';
import type { Person } from './person.ts';

/**
 * Why somebody is given no rights although they may be an officer: the directory or storage does not
 * answer; the directory says too little of them; they are not of the council's own staff; two accounts
 * claim one address.
 */
export type Doubt = 'cannot-check' | 'says-too-little' | 'outsider' | 'disputed';

/** Whoever asks or presses, as far as they are known; nothing of it comes from a card. */
export type Actor = Author & {
  /** The officer of the report that they are; undefined for a reader. */
  readonly person: Person | undefined;
  /** Of the performance team, who may do everything. */
  readonly team: boolean;
  /** With it, person and team say nothing. */
  readonly doubt?: Doubt | undefined;
};
