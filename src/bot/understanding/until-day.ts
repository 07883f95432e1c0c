import { addDays } from '../../domain/london-time.ts';
import { firstWorkingDayAfter } from '../../domain/round/deadlines.ts';
import { isWeekday, readSpokenDay, type SaidOn, type SpokenDay } from './spoken-day.ts';

/** What follows them is the day on which somebody is back, or wants to be asked again. */
const leads =
  /(?<![\p{L}\p{N}])(?:until|till?|before|back|return(?:s|ing)?|again|while|through|to|-)(?![\p{L}\p{N}])/giu;

/** "Back from leave on the 9th": only a day that somebody is away from would change which one is meant. */
const withoutPlaces = (text: string): string =>
  text.replace(/\bfrom (?:(?:my|the|our) )?(\p{L}+)/giu, (whole, word: string) =>
    isWeekday(word.toLowerCase()) || /^(?:to|next|this|now)/i.test(word) ? whole : ' ',
  );

const isNamed = (day: SpokenDay | undefined): day is SpokenDay =>
  day !== undefined && day.kind !== 'unclear';

/** Weeks that somebody is busy or away for, by how many weeks from now. */
const spans: readonly (readonly [RegExp, number])[] = [
  [/\b(?:all|this|whole|entire) w(?:ee)?k\b|\brest of (?:the|this) w(?:ee)?k\b/i, 0],
  [/\bnext w(?:ee)?k\b/i, 1],
];

/** The Monday after a week that is named; none where a day is named as well. */
const afterWeek = (text: string, { today }: SaidOn): SpokenDay | undefined => {
  const [found, ...more] = spans.filter(([pattern]) => pattern.test(text));
  if (!found || more.length > 0) return undefined;
  const monday = addDays(today, 7 * (found[1] + 1) - ((new Date(today).getUTCDay() + 6) % 7));
  return { kind: 'day', day: monday, typed: text.match(found[0])?.[0] ?? '' };
};

type Said = SaidOn & {
  readonly isEnglish: (word: string) => boolean;
  /** Somebody says when they are away, so that a day by itself is one of those. */
  readonly isAbsence?: boolean;
};

/**
 * Until when somebody is away, or wants no reminders.
 *
 * @example of 'I am not in before Monday week', said on 2 January 2019: 14 January
 * @example of 'nights all week', said on 2 January 2019: 7 January
 */
export const readUntilDay = (text: string, { isEnglish, isAbsence, ...said }: Said) => {
  const plain = withoutPlaces(text);
  const read = (part: string) => readSpokenDay(part, said, isEnglish);
  const after = [...plain.matchAll(leads)]
    .map(({ 0: lead, index }) => {
      const rest = plain.slice(index + lead.length);
      const [clause = ''] = /^[^,;.!?]*/.exec(rest) ?? [];
      return [read(rest), read(clause)].find(isNamed);
    })
    .findLast(isNamed);
  if (after) return after;
  const week = afterWeek(plain, said);
  if (week) return week;
  const day = read(plain);
  if (!isAbsence || day?.kind !== 'day' || day.forSoLong) return day;
  return { ...day, day: firstWorkingDayAfter(day.day, said.calendar) };
};
