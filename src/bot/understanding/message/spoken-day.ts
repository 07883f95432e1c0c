import { addDays, isDay } from '../../../domain/london-time.ts';
import { monthNumber, monthPattern } from '../../../domain/period/month-names.ts';
import { addWorkingDays, type Calendar } from '../../../domain/round/deadlines.ts';
import { endOfToday, mendDayWords, notNow, ordinalDays, spellOut, timeOfDay } from './day-words.ts';
import { dayRules } from './periods.ts';
import { takeSpans, wholeWords, withoutSpans } from './spans.ts';

/** The day on which something is said, and the days that the council works. */
export type SaidOn = {
  /** ISO date in London. */
  readonly today: string;
  readonly calendar: Calendar;
};

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

/** A way to name a day in lower-case text, and the ISO dates that it may mean: none where that is open. */
type DayRule = {
  readonly pattern: RegExp;
  readonly read: (groups: RegExpExecArray, said: SaidOn) => readonly string[];
  /** It names a day of the week alone, so that a date beside it says which one. */
  readonly isWeekday?: boolean;
};

/** 0 for Sunday to 6 for Saturday. */
const weekdayOf = (day: string): number => new Date(day).getUTCDay();
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekdayNumber = (name = ''): number => weekdayNames.indexOf(name.slice(0, 3));

/** That day of the week: the next after today, or some weeks later. */
const coming = (name: string | undefined, today: string, weeks = 0): string =>
  addDays(today, ((weekdayNumber(name) - weekdayOf(today) + 6) % 7) + 1 + 7 * weeks);

/** That day of this week or a later one; a week begins on Monday. */
const inWeek = (name: string | undefined, today: string, weeks: number): string =>
  addDays(today, weeks * 7 - ((weekdayOf(today) + 6) % 7) + ((weekdayNumber(name) + 6) % 7));

