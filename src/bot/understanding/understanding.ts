import type { Request } from '../request.ts';

/** Something to press instead of typing on. */
export type Choice = { readonly title: string; readonly request: Request };

/** A question of the help. */
export type OfferedExample = Choice & {
  /** Only asked where nobody reads along. */
  readonly personal?: true;
};

/** An example as the performance team looks after it. */
export type KeptExample = {
  readonly text: string;
  /** Where help offers it; absent where this report cannot answer it. */
  readonly heading?: string | undefined;
};

/** Things to press that belong under one heading. */
export type OfferedGroup = {
  readonly heading: string;
  readonly examples: readonly OfferedExample[];
};

/** Why a text cannot be answered. */
export type Refusal =
  /** Words that are not about anything here. */
  | 'not-understood'
  /** Longer than a question. */
  | 'too-long';

/** What a text came to that cannot be answered as it stands. */
export type Unanswered =
  /** Several things are meant by the same words. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** A code that names nothing. */
  | {
      readonly kind: 'no-such-code';
      readonly what: 'indicator' | 'risk';
      readonly typed: string;
      readonly suggestions: readonly Choice[];
    }
  /** No figure is shown for a part of the sentence. */
  | {
      readonly kind: 'refused';
      readonly why: Refusal;
      readonly suggestions: readonly Choice[];
    };
