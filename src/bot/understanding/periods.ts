import { periodDates } from '../../domain/period/period.ts';
import {
  fullYear,
  monthPattern as month,
  monthNumber,
  type WrittenShape,
  writtenPattern,
  yearPattern,
} from '../../domain/period/period-spellings.ts';
import { readSpokenPeriod, type SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { MarkRule } from './code-rules.ts';
import { readNumberWords } from './number-words.ts';

type Match = readonly (string | undefined)[];
type Rule = {
  readonly pattern: RegExp;
  readonly read: (match: Match) => SpokenPeriod | undefined;
};

const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}]|[/-]\\d)`, 'gu');

/** A period as labels have it too, after words that say no more about it. */
const written = (shape: WrittenShape, before = ''): Rule => ({
  pattern: whole(`${before}(${writtenPattern(shape)})`),
  read: ([, text = '']) => readSpokenPeriod(text),
});

const isoDate = (year: string, month: number, day: string): string =>
  `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

const lastDay = (year: string, month: number): string | undefined =>
  month >= 1 && month <= 12
    ? periodDates({ kind: 'month', index: fullYear(year) * 12 + month - 1 }).end
    : undefined;

const ends = (day: string, month: number, year: string): SpokenPeriod | undefined => {
  const date = isoDate(year, month, day);
  return date === lastDay(year, month) ? { kind: 'ends', date } : undefined;
};

/** The month and the year of a day are no period by themselves: "30 March 2018". */
const notOfDay = `(?<!(?:${month})(?: \\d{1,2}(?:st|nd|rd|th)?)?,? )`;

const relative = (
  words: string,
  kind: 'latest' | 'previous' | 'last-year' | 'this-year',
): Rule => ({
  pattern: whole(words.replaceAll(/\byear\b/g, '(?:year|yr)')),
  read: () => ({ kind }),
});

const toNineteen =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** "Two thousand and five", "twenty eighteen". */
const yearInWords: Rule = {
  pattern: whole(
    `two thousand(?: and)? (${toNineteen.join('|')})(?! hundred)|twenty (${toNineteen.slice(9).join('|')})`,
  ),
  read: ([, first, second]) =>
    readSpokenPeriod(String(2001 + toNineteen.indexOf(first ?? second ?? ''))),
};

const severalYears = '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)';

const yearsOf = (text = ''): number => {
  const count = Number(text);
  return Number.isNaN(count) ? readNumberWords(text) : count;
};

const yearsAgo = ([, years]: Match): SpokenPeriod | undefined => {
  const count = yearsOf(years);
  return count >= 2 ? { kind: 'years-ago', years: count } : undefined;
};

const ofYears = 'years?|yrs?';

/** "Over the last five years", "a 10 yr view". */
const spanRules: readonly Rule[] = [
  {
    pattern: whole(
      `(?:(?:over|in|for|during|across|within) )?(?:the |these |our )?(?:last|past|previous) (${severalYears}) ?(?:${ofYears})`,
    ),
    read: yearsAgo,
  },
  {
    pattern: whole(
      `(${severalYears})[ -]?(?:${ofYears})(?= (?:view|trend|history|picture|graph|chart|line|run|span|period|average|avg|mean|min|minimum|max|maximum|high|low|comparison)(?![\\p{L}\\p{N}]))`,
    ),
    read: yearsAgo,
  },
];

const spans = '(?:quarter|qtr|period)';

