import type { Author } from '../person.ts';

/** How the performance team answered an appeal. */
export type AppealAnswer = {
  readonly kind: 'allowed' | 'refused';
  readonly by: Author;
  readonly at: Date;
  /** Why it was refused, where a reason was given. */
  readonly reason?: string;
};

/** What an officer may not do and asks somebody for who may: to submit it, to sign it off, to send a reminder. */
export const favours = ['update', 'sign-off', 'remind'] as const;
/** One of the {@link favours}. */
export type Favour = (typeof favours)[number];

/** Something that an officer asks of others, or tells the performance team, about one indicator in a round. */
export type Appeal = {
  /** Begins with the code of the indicator: "S05.3f9c…". The same wish of the same person has the same id. */
  readonly id: string;
  /** Code of the indicator. */
  readonly indicator: string;
  /** Id of the person whose appeal it is. */
  readonly person: string;
  readonly by: Author;
  /** Whom it goes to: ids of people, or the addresses of those whom the report does not name. */
  readonly to: readonly string[];
  /** Why, in the person's own words; 1 to {@link longestReason} characters, or empty where none was given. */
  readonly reason: string;
  readonly at: Date;
  readonly answer?: AppealAnswer;
} & (
  | {
      readonly kind: 'more-time';
      /** ISO date. */
      readonly until: string;
    }
  /** The indicator is led by somebody else now; it needs no answer. */
  | { readonly kind: 'not-mine' }
  /** It needs no answer: whoever is asked does it, or does not. */
  | { readonly kind: 'favour'; readonly favour: Favour }
);

/** The longest reason that an appeal or its refusal may have, in characters. */
export const longestReason = 1_000;