/** A day of this month or a later one; it need not exist. */
const inMonth = (today: string, later: number, day: number | string): string => {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + later;
  return [Math.floor(month / 12), (month % 12) + 1, day]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

const endOfMonth = (today: string, later: number): string =>
  addDays(inMonth(today, later + 1, 1), -1);

/** The same day of a later month, or the last of it. */
const addMonths = (today: string, months: number): string =>
  [inMonth(today, months, today.slice(8))].find(isDay) ?? endOfMonth(today, months);

/** "Next Friday" may be the coming one or that of next week; at a weekend, weeks are counted both ways. */
const nextOnes = (name: string | undefined, today: string): string[] => {
  const isWeekend = [0, 6].includes(weekdayOf(today));
  const ofNextWeek = isWeekend ? coming(name, today, 1) : inWeek(name, today, 1);
  return [...new Set([coming(name, today), ofNextWeek])];
};

/** What "a week on …" counts from: said on a Friday, "Friday" may be today. */
const countedFrom = (anchor: string, today: string): string[] => {
  if (/^tod/.test(anchor)) return [today];
  if (/^tom/.test(anchor)) return [addDays(today, 1)];
  const isToday = weekdayOf(today) === weekdayNumber(anchor);
  return [...(isToday ? [today] : []), coming(anchor, today)];
};

const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const count = `(an?|${numberWords.join('|')}|\\d{1,2})`;
const readCount = (text = ''): number =>
  /^\d/.test(text) ? Number(text) : Math.max(numberWords.indexOf(text) + 1, 1);

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const weekday =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

const wholeWeekday = new RegExp(`^${weekday}$`);

/** Whether a word in lower case is a day of the week: "monday", "tues". */
export const isWeekday = (word: string): boolean => wholeWeekday.test(word);

/** A rule whose pattern is whole words. */
const rule = (source: string, read: DayRule['read'], isWeekday = false): DayRule => ({
  pattern: wholeWords(source, '/.-'),
  read,
  isWeekday,
});

/** The next such day of a year from today on, where no year is said; its own where one is. */
const dateOf = (day: string, today: string): string[] => {
  const years = [0, 1].map((later) => `${Number(today.slice(0, 4)) + later}-${day}`);
  const all = /^\d{4}-/.test(day) ? [day] : years.filter((one) => one >= today);
  return all.filter(isDay).slice(0, 1);
};

/** The longest first: what one has read, no other reads again. */
const rules: readonly DayRule[] = [
  ...dayRules.map(
    ({ pattern, read }): DayRule => ({
      pattern,
      read: (groups, { today }) => {
        const mark = read(groups);
        return mark?.kind === 'day' ? dateOf(mark.day, today) : [];
      },
    }),
  ),
  rule('(\\d{1,2})/(\\d{1,2})', ([, day = '', month = ''], { today }) =>
    dateOf(`${month.padStart(2, '0')}-${day.padStart(2, '0')}`, today),
  ),
  rule(
    '(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: of (next|this|the) month)?',
    ([, day = '', which], { today }) => {
      const months = which ? [Number(which === 'next')] : [0, 1, 2];
      const all = months.map((later) => inMonth(today, later, day)).filter(isDay);
      return (which ? all : all.filter((one) => one > today)).slice(0, 1);
    },
  ),
  rule(
    `the (${ordinalDays.slice(3).join('|')})(?=\\s*(?:$|[,.;!?)]|(?:and|at|because|due|for|if|or|please|since|so|then)\\b))`,
    ([, name = ''], { today }) =>
      [0, 1, 2]
        .map((later) => inMonth(today, later, ordinalDays.indexOf(name) + 1))
        .filter((one) => isDay(one) && one > today)
        .slice(0, 1),
  ),
  // "Thursday week" and "a week on Thursday" are a week after the coming Thursday.
  rule(
    `(?:${weekday}|(today|tomorrow)) (week|fortnight)(?! (?:after|before|of|end))`,
    ([, name = '', other = '', unit = ''], { today }) =>
      countedFrom(name || other, today).map((day) => addDays(day, daysIn[unit] ?? 7)),
  ),
  // Without this rule "a week on Monday" would be that Monday, which is another day.
  rule(
    `(?:${count} )?(week|fortnight)s? (?:(?:on|from|after|this) ${weekday}|(?:on )?(today|tomorrow))`,
    ([, times, unit = '', name = '', other = ''], { today }) =>
      countedFrom(name || other, today).map((day) =>
        addDays(day, readCount(times) * (daysIn[unit] ?? 7)),
      ),
  ),
  rule(`${weekday},? (?:of |in )?(this|next) week`, ([, name, which], { today }) => [
    inWeek(name, today, Number(which === 'next')),
  ]),
  rule(`next ${weekday}|${weekday} next`, ([, name, other], { today }) =>
    nextOnes(name || other, today),
  ),
  rule('(?:the )?day after tomorrow', (_, { today }) => [addDays(today, 2)]),
  // "Two weeks" alone says neither from when nor until when.
  rule(
    `(in |within |for )?${count} (working )?(day|week|fortnight|month)s?( time|,? from (?:now|today))?`,
    ([, from, times, working, unit = '', more], { today, calendar }) => {
      if (!from && !more) return [];
      if (working) return unit === 'day' ? [addWorkingDays(today, readCount(times), calendar)] : [];
      if (unit === 'month') return [addMonths(today, readCount(times))];
      return [addDays(today, readCount(times) * (daysIn[unit] ?? 1))];
    },
  ),
  // On a Saturday it may be the week that is over, or the one that begins.
  rule('(?:the )?end of (?:the|this|(next)) week', ([, next], { today }) =>
    [inWeek('fri', today, next ? 1 : 0)].filter((day) => day >= today),
  ),
  rule(
    `(?:the )?(?:end of|last day (?:of|in)|end) (?:(?:the |this )?month|(next) month|(${monthPattern}))|month end`,
    ([, next, name], { today }) => {
      const ahead = name ? (monthNumber(name) - Number(today.slice(5, 7)) + 12) % 12 : 0;
      return [endOfMonth(today, next ? 1 : ahead)];
    },
  ),
  rule('(?:the )?(?:end of (?:the|this) quarter|quarter end)', (_, { today }) => [
    endOfMonth(today, 2 - ((Number(today.slice(5, 7)) - 1) % 3)),
  ]),
  rule(
    `(this )?(?:coming )?${weekday}`,
    ([, isThis, name], { today }) => [coming(name, isThis ? addDays(today, -1) : today)],
    true,
  ),
  // Nobody works at the weekend: after it is on Monday.
  rule('(?:after|over|until after) the weekend', (_, { today }) => [coming('mon', today)]),
  rule('(today|tonight)|(tomorrow)', ([, isToday], { today }) => [
    isToday ? today : addDays(today, 1),
  ]),
];

/** Words that would change what day is named. One that is left over makes it unclear. */
const wordOfTime = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d[\\p{L}\\p{N}]*|${weekday}s?|(?!may)(?:${monthPattern})|(?:day|week|weekend|weekday|fortnight|month|quarter|year|hour|term|holiday|easter|christmas|xmas)s?|first|second|third|fourth|fifth|\\p{L}+(?:eenth|ieth)|twenty|thirty|working|today|tomorrow|yesterday|ago|after|before|since|from|beyond|past|next|last|previous|following|other|another|further|extra|later|earlier|longer|more|end|start|beginning|middle|mid|early|late|about|around|roughly|between|or|either|except|not)(?![\\p{L}\\p{N}])`,
  'u',
);

const takenBack = wholeWords(
  `(?:not|instead of|rather than) (?:on |the )*(?:${weekday}|\\d{1,2}(?:st|nd|rd|th))(?!,? (?:the|of|week|fortnight|next|\\d|${monthPattern}))`,
  '/.-',
);

/** Without the day that another one takes the place of: "Friday, not Monday". */
export const withoutDayBefore = (text: string): string => text.replace(takenBack, ' ');

type Named = Pick<DayRule, 'isWeekday'> & {
  readonly typed: string;
  readonly days: readonly string[];
};

/** The days that two names may both mean: a day of the week by itself may be that of any date. */
const both = (a: Named, b: Named): Named => {
  const [first, other] = a.isWeekday ? [b, a] : [a, b];
  const isMeant = (day: string) =>
    other.isWeekday ? other.days.map(weekdayOf).includes(weekdayOf(day)) : other.days.includes(day);
  return { typed: `${a.typed} ${b.typed}`, days: first.days.filter(isMeant) };
};

/** A day is named in few words; what is longer is a letter. */
const longest = 300;

/**
 * The day that is named in a text, as people in Britain say it. It is never guessed: where words of time are
 * left over, or two days are named, it is unclear.
 *
 * @returns undefined where no day is named
 * @example readSpokenDay('until Thursday week', { today: '2019-01-16', calendar }, isEnglish)
 * // { kind: 'day', day: '2019-01-24', typed: 'thursday week' }
 */
export const readSpokenDay = (
  text: string,
  said: SaidOn,
  isEnglish: (word: string) => boolean,
): SpokenDay | undefined => {
  if (text.length > longest) return undefined;
  const plain = text
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^\S\n]+/g, ' ');
  const mended = mendDayWords(spellOut(plain), isEnglish).replace(notNow, ' ');
  const timed = mended.replace(timeOfDay, ' ');
  const timeless = withoutDayBefore(timed);
  const spans = takeSpans(
    timeless,
    rules.map(({ pattern, read, isWeekday }) => ({
      pattern,
      read: (groups) => ({ typed: groups[0], days: read(groups, said), isWeekday }),
    })),
  );
  const rest = withoutSpans(timeless, spans);
  if (wordOfTime.test(rest)) return { kind: 'unclear' };
  const [first, ...others] = spans.map(({ is }) => is);
  if (!first) {
    if (timeless !== timed) return { kind: 'unclear' };
    const [typed] = endOfToday.exec(mended) ?? [];
    return typed ? { kind: 'day', day: said.today, typed } : undefined;
  }
  const { days, typed } = others.reduce(both, first);
  const [day, other] = days;
  if (!day) return { kind: 'unclear' };
  if (other) return { kind: 'either', days, typed };
  return { kind: 'day', day, typed, ...(/^for /.test(typed) ? { forSoLong: true } : {}) };
};
