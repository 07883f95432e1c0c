import type { Catalogue } from '../../../domain/catalogue.ts';
import { type Coded, type Entry, groupsOf, leads, opening, spell } from './spell-code.ts';

const inList = /(?:^ ?|[,&] ?|and )$/;
const ending = /^ ?[?.!]*$/;
const beforeFigure = /^ ?(?:=|: ) ?£?\d/;
/** Words that a question says before the number of a code, and no sentence before a figure. */
const questioned =
  /(?<!\p{L})(?:for|about|on|with|and|vs|versus|compare|who (?:leads|owns|runs|signs off)|(?:show|update|explain) (?:me )?)[ ,]$|^ ?(?:(?:so|and|how|why) )?(?:is|are|has|does|did) $/u;
/** The same of a number without a dot, which may stand before and behind most words. */
const aspectBefore =
  /^ ?(?:(?:show (?:me )?|what(?:'s| is) )?(?:the )?(?:trend|history|chart|target|status|commentary|definition|owner|lead|value|figure) (?:of|for)|who (?:leads|owns|runs)|compare .*(?:and|with|to)) $/u;
/** A list of numbers of codes, of which the first is shown, compared or called an indicator. */
const listed =
  /(?:^ ?(?:show|compare|update|explain) (?:me )?|(?:indicator|measure|kpi|pi|code)s )(?:\d+(?:\.\d+)+(?:, ?| ?& ?|,? and ))*$/u;
const listNext = /^(?:, ?| ?& ?|,? and )\d+(?:\.\d+)+(?!\d| ?%)/;
const notMeasured =
  /^(?! ?(?:%|per ?cent|percentage|points?|pp|millions?|billions?|thousand|[mk](?!\p{L})|bn|days?|weeks?|months?|years?|hours?|minutes?|per |an? |in |[-–/] ?\d))/u;
/** "2.01 benchmark": not "2.01 for Q3", which somebody hands in. */
const questionNext = new RegExp(
  `${notMeasured.source} ?(?:[-–:,] ?)?(?:vs |(?!(?:for|from|and|was|this|last)(?!\\p{L}))\\p{L}{3})`,
  'u',
);

/** A number of a code in a message: alone, before its figure, or as the subject of a question. */
export const numberEntries = (number: string, coded: Pick<Coded, 'of' | 'code'>): Entry[] => [
  [number, { ...coded, after: opening, next: ending }],
  [number, { ...coded, after: inList, next: beforeFigure }],
  [number, { ...coded, after: questioned, next: notMeasured }],
  [number, { ...coded, after: aspectBefore, next: notMeasured }],
  [number, { ...coded, after: opening, next: questionNext }],
  [number, { ...coded, after: listed, next: listNext }],
  [number, { ...coded, after: listed, next: ending }],
];

const indicatorEntries = (code: string): Entry[] => {
  const indicator = { of: 'indicator', code } as const;
  if (/\p{L}/u.test(code)) return [[code, indicator]];
  const led: Entry = [code, { ...indicator, after: leads.indicator }];
  return /^\d+(?:\.\d+)+$/.test(code)
    ? [led, ...numberEntries(code, indicator)]
    : [
        led,
        [code, { ...indicator, after: opening, next: ending }],
        [code, { ...indicator, after: aspectBefore, next: ending }],
      ];
};

/** What a code begins with whose end tells the part: "PI 13" of "PI 13 (a)", "PLC/2" of "PLC/2ii". */
const beforePart = (code: string): string => /^(.*\d) ?\(?\p{L}{1,4}\)?$/u.exec(code)?.[1] ?? '';

/** Parts that are printed without their whole are all meant by what they have in common. */
const wholeEntries = (codes: readonly string[]): Entry[] =>
  [...Map.groupBy(codes, beforePart)].flatMap(([whole, [code = '', ...also]]): Entry[] =>
    /\p{L}/u.test(whole) && also.length > 0 ? [[whole, { of: 'indicator', code, also }]] : [],
  );

/** A code without the letters at its end, where none but its parts begins so: "HOU01" of "HOU01.Q". */
export const shortenedEntries = (codes: readonly string[]): Entry[] =>
  codes.flatMap((code): Entry[] => {
    const [, start = ''] = /^(.*\d)[ ./_-]?\(?\p{L}{1,4}\)?$/u.exec(code) ?? [];
    const others = codes.filter((one) => one !== code && one.startsWith(start));
    const isOther = (one: string): boolean =>
      !one.startsWith(code) && !/^\d/.test(one.slice(start.length));
    return /\p{L}/u.test(start) && !others.some(isOther)
      ? [[start, { of: 'indicator', code }]]
      : [];
  });

/** A part by its number and letter, where no other code ends so: "13b" of "PI 13 (b)". */
const shortEntries = (codes: readonly string[]): Entry[] => {
  const ends = codes.flatMap((code): Entry[] => {
    const [, number, part] = /^\p{L}+[ ./_-]?(\d+) ?\(?(\p{L})\)?$/u.exec(code) ?? [];
    return part ? [[`${number}${part}`, { of: 'indicator', code, after: inList }]] : [];
  });
  return [...Map.groupBy(ends, ([text]) => spell(groupsOf(text))).values()].flatMap((all) =>
    all.length > 1 ? [] : all,
  );
};

/** Without the number of the outcome before it, where no other code ends so: "AS-04" of "1/AS-04". */
const endEntries = (codes: readonly string[]): Entry[] => {
  const ends = codes.flatMap((code) => {
    const [, end] = /^\d+[ ./_-](\p{L}{2,}[ ./_-]?\d.*)$/u.exec(code) ?? [];
    return end ? [{ code, end }] : [];
  });
  return [...Map.groupBy(ends, ({ end }) => end)].flatMap(([end, [one, ...more]]): Entry[] =>
    one && more.length === 0 ? [[end, { of: 'indicator', code: one.code }]] : [],
  );
};

/** Codes by their numbers, where no other has the same: "2.4" of "ASC 2.4". */
const numberedCodes = (codes: readonly string[]): Entry[] => {
  const numbered = codes.flatMap((code) => {
    const [, number] = /^\p{L}+[ ./_-]?(\d+(?:\.\d+)+)$/u.exec(code) ?? [];
    return number ? [{ code, number }] : [];
  });
  return [...Map.groupBy(numbered, ({ number }) => number)].flatMap(([number, [one, ...more]]) =>
    one && more.length === 0 ? numberEntries(number, { of: 'indicator', code: one.code }) : [],
  );
};

/** A name that was made for storage, of which nobody would type the words as a code: "S01-re-referrals". */
const isMade = (code: string): boolean => /\p{Ll}{3}/u.test(code);

export const measureCodes = ({ indicators }: Catalogue): string[] =>
  indicators.flatMap(({ code, measures, performanceMeasures }) => [
    ...[...measures, ...performanceMeasures.filter((one) => !isMade(one.code))]
      .filter((one) => one.code !== code && !one.unprinted)
      .map((one) => one.code),
    code,
  ]);

/** Codes with an "and" for their sign: "C and L 1" of "C&L 1". */
const signEntries = (codes: readonly string[]): Entry[] =>
  codes
    .filter((code) => code.includes('&'))
    .map((code) => [code.replaceAll('&', ' and '), { of: 'indicator', code }]);

/** What is measured, by its codes. */
export const measureEntries = (codes: readonly string[]): Entry[] => [
  ...codes.flatMap(indicatorEntries),
  ...wholeEntries(codes),
  ...shortEntries(codes),
  ...endEntries(codes),
  ...numberedCodes(codes),
  ...signEntries(codes),
];
