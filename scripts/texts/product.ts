import type { Literal } from './read-literals.ts';

/** A card with all that can be read on it, folded parts too. */
export type CardTexts = { readonly name: string; readonly texts: readonly string[] };

export type Product = {
  readonly cards: readonly CardTexts[];
  /** What the source says to people. */
  readonly literals: readonly Literal[];
  /** Texts that the council keeps in its data files, by file. */
  readonly data: Readonly<Record<string, readonly string[]>>;
};
