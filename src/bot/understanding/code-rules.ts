import type { Catalogue } from '../../domain/catalogue.ts';
import type { Mark } from './tokens.ts';

/** A way of writing something exact in a lower-case text, and what it is. */
export type MarkRule = {
  readonly pattern: RegExp;
  /**
   * Whether it can stand in a text at all, by the digits of the text: most of thousands of patterns are then never
   * compiled.
   *
   * @param digits the text as {@link digitsOf} gives it
   */
  readonly mayStandIn?: (digits: string) => boolean;
  readonly read: (match: RegExpMatchArray) => Mark | undefined;
};

const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spokenDigit = new RegExp(`\\b(?:${digitWords.join('|')})\\b`, 'g');

/** A text with its digits alone; an O may be a nought, and a digit that is spoken is one. */
export const digitsOf = (text: string): string =>
  text
    .replace(spokenDigit, (word) => String(digitWords.indexOf(word)))
    .replaceAll('o', '0')
    .replaceAll(/\D+/g, ' ');

const groupsOf = (code: string): string[] => code.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];

/** Leading noughts may be left out, and an O is a nought. */
const written = (group: string): string =>
  /^\d/.test(group)
    ? `[0o]{0,2}${String(Number(group)).replaceAll('0', '[0o]')}`
    : RegExp.escape(group);

/** Between two numbers there must be a sign: 1.1.3 is not 113. A part may stand in brackets: PI 16 (a). */
const joinGroups = (groups: readonly string[]): string =>
  groups.reduce((all, group, at) => {
    const areNumbers = /^\d/.test(group) && /^\d/.test(groups[at - 1] ?? '');
    return `${all}${at === 0 ? '' : areNumbers ? '[ ./_-]' : '(?:[ ./_-]| ?\\()?'}${written(group)}`;
  }, '');

/**
 * How a code is written: "S05A" as s5a, s-05a, "S 05 A" at the end, SO5A, "s oh five part a". The codes of
 * other councils have other shapes: 1.1.3.KR, KPI 5.
 */
const patternOf = (code: string): string => {
  const [, base = code, part] = /^(\p{L}+[ ._/-]?\d+)[ ._/-]?(\p{L})$/u.exec(code) ?? [];
  const groups = groupsOf(base);
  const [letters = '', digits = '', ...more] = groups;
  const isSpeakable = more.length === 0 && /^[a-z]+$/.test(letters) && /^\d+$/.test(digits);
  const word = digitWords[Number(digits)] ?? digits;
  const said = isSpeakable
    ? `|${letters.split('').join(' ')} (?:(?:oh|o|zero|nought|0)[ -])?(?:${word}|${Number(digits)})`
    : '';
  const last = part?.toLowerCase();
  const closed = code.endsWith(')') ? '\\)?' : '';
  return `(?:${joinGroups(groups)}${said})${closed}${last ? `(?:(?: ?-?|[./_])${last}| (?:part|bit) ${last})` : ''}`;
};

/** A comma stands between codes of a list, and between the digits of a number. */
const notInside = "(?<![\\p{L}\\p{N}'£/.]|,(?=\\d))";
const notOnward = '(?![\\p{L}\\p{N}]|[/.]\\d|,\\d{3}|%)';

const numbered = '(?:number |no\\.? ?)?';
const words = {
  indicator: `(?:indicator|measure|kpi|pi|code|ref|reference)s? ${numbered}`,
  risk: `risks? ${numbered}`,
} as const;

type Of = keyof typeof words;

const rule = (of: Of, pattern: string, code?: string, before = notInside): MarkRule => ({
  pattern: new RegExp(`${before}(?:${pattern})${notOnward}`, 'gu'),
  read: ([all]) => {
    const typed = of === 'risk' ? all.replace(/^risks? (?:number |no\.? ?)?/, '') : all;
    return { kind: 'code', of, typed, ...(code ? { code } : {}) };
  },
});

/** A letter that reads like a digit, on paper and on screen: risk 04l as 041. */
const alike: Readonly<Record<string, string>> = { l: '[l1i|]', o: '[o0]' };

