import type { Catalogue } from '../../../domain/catalogue.ts';
import { spellingsOf } from './code-spellings.ts';
import { measureCodes } from './measure-spellings.ts';
import type { Synonyms } from './names-in.ts';
import { letteredOutcomes } from './outcome-spellings.ts';
import { type Span, type SpanRule, takeSpans, withoutSpans } from './spans.ts';
import {
  type CodeMark,
  type Entry,
  groupPattern,
  groupsOf,
  leads,
  lettersBeforeNumber,
  spell,
} from './spell-code.ts';

/** Finds the codes that stand in a lower-case text, and the names that have a number in them. */
export type FindCodes = (text: string) => Span<CodeMark>[];

/** A comma stands between codes of a list, and between the digits of a number. */
const notInside = "(?<![\\p{L}\\p{N}'£/.]|,(?=\\d))";
const notOnward = '(?![\\p{L}\\p{N}]|[/.]\\d|,\\d{3}|%)';
const ofCode = /^(?:[ ./_#-]| ?[(#])?$/;
const ofLetters = /^(?:[./_-]| ?\()$/;
const ofName = /^[ .,:;'’/&()_-]{0,3}$/;

const begins = new RegExp(notInside, 'uy');
const ends = new RegExp(notOnward, 'uy');
const isAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** What looks like one of the codes and names nothing: it is never taken for the nearest. */
const unknownRules = (
  codes: readonly string[],
  notCodes: ReadonlySet<string>,
  lettered: readonly string[],
): SpanRule<CodeMark>[] => {
  const starts = codes.flatMap((code) => /^\p{L}+(?=[ ._/-]?\d)/u.exec(code.toLowerCase()) ?? []);
  const own = starts.join('|') || '(?!)';
  const series = starts.filter((one) => one.length > 1).join('|') || '(?!)';
  const rule = (of: 'indicator' | 'risk' | 'outcome', pattern: string): SpanRule<CodeMark> => ({
    pattern: new RegExp(`${notInside}(?:${pattern})${notOnward}`, 'gu'),
    read: ([typed]) =>
      notCodes.has(typed.replaceAll(' ', ''))
        ? undefined
        : { kind: 'code', of, typed: typed.replace(/^risks? (?:number |no )?/, '') },
  });
  return [
    // Elsewhere "s47" is a section of an Act.
    rule(
      'indicator',
      `(?<=^ ?|(?:indicator|measure|code|show|update) )(?:${own})[ -]?\\d{2}[a-r]?`,
    ),
    rule('indicator', `(?:(?:${own})-?(?:[0o]?\\d|1\\d)|[a-pr-z]0\\d)[a-r]?`),
    // "KPI 9" where there is a KPI 5.
    rule('indicator', `(?:${series})[ .-]?\\d+(?:\\.\\d+)*[a-z]?`),
    // "Ambition B" where there are A and C; an article and "I" may stand there too.
    rule('outcome', `(?:${[...new Set(lettered)].join('|') || '(?!)'}) [b-hj-z]`),
    rule('risk', 'risk (?:number |no )?\\d{1,2} ?[a-z]|0\\d[a-z]'),
  ];
};

/** "S05 a to d" goes on to a part by its letter, "S05 a and c" names two. */
const onToPart = /^ ?(-|to|and|&) ?([a-z])\)?/;
const onToCode = /^ ?(?:-|–|to|through) ?$/;

type Lists = readonly (readonly string[])[];

const goOn = (one: Span<CodeMark>, end: number, also: readonly string[], text: string) => ({
  ...{ start: one.start, end },
  is: { ...one.is, typed: text.slice(one.start, end), also },
});

/** With the parts that a code goes on to by a letter. */
const withParts = (one: Span<CodeMark>, text: string, lists: Lists): Span<CodeMark> => {
  const [typed = '', sign = '', letter = ''] = onToPart.exec(text.slice(one.end)) ?? [];
  const { code = '' } = one.is;
  const parts = lists.find((all) => all.includes(code)) ?? [];
  const to = parts.findIndex((part) => part.toLowerCase().endsWith(letter));
  const between = typed === '' ? [] : parts.slice(parts.indexOf(code) + 1, to + 1);
  const end = one.end + typed.length;
  if (between.length === 0 || !isAt(ends, text, end)) return one;
  return goOn(one, end, /and|&/.test(sign) ? between.slice(-1) : between, text);
};

/** The codes with what they go on to: all from one to the other, as the report lists them. */
const joinRanges = (spans: readonly Span<CodeMark>[], text: string, { indicators }: Catalogue) => {
  const parts = indicators.map(({ measures }) => measures.map(({ code }) => code));
  const lists = [indicators.map(({ code }) => code), ...parts];
  const joined: Span<CodeMark>[] = [];
  for (const one of spans) {
    const before = joined.at(-1);
    const [from = '', to = ''] = [before?.is.code, one.is.code];
    const list = lists.find((all) => all.includes(from) && all.includes(to)) ?? [];
    const also = list.slice(list.indexOf(from) + 1, list.indexOf(to) + 1);
    if (before && also.length > 0 && onToCode.test(text.slice(before.end, one.start)))
      joined.splice(-1, 1, goOn(before, one.end, also, text));
    else joined.push(withParts(one, text, parts));
  }
  return joined;
};

/** So many words may be said beside those of a code: "s oh five part d". */
const onlySaid = 3;

/** Whether a code goes on across a gap: by what people change, or by a sign of its own ("C&L 1", "no. 5"). */
const goesOn = (own: string, gap: string, group: string): boolean =>
  ofCode.test(gap) ||
  (gap === '. ' && group === 'no') ||
  (gap.length <= 3 && gap.trim() !== '' && own.includes(gap.trim()));

type Group = RegExpExecArray;

const endOf = ({ 0: text, index }: Group): number => index + text.length;

/** What these groups spell where they may stand for it; words that lead up to it belong to it. */
const toSpans = (groups: readonly Group[], all: readonly Entry[], text: string) => {
  const start = groups[0]?.index ?? 0;
  const last = Math.max(...groups.map(endOf));
  const gaps = groups.slice(0, -1).map((one, at) => text.slice(endOf(one), groups[at + 1]?.index));
  const end = gaps.some((gap) => gap.includes('(')) && text[last] === ')' ? last + 1 : last;
  const before = text.slice(0, start);
  const typed = text.slice(start, end);
  return all.flatMap(
    ([own, { isName, isTight, signed, next, after, ...code }]): Span<CodeMark>[] => {
      const mayStand =
        // The O of “SO5” is the nought of S05; there is none in C2, so CO2 is something else.
        (/0|\p{L}o\d/iu.test(own) || !lettersBeforeNumber.test(typed)) &&
        (!lettersBeforeNumber.test(own) || /[o0]\d/i.test(typed)) &&
        // The O of O1 is a letter, without which “every red one” is no outcome.
        (!/^o\d/i.test(own) || /o\d/i.test(typed)) &&
        gaps.every((gap, at) =>
          isTight
            ? gap === ''
            : isName
              ? ofName.test(gap)
              : goesOn(own, gap, groups[at]?.[0] ?? ''),
        ) &&
        (!signed || (gaps.length === signed - 1 && gaps.every((gap) => ofLetters.test(gap)))) &&
        (!after || after.test(before)) &&
        (!next || next.test(text.slice(end)));
      const isLed = code.of === 'risk' || after === leads.indicator;
      const [lead = ''] = (isLed && leads[code.of as keyof typeof leads].exec(before)) || [];
      return mayStand
        ? [{ start: start - lead.length, end, is: { kind: 'code', typed, ...code } }]
        : [];
    },
  );
};

/**
 * Finds codes in any spelling, and names that have a number in them, in one walk over the text: at each place the
 * longest, exactly or not at all.
 *
 * @param notCodes what looks like a code and is none: "s42" is a section of the Care Act
 * @example "s oh five part d" and "S05 (d)" are S05D, "priority two" is the outcome of that name
 */
export const buildFindCodes = (
  catalogue: Catalogue,
  notCodes: ReadonlySet<string> = new Set(),
  synonyms: Synonyms = {},
  isWord: (text: string) => boolean = () => true,
): FindCodes => {
  const codes = measureCodes(catalogue);
  const entries = spellingsOf(catalogue, codes, { synonyms, isWord });
  const bySpelling = Map.groupBy(entries, ([text]) => spell(groupsOf(text)));
  const longest = Math.max(0, ...entries.map(([text]) => groupsOf(text).length)) + onlySaid;
  const unknown = unknownRules(
    codes,
    notCodes,
    letteredOutcomes(catalogue).map(({ word }) => word),
  );

  const findAt = (groups: readonly Group[], text: string): Span<CodeMark> | undefined =>
    groups
      .map((_, at) => groups.slice(0, groups.length - at))
      .flatMap((some) => toSpans(some, bySpelling.get(spell(some.map(([one]) => one))) ?? [], text))
      .find(({ end }) => isAt(ends, text, end));

  return (text) => {
    const groups = [...text.matchAll(groupPattern)];
    const spans: Span<CodeMark>[] = [];
    for (const [at, { index }] of groups.entries()) {
      const isFree = index >= (spans.at(-1)?.end ?? 0) && isAt(begins, text, index);
      const span = isFree ? findAt(groups.slice(at, at + longest), text) : undefined;
      if (span) spans.push(span);
    }
    const known = joinRanges(spans, text, catalogue);
    return [...known, ...takeSpans(withoutSpans(text, known), unknown)];
  };
};
