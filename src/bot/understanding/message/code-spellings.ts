import type { Catalogue } from '../../../domain/catalogue.ts';
import { isOfLetters } from './name-stems.ts';
import { namesIn, type Synonyms } from './names-in.ts';
import { smallNumberOf } from './number-words.ts';
import type { Mark } from './tokens.ts';

export type CodeMark = Mark & { readonly kind: 'code' };

/** What a spelling stands for. */
type Coded = Omit<CodeMark, 'kind' | 'typed'> & {
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

/** A run of letters, or of digits, among which an O is a nought. */
export const groupPattern = /(?:\d|o(?=o?\d))+|(?:(?!oo?\d)\p{L})+/gu;
const noughts = /^(?:oh|o|zero|nought|0)$/;
const isNumber = (group = ''): boolean => /^\d/.test(group);

/** A group as it is compared: "05", "o5" and "five" are 5. */
const plainGroup = (group: string): string =>
  /\d/.test(group)
    ? String(Number(group.replaceAll('o', '0')))
    : String(smallNumberOf(group) ?? group);

/** "S oh five part d" without what is only said. */
const isFiller = (group: string, before: string | undefined, next = ''): boolean =>
  before !== undefined &&
  (noughts.test(group)
    ? !isNumber(before) && isNumber(plainGroup(next))
    : /^(?:part|bit)$/.test(group) && /^\p{L}$/u.test(next));

/** Groups as one spelling. Numbers that follow each other are kept apart: 1.1.3 is not 113. */
export const spell = (groups: readonly string[]): string =>
  groups
    .filter((group, at) => !isFiller(group, groups[at - 1], groups[at + 1]))
    .map(plainGroup)
    .reduce((all, group) => `${all}${isNumber(group) && /\d$/.test(all) ? '.' : ''}${group}`, '');

export const groupsOf = (text: string): string[] => text.toLowerCase().match(groupPattern) ?? [];

/** Words before a code, of which a figure or two words may be one only then. */
export const leads = {
  indicator: /(?:indicator|measure|kpi|pi|code|ref|reference)s? (?:number |no\.? ?)?$/,
  risk: /(?<!\p{L})risks? (?:number |no\.? ?)?$/u,
} as const;
const milestoneLead =
  /(?<!\p{L})(?:milestone|action|activity|deliverable)s? (?:number |no\.? ?)?$|(?<!\p{L})who (?:owns|leads|is (?:doing|leading|responsible for)) $/u;
/** What asks of something behind its number: "2.3 - who owns it". */
const asked =
  /^ ?(?:[-–:,] ?)?(?:(?:so|and) )?(?:who|whose|when|what|whats|where|why|how|which)(?!\p{L})|^ ?\?+$/u;
const opening = /^ ?(?:show (?:me )?)?$/;
const inList = /(?:^ ?|[,&] ?|and )$/;
const ending = /^ ?[?.!]*$/;
const beforeFigure = /^ ?(?:=|: ) ?£?\d/;
/** Words that a question says before the number of a code, and no sentence before a figure. */
const questioned =
  /(?<!\p{L})(?:for|about|on|with|and|vs|versus|compare|who (?:leads|owns|runs|signs off)|(?:show|update|explain) (?:me )?)[ ,]$|^ ?(?:(?:so|and|how|why) )?(?:is|are|has|does|did) $/u;
const notMeasured =
  /^(?! ?(?:%|per ?cent|percentage|points?|pp|millions?|billions?|thousand|[mk](?!\p{L})|bn|days?|weeks?|months?|years?|hours?|minutes?|per |an? |in |[-–/] ?\d))/u;
/** "2.01 benchmark": not "2.01 for Q3", which somebody hands in. */
const questionNext = new RegExp(
  `${notMeasured.source} ?(?:[-–:,] ?)?(?:vs |(?!(?:for|from|and|was|this|last)(?!\\p{L}))\\p{L}{3})`,
  'u',
);

export type Entry = readonly [text: string, coded: Coded];

const hasNumber = (phrase: string): boolean => groupsOf(phrase).map(plainGroup).some(isNumber);

const ofKind = (kind: string): CodeMark['of'] | undefined => {
  if (kind === 'person') return undefined;
  return kind === 'outcome' || kind === 'risk' || kind === 'milestone' ? kind : 'indicator';
};

/** The O of "CO2" is no nought: as a code it would be C2. */
export const lettersBeforeNumber = /\p{L}o\d/iu;

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

/** What outcomes are called, whatever the report calls its own. */
const calledOutcomes =
  'outcome priority prio theme aim ambition goal objective obj pillar promise'.split(' ');
const plurals = calledOutcomes.map((word) => `${word.replace(/y$/, 'ie')}s`);
/** "Outcomes 1 and" another. */
const afterAnother = new RegExp(
  `(?:${[...calledOutcomes, ...plurals].join('|')}) (?:\\d{1,2}|[a-z]{3,5})(?: ?[,&] ?| and )$`,
);

/** Outcomes by their numbers, where each has another: "prio 2" and "theme two" of “Priority 2: Better homes”. */
const numberedEntries = ({ outcomes }: Catalogue): Entry[] => {
  const numbered = outcomes.flatMap(({ code, name }) => {
    const [, number] =
      /^\p{L}+ (\d{1,2})(?!\d)/u.exec(name) ??
      /^\p{L}{1,3}(\d)$/u.exec(code) ??
      /^\p{L}+ (\d{1,2})$/u.exec(code) ??
      [];
    return number ? [{ code, number }] : [];
  });
  return [...Map.groupBy(numbered, ({ number }) => number).values()].flatMap(([one, ...more]) =>
    one && more.length === 0
      ? [
          ...[...calledOutcomes, ...plurals].map(
            (word): Entry => [
              `${word} ${one.number}`,
              { of: 'outcome', code: one.code, isName: true },
            ],
          ),
          [one.number, { of: 'outcome', code: one.code, after: afterAnother }] satisfies Entry,
        ]
      : [],
  );
};

/** The word and the letter that an outcome's name begins with: "Ambition A" of “Ambition A: Settled homes”. */
export const letteredOutcomes = ({ outcomes }: Catalogue) =>
  outcomes.flatMap(({ code, name }) => {
    const [called, word] = /^(\p{L}+) \p{Lu}(?![\p{L}\d])/u.exec(name) ?? [];
    return called && word ? [{ code, called, word: word.toLowerCase() }] : [];
  });

const letteredEntries = (catalogue: Catalogue): Entry[] =>
  letteredOutcomes(catalogue).map(({ code, called }) => [
    called,
    { of: 'outcome', code, isName: true },
  ]);

/** A letter that reads like a digit, on paper and on screen: risk 04l as 041. */
const alike: Readonly<Record<string, string>> = { l: '1', i: '1', o: '0' };

const riskEntries = (code: string): Entry[] => {
  const risk = { of: 'risk', code } as const;
  const led = { ...risk, after: leads.risk };
  if (!/\p{L}/u.test(code)) return [[code, led]];
  const [, number, letter = ''] = /^(\d{1,2})([a-z])$/i.exec(code.toLowerCase()) ?? [];
  if (!number) return [[code, risk]];
  // "2 a" is seldom a risk.
  return [letter, ...(alike[letter] ?? '')].flatMap((one): Entry[] => [
    [`r${number}${one}`, risk],
    [`${number}${one}`, led],
    ...(one === letter ? [[code, { ...risk, isTight: true }] as const] : []),
  ]);
};

/** A number of a code in a message: alone, before its figure, or as the subject of a question. */
const numberEntries = (number: string, indicator: Pick<Coded, 'of' | 'code'>): Entry[] => [
  [number, { ...indicator, after: opening, next: ending }],
  [number, { ...indicator, after: inList, next: beforeFigure }],
  [number, { ...indicator, after: questioned, next: notMeasured }],
  [number, { ...indicator, after: opening, next: questionNext }],
];

const indicatorEntries = (code: string): Entry[] => {
  const indicator = { of: 'indicator', code } as const;
  if (/\p{L}/u.test(code)) return [[code, indicator]];
  const led: Entry = [code, { ...indicator, after: leads.indicator }];
  return /^\d+(?:\.\d+)+$/.test(code)
    ? [led, ...numberEntries(code, indicator)]
    : [led, [code, { ...indicator, after: opening, next: ending }]];
};

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
const shortenedEntries = (codes: readonly string[]): Entry[] =>
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
  const { outcomes, milestones, risks } = catalogue;
  const isCode = ({ code }: { readonly code: string }) => /\p{L}/u.test(code) && /\d/.test(code);
  const isLetters = ({ code }: { readonly code: string }) =>
    /^\p{Lu}{2,4}$/u.test(code) && !isWord(code.toLowerCase());
  return [
    ...nameEntries(catalogue, synonyms),
    ...risks.flatMap(({ code }) => riskEntries(code)),
    ...codes.flatMap(indicatorEntries),
    ...wholeEntries(codes),
    ...shortEntries(codes),
    ...endEntries(codes),
    ...numberedCodes(codes),
    ...outcomes
      .filter((one) => isCode(one) || isLetters(one))
      .map(({ code }): Entry => [code, { of: 'outcome', code }]),
    ...numberedEntries(catalogue),
    ...letteredEntries(catalogue),
    ...milestones
      .filter((one) => /\p{L}/u.test(one.code) || /^\d{1,2}\.\d{1,2}$/.test(one.code))
      .flatMap(({ code }) => milestoneEntries(code)),
    ...shortenedEntries(codes),
  ];
};
