import type { Catalogue } from '../../../domain/catalogue.ts';
import { financialYearOf, monthOf } from '../../../domain/period/period.ts';
import { splitYearLabel } from '../../../domain/period/period-labels.ts';
import { writtenPattern } from '../../../domain/period/period-spellings.ts';
import { wholeWords } from './spans.ts';

/** Without its year before it, as in "2025/26 Q2". */
const quarter = `(?<!(?:\\d[/–-]|20\\d\\d)\\d{0,4},? ?)(${writtenPattern('quarter')})`;
const lastYear = "(?:the )?(?:last|previous|prior) (?:financial )?(?:year|yr)(?:'s)?";
const before = '(?:the|a|one) (?:year|yr) (?:before(?! last)|earlier|ago)';

const patterns = [
  `${quarter},? (?:(?:of|in|for|from) )?(?:${lastYear}|${before})`,
  `${lastYear},? ${quarter}`,
].map((one) => new RegExp(wholeWords(one, '/.-', '/'), 'giu'));

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
 * the quarter is compared.
 *
 * @param today ISO date of the message
 * @example withYearOfQuarter('S01 in Q2 last year', '2018-12-10', catalogue) // 'S01 in Q2 2017/18'
 */
export const withYearOfQuarter = (
  text: string,
  today: string | undefined,
  catalogue: Pick<Catalogue, 'outcomes'>,
): string => {
  if (!today) return text;
  const label = splitYearLabel(yearNow(today, catalogue) - 1);
  return patterns.reduce((said, one) => said.replace(one, `$1 ${label}`), text);
};
