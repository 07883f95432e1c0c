import { Chrono, configuration } from 'chrono-node/en';
import { isDay, isoDay, nextYearly } from './calendar-days.ts';
import type { DayRule, SaidOn } from './day-rule.ts';

/** Something in a text that names a day. */
export type NamedDay = {
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
  'ENTimeUnitWithinFormatParser',
  'ENCasualDateParser',
]);

const isNamed = (names: ReadonlySet<string>) => (part: object) => names.has(part.constructor.name);

// The strict ones ask for a word before a number of days: "in ten days".
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

/** "In about ten days" and "in a few days" name no day. */
const isVague = /\b(?:about|around|roughly|approximately|just|few|several|half|some)\b|~/;

const daysOfLibrary = ({ start, end, text }: Result, { today }: SaidOn): readonly string[] => {
  if (end || isVague.test(text)) return [];
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
export const findDays = (
  text: string,
  rules: readonly DayRule[],
  said: SaidOn,
): readonly NamedDay[] => {
  const parsers = [...rules.map((rule) => toParser(rule, said)), ...libraryParsers];
  // At noon it is the same day for any offset that the machine may have.
  const reference = { instant: new Date(`${said.today}T12:00:00Z`), timezone: 0 };
  return new Chrono({ parsers, refiners }).parse(text, reference).map((result) => ({
    index: result.index,
    text: result.text,
    days: daysOf(result, said),
    isWeekday: result.tags().has(ofWeekday),
  }));
};
