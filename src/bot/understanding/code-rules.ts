import type { Catalogue } from '../../domain/catalogue.ts';
import type { Mark } from './tokens.ts';

/** A way of writing something exact in a lower-case text, and what it is. */
export type MarkRule = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => Mark | undefined;
};

const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const nought = '(?:oh|o|zero|nought|naught|0)';

const spoken = (digits: string): string => {
  const number = Number(digits);
  const word = digitWords[number];
  return word ? `(?:${word}|${number})` : String(number);
};

const groupsOf = (code: string): string[] => code.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

/** Between two numbers there must be a sign: 1.1.3 is not 113. */
const joinGroups = (groups: readonly string[]): string =>
  groups
    .map((group, at) => {
      const areNumbers = /^\d/.test(group) && /^\d/.test(groups[at - 1] ?? '');
      return `${at === 0 ? '' : areNumbers ? '[ ./_-]' : '[ ./_-]?'}${written(group)}`;
    })
    .join('');

/** Leading noughts may be left out, and an O is a nought. */
const written = (group: string): string =>
  /^\d/.test(group)
    ? `[0o]{0,2}${String(Number(group)).replaceAll('0', '[0o]')}`
    : RegExp.escape(group);

/**
 * How a code is written: "S05A" as s5a, s-05a, "S 05 A" at the end, SO5A, "s oh five part a". The codes of
 * other councils have other shapes: 1.1.3.KR, KPI 5.
 */
const patternOf = (code: string): string => {
  const groups = groupsOf(code);
  const last = groups.at(-1) ?? '';
  const [first = '', second = ''] = groups;
  const hasPart =
    groups.length === 3 && /^\p{L}$/u.test(last) && /^\p{L}/u.test(first) && /^\d/.test(second);
  const base = hasPart ? groups.slice(0, -1) : groups;
  const part = hasPart ? `(?:(?: ?-?|[./_])${last}| (?:part|bit) ${last})` : '';
  const close = joinGroups(base);
  const [letters = '', digits = ''] = base;
  const isSpeakable = base.length === 2 && /^[a-z]+$/.test(letters) && /^\d+$/.test(digits);
  const said = isSpeakable
    ? `|${RegExp.escape([...letters].join(' '))} (?:${nought}[ -])?${spoken(digits)}`
    : '';
  return `(?:${close}${said})${part}`;
};

/** Words after which a bare number is a code: elsewhere "12.1" is a figure. */
const indicatorWords = '(?:indicator|measure|kpi|pi|code|ref|reference)s? (?:number |no\\.? ?)?';
const riskWords = 'risks? (?:number |no\\.? ?)?';

/** A code without letters, after a word that says so, or alone in the message. */
const bareNumberRule = (of: 'indicator' | 'risk', code: string): MarkRule => ({
  pattern: new RegExp(
    `(?:(?<![\\p{L}\\p{N}])${of === 'risk' ? riskWords : indicatorWords}|(?<=^ ?(?:show (?:me )?)?)(?=\\S+ ?[?.!]*$))(?:${patternOf(code)})${notOnward}`,
    'gu',
  ),
  read: ([typed]) => ({ kind: 'code', of, typed, code }),
});

const isBareNumber = (code: string): boolean => !/\p{L}/u.test(code);

/** The shape of codes whose letter may be misread, and that lose a leading nought. */
const isShortRisk = (code: string): boolean => /^\d{1,2}[a-z]$/i.test(code);

/** A letter that reads like a digit, on paper and on screen: risk 04l as 041. */
const riskPattern = (code: string): string => {
  const [digits = '', letter = ''] = groupsOf(code);
  const alike = { l: '[l1i|]', o: '[o0]' }[letter] ?? letter;
  return `[0o]?${Number(digits)}`.concat(letter ? `[ -]?${alike}` : '');
};

/** A comma stands between codes of a list, and between the digits of a number. */
const notInside = "(?<![\\p{L}\\p{N}'£/.]|,(?=\\d))";
const notOnward = '(?![\\p{L}\\p{N}]|[/.]\\d|,\\d{3}|%)';

const codeRule = (of: 'indicator' | 'risk', code: string, pattern: string): MarkRule => ({
  pattern: new RegExp(`${notInside}${pattern}${notOnward}`, 'gu'),
  read: ([typed]) => ({ kind: 'code', of, typed, code }),
});

const measureCodes = ({ indicators }: Catalogue): string[] =>
  indicators.flatMap(({ code, measures }) => [
    ...measures.filter((one) => one.code !== code && !one.unprinted).map((one) => one.code),
    code,
  ]);

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "The third indicator", "indicator 4", where there is one list of them. */
const nthRule = ({ indicators, outcomes }: Catalogue): MarkRule => ({
  pattern: new RegExp(
    `${notInside}(?:(?:the )?(${ordinals.join('|')}) (?:population )?indicator|indicator (?:number |no\\.? ?)?(\\d{1,2}|${digitWords.slice(1).join('|')}))${notOnward}`,
    'gu',
  ),
  read: ([typed, ordinal, number]) => {
    const at = ordinal
      ? ordinals.indexOf(ordinal)
      : (digitWords.indexOf(number ?? '') + 1 || Number(number) + 1) - 2;
    const code = outcomes.length === 1 ? indicators[at]?.code : undefined;
    return code ? { kind: 'code', of: 'indicator', typed, code } : undefined;
  },
});

