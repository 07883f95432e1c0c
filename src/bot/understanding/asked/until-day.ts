import { stemOf } from '../../../domain/find-words.ts';
import { addDays } from '../../../domain/london-time.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { firstWorkingDayAfter } from '../../../domain/round/deadlines.ts';
import { lineOf, says } from '../evidence/cues.ts';
import { smallNumberOf } from '../message/number-words.ts';
import {
  isWeekday,
  readSpokenDay,
  type SaidOn,
  type SpokenDay,
  withoutDayBefore,
} from '../message/spoken-day.ts';
import { type Token, tokenise } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import { readAdded } from './said-reason.ts';

/** What follows them is the day on which somebody is back, or wants to be asked again. */
const leads =
  /(?<![\p{L}\p{N}])(?:until|till?|before|back|return(?:s|ing)?|again|while|through|to|make (?:it|that)|-)(?![\p{L}\p{N}])/giu;

/** "Not a peep before then" says no other day: it points at the one that is named already. */
const withoutThen = (text: string): string =>
  text.replace(
    /\b(?:before|until|till?|by|since) then\b|\bnot (?:a|one|any) (?!day|week)\p{L}+/giu,
    ' ',
  );

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

/** "On site all week, remind me Friday instead": the day that is named with the wish counts, and not the week. */
const dayBeside = (
  text: string,
  read: (part: string) => SpokenDay | undefined,
): SpokenDay | undefined =>
  text
    .split(/[,;.!?]|\s[-–—]\s/)
    .filter((clause) => spans.every(([pattern]) => !pattern.test(clause)))
    .map(read)
    .findLast((day) => day?.kind === 'day' && !day.forSoLong);

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
  const plain = withoutPlaces(withoutThen(text));
  const read = (part: string) => readSpokenDay(part, said, isEnglish);
  const after = [...plain.matchAll(leads)]
    .map(({ 0: lead, index }) => {
      // "Till after the 21st" has the 21st in it.
      const [, after, rest = ''] =
        /^(\s*after\b)?(.*)/isu.exec(plain.slice(index + lead.length)) ?? [];
      const [clause = ''] = /^[^,;.!?]*/.exec(rest) ?? [];
      const day = [read(rest), read(clause)].find(isNamed);
      return after && day?.kind === 'day' ? { ...day, day: addDays(day.day, 1) } : day;
    })
    .findLast(isNamed);
  if (after) return after;
  const week = afterWeek(plain, said);
  if (week) return dayBeside(plain, read) ?? week;
  const whole = read(plain);
  // "In court Thursday and Friday, ping me Monday": the wish has a clause of its own.
  const day = whole?.kind === 'unclear' && !isAbsence ? (dayBeside(plain, read) ?? whole) : whole;
  if (!isAbsence || day?.kind !== 'day' || day.forSoLong) return day;
  return { ...day, day: firstWorkingDayAfter(day.day, said.calendar) };
};

const lengths: Readonly<Record<string, number>> = {
  [stemOf('day')]: 1,
  [stemOf('week')]: 7,
  [stemOf('wk')]: 7,
  [stemOf('fortnight')]: 14,
};
const one = new Set('a an another extra more further second'.split(' '));
const between = new Set('working business extra more further additional of'.split(' '));

/** Nobody waits longer for a quarter. */
const mostDays = 92;

/** How many a word says: 2 of "two" and "a couple", 1 of "another". */
const countOf = ({ mark, word }: Token): number => {
  if (mark?.kind === 'number') return mark.value;
  if (/^(?:couple|pair)$/.test(word)) return 2;
  return one.has(word) ? 1 : (smallNumberOf(word) ?? 0);
};

const isLength = (days: number): boolean => Number.isInteger(days) && days > 0 && days <= mostDays;

/**
 * By how many days a message says that something is to move: a week has seven.
 *
 * @example saidLength(asked) // 14 for "two more weeks"; undefined where no length is said
 */
export const saidLength = ({ reading: { tokens } }: Pick<Asked, 'reading'>): number | undefined =>
  tokens
    .flatMap(({ stem }, at) => {
      const before = tokens.slice(0, at).findLast(({ word }) => !between.has(word));
      return before ? countOf(before) * (lengths[stem] ?? 0) : [];
    })
    .find(isLength);

