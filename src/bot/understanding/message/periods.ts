import { monthPattern as month, monthNumber } from '../../../domain/period/month-names.ts';
import { periodDates } from '../../../domain/period/period.ts';
import {
  fullYear,
  type WrittenShape,
  writtenPattern,
  yearPattern,
} from '../../../domain/period/period-spellings.ts';
import { readSpokenPeriod, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { readNumberWords } from './number-words.ts';
import { type SpanRule, wholeWords } from './spans.ts';
import type { Mark } from './tokens.ts';

type Groups = readonly (string | undefined)[];

/** "To end of Sept 36,905": the thousands of a figure are no year. */
const noThousands = '(?!,\\d{3}(?!\\d))';

const rule = (
  source: string,
  read: (groups: Groups) => SpokenPeriod | undefined,
  isSpan = false,
): SpanRule<Mark> => ({
  pattern: wholeWords(`(?:${source})${noThousands}`, '/.-', '/'),
  read: (match) => {
    const period = read(match);
    const how = isSpan ? { isSpan: true as const } : {};
    return period && { kind: 'period', period, typed: match[0], ...how };
  },
});

/** "Dec 58" and "Nov 1290" are figures: no series of a quarterly report begins in 1958. */
const noYear = new RegExp(`^(?:${month})[.,]? (?:[4-8]\\d|(?!19|20)\\d{4})$`);

/** A period as labels have it too, after words that say no more about it. */
const written = (shape: WrittenShape, before = ''): SpanRule<Mark> =>
  rule(`${before}(${writtenPattern(shape)})`, ([, text = '']) =>
    noYear.test(text) ? undefined : readSpokenPeriod(text),
  );

const relative = (
  words: string,
  kind: 'latest' | 'previous' | 'next' | 'last-year' | 'this-year',
): SpanRule<Mark> => rule(words.replaceAll(/\byear\b/g, '(?:year|yr)'), () => ({ kind }));

/** A period by its last day, where the day is the last of its month. */
const ends = ([, day = '', name = '', year = '']: Groups): SpokenPeriod | undefined => {
  const number = Number(name) || monthNumber(name);
  if (number > 12) return undefined;
  const index = fullYear(year) * 12 + number - 1;
  const { end } = periodDates({ kind: 'month', index });
  return Number(end.slice(8)) === Number(day) ? { kind: 'ends', date: end } : undefined;
};

/** The month and the year of a day are no period by themselves: "30 March 2018". */
const notOfDay = `(?<!(?:${month})(?: \\d{1,2}(?:st|nd|rd|th)?)?,? )`;

const years =
  '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)[ -]?(?:(?:financial|calendar|academic|school) )?(?:years?|yrs?)';

const countOf = (text: string): number => Number(text) || readNumberWords(text);

const yearsAgo = ([, text = '']: Groups): SpokenPeriod | undefined => {
  const count = countOf(text);
  return count >= 2 ? { kind: 'years-ago', years: count } : undefined;
};

const spans = '(\\d{1,2}|\\p{L}+)[ -]?(quarters|qtrs|months|periods)';

/** The last so many quarters or months are the newest of a series, however many there are. */
const newest = ([, text = '']: Groups): SpokenPeriod | undefined =>
  countOf(text) >= 2 ? { kind: 'latest' } : undefined;

const views =
  'view|trend|history|picture|graph|chart|line|run|span|period|average|avg|mean|min|minimum|max|maximum|high|low|comparison';

const quarter = '(?:quarter|qtr|period)';
const ago = '(?:ago|earlier|before|back|previously)';

/** A quarter by its months, or the months since April, of whichever year is the newest: "jul-sep", "April to September". */
const monthsOfYear = ([, from = '', to = '']: Groups): SpokenPeriod | undefined => {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  if (first % 3 === 1 && last === first + 2)
    return { kind: 'quarter', quarter: quarterOfMonth(last) };
  return first === 4 && last !== first ? { kind: 'from-april', to: last } : undefined;
};

/** What is counted on the last day of a quarter is of that quarter: "at the end of September". */
const quarterAtEnd = ([, name = '']: Groups): SpokenPeriod | undefined => {
  const last = monthNumber(name);
  return last % 3 === 0 ? { kind: 'quarter', quarter: quarterOfMonth(last) } : undefined;
};

/** The year begins in April. */
const quarterOfMonth = (last: number): number => ((last / 3 + 2) % 4) + 1;

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const season = `(${seasons.join('|')})`;

const moving =
  '\\b(?:gone|chang\\p{L}+|worse|better|improv\\p{L}+|up|down|risen|rose|fallen|fell|slipped|grown|grew)\\b';

/** The quarters of a year that begins in April; of whichever year is the newest. */
const quarterOfSeason = ([, name = '']: Groups): SpokenPeriod => ({
  kind: 'quarter',
  quarter: seasons.indexOf(name) + 1,
});

const sameTime = `(?:(?:at|on|with|to|from|for|against) )?(?:the )?(?:same|this) (?:time|${quarter}|point|stage|month|date) (?:of )?(?:the )?(?:last|previous|prior) year|(?:the )?same (?:${quarter}|month|time) (?:a|one|the) year (?:ago|earlier|before)|this time (?:a|one) year ago`;

const yearBefore = `(?:the )?last (?:(?:academic|school|financial) )?year(?:'s)?|(?:a|one) year ${ago}|year (?:ago|back)|(?:the )?(?:previous|prior) year(?:'s)?|(?:the )?year before(?! last)|(?:12|twelve) months (?:ago|earlier|before)|ly|(?<=this year(?: so far)?,? (?:against|versus|vs?|and|or|than|with|to) )last(?! (?:month|time|week|report))`;

/** A time that is said twice is the one that is written: "the same quarter a year earlier (Q4 24/25)". */
const explained = (words: string): SpanRule<Mark> =>
  rule(
    `(?:${words.replaceAll(/\byear\b/g, '(?:year|yr)')}) ?[(,] ?(${writtenPattern('quarterOfYear')})\\)?`,
    ([, written = '']) => readSpokenPeriod(written),
  );

/**
 * How periods are written: "q2 18/19", "quarter 1", "jul 2017", "12 months to july 2018", "2016/17", "at 31
 * march 2018", "last quarter", "this time last year", "over the last five years". Which period it is of a measure
 * is decided where the measure is known. In the order in which they are looked for: the longest first.
 */
export const periodRules: readonly SpanRule<Mark>[] = [
  rule(
    `(?:(?:over|in|for|during|across|within) )?(?:the |these |our )?(?:last|past|previous) ${years}`,
    yearsAgo,
    true,
  ),
  rule(
    `(?:(?:over|in|for|during|across|within) )?(?:the |these |our )?(?:last|past|previous) ${spans}`,
    newest,
    true,
  ),
  rule(`${years}(?= (?:${views})(?![\\p{L}\\p{N}]))`, yearsAgo, true),
  explained(`${sameTime}|${yearBefore}`),
  relative(sameTime, 'last-year'),
  relative('(?<=(?:\\d%|up|down|grown|risen|fallen|changed) )in a year', 'last-year'),
  relative(yearBefore, 'last-year'),
  relative(
    `(?:the )?(?:last|previous|prior|preceding) (?:${quarter}|time|value|figure|figures|number|one|report|reading)(?:'s)?|(?:the )?(?:${quarter}|month) before(?! last)(?: (?:that|this)|(?= ?(?:$|[.,;?!:)]| (?:and|please)\\b)))|(?:the )?(?:one|time) before|before that|previously|(?:a|one) ${quarter} (?:ago|earlier|before|back)|(?:3|three) months ago|(?:the )?previous(?! years)`,
    'previous',
  ),
  relative(
    '(?<=^(?:and|what about)? ?(?:for|over)? ?)the (?:(?:full|whole) year|year as a whole)(?=\\?*$)',
    'this-year',
  ),
  // Of what is still to come nothing but a target is known.
  relative(
    `(?<=\\btargets?\\b[^.?!]{0,60} )(?:(?:for|in|of) )?(?:the )?(?:next|coming|following) (?:financial )?(?:year|${quarter})|next (?:financial )?(?:year|${quarter})'?s(?= targets?\\b)|(?<=^(?:and|what about) (?:for )?)next (?:year|${quarter})(?=\\?*$)`,
    'next',
  ),
  // "The period after that" is beside one that was spoken of before.
  relative(
    `(?:the )?(?:${quarter}|year|month|term|one) after(?: that| this|(?=\\W*$))|the following (?:${quarter}|year|month|term)`,
    'next',
  ),
  rule(`${years} ${ago}`, yearsAgo),
  relative('lately|of late|nowadays|at present|at the moment', 'latest'),
  relative(
    `(?:the |this |our )*(?:latest|current|this|most recent|newest) ${quarter}(?:'s)?`,
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
  rule(
    `(?:between )?(${month}) and (${month}),? (${yearPattern})`,
    ([, from = '', to = '', year = '']) => readSpokenPeriod(`${from} to ${to} ${year}`),
  ),
  rule(
    `(?:as )?(?:at |on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month}),? (${yearPattern})`,
    ends,
  ),
  rule('(?:as )?(?:at |on )?(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})', ends),
  rule('(?:as )?(?:at |on )?(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})', ends),
  written(
    'month',
    '(?<!(?<![\\p{L}\\p{N}.])\\d{1,2}(?:st|nd|rd|th)?(?: of)? )(?:(?:the )?(?:12|twelve)[ -]?(?:months?|mths?|mnths?|m) (?:to|ending|ended|up to) (?:the end of )?|(?:the )?year (?:to|ending|ended|up to) )?',
  ),
  rule(`(?:(?:in|over|for|since|from|of) )?(?:the )?${season} ${quarter}`, quarterOfSeason),
  // By the month in which it ends; “the April to June quarter” has both.
  rule(
    `(?<!\\b(?:${month}) ?(?:to|and|-|until|till) ?)(?:(?:in|over|for|since|from|of) )?(?:the )?(${month}) (?:quarter|qtr)`,
    quarterAtEnd,
  ),
  // "The spring seminar" is none, and nor are last summer and next spring.
  rule(
    `(?:since|against|than (?:it was )?in|vs) (?:the )?${season}(?= ?(?:$|[.,;?!:)]| and\\b))`,
    quarterOfSeason,
  ),
  // What moved since then is told from the quarter that ended with it.
  rule(
    `(?<=${moving}[^.?!]{0,40} )(?<!\\bhow (?:many|much)\\b[^.?!]{0,80} )since (?:christmas|xmas|(?:the )?new year)`,
    () => ({
      kind: 'quarter',
      quarter: 3,
    }),
  ),
  rule(`between (${month}) and (${month})`, monthsOfYear),
  rule(`(?:from )?(${month}) ?(?:to|-|until|till) ?(${month})`, monthsOfYear),
  rule(
    `(?<!(?:${month}) )(?:(?:as )?(?:at|of) (?:the )?(?:end (?:of )?)?|(?<!\\byear[ -])(?:the )?end (?:of )?)(${month})`,
    quarterAtEnd,
  ),
  rule('(?:at |by )?(?:christmas|xmas),? (?:of )?((?:19|20)\\d{2})', ([, year = '']) =>
    readSpokenPeriod(`dec ${year}`),
  ),
  written('splitYear'),
  rule(`(?<!fy |\\d[.-])${notOfDay}(?:year )?((?:19|20)\\d{2})`, ([, year = '']) =>
    readSpokenPeriod(year),
  ),
];

/** An ISO date, or month and day where no year is written. */
const toDate = (day: string, month: string, year?: string): string => {
  const number = /^\d+$/.test(month) ? month : String(monthNumber(month));
  const monthDay = [number, day].map((part) => part.padStart(2, '0')).join('-');
  return year ? `${fullYear(year)}-${monthDay}` : monthDay;
};

const dayRule = (source: string, read: (groups: readonly string[]) => string): SpanRule<Mark> => ({
  pattern: wholeWords(source, '/.-'),
  read: (match) => ({ kind: 'day', day: read(match), typed: match[0] }),
});

const day = '(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const year = '(?:,? (\\d{4}))?';

/**
 * How days are written, the British way round: "31 January", "January 31st, 2019", "31/01/2019", "31.01.2019",
 * "2019-01-31". With points or dashes the year is needed in full: 1.1.18 may be a code.
 */
export const dayRules: readonly SpanRule<Mark>[] = [
  dayRule('(\\d{4})-(\\d{2})-(\\d{2})', ([, y, m = '', d = '']) => toDate(d, m, y)),
  dayRule('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})', ([, d = '', m = '', y]) => toDate(d, m, y)),
  // Without a year it may be a share or a code, but for the end of a quarter: "31/12".
  dayRule('(31)/(12|0?3)', ([, d = '', m = '']) => toDate(d, m)),
  dayRule('(30)/(0?[69])', ([, d = '', m = '']) => toDate(d, m)),
  dayRule('(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4})', ([, d = '', , m = '', y]) => toDate(d, m, y)),
  dayRule(`${day}(?: of)? (${month})${year}`, ([, d = '', m = '', y]) => toDate(d, m, y)),
  dayRule(`(${month}) ${day}${year}`, ([, m = '', d = '', y]) => toDate(d, m, y)),
];
