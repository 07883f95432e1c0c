import type { Catalogue } from '../../../domain/catalogue.ts';
import { monthPattern } from '../../../domain/period/month-names.ts';
import { financialYearOf, monthOf } from '../../../domain/period/period.ts';
import { splitYearLabel } from '../../../domain/period/period-labels.ts';
import { writtenPattern } from '../../../domain/period/period-spellings.ts';
import { readSpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { wholeWords } from './spans.ts';

/** Without its year before it, as in "2025/26 Q2". */
const quarter = `(?<!(?:\\d[/–-]|20\\d\\d)\\d{0,4},? ?)(${writtenPattern('quarter')})`;
const lastYear = "(?:the )?(?:last|previous|prior) (?:financial )?(?:year|yr)(?:'s)?";
const before = '(?:the|a|one) (?:year|yr) (?:before(?! last)|earlier|ago)';

/** Its months say the same once more: "the first quarter, April to June, last year". */
const months = `(?:[ ,]{1,2}\\(?(?:${monthPattern}) ?(?:to|-|–) ?(?:${monthPattern})\\)?)?`;

const patterns = [
  `${quarter}${months},? (?:(?:of|in|for|from) )?(?:${lastYear}|${before})`,
  // "Last year, Q4 24/25" says the year itself.
  `${lastYear},? ${quarter}(?!,? ?(?:of )?(?:fy ?)?\\d{2})`,
].map((one) => new RegExp(wholeWords(one, '/.-', '/'), 'giu'));

/** Quarters that share the year of the last: "Q1, Q2 and Q3 2025/26". */
const listed = new RegExp(
  wholeWords(
    `((?:${writtenPattern('quarter')})(?:(?:,| ?&|,? and|,? or) (?:${writtenPattern('quarter')}))*(?:,| ?&|,? and|,? or) )(${writtenPattern('quarterOfYear')})`,
    '/.-',
    '/',
  ),
  'giu',
);
const eachQuarter = new RegExp(wholeWords(`(${writtenPattern('quarter')})`), 'giu');

const withSharedYear = (text: string): string =>
  text.replace(listed, (typed: string, before: string, last: string) => {
    const period = readSpokenPeriod(last.toLowerCase());
    const [, year] = period?.kind === 'label' ? period.label.split(' ') : [];
    return year ? `${before.replace(eachQuarter, `$1 ${year}`)}${last}` : typed;
  });

/** The year that is under way, unless all reports are of years before the last: it is then theirs. */
const yearNow = (today: string, { outcomes }: Pick<Catalogue, 'outcomes'>): number => {
  const year = financialYearOf(monthOf(today));
  const reported = outcomes.map(({ report: { period } }) => financialYearOf(period));
  return reported.length > 0 && reported.every((one) => one < year - 1)
    ? Math.max(...reported)
    : year;
};

/**
 * A message with the year of a quarter in place of "last year": by itself that would be another period, with which
 * the quarter is compared. Quarters that share a year have it each.
 *
 * @param today ISO date of the message
 * @example withYearOfQuarter('S01 in Q2 last year', '2018-12-10', catalogue) // 'S01 in Q2 2017/18'
 */
export const withYearOfQuarter = (
  text: string,
  today: string | undefined,
  catalogue: Pick<Catalogue, 'outcomes'>,
): string => {
  const shared = withSharedYear(text);
  if (!today) return shared;
  const label = splitYearLabel(yearNow(today, catalogue) - 1);
  return patterns.reduce((said, one) => said.replace(one, `$1 ${label}`), shared);
};
