import { type DirectionWords, wordOfDirection } from '../direction-words.ts';
import { doubtsOf } from '../doubts.ts';
import { formatGiven } from '../format.ts';
import { formatMissing } from '../missing.ts';
import { isGiven, type Observation } from '../observation.ts';
import { describePeriod, type Period } from '../period/period.ts';
import { formatProvenance } from '../provenance.ts';
import { strengthWords } from '../statistics/strength.ts';
import type { Compared } from '../statistics/verdict.ts';
import { withUnit } from '../unit.ts';
import type { Headline } from './headline.ts';

/** A period as a paper names it: "Q2 2018/19", "the academic year 2016/17", "the 12 months to Jul 2018". */
const writePeriod = (period: Period): string => {
  const named = describePeriod(period);
  return /^(?:academic|financial|12 months)/.test(named) ? `the ${named}` : named;
};

/** A figure that moved and is unchanged by its judgement is as far from its range as before, see `range.ts`. */
const writeJudged = ({ movement, judgement }: Compared, own?: DirectionWords): string => {
  if (judgement === 'not judged') return '';
  if (judgement !== 'unchanged') return `; ${wordOfDirection(judgement, own)}`;
  return movement === 'level' ? '' : '; as near to its range as before';
};

const writeChange = (verdict: Compared, own?: DirectionWords): string => {
  const { movement, earlier, change, printed, strength } = verdict;
  const before = `${printed.earlier} in ${[writePeriod(earlier.period), ...doubtsOf(earlier)].join(', ')}`;
  const way = movement === 'level' ? 'level with' : `${movement} from`;
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  return `, ${way} ${before}${change ? ` (${change})` : ''}${writeJudged(verdict, own)}${chance}`;
};

const writeMissing = (name: string, later: Observation): string | undefined => {
  const missing = formatMissing(later);
  return missing === ''
    ? undefined
    : `${name}: no figure for ${writePeriod(later.period)}; ${missing.charAt(0).toLowerCase()}${missing.slice(1).replace(/\.$/, '')}`;
};

/**
 * A figure with its unit, period, source and change for a paper, without the full stop. Nothing is said but what
 * is stored and how it is judged.
 *
 * @returns undefined when no figure is known and nobody said why
 * @example writeFigure(s01)
 *   // 'Child protection plans (S01): 43.6 per 10,000 children under 18 in Q2 2018/19 (Report, December 2018), up from 32.7 in Q1 2018/19 (+33.3%); worsening'
 */
export const writeFigure = ({ measure, series, verdict }: Headline): string | undefined => {
  const later = verdict?.later;
  if (!series || !later) return undefined;
  const name = measure.unprinted ? measure.shortName : `${measure.shortName} (${measure.code})`;
  if (!isGiven(later)) return writeMissing(name, later);
  const beside = [
    ...later.flags.map((flag) => flag.replaceAll('-', ' ')),
    ...(later.provenance ? [formatProvenance(later.provenance)] : []),
  ].join('; ');
  const value = verdict.kind === 'compared' ? verdict.printed.later : formatGiven(later, series);
  const figure = `${withUnit(value, series)} in ${writePeriod(later.period)}${beside && ` (${beside})`}`;
  const change =
    verdict.kind === 'compared'
      ? writeChange(verdict, measure.directionWords)
      : `; ${verdict.sentence.charAt(0).toLowerCase()}${verdict.sentence.slice(1).replace(/\.$/, '')}`;
  return `${name}: ${figure}${change}`;
};
