import {
  halfYearLabel,
  monthLabel,
  quarterLabel,
  splitYearLabel,
  termLabel,
  threeYearsLabel,
} from './period-labels.ts';
import { forms, labelForms, type PeriodSpelling, type WrittenPeriod } from './period-spellings.ts';

const { splitYear, month, quarterOfYear, ...others } = forms;

/** The forms that files use most come first. */
const inOrder: readonly PeriodSpelling[] = [
  ...splitYear,
  ...month,
  ...labelForms,
  ...quarterOfYear,
  ...Object.values(others).flat(),
];

const readers = inOrder.map(({ pattern, read }) => ({
  whole: new RegExp(`^(?:${pattern})$`, 'u'),
  read,
}));

type Months = { readonly first: number; readonly count: number };

/**
 * A calendar quarter, "2006 Q4", is only accepted at the ends of a span: elsewhere it may be a
 * financial quarter.
 */
const readSpanEnd = (text: string): (Months & { readonly shape: string }) | undefined => {
  const quarter = /^(?:q([1-4]) (\d{4})|(\d{4}) q([1-4]))$/.exec(text);
  if (quarter) {
    const [, before, after, year = after, behind = before] = quarter;
    return { shape: 'calendar', first: Number(year) * 12 + 3 * Number(behind) - 3, count: 3 };
  }
  const written = readOne(text);
  if (written?.shape === 'month') return { shape: 'month', first: written.month, count: 1 };
  if (written?.shape !== 'quarter' || written.start === undefined) return undefined;
  return { shape: 'quarter', first: written.start * 12 + 3 * written.quarter, count: 3 };
};

/** "Aug 2017 - Jul 2018", "2006/07 Q2 - 2007/08 Q1", "2006 Q2 - 2007 Q1", "Apr 2022 to Jun 2022". */
const readSpan = (text: string): WrittenPeriod | undefined => {
  const [from = '', to = '', ...more] = text.split(/ (?:-|–|to) /);
  if (more.length > 0) return undefined;
  const [start, end] = [readSpanEnd(from), readSpanEnd(to)];
  if (!start || start.shape !== end?.shape) return undefined;
  return { shape: 'months', first: start.first, count: end.first + end.count - start.first };
};

const readOne = (text: string): WrittenPeriod | undefined => {
  for (const { whole, read } of readers) {
    const match = whole.exec(text);
    const written = match && read(match.groups ?? {});
    if (written) return written;
  }
  return undefined;
};

const kindWords = /(?<![a-z])(?:(?<kind>financial|academic|calendar) year(?![a-z])|fy(?= ?\d))/u;

/**
 * Turns blanks into single spaces, since a pattern for several in a row backtracks over each of
 * them.
 */
const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Reads a text that is a period and nothing else, in any of the ways in which councils' reports,
 * Fingertips, Explore Education Statistics, other councils and people write one. The kind of the year
 * may be named before or after.
 *
 * @returns undefined for any other text: a year to date
 * @example readWrittenPeriod('FY18/19 Q2') // { shape: 'quarter', quarter: 2, start: 2018, named: 'financial-year' }
 * @example readWrittenPeriod('first half of 2018/19') // { shape: 'half-year', half: 1, start: 2018 }
 */
export const readWrittenPeriod = (text: string): WrittenPeriod | undefined => {
  const plain = collapse(text).toLowerCase();
  const named = kindWords.exec(plain);
  const bare = named ? collapse(plain.replace(kindWords, ' ')) : plain;
  const written = readOne(bare) ?? readSpan(bare) ?? readOne(plain);
  if (!named || !written) return written;
  // Of three years there is one kind only.
  if (written.shape === 'three-years') return undefined;
  const kind = (named.groups?.kind ?? 'financial') as 'financial' | 'academic' | 'calendar';
  return { ...written, named: `${kind}-year` };
};

/**
 * Prints what was read, the quarter first; {@link readWrittenPeriod} reads the same from it.
 *
 * @example writtenLabel({ shape: 'half-year', half: 1, start: 2018 }) // 'H1 2018/19'
 */
export const writtenLabel = (written: WrittenPeriod): string => {
  const label = plainLabel(written);
  return written.named ? `${written.named.replace('-', ' ')} ${label}` : label;
};

const plainLabel = (written: WrittenPeriod): string => {
  switch (written.shape) {
    case 'year':
      return String(written.year).padStart(4, '0');
    case 'split-year':
      return splitYearLabel(written.start);
    case 'quarter':
      return written.start === undefined
        ? `Q${written.quarter}`
        : quarterLabel(written.start * 4 + written.quarter - 1);
    case 'half-year':
      return written.start === undefined
        ? `H${written.half}`
        : halfYearLabel(written.start * 2 + written.half - 1);
    case 'term':
      return termLabel(written.start * 3 + written.term - 1);
    case 'three-years':
      return threeYearsLabel(written.start);
    case 'month':
      return monthLabel(written.month);
    case 'months':
      return `${monthLabel(written.first)} to ${monthLabel(written.first + written.count - 1)}`;
    case 'months-to':
      return `${written.count} months to ${monthLabel(written.last)}`;
  }
};