/** In the order in which they are looked for: the longest first. */
const rules: readonly Rule[] = [
  relative(
    `(?:at |on |with |to |from |for |against )?(?:the )?(?:same|this) (?:time|${spans}|point|stage|month|date) (?:of )?(?:the )?(?:last|previous|prior) year|(?:the )?same ${spans} (?:a|one) year (?:ago|earlier|before)|this time (?:a|one) year ago`,
    'last-year',
  ),
  relative(
    "(?:the )?last year(?:'s)?|(?:a|one) year (?:ago|earlier|before|back|previously)|(?:the )?(?:previous|prior) year(?:'s)?|(?:the )?year before(?! last)|(?:12|twelve) months (?:ago|earlier|before)",
    'last-year',
  ),
  relative(
    `(?:the )?(?:last|previous|prior|preceding) (?:${spans}|time|value|figure|figures|number|one|report|reading)(?:'s)?|(?:the )?${spans} before(?! last)(?: (?:that|this))?|(?:the )?(?:one|time) before|before that|previously|(?:a|one) ${spans} (?:ago|earlier|before|back)|3 months ago|three months ago|(?:the )?previous(?! years)`,
    'previous',
  ),
  {
    pattern: whole(`(${severalYears}) ?(?:${ofYears}) (?:ago|earlier|before|back|previously)`),
    read: yearsAgo,
  },
  relative(
    `(?:the |this |our )*(?:latest|current|this|most recent|newest) ${spans}(?:'s)?`,
    'latest',
  ),
  relative(
    "(?:so far )?(?:in )?(?:this|the current) (?:financial |calendar |academic |school )?year(?:'s)?(?: so far| to date)?|(?:the )?year[ -]to[ -]date|ytd",
    'this-year',
  ),
  written('quarterOfYear'),
  written('halfOfYear'),
  written('termOfYear'),
  written('half'),
  written('quarter'),
  written('months', '(?:between )?'),
  {
    pattern: whole(`(?:between )?(${month}) and (${month}),? (${yearPattern})`),
    read: ([, from = '', to = '', year = '']) => readSpokenPeriod(`${from} to ${to} ${year}`),
  },
  {
    pattern: whole(`(?:as )?(?:at |on )?(\\d{1,2})/(\\d{1,2})/(${yearPattern})`),
    read: ([, day = '', number = '', year = '']) => ends(day, Number(number), year),
  },
  {
    pattern: whole('(?:as )?(?:at |on )?(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4})'),
    read: ([, day = '', , number = '', year = '']) => ends(day, Number(number), year),
  },
  {
    pattern: whole(
      `(?:as )?(?:at |on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month}),? (${yearPattern})`,
    ),
    read: ([, day = '', name = '', year = '']) => ends(day, monthNumber(name), year),
  },
  {
    pattern: whole(`(?:as )?at (?:the )?end of (${month}),? (${yearPattern})`),
    read: ([, name = '', year = '']) => {
      const date = lastDay(year, monthNumber(name));
      return date ? { kind: 'ends', date } : undefined;
    },
  },
  written(
    'month',
    '(?<!\\d(?:st|nd|rd|th)?(?: of)? )(?:(?:the )?(?:12|twelve) months (?:to|ending|ended|up to) (?:the end of )?|(?:the )?year (?:to|ending|ended|up to) )?',
  ),
  written('splitYear'),
  ...(
    [
      ['apr(?:il)?', 'june?', 1],
      ['july?', 'sep(?:t|tember)?', 2],
      ['oct(?:ober)?', 'dec(?:ember)?', 3],
      ['jan(?:uary)?', 'mar(?:ch)?', 4],
    ] as const
  ).map(
    ([first, last, quarter]): Rule => ({
      pattern: whole(`${first} ?(?:-|to|until|through) ?${last}`),
      read: () => ({ kind: 'quarter', quarter }),
    }),
  ),
  {
    pattern: whole(`(?<!fy |\\d[.-])${notOfDay}((?:19|20)\\d{2})`),
    read: ([, year = '']) => readSpokenPeriod(year),
  },
  yearInWords,
];

const toMarkRule = ({ pattern, read }: Rule, how: { readonly isSpan?: true }): MarkRule => ({
  pattern,
  read: (match) => {
    const period = read(match);
    return period && { kind: 'period', period, typed: match[0], ...how };
  },
});

/**
 * How periods are written: "q2 18/19", "quarter 1", "jul 2017", "12 months to july 2018", "2016/17", "at 31
 * march 2018", "last quarter", "this time last year". Which period it is of a measure is decided where the
 * measure is known.
 */
export const periodRules: readonly MarkRule[] = [
  ...spanRules.map((rule) => toMarkRule(rule, { isSpan: true })),
  ...rules.map((rule) => toMarkRule(rule, {})),
];
