import { stemOf } from '../../domain/find-words.ts';

const classes = {
  article: 'a an the',
  pronoun:
    'i me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs this that these those one ones someone somebody anyone anybody everyone everybody something anything everything nothing nobody none who whom whose which what whatever',
  auxiliary:
    'am is are was were be been being do does did done doing have has had having can could will would shall should may might must ought gonna wanna gotta',
  preposition:
    'of to in on at by for from with about into onto over under above below between among amongst against since during before after until till within without through across around near per off out up down as like than via re',
  conjunction: 'and or but if because so while whether though although nor yet then plus also too',
  adverb:
    'not no yes there here when where why how now just only even still already again ever never very really quite rather much many more most less least some any all both each every either neither other another such same own else well please pls thanks thank ok okay hi hello hey oh ah er erm um bit lot lots kind sort let s t d m ll ve x',
} as const;

export type GrammarClass = keyof typeof classes;

const byWord = new Map<string, GrammarClass>(
  Object.entries(classes).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name as GrammarClass] as const),
  ),
);

/** The class of a word that only ties others together; there are few of them, and no new ones. */
export const grammarClass = (word: string): GrammarClass | undefined => byWord.get(word);

/** Whether a word only ties others together. */
export const isGrammar = (word: string): boolean => byWord.has(word);

/** The stems of those words. */
export const grammarStems: ReadonlySet<string> = new Set([...byWord.keys()].map(stemOf));