const buildCodeRule = (of: Of, code: string): MarkRule => {
  const pattern = patternOf(code);
  // Elsewhere "12.1" is a figure: it is a code after a word that says so, or alone in the message.
  if (!/\p{L}/u.test(code)) {
    const alone = '(?<=^ ?(?:show (?:me )?)?)(?=\\S+ ?[?.!]*$)';
    return rule(of, `(?:${notInside}${words[of]}|${alone})(?:${pattern})`, code, '');
  }
  if (of === 'indicator') return rule(of, pattern, code);
  const [, digits = '', letter = ''] = /^(\d{1,2})([a-z])$/i.exec(code.toLowerCase()) ?? [];
  if (!letter) return rule(of, `(?:${words.risk})?(?:${pattern})`, code);
  const number = Number(digits);
  const afterWord = `(?:${words.risk}|r)[0o]?${number}[ -]?${alike[letter] ?? letter}`;
  return rule(of, `${afterWord}|${digits}${letter}|${number}${letter}`, code);
};

/** The same rule, whose pattern is made when a text first has the digits of the code. */
const codeRule = (of: Of, code: string): MarkRule => {
  const numbers = groupsOf(code).flatMap((group) =>
    /^\d/.test(group) ? String(Number(group)) : [],
  );
  let built: MarkRule | undefined;
  const make = (): MarkRule => {
    built ??= buildCodeRule(of, code);
    return built;
  };
  return {
    get pattern() {
      return make().pattern;
    },
    read: (match) => make().read(match),
    mayStandIn: (digits) => numbers.every((number) => digits.includes(number)),
  };
};

const measureCodes = ({ indicators }: Catalogue): string[] =>
  indicators.flatMap(({ code, measures }) => [
    ...measures.filter((one) => one.code !== code && !one.unprinted).map((one) => one.code),
    code,
  ]);

/** "S05 a to d": some parts of one indicator, from one to the other; "S05 a and c" is two. */
const partRule = ({ indicators }: Catalogue): MarkRule => ({
  pattern: new RegExp(
    `${notInside}(${
      indicators
        .filter(({ measures }) => measures.length > 1)
        .map(({ code }) => patternOf(code))
        .join('|') || '(?!)'
    }) ?\\(?([a-z]) ?(-|to|and|&) ?([a-z])\\)?${notOnward}`,
    'gu',
  ),
  read: ([typed, whole = '', first = '', joined = '', last = '']) => {
    const isWhole = (code: string) => new RegExp(`^(?:${patternOf(code)})$`, 'u').test(whole);
    const found = indicators.find(({ code }) => isWhole(code));
    const parts = (found?.measures ?? []).map(({ code }) => code);
    const [from = -1, to = -1] = [first, last].map((letter) =>
      parts.findIndex((code) => code.toLowerCase().endsWith(letter)),
    );
    const between = parts.slice(from, to + 1);
    const [code, ...more] = from < 0 || to <= from ? [] : between;
    const also = /and|&/.test(joined) ? more.slice(-1) : more;
    return code ? { kind: 'code', of: 'indicator', typed, code, also } : undefined;
  },
});

/** What a code begins with whose end tells the part: "PI 13" of "PI 13 (a)", "PLC/2" of "PLC/2ii". */
const beforePart = (code: string): string | undefined =>
  /^(.*\d) ?\(?\p{L}{1,4}\)?$/u.exec(code)?.[1];

/** What parts that are printed without their whole have in common names all of them. */
const wholeRules = (codes: readonly string[]): MarkRule[] => {
  const groups = Map.groupBy(codes, (code) => beforePart(code) ?? '');
  return [...groups].flatMap(([whole, [first = '', ...also]]) => {
    if (!/\p{L}/u.test(whole) || also.length === 0 || codes.includes(whole)) return [];
    const { pattern } = rule('indicator', patternOf(whole));
    return {
      pattern,
      read: ([typed]) => ({ kind: 'code', of: 'indicator', typed, code: first, also }),
    };
  });
};

/**
 * A part by its number and its letter alone, where no other code ends so: "13b" of "PI 13 (b)". A risk may be called
 * so as well, and is then meant.
 */
