import { Chrono, configuration } from 'chrono-node/en';
import { monthPattern } from '../../domain/period/period-spellings.ts';
import {
  type DayRule,
  isDay,
  isoDay,
  nextYearly,
  type SaidOn,
  weekdayOf,
  weekdayPattern,
} from './calendar-days.ts';
import { nearestWords } from './correct-spelling.ts';
import { holidayRule, monthRules, yearRules } from './month-rules.ts';
import { weekRules } from './week-rules.ts';

const dayRules: readonly DayRule[] = [...weekRules, ...monthRules, ...yearRules, holidayRule];

/** A day as somebody said it. */
export type SpokenDay =
  /** An ISO date; `forSoLong` where it was said for how long, not until when. */
  | {
      readonly kind: 'day';
      readonly day: string;
      readonly typed: string;
      readonly forSoLong?: true;
    }
  /** Two ISO dates, either of which may be meant: "next Friday". */
  | { readonly kind: 'either'; readonly days: readonly string[]; readonly typed: string }
  /** Words of time that do not come to a day. */
  | { readonly kind: 'unclear' };

/** Something in a text that names a day. */
type NamedDay = {
  readonly index: number;
  readonly text: string;
  /** The ISO dates that it may mean; none where that is open. */
  readonly days: readonly string[];
  readonly isWeekday: boolean;
};

type Parser = Chrono['parsers'][number];
type Result = ReturnType<Chrono['parse']>[number];

/** Bears what a rule of ours read through the library, which knows results of one day only. */
const ofRule = 'rule';
const ofWeekday = 'weekday';
const ofDay = 'day/';

/** The library's own parsers that read what is written or counted out, and guess nothing. */
const trusted = new Set([
  'ISOFormatParser',
  'ENMonthNameLittleEndianParser',
  'ENMonthNameMiddleEndianParser',
  'ENCasualDateParser',
]);

const isNamed = (names: ReadonlySet<string>) => (part: object) => names.has(part.constructor.name);

const strict = configuration.createConfiguration(true, true);
const casual = configuration.createCasualConfiguration(true);
const libraryParsers = [
  ...strict.parsers,
  ...casual.parsers.filter(isNamed(new Set(['ENCasualDateParser']))),
].filter(isNamed(trusted));
const refiners = strict.refiners.filter(isNamed(new Set(['OverlapRemovalRefiner']))).slice(0, 1);

const toParser = ({ pattern, read, isWeekday }: DayRule, said: SaidOn): Parser => ({
  pattern: () => pattern,
  extract: (context, match) => {
    const days = read(match, said);
    const [year = 0, month = 1, day = 1] = (days[0] ?? said.today).split('-').map(Number);
    return context
      .createParsingComponents({ year, month, day })
      .addTags([ofRule, ...(isWeekday ? [ofWeekday] : []), ...days.map((one) => ofDay + one)]);
  },
});

const daysOfLibrary = ({ start, end }: Result, { today }: SaidOn): readonly string[] => {
  if (end) return [];
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return [];
  // It chooses the nearest year, which may be over.
  if (!start.isCertain('year')) return nextYearly(today, month, day);
  return [isoDay(year, month, day)].filter(isDay);
};

const daysOf = (result: Result, said: SaidOn): readonly string[] => {
  const tags = [...result.tags()];
  return tags.includes(ofRule)
    ? tags.filter((tag) => tag.startsWith(ofDay)).map((tag) => tag.slice(ofDay.length))
    : daysOfLibrary(result, said);
};

/** What names days in a text, by the library's rules and others, in their order; the longest where two meet. */
const findDays = (text: string, said: SaidOn): readonly NamedDay[] => {
  const parsers = [...dayRules.map((rule) => toParser(rule, said)), ...libraryParsers];
  // At noon it is the same day for any offset that the machine may have.
  const reference = { instant: new Date(`${said.today}T12:00:00Z`), timezone: 0 };
  return new Chrono({ parsers, refiners }).parse(text, reference).map((result) => ({
    index: result.index,
    text: result.text,
    days: daysOf(result, said),
    isWeekday: result.tags().has(ofWeekday),
  }));
};

/** A day is named in few words; what is longer is a letter, and the library's patterns go back and forth in it. */
const longest = 300;

/** When in a day something is wanted, which makes no difference to the day. */
const timeOfDay =
  /(?<![\p{L}\p{N}])(?:(?:close|end) of (?:play|business|the working day|the day|day)(?! (?:after|before))|cop|cob|eod|close|(?:the )?end of(?= (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today))|(?:first|last) thing|(?:early |late )?(?:in the )?(?:morning|afternoon|evening)|lunch ?time|lunch|noon|midday|midnight|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|\d{1,2} oclock)(?![\p{L}\p{N}])/gu;

