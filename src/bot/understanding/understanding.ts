import { type Catalogue, isOutcome } from '../../domain/catalogue.ts';
import { highRisks } from '../high-risks.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Query, Request } from '../request.ts';

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
  /** It goes on from something, or is of one thing, and nothing is named or was spoken of. */
  | 'no-subject'
  /** Longer than a question. */
  | 'too-long';

/** What a text came to that cannot be answered as it stands. */
type Unanswered =
  /** Several things are meant by the same words. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** A code that names nothing. */
  | {
      readonly kind: 'no-such-code';
      readonly what: 'indicator' | 'risk' | 'outcome';
      readonly typed: string;
      readonly suggestions: readonly Choice[];
    }
  /** No figure is shown for a part of the sentence. */
  | {
      readonly kind: 'refused';
      readonly why: Refusal;
      /** Shows what the report says where it holds every word of it. */
      readonly search?: Query;
      readonly suggestions: readonly Choice[];
    };

/** The overview, as a button offers it. */
export const overview: Choice = { title: 'Overview', request: { kind: 'overview' } };
/** The help, as a button offers it. */
export const help: Choice = { title: 'What can I ask?', request: { kind: 'help' } };

/** Three things that can be had: what was recognised of the text first. */
export const suggest = (catalogue: Catalogue, targets: readonly string[]): Choice[] => {
  const codes = targets.filter((code) => !isOutcome(catalogue, code));
  const recognised = codes.map(
    (code): Choice => ({ title: nameOfCode(catalogue, code), request: { kind: 'show', code } }),
  );
  return [...recognised, overview, highRisks(catalogue.outcomes), help].slice(0, 3);
};

/** A word that is read is in small letters; in a reply it stands as the person wrote it: “Poole”, not “poole”. */
export const asTyped = (words: readonly string[], text: string): string[] => {
  const typed = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const bare = typed.map((one) => one.replace(/['’]s$/, ''));
  return words.map((word) => [...typed, ...bare].find((one) => one.toLowerCase() === word) ?? word);
};

/** What a message asks for, or what to reply instead. */
export type Interpretation =
  | {
      readonly kind: 'query';
      readonly query: Query;
      /** It is only likely, or words are left over, so that the reply says how it was read. */
      readonly isReading?: true;
      /** A question of detail in the same words, whose answer may stand beside. */
      readonly beside?: Query;
      /** What tells which sentences may stand below a figure. */
      readonly below?: {
        /** A number of things is asked for, and the figure is a share, an average or an amount. */
        readonly counts: boolean;
        /** What is written last is of the period that was named. */
        readonly isOfNewest: boolean;
      };
      /** Another way to read it, that the reply offers. */
      readonly other?: Query;
      /** Words of the message for which there is nothing, beside what is answered. */
      readonly without?: readonly string[];
      /** What narrowed the question before: the answer goes on from it, and is of the whole. */
      readonly beyond?: readonly string[];
      /** It only says yes to what was shown before, which is shown again: a sentence does nothing. */
      readonly isAssent?: true;
      /** A code, a command or a choice: nobody else needs to read it. */
      readonly isCertain?: true;
    }
  /** Words narrow what is asked for to something that there is no figure for. */
  | {
      readonly kind: 'narrowed';
      /** The words as they were typed; as they were read where this is absent. */
      readonly said?: readonly string[];
      readonly words: readonly string[];
      /** What the report may say of it. */
      readonly search: Query | undefined;
      readonly suggestions: readonly Choice[];
      /** Lines of others that bear the words as their name. */
      readonly lines?: readonly Choice[];
    }
  | Unanswered;