const shortRules = (codes: readonly string[], risks: readonly string[]): MarkRule[] => {
  const ends = codes.flatMap((code) => {
    const [, number = '', part = ''] = /^\p{L}+[ ./_-]?(\d+) ?\(?(\p{L})\)?$/u.exec(code) ?? [];
    return part ? [{ code, number, part: part.toLowerCase() }] : [];
  });
  const taken = new Set(risks.map(plainCode));
  return ends.flatMap(({ code, number, part }) => {
    const others = ends.filter((one) => one.number === number && one.part === part);
    if (others.length > 1 || taken.has(plainCode(`${number}${part}`))) return [];
    return rule('indicator', `${number} ?\\(?${part}\\)?`, code, '(?<=^ ?|[,&] ?|and )');
  });
};

/** A code as it is compared: "S05", "s 5" and "s-05" are one. */
const plainCode = (code: string): string =>
  code.toLowerCase().replaceAll(/[^\p{L}\p{N}.]|(?<!\d)0+(?=\d)/gu, '');

/** "S01 to S06", "S05A-S05C": all from one to the other, as the report lists them. */
const rangeRule = ({ indicators }: Catalogue): MarkRule => {
  const lists = [indicators, ...indicators.map(({ measures }) => measures)].map((list) =>
    list.map(({ code }) => code),
  );
  const written = '(\\p{L}[\\p{L}./_]{0,6} ?\\d[\\d.]{0,5}[a-z]?)';
  return {
    pattern: new RegExp(`${notInside}${written} ?(?:-|–|to|through) ?${written}${notOnward}`, 'gu'),
    read: ([typed, ...ends]) => {
      const [code, ...also] =
        lists
          .map((codes) => {
            const plain = codes.map(plainCode);
            const [from = -1, to = -1] = ends.map((end) => plain.indexOf(plainCode(end)));
            return from < 0 ? [] : codes.slice(from, to + 1);
          })
          .find((between) => between.length > 1) ?? [];
      return code ? { kind: 'code', of: 'indicator', typed, code, also } : undefined;
    },
  };
};

/** What looks like one of the codes and names nothing: it is never taken for the nearest. */
const unknownRules = (catalogue: Catalogue): MarkRule[] => {
  const starts = measureCodes(catalogue).flatMap(
    (code) => /^\p{L}+(?=[ ._/-]?\d)/u.exec(code.toLowerCase())?.[0] ?? [],
  );
  const letters = [...new Set(starts)];
  const own = letters.join('|') || '(?!)';
  const series = letters.filter((one) => one.length > 1).join('|') || '(?!)';
  return [
    // Elsewhere "s47" is a section of an Act.
    rule(
      'indicator',
      `(?:${own})[ -]?\\d{2}[a-r]?`,
      undefined,
      '(?<=^ ?|(?<!\\p{L})(?:indicator|measure|code|show|update) )',
    ),
    rule('indicator', `(?:(?:${own})-?(?:[0o]?\\d|1\\d)|[a-pr-z]0\\d)[a-r]?`),
    // "KPI 9" where there is a KPI 5.
    rule('indicator', `(?:${series})[ .-]?\\d+(?:\\.\\d+)*[a-z]?`),
    rule('risk', 'risk (?:number |no )?\\d{1,2} ?[a-z]|0\\d[a-z]'),
  ];
};

/** The longer code first: of "1.1" and "1.1.3" the one that was typed in full. */
const byLength = (a: string, b: string): number => b.length - a.length;

/** How the codes of a catalogue are written, the longest first. */
export const codeRules = (
  catalogue: Catalogue,
  notCodes: ReadonlySet<string>,
  others: readonly MarkRule[] = [],
): MarkRule[] => {
  const risks = catalogue.risks.map(({ code }) => code).toSorted(byLength);
  const indicators = measureCodes(catalogue).toSorted(byLength);
  return [
    partRule(catalogue),
    rangeRule(catalogue),
    ...risks.map((code) => codeRule('risk', code)),
    ...indicators.map((code) => codeRule('indicator', code)),
    ...wholeRules(measureCodes(catalogue)),
    ...shortRules(indicators, risks),
    ...others,
    // A section of an Act, unless it is a code of this council.
    ...unknownRules(catalogue).map(
      ({ pattern, read }): MarkRule => ({
        pattern,
        read: (match) => (notCodes.has(match[0].replaceAll(' ', '')) ? undefined : read(match)),
      }),
    ),
  ];
};
