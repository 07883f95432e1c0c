import { smallNumberOf } from './number-words.ts';
import type { Mark } from './tokens.ts';

export type CodeMark = Mark & { readonly kind: 'code' };

/** What a spelling stands for. */
export type Coded = Omit<CodeMark, 'kind' | 'typed'> & {
  /** A name, between whose words any signs may stand. */
  readonly isName?: true;
  /** What must stand before it, since it is a figure or two words elsewhere. */
  readonly after?: RegExp;
  /** Nothing stands between its letters and its digits. */
  readonly isTight?: true;
  /** A sign stands between all its letters, of which there are so many groups: they are words otherwise. */
  readonly signed?: number;
  /** What must follow it, since it is a figure elsewhere. */
  readonly next?: RegExp;
};

/** A code or a name, and what it stands for. */
export type Entry = readonly [text: string, coded: Coded];

/** A run of letters, or of digits, among which an O is a nought. */
export const groupPattern = /(?:\d|o(?=o?\d))+|(?:(?!oo?\d)\p{L})+/gu;
const noughts = /^(?:oh|o|zero|nought|0)$/;
const isNumber = (group = ''): boolean => /^\d/.test(group);

/** A group as it is compared: "05", "o5" and "five" are 5. */
const plainGroup = (group: string): string =>
  /\d/.test(group)
    ? String(Number(group.replaceAll('o', '0')))
    : String(smallNumberOf(group) ?? group);

/** "S oh five part d", "KPI no. 5" without what is only said. */
const isFiller = (group: string, before: string | undefined, next = ''): boolean =>
  before !== undefined &&
  (noughts.test(group)
    ? !isNumber(before) && isNumber(plainGroup(next))
    : (/^(?:part|bit)$/.test(group) && /^\p{L}$/u.test(next)) ||
      (/^(?:no|number)$/.test(group) && !isNumber(before) && isNumber(plainGroup(next))));

/** Groups as one spelling. Numbers that follow each other are kept apart: 1.1.3 is not 113. */
export const spell = (groups: readonly string[]): string =>
  groups
    .filter((group, at) => !isFiller(group, groups[at - 1], groups[at + 1]))
    .map(plainGroup)
    .reduce((all, group) => `${all}${isNumber(group) && /\d$/.test(all) ? '.' : ''}${group}`, '');

export const groupsOf = (text: string): string[] => text.toLowerCase().match(groupPattern) ?? [];

/** Whether a number stands in a text, in digits or in words. */
export const hasNumber = (phrase: string): boolean =>
  groupsOf(phrase).map(plainGroup).some(isNumber);

/** The O of "CO2" is no nought: as a code it would be C2. */
export const lettersBeforeNumber = /\p{L}o\d/iu;

/** Words before a code, of which a figure or two words may be one only then. */
export const leads = {
  indicator: /(?:indicator|measure|kpi|pi|code|ref|reference)s? (?:number |no\.? ?)?$/,
  risk: /(?<!\p{L})risks? (?:number |no\.? ?)?$/u,
} as const;
/** What stands before a code that a message begins with. */
export const opening = /^ ?(?:show (?:me )?)?$/;