/** Stands in what asks for more time: what else is said is why. */
const extending =
  /\b(?:until|till?|to|by|more|extra|extend|extension|another|longer|deadline|time|need)\b/i;

/** What is asked for counts, and not a day that stands in the reason before it. */
const askingFor = /\b(?:can|could|may|might) (?:i|we) (?:please |possibly )?(?:have|get)\b/i;

/** Why a deadline should move. */
export const reasonToExtend = ({ reading }: Asked): string | undefined => {
  const main = askingFor.test(reading.text) ? askingFor : extending;
  const why = readAdded(reading.text, main, longestReason);
  return withoutDayBefore(why?.toLowerCase() ?? '').trim() === '' ? undefined : why;
};

/** How long a message says, without the sentences that only say why: "down for three days. I need a week." */
const lengthSaid = (asked: Asked): number | undefined => {
  const { tokens } = asked.reading;
  const why = new Set(
    reasonToExtend(asked)
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
  const isWhy = (sentence: number): boolean =>
    tokens.every((one) => one.sentence !== sentence || one.mark || why.has(one.word));
  const asking = tokens.filter(({ sentence }) => !isWhy(sentence));
  return saidLength({ reading: { ...asked.reading, tokens: asking } });
};

/** A day of what is asked for comes before one of the reason: "until the 25th? The audit reports on the 23rd." */
const untilAsked = (asked: Asked): SpokenDay | undefined => {
  const why = reasonToExtend(asked) ?? '';
  const own = asked.readUntil(false, why);
  // "Until Monday 25th", which is a Friday, is no day that the reason may say instead.
  const isNumbered = /\d/.test(asked.reading.withoutCodes.replace(why, ' '));
  return own && (own.kind !== 'unclear' || isNumbered) ? own : asked.readUntil();
};

/** The day until which somebody wants more time. */
export const dayMeant = (asked: Asked): string | undefined => {
  const day = asked.readDay(reasonToExtend(asked)) ?? untilAsked(asked);
  const named = day?.kind === 'day' ? day : untilAsked(asked);
  return named?.kind === 'day' && !named.forSoLong ? named.day : undefined;
};

/** "Not before the 23rd", "won't be ready until the 24th": what is denied is all earlier days. */
const notBefore =
  /\b(?:not|never|\w+n[’']?t)\b(?=(?:\s+[^\s,;.!?]+){0,5}\s+(?:until|till?|before)\b)/g;

/** The days that a deadline may be meant to move to; what looks back orders nothing, and a reason may say anything. */
export const daysToExtend = (asked: Asked): readonly string[] | undefined => {
  const { reading } = asked;
  const said = reading.text.replace(reasonToExtend(asked) ?? '', ' ');
  const tokens = tokenise(withoutDayBefore(said.toLowerCase()).replace(notBefore, ' '), []);
  const asking = { ...reading, tokens, mentions: [] };
  return says(asking, 'denying') || / (?:was|did|has) /.test(lineOf(asking))
    ? undefined
    : daysMeant(asked);
};

/** The day on which something else happens is none of the deadline: "it comes on the 22nd, give him till the 25th". */
const dayOfDeadline = (asked: Asked): SpokenDay | undefined => {
  const day = asked.readDay(reasonToExtend(asked));
  return day?.kind === 'unclear' ? (untilAsked(asked) ?? day) : day;
};

/** How long from now says by how much a deadline moves, and no day. */
export const daysMeant = (asked: Asked): readonly string[] | undefined => {
  const day = dayOfDeadline(asked);
  if (!day) return undefined;
  if (day.kind === 'either') return day.days;
  if (day.kind === 'day' && !day.forSoLong) return [day.day];
  return lengthSaid(asked) === undefined ? [] : undefined;
};

/** By how much a deadline is to move, where no day is named. */
export const daysLonger = (asked: Asked): number | undefined => {
  const day = dayOfDeadline(asked);
  const isNamed = day?.kind === 'either' || (day?.kind === 'day' && !day.forSoLong);
  return isNamed ? undefined : lengthSaid(asked);
};
