declare module 'damerau-levenshtein' {
  /** Insertions, deletions, substitutions and exchanges of neighbours between two words. */
  const distance: (one: string, other: string) => { readonly steps: number };
  export default distance;
}
