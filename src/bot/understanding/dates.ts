import { fullYear, monthNumber, monthPattern } from '../../domain/period/period-spellings.ts';
import type { SpanRule } from './spans.ts';
import type { Mark } from './tokens.ts';

/** An ISO date, or month and day where no year is written. */
const toDate = (day: string, month: string, year?: string): string => {
  const number = /^\d+$/.test(month) ? month : String(monthNumber(month));
  const monthDay = [number, day].map((part) => part.padStart(2, '0')).join('-');
  return year ? `${fullYear(year)}-${monthDay}` : monthDay;
};

const rule = (source: string, read: (groups: readonly string[]) => string): SpanRule<Mark> => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${source})(?![\\p{L}\\p{N}]|[/.-]\\d)`, 'gu'),
  read: (match) => ({ kind: 'day', day: read(match), typed: match[0] }),
});

const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const month = `(${monthPattern})`;
const year = '(?:,? (\\d{4}))?';

/**
 * How days are written, the British way round: "31 January", "January 31st, 2019", "31/01/2019", "31.01.2019",
 * "2019-01-31". With points or dashes the year is needed in full: 1.1.18 may be a code.
 */
export const dayRules: readonly SpanRule<Mark>[] = [
  rule('(\\d{4})-(\\d{2})-(\\d{2})', ([, y, m = '', d = '']) => toDate(d, m, y)),
  rule('(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})', ([, d = '', m = '', y]) => toDate(d, m, y)),
  rule('(\\d{1,2})([.-])(\\d{1,2})\\2(\\d{4})', ([, d = '', , m = '', y]) => toDate(d, m, y)),
  rule(`${day}(?: of)? ${month}${year}`, ([, d = '', m = '', y]) => toDate(d, m, y)),
  rule(`${month} ${day}${year}`, ([, m = '', d = '', y]) => toDate(d, m, y)),
];
