import { fullYear, monthNumber, monthPattern } from '../../domain/period/period-spellings.ts';
import type { MarkRule } from './code-rules.ts';

const day = '(\\d{1,2})(?:st|nd|rd|th)?';

const twoDigits = (text: string): string => text.padStart(2, '0');

const toDate = (dayText: string, month: string, year: string | undefined): string => {
  const number = /^\d+$/.test(month) ? month : String(monthNumber(month));
  const monthDay = `${twoDigits(number)}-${twoDigits(dayText)}`;
  return year ? `${fullYear(year)}-${monthDay}` : monthDay;
};

const patterns: readonly {
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[]) => string;
}[] = [
  {
    pattern: /(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}])/gu,
    read: ([, y = '', m = '', d = '']) => toDate(d, m, y),
  },
  {
    pattern: /(?<![\p{L}\p{N}/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\p{L}\p{N}/])/gu,
    read: ([, d = '', m = '', y = '']) => toDate(d, m, y),
  },
  {
    // With points or dashes the year is needed in full: 1.1.18 may be a code.
    pattern: /(?<![\p{L}\p{N}/.-])(\d{1,2})([.-])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}]|[/.-]\d)/gu,
    read: ([, d = '', , m = '', y = '']) => toDate(d, m, y),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${day}(?: of)? (${monthPattern})(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: ([, d = '', m = '', y]) => toDate(d, m, y),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(${monthPattern}) ${day}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: ([, m = '', d = '', y]) => toDate(d, m, y),
  },
];

/** How days are written, the British way round: "31 January", "January 31st, 2019", "31/01/2019",
 * "31.01.2019", "2019-01-31". */
export const dayRules: readonly MarkRule[] = patterns.map(({ pattern, read }) => ({
  pattern,
  read: (match) => ({ kind: 'day', day: read(match), typed: match[0] }),
}));