const endOfToday =
  /(?<![\p{L}\p{N}])(?:(?:close|end) of (?:play|business|the working day|the day|day)|cop|cob|eod)(?![\p{L}\p{N}])/u;

const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\\p{L}+teenth|tenth|eleventh|twelfth|twentieth|thirtieth|twenty|thirty';

/** Words that would change what day is named. One that is left over makes it unclear. */
const wordOfTime = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d[\\p{L}\\p{N}]*|(?:${weekdayPattern})s?|(?!may)(?:${monthPattern})|(?:day|week|weekend|weekday|fortnight|month|quarter|year|hour|term|holiday|easter|christmas|xmas)s?|${ordinals}|working|today|tomorrow|yesterday|tonight|ago|after|before|since|from|beyond|past|next|last|previous|following|other|another|further|extra|later|earlier|longer|more|end|start|beginning|middle|mid|early|late|about|around|roughly|approximately|ish|between|or|either|except|not)(?![\\p{L}\\p{N}])`,
  'u',
);

const dayWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday tomorrow fortnight january february march april june july august september october november december holiday'.split(
    ' ',
  ),
);

const shortestSlip = 6;

/** Mends "tommorow" and "wensday". */
const mendDayWords = (text: string, isEnglish: (word: string) => boolean): string =>
  text.replace(/\p{L}+/gu, (word) => {
    if (word.length < shortestSlip || dayWords.has(word) || isEnglish(word)) return word;
    const [near, ...more] = nearestWords(word, dayWords);
    return near && more.length === 0 ? near : word;
  });

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^\S\n]+/g, ' ');

/** Not wanted now: it says nothing of when. */
const notNow =
  /(?<![\p{L}\p{N}])not (?:(?:right |just )?now|yet|today|tonight|this (?:minute|moment|morning|afternoon|week))(?![\p{L}\p{N}])/gu;

const blank = (text: string): string => ' '.repeat(text.length);

/** Between two names of one day: "Thursday, the 31st", "next Friday (25 January)". */
const joins = /^[\s,(-]*(?:(?:the|on|ie|i\.e\.)[\s,]*)?$/;

/** The days that both of them may mean. */
const both = (a: NamedDay, b: NamedDay): readonly string[] => {
  if (!a.isWeekday) return b.days.filter((day) => a.days.includes(day));
  const weekdays = a.days.map(weekdayOf);
  return b.days.filter((day) => weekdays.includes(weekdayOf(day)));
};

/** One name of a day, of two that stand together; nothing where they name different ones. */
const joinNames = (text: string, all: readonly NamedDay[]): readonly string[] | undefined => {
  let [joined, ...rest] = all;
  for (const next of rest) {
    if (!joined) return undefined;
    const between = text.slice(joined.index + joined.text.length, next.index);
    const isSame = joined.days.join() === next.days.join();
    if (!joins.test(between) && !isSame) return undefined;
    joined = {
      index: joined.index,
      text: text.slice(joined.index, next.index + next.text.length),
      days: isSame ? joined.days : both(joined, next),
      isWeekday: false,
    };
  }
  return joined?.days;
};

const withoutNames = (text: string, all: readonly NamedDay[]): string =>
  all.reduce(
    (left, { index, text: typed }) =>
      left.slice(0, index) + blank(typed) + left.slice(index + typed.length),
    text,
  );

const toSpoken = (days: readonly string[], names: readonly string[]): SpokenDay => {
  const [day, other] = days;
  const typed = names.join(' ');
  if (!day) return { kind: 'unclear' };
  if (other) return { kind: 'either', days, typed };
  const isLength = names.some((name) => name.startsWith('for '));
  return { kind: 'day', day, typed, ...(isLength ? { forSoLong: true } : {}) };
};

/**
 * The day that is named in a text, as people in Britain say it. It is never guessed: where words of time are
 * left over, or two days are named, it is unclear.
 *
 * @returns undefined where no day is named
 * @example readSpokenDay('until Thursday week', { today: '2019-01-16', calendar }, isEnglish)
 * // { kind: 'day', day: '2019-01-24', typed: 'thursday week' }
 */
export const readSpokenDay = (
  typed: string,
  said: SaidOn,
  isEnglish: (word: string) => boolean,
): SpokenDay | undefined => {
  if (typed.length > longest) return undefined;
  const text = mendDayWords(plain(typed), isEnglish);
  const days = text.replace(notNow, blank).replace(timeOfDay, blank);
  const all = findDays(days, said);
  if (wordOfTime.test(withoutNames(days, all))) return { kind: 'unclear' };
  const times = text.match(timeOfDay) ?? [];
  if (all.length === 0) return endOfToday.test(text) ? toSpoken([said.today], times) : undefined;
  return toSpoken(joinNames(days, all) ?? [], [...times, ...all.map((one) => one.text)]);
};