/** "S03 to S06", "S01-S06": all the indicators from one to the other. */
const rangeRule = ({ indicators }: Catalogue): MarkRule => {
  const codes = indicators.map(({ code }) => code);
  const any = codes.map(patternOf).join('|') || '(?!)';
  const codeOf = (typed: string): number =>
    codes.findIndex((code) => new RegExp(`^(?:${patternOf(code)})$`, 'u').test(typed));
  return {
    pattern: new RegExp(
      `${notInside}(${any}) ?(?:-|to|through|till|until) ?(${any})${notOnward}`,
      'gu',
    ),
    read: ([typed, first = '', last = '']) => {
      const [from, to] = [codeOf(first), codeOf(last)];
      const [code, ...also] = from < 0 || to <= from ? [] : codes.slice(from, to + 1);
      return code ? { kind: 'code', of: 'indicator', typed, code, also } : undefined;
    },
  };
};

/** "S05 a to d": some parts of one indicator, from one to the other; "S05 a and c" is two. */
const partRangeRule = ({ indicators }: Catalogue): MarkRule => ({
  pattern: new RegExp(
    `${notInside}(${indicators.map(({ code }) => patternOf(code)).join('|') || '(?!)'}) ?\\(?([a-z]) ?(-|to|and|&) ?([a-z])\\)?${notOnward}`,
    'gu',
  ),
  read: ([typed, whole = '', first = '', joined = '', last = '']) => {
    const found = indicators.find(({ code }) =>
      new RegExp(`^(?:${patternOf(code)})$`, 'u').test(whole),
    );
    const parts = (found?.measures ?? []).map(({ code }) => code);
    const at = (letter: string) => parts.findIndex((code) => code.toLowerCase().endsWith(letter));
    const [from, to] = [at(first), at(last)];
    const all = /and|&/.test(joined)
      ? [from, to].map((one) => parts[one] ?? '')
      : parts.slice(from, to + 1);
    const [code, ...also] = from < 0 || to <= from ? [] : all;
    return code ? { kind: 'code', of: 'indicator', typed, code, also } : undefined;
  },
});

/** What looks like one of the codes and names nothing: it is never taken for the nearest. */
const unknownRules = (catalogue: Catalogue): MarkRule[] => {
  const letters = new Set(
    measureCodes(catalogue).flatMap(
      (code) => /^\p{L}+(?=[ ._/-]?\d)/u.exec(code.toLowerCase())?.[0] ?? [],
    ),
  );
  const own = [...letters].map((one) => RegExp.escape(one)).join('|') || '(?!)';
  const series = [...letters].filter((one) => one.length > 1).join('|') || '(?!)';
  return [
    {
      // Elsewhere "s47" is a section of an Act.
      pattern: new RegExp(
        `(?<=^ ?|(?<!\\p{L})(?:indicator|measure|code|show|update) )(?:${own})[ -]?\\d{2}[a-r]?${notOnward}`,
        'gu',
      ),
      read: ([typed]) => ({ kind: 'code', of: 'indicator', typed }),
    },
    {
      pattern: new RegExp(
        `${notInside}(?:(?:${own})-?(?:[0o]?\\d|1\\d)|[a-pr-z]0\\d)[a-r]?${notOnward}`,
        'gu',
      ),
      read: ([typed]) => ({ kind: 'code', of: 'indicator', typed }),
    },
    {
      // "KPI 9" where there is a KPI 5.
      pattern: new RegExp(
        `${notInside}(?:${series})[ .-]?\\d+(?:\\.\\d+)*[a-z]?${notOnward}`,
        'gu',
      ),
      read: ([typed]) => ({ kind: 'code', of: 'indicator', typed }),
    },
    {
      pattern: new RegExp(
        `${notInside}(?:risk (?:number |no )?\\d{1,2} ?[a-z]|0\\d[a-z])${notOnward}`,
        'gu',
      ),
      read: ([typed]) => ({
        kind: 'code',
        of: 'risk',
        typed: typed.replace(/^risk (?:number |no )?/, ''),
      }),
    },
  ];
};

const riskRules = (code: string): MarkRule[] => {
  if (isBareNumber(code)) return [bareNumberRule('risk', code)];
  if (!isShortRisk(code))
    return [codeRule('risk', code, `(?:${riskWords})?(?:${patternOf(code)})`)];
  return [
    codeRule('risk', code, `(?:risks? (?:number |no )?|r)${riskPattern(code)}`),
    codeRule(
      'risk',
      code,
      code.startsWith('0')
        ? `(?:0${riskPattern(code).slice('[0o]?'.length)}|${Number(/\d+/.exec(code)?.[0])}${/[a-z]$/i.exec(code)?.[0] ?? ''})`
        : RegExp.escape(code.toLowerCase()),
    ),
  ];
};

const indicatorRule = (code: string): MarkRule =>
  isBareNumber(code)
    ? bareNumberRule('indicator', code)
    : codeRule('indicator', code, patternOf(code));

/** The longer code first: of "1.1" and "1.1.3" the one that was typed in full. */
const byLength = (a: string, b: string): number => b.length - a.length;

/** How the codes of a catalogue are written, the longest first. */
export const codeRules = (catalogue: Catalogue, notCodes: ReadonlySet<string>): MarkRule[] => {
  const risks = catalogue.risks
    .map(({ code }) => code)
    .toSorted(byLength)
    .flatMap(riskRules);
  const indicators = measureCodes(catalogue).toSorted(byLength).map(indicatorRule);
  const known = [
    partRangeRule(catalogue),
    rangeRule(catalogue),
    ...risks,
    ...indicators,
    nthRule(catalogue),
  ];
  // A section of an Act, unless it is a code of this council.
  const unknown = unknownRules(catalogue).map(
    ({ pattern, read }): MarkRule => ({
      pattern,
      read: (match) => (notCodes.has(match[0].replaceAll(' ', '')) ? undefined : read(match)),
    }),
  );
  return [...known, ...unknown];
};
