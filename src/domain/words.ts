import type { Author } from './person.ts';

/** Who taught the bot something, and when. */
type Taught = { readonly by: Author; readonly at: Date };

/**
 * A phrase that people use for something, or one that is taken away, whether it was taught or came with the
 * bot. One that begins with ~ is only near: it is offered, never shown as the answer.
 */
type TaughtPhrase = Taught & { readonly phrase: string; readonly removed?: true };

/** What a council has taught about the names of one thing. */
export type TaughtSynonyms = {
  /** Code or id; a risk is "risk 04l". */
  readonly of: string;
  readonly phrases: readonly TaughtPhrase[];
};

/** A term of the report or of the bot, and what it means. */
export type GlossaryEntry = {
  /** As the card shows it: "KSI". */
  readonly term: string;
  /** What it is short for, where it is. */
  readonly standsFor?: string | undefined;
  /** Other names by which it is asked for. */
  readonly names: readonly string[];
  /** What it means, in one or two plain sentences without figures. */
  readonly text: string;
  /** Where the explanation comes from; absent for the bot's own terms, which the report does not use. */
  readonly source?: string | undefined;
  /** Whether the bot's own cards use it, so that they explain it. */
  readonly onCards?: true | undefined;
};

/** A term that a council has added or changed, or one that it has taken out. */
export type TaughtTerm = GlossaryEntry & Taught & { readonly removed?: true };

/** A question as people ask it, and the answer that the performance team wrote. */
export type WrittenAnswer = Taught & {
  readonly question: string;
  readonly text: string;
  readonly removed?: true;
};

/** What can be pressed under an answer about filling in: something that needs no subject. */
export const helpSteps = [
  'mine',
  'drafts',
  'deadlines',
  'status',
  'sign-off',
  'ask-time',
  'snooze',
  'delegate',
  'not-mine',
] as const;

/** What a question about filling in may ask leave for. */
export const helpRights = ['update', 'sign-off'] as const;

/** A question about filling in, and its answer. */
export type HelpEntry = {
  /** What buttons name it by; it stays when the question is worded anew. */
  readonly id: string;
  /** The heading under which the page has it. */
  readonly group: string;
  readonly question: string;
  readonly answer: string;
  /** Other words for the question. */
  readonly names: readonly string[];
  readonly next: readonly (typeof helpSteps)[number][];
  /** What the question asks leave for: the answer begins with whether the person who asks may do it. */
  readonly right?: (typeof helpRights)[number] | undefined;
};

/** A question about filling in that a council has added or changed, or one that it has taken out. */
export type TaughtHelp = HelpEntry & Taught & { readonly removed?: true };

/** A question that help offers as an example, or one that it no longer offers. */
export type TaughtExample = Taught & { readonly text: string; readonly removed?: true };

/** Everything that a council has taught the bot about words. */
export type CouncilWords = {
  readonly synonyms: readonly TaughtSynonyms[];
  readonly terms: readonly TaughtTerm[];
  readonly answers: readonly WrittenAnswer[];
  readonly help: readonly TaughtHelp[];
  readonly examples: readonly TaughtExample[];
};

/**
 * A name as it is compared: "a Non-Stat enquiry" and "non stat enquiry" are the same.
 *
 * @example plainName('The ~KSI') // 'ksi'
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]|(?<=\d),(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=.)/, '');

/** Every name of a term, the term itself first. */
export const namesOf = ({ term, standsFor, names }: GlossaryEntry): string[] => [
  term,
  ...(standsFor ? [standsFor] : []),
  ...names,
];

/**
 * The id of a question about filling in that a council adds: its words.
 *
 * @returns an empty text where it has neither letters nor digits
 * @example helpIdOf('Can I do it on a phone?') // 'can-i-do-it-on-a-phone'
 */
export const helpIdOf = (question: string): string => plainName(question).replaceAll(' ', '-');

/** The greatest lengths of what can be taught, in characters. */
export const longestTaught = {
  phrase: 80,
  name: 100,
  text: 400,
  question: 300,
  answer: 2_000,
  /** An answer about filling in, which stands beside others. */
  helpAnswer: 600,
};

/** The greatest numbers of what one question about filling in may have. */
export const mostTaught = { names: 30, next: 3 };

/** Why a text cannot be taught. */
export type TextFault = 'empty' | 'too-long' | 'strange-characters' | 'like-a-code';

/** Formatting, unassigned and private characters, and halves of characters. */
const strange = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/u;

/** Letters, digits, and the signs that occur within names. */
const fit = /^[\p{L}\p{M}\p{N} '’&/.,%+()-]+$/u;

/** "S05", "s 5a", "04l", "E10000009": letters beside digits. */
const likeCode =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}{1,3}[ -]?\d+[\p{L}\d]{0,8}|\d+\p{L}{1,2})(?![\p{L}\p{N}])/u;

/** Line breaks and runs of blanks as one blank each. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const findLengthFault = (text: string, longest: number): TextFault | undefined => {
  if (text === '') return 'empty';
  return text.length > longest ? 'too-long' : undefined;
};

/**
 * What is wrong with a phrase that is to be a name of something.
 *
 * @param phrase on one line; it may begin with ~
 * @returns undefined when nothing is
 * @example findPhraseFault('s5') // 'like-a-code'
 */
export const findPhraseFault = (phrase: string): TextFault | undefined => {
  const name = phrase.replace(/^~/, '');
  const fault = findLengthFault(name, longestTaught.phrase);
  if (fault) return fault;
  if (strange.test(name) || !fit.test(name) || plainName(name) === '') return 'strange-characters';
  return likeCode.test(name) || /^[\d\s.,%-]+$/.test(name) ? 'like-a-code' : undefined;
};

/**
 * What is wrong with a text that cards are to show: an explanation, a question or an answer.
 *
 * @param longest in characters, from {@link longestTaught}
 * @returns undefined when nothing is; line breaks are allowed
 */
export const findTextFault = (text: string, longest: number): TextFault | undefined => {
  const fault = findLengthFault(text.trim(), longest);
  if (fault) return fault;
  return strange.test(text.replace(/[\r\n\t]/g, '')) ? 'strange-characters' : undefined;
};
