import type { Request } from '../request.ts';

/** Something to press instead of typing on. */
export type Choice = { readonly title: string; readonly request: Request };

/** What a text came to. */
export type Understanding =
  | { readonly kind: 'request'; readonly request: Request }
  /** Several things are meant by the same words. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** A code that names nothing. */
  | {
      readonly kind: 'no-such-code';
      readonly what: 'indicator' | 'risk';
      readonly typed: string;
      readonly suggestions: readonly Choice[];
    }
  /** Words that are not about anything here; no figure is shown for the rest of the sentence. */
  | { readonly kind: 'not-understood'; readonly suggestions: readonly Choice[] };
