import type { Catalogue } from '../../../domain/catalogue.ts';
import { measureEntries, numberEntries, shortenedEntries } from './measure-spellings.ts';
import { isOfLetters } from './name-stems.ts';
import { namesIn, type Synonyms } from './names-in.ts';
import { outcomeEntries } from './outcome-spellings.ts';
import {
  type CodeMark,
  type Entry,
  groupsOf,
  hasNumber,
  leads,
  lettersBeforeNumber,
  opening,
} from './spell-code.ts';

const ofKind = (kind: string): CodeMark['of'] | undefined => {
  if (kind === 'person') return undefined;
  return kind === 'outcome' || kind === 'risk' || kind === 'milestone' ? kind : 'indicator';
};

/** Names with a number, or of letters, are read as they stand: "priority 1" is no nearer to "priority 2" than to anything else. */
const nameEntries = (catalogue: Catalogue, synonyms: Synonyms): Entry[] => {
  const { printed, taught } = namesIn(catalogue, synonyms);
  return [...printed.filter(([{ kind }]) => kind === 'outcome'), ...taught].flatMap(
    ([{ kind, id }, text]): Entry[] => {
      const of = ofKind(kind);
      const isExact =
        (hasNumber(text) || isOfLetters(text)) &&
        groupsOf(text).length > 1 &&
        !/^[~+]/.test(text) &&
        !lettersBeforeNumber.test(text);
      return of && isExact ? [[text, { of, code: id, isName: true }]] : [];
    },
  );
};

/** A letter that reads like a digit, on paper and on screen: risk 04l as 041. */
const alike: Readonly<Record<string, string>> = { l: '1', i: '1', o: '0' };

/** A number that may be a code where a question is about it; of several kinds the indicator's comes first. */
const isDotted = /^\d+(?:\.\d+)+$/;

const riskEntries = (code: string): Entry[] => {
  const risk = { of: 'risk', code } as const;
  const led = { ...risk, after: leads.risk };
  if (!/\p{L}/u.test(code))
    return [[code, led], ...(isDotted.test(code) ? numberEntries(code, risk) : [])];
  const [, number, letter = ''] = /^(\d{1,2})([a-z])$/i.exec(code.toLowerCase()) ?? [];
  if (!number) return [[code, risk]];
  // "2 a" is seldom a risk.
  return [letter, ...(alike[letter] ?? '')].flatMap((one): Entry[] => [
    [`r${number}${one}`, risk],
    [`${number}${one}`, led],
    ...(one === letter ? [[code, { ...risk, isTight: true }] as const] : []),
  ]);
};

const milestoneLead =
  /(?<!\p{L})(?:milestone|action|activity|deliverable)s? (?:number |no\.? ?)?$|(?<!\p{L})who (?:owns|leads|is (?:doing|leading|responsible for)) $/u;
/** What asks of something behind its number: "2.3 - who owns it". */
const asked =
  /^ ?(?:[-–:,] ?)?(?:(?:so|and) )?(?:who|whose|when|what|whats|where|why|how|which)(?!\p{L})|^ ?\?+$/u;

/**
 * A milestone by its number, where the message begins with it and asks, or calls it one: "2.3 - who owns it". By its
 * letters, where the sign stands between them or the message calls it one: "FS/A", "action fs a".
 */
const milestoneEntries = (code: string): Entry[] => {
  const milestone = { of: 'milestone', code } as const;
  if (!/\d/.test(code)) {
    const { length } = groupsOf(code);
    return [
      [code, { ...milestone, after: milestoneLead }],
      ...(length > 1 && /\p{L}{2}/u.test(code)
        ? [[code, { ...milestone, signed: length }] satisfies Entry]
        : []),
    ];
  }
  if (/\p{L}/u.test(code)) return [[code, milestone]];
  return [
    [code, { ...milestone, after: milestoneLead }],
    [code, { ...milestone, after: opening, next: asked }],
    ...(isDotted.test(code) ? numberEntries(code, milestone) : []),
  ];
};

/**
 * All codes of a catalogue, and its names with a number; of several with one spelling the first counts.
 *
 * @param isWord tells a word from the letters of an outcome, which are a code: "LP"
 */
export const spellingsOf = (
  catalogue: Catalogue,
  codes: readonly string[],
  { synonyms, isWord }: { readonly synonyms: Synonyms; readonly isWord: (text: string) => boolean },
): Entry[] => {
  const { milestones, risks } = catalogue;
  return [
    ...nameEntries(catalogue, synonyms),
    ...measureEntries(codes),
    ...risks.flatMap(({ code }) => riskEntries(code)),
    ...outcomeEntries(catalogue, isWord),
    ...milestones
      .filter((one) => /\p{L}/u.test(one.code) || isDotted.test(one.code))
      .flatMap(({ code }) => milestoneEntries(code)),
    ...shortenedEntries(codes),
  ];
};
